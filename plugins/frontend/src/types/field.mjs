// Reading and writing a text field; shared by the types that have one.

/** @param {Element} fieldset */
export const field = (fieldset) =>
  /** @type {HTMLInputElement} */ (fieldset.querySelector(".bj-field input"));

/** @param {number | null} feedback */
export const dueDistractor = (feedback) => (feedback === null ? [] : [`d${feedback}`]);

/** @param {number} index */
export const found = (index) => (index < 0 ? null : index);
