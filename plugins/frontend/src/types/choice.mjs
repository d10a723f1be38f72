import { select, selected } from "./options.mjs";

/** @type {import("../model.js").ExerciseType} */
export const choice = {
  grade: (item, response) => ({
    share: response === item.k ? 1 : (item.s?.[String(response)] ?? 0),
    feedback: null,
  }),
  isEmpty: (response) => response === "",
  read: (fieldset) => selected(fieldset)[0] ?? "",
  write: (fieldset, response) => select(fieldset, [String(response)]),
  due: (_item, response) => [String(response)],
  keys: (item) => [String(item.k)],
};
