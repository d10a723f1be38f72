import { element } from "../dom.mjs";
import { words } from "../words.mjs";
import { keysOf, values } from "./values.mjs";

/** @param {Element} fieldset */
const selects = (fieldset) => Array.from(fieldset.querySelectorAll("select"));

/** @param {Event} event */
const pairUnder = ({ target }) => (target instanceof Element ? target.closest(".bj-pair") : null);

/** @type {import("../model.js").ExerciseType} */
export const match = {
  attach(fieldset) {
    let held = "";
    /** @type {Element | null} */
    let over = null;
    const onto = (/** @type {Element | null} */ pair) => {
      over?.classList.remove("bj-over");
      over = pair;
      over?.classList.add("bj-over");
    };
    fieldset.addEventListener("dragstart", ({ target, dataTransfer }) => {
      held = (target instanceof HTMLElement && target.dataset.value) || "";
      dataTransfer?.setData("text/plain", held); // without data some browsers drag nothing
    });
    fieldset.addEventListener("dragover", (event) => {
      const pair = held ? pairUnder(event) : null;
      onto(pair?.querySelector("select:enabled") ? pair : null);
      if (over) event.preventDefault();
    });
    fieldset.addEventListener("drop", (event) => {
      const select = over?.querySelector("select");
      if (!select) return;
      event.preventDefault();
      select.value = held;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    fieldset.addEventListener("dragend", () => {
      held = "";
      onto(null);
    });
  },
  grade(item, response) {
    const keys = keysOf(item);
    const right = keys.filter((key, n) => key === values(response)[n]).length;
    const share = right / keys.length;
    return { share: item.part ? share : Math.floor(share), feedback: null };
  },
  isEmpty: (response) => !values(response).some(Boolean),
  read: (fieldset) => selects(fieldset).map((one) => one.value),
  write: (fieldset, response) =>
    selects(fieldset).forEach((one, n) => (one.value = values(response)[n] ?? "")),
  due: () => [],
  keys: keysOf,
  mark: (fieldset, item, response) =>
    selects(fieldset).flatMap((one, n) => {
      const label = /** @type {Element} */ (one.parentElement);
      const key = keysOf(item)[n];
      const right = values(response)[n] === key;
      const answer = one.querySelector(`[value="${key}"]`)?.textContent ?? "";
      const tag = element("span", "bj-tag", words(right ? "arranged_right" : "pair_wrong", { answer }));
      label.classList.add(right ? "bj-right" : "bj-wrong");
      label.append(tag);
      const note = fieldset.querySelector(`[data-for="p${n}"]`)?.cloneNode(true);
      if (!note) return [tag];
      const feedback = element("div", "bj-feedback", note);
      label.after(feedback);
      return [tag, feedback];
    }),
};
