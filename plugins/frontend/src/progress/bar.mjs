// How much of a whole is done, in words and as a bar.
import { element } from "../dom.mjs";
import { words } from "../words.mjs";

/**
 * @param {HTMLElement} place
 * @param {string} text
 * @param {number} done
 * @param {number} total
 */
export function drawBar(place, text, done, total) {
  let bar = place.querySelector("progress");
  if (!bar) {
    bar = document.createElement("progress");
    bar.setAttribute("aria-label", words("progress_label"));
    place.replaceChildren(element("p", "bj-continue-text"), bar);
  }
  const said = /** @type {HTMLElement} */ (place.firstElementChild);
  said.textContent = text;
  bar.max = total;
  bar.value = done;
}
