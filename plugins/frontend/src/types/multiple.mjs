import { select, selected } from "./options.mjs";
import { keysOf, values } from "./values.mjs";

/** @type {import("../model.js").ExerciseType} */
export const multiple = {
  grade(item, response) {
    const keys = keysOf(item);
    const right = values(response).filter((value) => keys.includes(value)).length;
    const wrong = values(response).length - right;
    const whole = right === keys.length && wrong === 0;
    const part = item.part ? Math.max(0, (right - wrong) / keys.length) : 0;
    return { share: whole ? 1 : part, feedback: null };
  },
  isEmpty: (response) => values(response).length === 0,
  read: selected,
  write: (fieldset, response) => select(fieldset, values(response)),
  due: (_item, response) => values(response),
  keys: keysOf,
};
