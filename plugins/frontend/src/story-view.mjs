// A case on the page: one scene at a time, what the last choice led to, the path taken.
import { element } from "./dom.mjs";
import { walk } from "./story.mjs";
import { inputs, select } from "./types/options.mjs";
import { words } from "./words.mjs";

export class StoryView {
  /**
   * @param {HTMLFieldSetElement} fieldset
   * @param {import("./model.js").ClientItem} item
   */
  constructor(fieldset, item) {
    this.fieldset = fieldset;
    this.item = item;
    /** Choices made, in order. @type {string[]} */
    this.path = [];
    this.scenes = /** @type {NodeListOf<HTMLElement>} */ (fieldset.querySelectorAll(".bj-scene"));
    this.message = this.find(".bj-message");
    this.message.setAttribute("role", "status");
    this.taken = this.find(".bj-path");
    this.check = /** @type {HTMLElement | null} */ (fieldset.querySelector("[data-do=check]"));
    this.buttons = /** @type {HTMLElement[]} */ (Array.from(this.find(".bj-ways").children));
    const actions = this.find(".bj-actions");
    actions.prepend(...this.buttons);
    actions.after(this.taken);
    const acts = [() => this.goOn(), () => this.changeTo(this.path.slice(0, -1)), () => this.changeTo([])];
    acts.forEach((act, index) => this.buttons[index]?.addEventListener("click", act));
    fieldset.form?.addEventListener("reset", () => this.restore([]));
    this.show();
  }

  /** @param {import("./model.js").Response} response */
  restore(response) {
    this.path = walk(this.item, response).path;
    select(this.fieldset, this.path);
    this.show();
  }

  /** The debrief, and what every choice would have led to. */
  report() {
    const all = element("details", "bj-others", element("summary", "", words("case_all")));
    all.append(...this.copy(".bj-case-key"));
    return [...this.copy(`[data-debrief="${this.show()}"]`), all];
  }

  /** @private */
  goOn() {
    const chosen = Array.from(inputs(this.scene)).find((input) => input.checked);
    if (chosen) return this.changeTo([...this.path, chosen.value]);
    this.message.textContent = words("case_choose");
    this.message.classList.add("bj-problem");
  }

  /** @private @param {string[]} path */
  changeTo(path) {
    const onward = path.length > this.path.length;
    this.path = path;
    this.show();
    if (onward) select(this.scene, []);
    this.fieldset.dispatchEvent(new Event("change", { bubbles: true }));
    // The end has come: there is nothing left to think over.
    if (this.check?.hidden === false) this.check.click();
    /** @type {HTMLElement} */ (this.scene.firstElementChild).focus();
  }

  /** @private The scene that the path has led to. */
  get scene() {
    return this.find(".bj-scene:not([hidden])");
  }

  /** @private Make the page show where the path has led; return that scene's name. */
  show() {
    const { at, done } = walk(this.item, this.path);
    const fixed = this.item.undo === false;
    for (const scene of this.scenes) scene.hidden = scene.dataset.scene !== at;
    const hidden = [done, done || fixed || !this.path.length, !done || fixed];
    this.buttons.forEach((one, index) => (one.hidden = hidden[index] ?? false));
    if (this.check) this.check.hidden = !done;
    this.find(".bj-consequence").replaceChildren(...this.copy(`[data-then="${this.path[this.path.length - 1]}"]`));
    this.taken.hidden = !this.path.length;
    this.taken.lastElementChild?.replaceChildren(...this.path.map((value) => this.step(value)));
    return at;
  }

  /** @private A choice made; once checked, also what it earned and led to. @param {string} value */
  step(value) {
    const option = this.find(`[value="${value}"]`);
    const title = option.closest(".bj-scene")?.firstElementChild?.textContent;
    const made = element("li", "", element("strong", "", `${title}: `));
    made.append(/** @type {Element} */ (option.nextElementSibling).cloneNode(true));
    if (this.fieldset.dataset.outcome) {
      made.append(" (", ...this.copy(`[data-points="${value}"]`), ")", ...this.copy(`[data-then="${value}"]`));
    }
    return made;
  }

  /** @private @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.fieldset.querySelector(selector));
  }

  /** @private Out of the key, which stands on the page once. @param {string} selector */
  copy(selector) {
    return Array.from(this.fieldset.querySelectorAll(`.bj-key ${selector}`), (found) => found.cloneNode(true));
  }
}
