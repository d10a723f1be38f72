// Where the scripts of a page meet: types by name, on the global object.

/** @typedef {import("../model.js").ExerciseType} ExerciseType */

/** @returns {Record<string, ExerciseType | import("../model.js").JoinExercise>} */
export const registered = () => (globalThis.BELAJAR_TYPES ??= {});

/** Add types, or what joins an exercise, and tell the exercises that wait. @param {ReturnType<typeof registered>} types */
export function register(types) {
  Object.assign(registered(), types);
  globalThis.document?.dispatchEvent(new Event("belajar:types"));
}
