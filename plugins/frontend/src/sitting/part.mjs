// One part of a sitting, and what all of them need.

/** @typedef {import("../exercise.mjs").BelajarQuiz} BelajarQuiz */

export class Part {
  /** @param {BelajarQuiz} exercise */
  constructor(exercise) {
    this.exercise = exercise;
  }

  get attempt() {
    return this.exercise.attempt;
  }

  get record() {
    return this.attempt.record;
  }

  /** @template {HTMLElement} [Found=HTMLElement] @param {string} selector */
  find(selector) {
    return /** @type {Found} */ (this.exercise.form.querySelector(selector));
  }

  /** Keep what has changed, now. */
  keep() {
    this.exercise.keeper.keep(this.attempt, true);
  }

  /** What the learner notes about an item beside the answer is kept with it. @param {string} id @param {{q?: 0 | 1, f?: 0 | 1, o?: 1}} noted */
  note(id, noted) {
    const h = this.exercise.quiz.items.find((one) => one.id === id)?.h ?? "";
    this.record.items[id] = { h, r: "", ...this.record.items[id], ...noted, t: Date.now() };
    this.keep();
    this.exercise.tellCompanions(id);
  }

  /** Go to an item as a whole, so that its stem is read out. @param {HTMLElement | null | undefined} fieldset */
  enter(fieldset) {
    if (!fieldset) return;
    fieldset.tabIndex = -1;
    fieldset.focus();
  }
}
