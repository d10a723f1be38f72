import { button, element } from "../dom.mjs";
import { words } from "../words.mjs";
import { keysOf, values } from "./values.mjs";

/** @param {Element} fieldset */
const stepsOf = (fieldset) => /** @type {HTMLElement[]} */ (Array.from(fieldset.querySelectorAll(".bj-steps > li")));

/** @param {HTMLElement} step */
const valueOf = (step) => step.dataset.value ?? "";

/** @param {HTMLElement} step @param {boolean} up */
const neighbour = (step, up) => (up ? step.previousElementSibling : step.nextElementSibling);

/** There is no way up for the first step, and none down for the last. @param {Element} fieldset */
function settle(fieldset) {
  for (const step of stepsOf(fieldset)) {
    step.querySelectorAll("button").forEach((one, down) => {
      one.setAttribute("aria-disabled", String(!neighbour(step, !down)));
    });
  }
}

/**
 * The neighbour moves, so that the focus stays where it is.
 * @param {HTMLFieldSetElement} fieldset
 * @param {HTMLElement} step
 * @param {boolean} up
 */
function move(fieldset, step, up) {
  const other = neighbour(step, up);
  if (!other) return;
  step[up ? "after" : "before"](other);
  settle(fieldset);
  const live = /** @type {Element} */ (fieldset.form?.querySelector(".bj-live"));
  live.textContent = words("moved", {
    step: valueOf(step).toUpperCase(),
    n: stepsOf(fieldset).indexOf(step) + 1,
    total: stepsOf(fieldset).length,
  });
  step.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * A step follows the pointer that holds its letter.
 * @param {HTMLFieldSetElement} fieldset
 * @param {HTMLElement} step
 */
function drag(fieldset, step) {
  const letter = /** @type {Element} */ (step.firstElementChild);
  step.addEventListener("pointerdown", ({ target, pointerId }) => {
    if (target === letter) letter.setPointerCapture(pointerId);
  });
  step.addEventListener("pointermove", ({ pointerId, clientY }) => {
    if (!letter.hasPointerCapture(pointerId)) return;
    for (const up of [true, false]) {
      const box = neighbour(step, up)?.getBoundingClientRect();
      if (box && clientY < box.top + box.height / 2 === up) return move(fieldset, step, up);
    }
  });
}

/** @type {import("../model.js").ExerciseType} */
export const order = {
  prompt: "move_first",
  grade(item, response) {
    const keys = keysOf(item);
    const places = values(response).map((value) => keys.indexOf(value));
    // Kendall's tau: pairs in their right order less those in the wrong one, as a share of all pairs.
    let balance = 0;
    let pairs = 0;
    places.forEach((one, at) => {
      for (const other of places.slice(at + 1)) {
        balance += one < other ? 1 : -1;
        pairs += 1;
      }
    });
    const whole = places.sort().join() === Object.keys(keys).join();
    const share = whole ? Math.max(0, balance / pairs) : 0;
    return { share: item.part ? share : Math.floor(share), feedback: null };
  },
  // The values as first shown are in their own order: a b c …
  isEmpty: (response) => values(response).join() === values(response).slice().sort().join(),
  read: (fieldset) => stepsOf(fieldset).map(valueOf),
  write(fieldset, response) {
    const steps = stepsOf(fieldset);
    const shown = values(response).length ? values(response) : steps.map(valueOf).sort();
    const rank = (/** @type {HTMLElement} */ step) => shown.indexOf(valueOf(step));
    steps[0]?.parentElement?.append(...steps.sort((one, other) => rank(one) - rank(other)));
    settle(fieldset);
  },
  due: () => [],
  keys: () => [],
  attach(fieldset) {
    for (const step of stepsOf(fieldset)) {
      const name = step.textContent ?? "";
      const moves = ["move_up", "move_down"].map((way) => {
        const made = button(way, "", "bj-btn bj-move");
        made.setAttribute("aria-label", words(way, { step: name }));
        made.addEventListener("click", () => move(fieldset, step, way === "move_up"));
        return made;
      });
      step.append(element("span", "bj-moves", ...moves));
      drag(fieldset, step);
    }
    settle(fieldset);
    fieldset.form?.addEventListener("reset", () => this.write(fieldset, ""));
  },
  mark(fieldset, item, response) {
    const keys = keysOf(item);
    return stepsOf(fieldset).map((step, n) => {
      const right = valueOf(step) === keys[n] && !this.isEmpty(response ?? "", item);
      const place = keys.indexOf(valueOf(step)) + 1;
      const tag = element("span", "bj-tag", words(right ? "arranged_right" : "step_wrong", { n: place }));
      tag.classList.toggle("bj-yes", right);
      step.append(tag);
      return tag;
    });
  },
};
