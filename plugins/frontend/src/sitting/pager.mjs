// One item at a time: a list of all of them with their states, the way back and forth, a mark for
// those the learner doubts.
import { button, element } from "../dom.mjs";
import { words } from "../words.mjs";
import { Part } from "./part.mjs";

export class Pager extends Part {
  /** The items in the order shown. @type {HTMLElement[]} */ items = [];
  at = -1;

  /** @param {string} [id] */
  update(id) {
    if (!id) return this.show();
    this.draw(id);
    this.tally();
  }

  /** @private */
  show() {
    this.exercise.end.place.before(this.find(".bj-turn")); // items may be in another order now
    this.items = Array.from(this.exercise.form.querySelectorAll(".bj-item"));
    this.find(".bj-map").replaceChildren(...this.items.map(() => element("li", "", button("go", ""))));
    for (const id of this.exercise.views.keys()) this.draw(id);
    this.tally();
    const { isDone } = this.attempt;
    this.find("[data-do=flag]").hidden = isDone;
    const addressed = this.at < 0 ? this.named(location.hash) : -1;
    if (addressed >= 0) this.open(addressed);
    else if (!isDone || this.at < 0) this.open(Math.max(0, this.items.findIndex((one) => !this.isAnswered(one))));
  }

  /** @param {HTMLElement} control @param {string} [action] */
  act(control, action) {
    if (action === "previous") this.go(this.at - 1);
    if (action === "next") this.go(this.at + 1);
    if (action === "go") this.go(this.entries.indexOf(control));
    if (action === "flag") {
      const id = this.idOf(this.items[this.at]);
      this.note(id, { f: this.record.items[id]?.f ? 0 : 1 });
    }
    if (control instanceof HTMLAnchorElement) this.open(this.named(control.hash));
  }

  /** @private */
  get entries() {
    return /** @type {HTMLElement[]} */ (Array.from(this.find(".bj-map").querySelectorAll("button")));
  }

  /** @private @param {Element | undefined} fieldset */
  idOf(fieldset) {
    return /** @type {Element} */ (fieldset).id.slice("soal-".length);
  }

  /** @private @param {string} hash */
  named(hash) {
    return this.items.findIndex((one) => `#${one.id}` === hash);
  }

  /** @private @param {Element} fieldset */
  isAnswered(fieldset) {
    return this.attempt.result(this.idOf(fieldset)).status !== "none";
  }

  /** @private @param {string} id */
  draw(id) {
    const fieldset = this.exercise.views.get(id)?.fieldset;
    const index = this.items.indexOf(/** @type {HTMLElement} */ (fieldset));
    const entry = this.find(".bj-map").children[index]?.firstElementChild;
    if (!fieldset || !entry) return;
    const flagged = this.record.items[id]?.f === 1;
    const verdict = fieldset.querySelector(".bj-verdict strong")?.textContent;
    const state = verdict ?? words(this.isAnswered(fieldset) ? "answered" : "not_answered");
    entry.textContent = `${index + 1}. ${state} ${flagged ? words("flagged") : ""}`;
    if (index === this.at) this.find("[data-do=flag]").setAttribute("aria-pressed", String(flagged));
  }

  /** @private */
  tally() {
    const done = this.items.filter((one) => this.isAnswered(one)).length;
    const flags = Object.values(this.record.items).filter((one) => one.f).length;
    this.find(".bj-contents summary").textContent = words("contents", { done, total: this.items.length, flags });
  }

  /** @private Show one item alone. @param {number} index */
  open(index) {
    if (index < 0) return;
    this.entries[this.at]?.removeAttribute("aria-current");
    this.entries[index]?.setAttribute("aria-current", "true");
    this.at = index;
    this.items.forEach((one, place) => (one.hidden = place !== index));
    /** @type {NodeListOf<HTMLMediaElement>} */
    const playing = this.exercise.form.querySelectorAll("[hidden] :is(audio, video)");
    playing.forEach((one) => one.pause());
    this.find("[data-do=previous]").toggleAttribute("disabled", index === 0);
    this.find("[data-do=next]").toggleAttribute("disabled", index === this.items.length - 1);
    this.draw(this.idOf(this.items[index]));
  }

  /** @private @param {number} index */
  go(index) {
    this.open(index);
    this.enter(this.items[index]);
  }
}
