// Gaps in a text, typed or chosen. A response is what each gap holds, in the order of the text.
import { element } from "../dom.mjs";
import { normalise } from "../normalise.mjs";
import { words } from "../words.mjs";

/** @typedef {import("../model.js").ClientItem} ClientItem */
/** @typedef {import("../model.js").Response} Response */

/** @param {Element} fieldset */
const gaps = (fieldset) =>
  /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (
    Array.from(fieldset.querySelectorAll(".bj-gap > :is(input, select)"))
  );

/** @param {ClientItem} item */
const keys = (item) => /** @type {(string | string[])[]} */ (item.k);

/** What a gap holds. @param {Response | undefined} response @param {number} index */
const held = (response, index) => (Array.isArray(response) && response[index]) || "";

/** @param {ClientItem} item @param {Response | undefined} response @param {number} index */
function isRight(item, response, index) {
  const key = keys(item)[index];
  const text = held(response, index);
  if (!Array.isArray(key)) return text === key;
  const cased = item.cg?.includes(index);
  return key.some((one) => normalise(one, cased) === normalise(text, cased));
}

/** @type {import("../model.js").ExerciseType} */
export const cloze = {
  grade(item, response) {
    const all = keys(item).length;
    const right = keys(item).filter((_key, index) => isRight(item, response, index)).length;
    return { share: item.part || right === all ? right / all : 0, feedback: null };
  },
  isEmpty: (response) => !Array.isArray(response) || response.every((one) => !normalise(one)),
  read(fieldset) {
    const texts = gaps(fieldset).map((gap) => gap.value);
    return texts.some(Boolean) ? texts : [];
  },
  write(fieldset, response) {
    gaps(fieldset).forEach((gap, index) => (gap.value = held(response, index)));
  },
  due: (item, response) =>
    keys(item).flatMap((_key, index) => (isRight(item, response, index) ? [] : [`d${index}`])),
  keys: (item) => keys(item).flat(),
  mark: (fieldset, item, response) =>
    gaps(fieldset).map((gap, index) => {
      const right = isRight(item, response, index);
      const key = keys(item)[index];
      const shown = Array.isArray(key)
        ? key[0]
        : gap.querySelector(`[value="${key}"]`)?.textContent;
      const word = right ? "gap_right" : held(response, index) ? "gap_wrong" : "gap_empty";
      const mark = element("span", "bj-tag", words(word, { key: shown ?? "" }));
      const side = element("span", right ? "bj-right" : "bj-wrong", " ", mark);
      gap.after(side);
      return side;
    }),
};
