// A branching case: graded by the path taken through its scenes.
import { walk } from "../story.mjs";
import { StoryView } from "../story-view.mjs";

/** @type {WeakMap<Element, StoryView>} */
const views = new WeakMap();
const viewOf = (/** @type {Element} */ fieldset) => /** @type {StoryView} */ (views.get(fieldset));

/** @type {import("../model.js").ExerciseType} */
export const caseType = {
  graded: true,
  prompt: "case_choose",
  again: "case_restart",
  grade(item, response) {
    const { total } = walk(item, response);
    const best = Number(item.k);
    return { share: total >= best - 1e-9 ? 1 : total / best, feedback: null };
  },
  isEmpty: (response, item) => !walk(item, response).done,
  read: (fieldset) => [...viewOf(fieldset).path],
  write: (fieldset, response) => viewOf(fieldset).restore(response),
  due: () => [],
  keys: () => [],
  attach: (fieldset, item) => void views.set(fieldset, new StoryView(fieldset, item)),
  report: (fieldset) => viewOf(fieldset).report(),
};
