// One item on the page: its action row while open, its verdict and feedback once checked.
import { button, element } from "./dom.mjs";
import { inputs } from "./types/options.mjs";
import { typeOf } from "./types/index.mjs";
import { words, written } from "./words.mjs";

/** @typedef {import("./model.js").ItemResult} ItemResult */

const VERDICT = { correct: "correct", partial: "partial", incorrect: "incorrect", none: "unanswered" };

export class ItemView {
  /**
   * @param {HTMLFieldSetElement} fieldset
   * @param {import("./model.js").ClientItem} item
   * @param {boolean} immediate whether the item has a check button of its own
   */
  constructor(fieldset, item, immediate) {
    this.fieldset = fieldset;
    this.item = item;
    this.type = typeOf(item.t);
    this.key = /** @type {HTMLDetailsElement} */ (fieldset.querySelector(".bj-key"));
    this.foot = /** @type {HTMLElement} */ (fieldset.querySelector(".bj-foot"));
    this.message = element("span", "bj-message");
    this.message.id = `${fieldset.id}-pesan`;
    this.actions = element("div", "bj-actions");
    if (immediate) this.actions.append(button("check", words("check")));
    this.actions.append(this.message);
    /** Elements that exist only while the item is checked. @type {Element[]} */
    this.shown = [];
  }

  /** Put the action row where the key's disclosure was: same place, same height. */
  upgrade() {
    this.key.hidden = true;
    this.foot.append(this.actions);
    this.type.attach?.(this.fieldset, this.item);
  }

  read() {
    return this.type.read(this.fieldset);
  }

  isEmpty() {
    return this.type.isEmpty(this.read());
  }

  clear() {
    this.type.write(this.fieldset, "");
  }

  /** @param {import("./model.js").Response} response */
  write(response) {
    this.type.write(this.fieldset, response);
  }

  /** @param {string} text @param {boolean} [problem] whether the learner has to mend something */
  say(text, problem = false) {
    if (this.message.textContent !== text) this.message.textContent = text;
    this.message.classList.toggle("bj-problem", problem);
    const field = this.fieldset.querySelector(".bj-field input");
    if (!field) return;
    if (problem) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", this.message.id);
    } else {
      field.removeAttribute("aria-invalid");
    }
  }

  /**
   * Lock the item and show what is due.
   * @param {ItemResult} result
   * @param {import("./model.js").Response | undefined} response
   */
  reveal(result, response) {
    this.reopen();
    const outcome = result.status === "invalid" ? "incorrect" : result.status;
    this.fieldset.dataset.outcome = outcome;
    this.lock(true);
    this.actions.hidden = true;
    const due = response === undefined ? [] : this.type.due(this.item, response, result.feedback);
    this.markOptions(response);
    this.shown.push(...(this.type.mark?.(this.fieldset, this.item, response) ?? []));
    this.foot.append(this.keep(this.panel(result, outcome, due)));
    this.showOptionFeedback(due);
  }

  /** Take everything back that `reveal` has shown. */
  reopen() {
    for (const one of this.shown) one.remove();
    this.shown = [];
    delete this.fieldset.dataset.outcome;
    this.lock(false);
    for (const option of this.fieldset.querySelectorAll("label")) {
      option.classList.remove("bj-right", "bj-wrong");
    }
    this.actions.hidden = false;
    this.say("");
  }

  /** Options of graded worth are better and worse, not right and wrong: other words. */
  get graded() {
    return this.item.s ? "_graded" : "";
  }

  /** The place to go to after checking. */
  get verdict() {
    return /** @type {HTMLElement} */ (this.fieldset.querySelector(".bj-verdict"));
  }

  /** The first thing to do here: read the verdict, or answer. */
  get entrance() {
    return this.verdict ?? this.fieldset.querySelector(":is(input, select, button):not([hidden] *, [hidden])");
  }

  /** @private @param {boolean} locked */
  lock(locked) {
    /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
    const controls = this.fieldset.querySelectorAll("input, select");
    for (const one of controls) one.disabled = locked;
  }

  /** @private @template {Element} T @param {T} made @returns {T} */
  keep(made) {
    this.shown.push(made);
    return made;
  }

  /** @private @param {string} name @returns {Node[]} */
  note(name) {
    const found = this.key.querySelector(`[data-for="${name}"]`);
    return found ? Array.from(found.cloneNode(true).childNodes) : [];
  }

  /** @private @param {import("./model.js").Response | undefined} response */
  markOptions(response) {
    const keys = this.type.keys(this.item);
    if (!keys.length) return;
    const chosen = Array.isArray(response) ? response : [response];
    for (const input of inputs(this.fieldset)) {
      const option = /** @type {Element} */ (input.closest("label"));
      const right = keys.includes(input.value);
      const picked = chosen.includes(input.value);
      if (right) option.classList.add("bj-right");
      else if (picked) option.classList.add("bj-wrong");
      const tag = right ? (picked ? "tag_right" : "tag_key") : picked ? "tag_wrong" : "";
      if (tag) option.append(this.keep(element("span", "bj-tag", words(tag + this.graded))));
    }
  }

  /**
   * @private Feedback of the chosen options stands below them, that of the others in a disclosure.
   * @param {string[]} due
   */
  showOptionFeedback(due) {
    const others = element("div", "bj-others-list");
    for (const input of inputs(this.fieldset)) {
      const note = this.note(input.value);
      if (!note.length) continue;
      const option = /** @type {HTMLElement} */ (input.closest("label"));
      if (due.includes(input.value)) {
        option.after(this.keep(element("div", "bj-feedback", ...note)));
      } else {
        const text = element("span", "bj-other-option");
        text.append(...Array.from(/** @type {Element} */ (option.children[1]).cloneNode(true).childNodes));
        others.append(element("div", "bj-other", text, element("div", "", ...note)));
      }
    }
    if (!others.childElementCount) return;
    const summary = document.createElement("summary");
    summary.textContent = words("other_feedback");
    const details = element("details", "bj-others", summary, others);
    /** @type {Element} */ (this.foot.querySelector(".bj-panel")).append(details);
  }

  /**
   * @private
   * @param {ItemResult} result
   * @param {string} outcome
   * @param {string[]} due
   */
  panel(result, outcome, due) {
    const word = words(VERDICT[/** @type {keyof VERDICT} */ (outcome)] + this.graded);
    const points = words("points", { score: written(result.score), max: written(result.max) });
    const verdict = element("p", "bj-verdict", element("strong", "", word), ` ${points}`);
    verdict.tabIndex = -1;
    const panel = element("div", "bj-panel", verdict);
    for (const name of due.filter((one) => /^d\d+$/.test(one))) {
      panel.append(element("div", "bj-feedback", ...this.note(name)));
    }
    const general = this.note(outcome === "correct" ? "correct" : "incorrect");
    if (general.length) panel.append(element("div", "bj-feedback", ...general));
    if (outcome !== "correct" && !this.type.keys(this.item).length) {
      panel.append(this.copy(".bj-answer"));
    }
    panel.append(this.copy(".bj-expl"), this.copy(".bj-src"));
    return panel;
  }

  /** @private @param {string} selector */
  copy(selector) {
    return this.key.querySelector(selector)?.cloneNode(true) ?? "";
  }
}
