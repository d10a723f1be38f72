// A case on the page: one scene at a time, what the last choice led to, the path taken.
import { button, element } from "./dom.mjs";
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
    this.scenes = /** @type {HTMLElement[]} */ (Array.from(fieldset.querySelectorAll(".bj-scene")));
    const actions = /** @type {HTMLElement} */ (fieldset.querySelector(".bj-actions"));
    this.check = /** @type {HTMLElement | null} */ (actions.querySelector("[data-do=check]"));
    this.message = /** @type {HTMLElement} */ (actions.querySelector(".bj-message"));
    this.message.setAttribute("role", "status");
    this.next = button("case-next", words("case_next"), "bj-btn bj-btn-main");
    this.back = button("case-back", words("case_back"));
    this.restart = button("case-restart", words("case_restart"));
    actions.prepend(this.next, this.back, this.restart);
    this.consequence = element("div", "bj-consequence");
    this.consequence.setAttribute("role", "status");
    this.scenes[0]?.before(this.consequence);
    this.steps = element("ol", "");
    this.taken = element("div", "bj-path", element("p", "", words("case_path")), this.steps);
    actions.after(this.taken);
    fieldset.addEventListener("click", (event) => this.act(/** @type {Element} */ (event.target)));
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
    this.show();
    const { at } = walk(this.item, this.path);
    const summary = element("summary", "", words("case_all"));
    const all = element("details", "bj-others", summary, ...this.copy(".bj-case-key"));
    return [...this.copy(`[data-debrief="${at}"]`), all];
  }

  /** @private @param {Element} target */
  act(target) {
    const action = /** @type {HTMLElement | null} */ (target.closest("[data-do]"))?.dataset.do;
    if (action === "case-next") this.goOn();
    else if (action === "case-back") this.changeTo(this.path.slice(0, -1));
    else if (action === "case-restart") this.changeTo([]);
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
    return /** @type {HTMLElement} */ (this.scenes.find((scene) => !scene.hidden));
  }

  /** @private */
  show() {
    const { at, done } = walk(this.item, this.path);
    for (const scene of this.scenes) {
      scene.hidden = scene.dataset.scene !== at;
      /** @type {HTMLElement} */ (scene.firstElementChild).tabIndex = -1;
    }
    const fixed = this.item.undo === false;
    this.next.hidden = done;
    this.back.hidden = done || fixed || !this.path.length;
    this.restart.hidden = !done || fixed;
    if (this.check) this.check.hidden = !done;
    this.consequence.replaceChildren(...this.copy(`[data-then="${this.path[this.path.length - 1]}"]`));
    this.taken.hidden = !this.path.length;
    this.steps.replaceChildren(...this.path.map((value) => this.step(value)));
  }

  /** @private A choice made; once checked, also what it earned and led to. @param {string} value */
  step(value) {
    const input = Array.from(inputs(this.fieldset)).find((one) => one.value === value);
    const text = input?.nextElementSibling?.cloneNode(true) ?? "";
    const title = input?.closest(".bj-scene")?.firstElementChild?.textContent;
    const made = element("li", "", element("strong", "", `${title}: `), text);
    if (this.fieldset.dataset.outcome) {
      made.append(" (", ...this.copy(`[data-points="${value}"]`), ")", ...this.copy(`[data-then="${value}"]`));
    }
    return made;
  }

  /** @private Out of the key, which stands on the page once. @param {string} selector */
  copy(selector) {
    const found = this.fieldset.querySelector(`.bj-key ${selector}`);
    return found ? [found.cloneNode(true)] : [];
  }
}
