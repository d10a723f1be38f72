import { readNumber } from "../numbers.mjs";
import { dueDistractor, field, found } from "./field.mjs";

/**
 * Whether a number lies within a tolerance, with a little room for binary rounding.
 * @param {number} number
 * @param {number} key
 * @param {number} tolerance
 */
const near = (number, key, tolerance) =>
  Math.abs(number - key) <= tolerance + 1e-9 * Math.max(1, Math.abs(key));

/** @type {import("../model.js").ExerciseType} */
export const numeric = {
  grade(item, response) {
    const number = readNumber(String(response), item.u);
    if (number === null) return null;
    if (near(number, Number(item.k), item.tol ?? 0)) return { share: 1, feedback: null };
    const wrong = /** @type {[number, number][]} */ (item.d ?? []);
    return {
      share: 0,
      feedback: found(wrong.findIndex(([value, tolerance]) => near(number, value, tolerance))),
    };
  },
  isEmpty: (response) => String(response).trim() === "",
  read: (fieldset) => field(fieldset).value,
  write: (fieldset, response) => void (field(fieldset).value = String(response)),
  due: (_item, _response, feedback) => dueDistractor(feedback),
  keys: () => [],
};
