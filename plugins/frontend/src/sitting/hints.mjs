// Hints that cost: opening one is noted with the answer, and what it took away is said with the result.
import { words, written } from "../words.mjs";
import { Part } from "./part.mjs";

export class Hints extends Part {
  /** Whether the page has been drawn once. */
  begun = false;

  /** @param {import("../exercise.mjs").BelajarQuiz} exercise */
  constructor(exercise) {
    super(exercise);
    // Not "click": find-in-page opens a disclosure too. The event does not bubble.
    exercise.form.addEventListener("toggle", ({ target }) => this.open(/** @type {Element} */ (target)), true);
  }

  /** @param {string} [id] */
  update(id) {
    if (id) return this.draw(id);
    for (const one of this.exercise.views.keys()) this.draw(one);
    this.begun = true;
  }

  /** @private @param {Element} details that was opened or closed */
  open(details) {
    const { exercise } = this;
    const id = exercise.itemOf(details) ?? "";
    const cost = exercise.views.get(id)?.item.hc;
    if (!cost || !details.matches(".bj-hint[open]")) return;
    exercise.keeper.pull(this.attempt);
    if (this.attempt.isChecked(id) || this.record.items[id]?.o) return;
    this.note(id, { o: 1 });
    exercise.speak(words("hint_opened", { cost: written(cost) }));
  }

  /** @private @param {string} id */
  draw(id) {
    const { fieldset, item, verdict } = /** @type {import("../item-view.mjs").ItemView} */ (this.exercise.views.get(id));
    if (!item.hc) return;
    const details = /** @type {HTMLDetailsElement} */ (fieldset.querySelector(".bj-hint"));
    const summary = /** @type {HTMLElement} */ (details.firstElementChild);
    const opened = this.record.items[id]?.o;
    const checked = this.attempt.isChecked(id);
    if (!checked && !opened && details.open) {
      // Opened before the script came, or left open by the attempt before.
      if (!this.begun) return this.open(details);
      details.open = false;
    }
    const label = (summary.dataset.label ??= summary.textContent ?? "");
    summary.textContent = opened
      ? words("hint_opened", { cost: written(item.hc) })
      : checked
        ? words("hint_free")
        : label;
    const { cost } = this.attempt.result(id);
    if (!checked || !cost || "cost" in verdict.dataset) return;
    verdict.dataset.cost = "";
    verdict.append(` ${words("hint_took", { cost: written(cost) })}`);
  }
}
