import { normalise } from "../normalise.mjs";
import { dueDistractor, field, found } from "./field.mjs";

/** @type {import("../model.js").ExerciseType} */
export const textEntry = {
  grade(item, response) {
    const same = (/** @type {unknown} */ text) =>
      normalise(String(text), item.cs) === normalise(String(response), item.cs);
    if (/** @type {string[]} */ (item.k).some(same)) return { share: 1, feedback: null };
    return { share: 0, feedback: found((item.d ?? []).findIndex(same)) };
  },
  isEmpty: (response) => normalise(String(response)) === "",
  read: (fieldset) => field(fieldset).value,
  write: (fieldset, response) => void (field(fieldset).value = String(response)),
  due: (_item, _response, feedback) => dueDistractor(feedback),
  keys: () => [],
};
