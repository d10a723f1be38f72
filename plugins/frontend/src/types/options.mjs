// Reading and writing radio buttons and check boxes; shared by the types that have options.

/** @param {Element} fieldset */
export const inputs = (fieldset) =>
  /** @type {NodeListOf<HTMLInputElement>} */ (fieldset.querySelectorAll("label:not(.bj-field) > input"));

/** @param {Element} fieldset */
export const selected = (fieldset) =>
  Array.from(inputs(fieldset))
    .filter((input) => input.checked)
    .map((input) => input.value)
    .sort();

/**
 * @param {Element} fieldset
 * @param {string[]} values
 */
export function select(fieldset, values) {
  for (const input of inputs(fieldset)) input.checked = values.includes(input.value);
}
