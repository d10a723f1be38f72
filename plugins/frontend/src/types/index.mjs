// The exercise types: one module a type, listed here once.
import { choice } from "./choice.mjs";
import { multiple } from "./multiple.mjs";
import { numeric } from "./numeric.mjs";
import { textEntry } from "./text-entry.mjs";
import { trueFalse } from "./true-false.mjs";

/** @type {Record<string, import("../model.js").ExerciseType>} */
const TYPES = { choice, multiple, true_false: trueFalse, text_entry: textEntry, numeric };

/** @param {string} name */
export function typeOf(name) {
  const type = TYPES[name];
  if (!type) throw new Error(`belajar: unknown exercise type ${name}`);
  return type;
}
