// Puts the items and options of a page into the order of an attempt.
import { shuffled } from "./shuffle.mjs";

/**
 * @param {import("./model.js").ClientQuiz} quiz
 * @param {Map<string, {fieldset: HTMLFieldSetElement}>} views of the attempt's items, by id, as written
 * @param {number} seed of the attempt: the same seed gives the same paper
 */
export function arrange(quiz, views, seed) {
  const how = quiz.shuffle ?? "none";
  if (how === "options" || how === "all") {
    quiz.items.forEach((item, index) => {
      const fieldset = views.get(item.id)?.fieldset;
      if (fieldset && item.t !== "true_false") arrangeOptions(fieldset, seed + index + 1, item.fix);
    });
  }
  if (how === "items" || how === "all") {
    arrangeItems(Array.from(views.values(), (view) => view.fieldset), seed);
  }
}

/** @param {HTMLFieldSetElement} fieldset @param {number} seed @param {number} [fixed] how many stay last */
function arrangeOptions(fieldset, seed, fixed = 0) {
  const options = Array.from(fieldset.querySelectorAll(":scope > label:not(.bj-field)"));
  if (options.length < 2) return;
  const place = document.createComment("");
  options[0]?.before(place);
  const last = options.sort(byValue).splice(options.length - fixed);
  place.after(...shuffled(options, seed), ...last);
  place.remove();
}

/** Each takes the place of another, wherever that is. @param {HTMLFieldSetElement[]} fieldsets @param {number} seed */
function arrangeItems(fieldsets, seed) {
  const moved = new Set(fieldsets);
  const shown = /** @type {NodeListOf<HTMLFieldSetElement>} */ (
    fieldsets[0]?.form?.querySelectorAll(".bj-item") ?? []
  );
  const places = Array.from(shown)
    .filter((one) => moved.has(one))
    .map((one) => {
      const place = document.createComment("");
      one.before(place);
      return place;
    });
  shuffled(fieldsets, seed).forEach((fieldset, index) => {
    const number = fieldset.querySelector(".bj-num");
    if (number) number.textContent = `${index + 1}.`;
    places[index]?.replaceWith(fieldset);
  });
}

/** Back to the source's order first, whatever is shown now. @param {Element} one @param {Element} other */
function byValue(one, other) {
  const value = (/** @type {Element} */ option) => option.querySelector("input")?.value ?? "";
  return value(one) < value(other) ? -1 : 1;
}
