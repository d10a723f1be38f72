// The exercise types that have come so far. Those of the first script are always there; the others
// come in scripts of their own, on the pages that use them, and in any order.
import { choice } from "./choice.mjs";
import { register, registered } from "./registry.mjs";
import { multiple } from "./multiple.mjs";
import { trueFalse } from "./true-false.mjs";

register({ choice, multiple, true_false: trueFalse });

/** @param {string} name */
export const hasType = (name) => name in registered();

/** @param {string} name @param {import("../exercise.mjs").BelajarQuiz} exercise @returns {import("../model.js").Companion} */
export const companion = (name, exercise) => /** @type {*} */ (registered()[name])(exercise);

/** @param {string} name */
export function typeOf(name) {
  const type = /** @type {import("../model.js").ExerciseType} */ (registered()[name]);
  if (!type) throw new Error(`belajar: unknown exercise type ${name}`);
  return type;
}
