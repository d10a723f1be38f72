// Statements rated on a scale: a survey, of weight 0. A response is the place on the scale, from "1",
// for each statement; empty where one is left out.

/** @param {Element} fieldset */
const statements = (fieldset) =>
  Array.from(fieldset.querySelectorAll(".bj-statement"), (one) => Array.from(one.querySelectorAll("input")));

/** @type {import("../model.js").ExerciseType} */
export const likert = {
  check: "save",
  again: "refill",
  grade: () => ({ share: 0, feedback: null }),
  isEmpty: (response) => !Array.isArray(response) || !response.some(Boolean),
  read(fieldset) {
    const places = statements(fieldset).map((all) => all.find((input) => input.checked)?.value ?? "");
    return places.some(Boolean) ? places : [];
  },
  write(fieldset, response) {
    statements(fieldset).forEach((all, index) => {
      for (const input of all) input.checked = input.value === response[index];
    });
  },
  due: () => [],
  keys: () => [],
};
