// The exercise of one sitting: made from the items that are due, kept under an id of its own.
import { grow } from "./grow.mjs";

/** No quiz file can have such an id; what counts are the boxes. */
const ID = "review/today";

/** Of an earlier sitting only what was not checked stays. @param {import("../store.mjs").Store} store */
export function clearSitting(store) {
  const name = `quiz/${ID}`;
  const record = /** @type {import("../model.js").QuizRecord | null} */ (
    /** @type {unknown} */ (store.read(name).record)
  );
  if (!record) return;
  const items = Object.fromEntries(Object.entries(record.items).filter(([, one]) => !one.c));
  store.write(name, /** @type {*} */ ({ ...record, items, history: [] }));
}

/**
 * @param {import("./papers.mjs").Paper} asked
 * @param {HTMLTemplateElement} template the frame of an exercise
 * @param {string | undefined} site
 */
export function exercise(asked, template, site) {
  const frame = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const end = /** @type {HTMLElement} */ (frame.querySelector(".bj-end"));
  asked.forEach(([, tree], index) => {
    const item = grow(tree);
    /** @type {Element} */ (item.querySelector(".bj-num")).textContent = `${index + 1}.`;
    end.before(item);
  });
  const data = { v: 1, id: ID, site, pass: 0, with: ["report"], items: asked.map(([item]) => item) };
  /** @type {HTMLTemplateElement} */ (frame.querySelector(".bj-data")).content.append(JSON.stringify(data));
  return frame;
}
