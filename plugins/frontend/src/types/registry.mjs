// Where the scripts of a page meet: types by name, on the global object.

/** @typedef {import("../model.js").ExerciseType} ExerciseType */

/** @returns {Record<string, ExerciseType>} */
export const registered = () => (globalThis.BELAJAR_TYPES ??= {});

/** Add types, and tell the exercises that wait for them. @param {Record<string, ExerciseType>} types */
export function register(types) {
  Object.assign(registered(), types);
  globalThis.document?.dispatchEvent(new Event("belajar:types"));
}
