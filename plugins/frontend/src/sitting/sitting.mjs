// What makes an exercise a sitting: a clock, one item at a time, how sure the learner is, hints that
// cost, a paper drawn for each attempt. Each part is there only where the quiz asks for it; the server
// has written its controls.
import { Clock } from "./clock.mjs";
import { Draw } from "./draw.mjs";
import { Hints } from "./hints.mjs";
import { Pager } from "./pager.mjs";
import { Sureness } from "./sureness.mjs";

/** @typedef {import("../model.js").Companion} Companion */

/** @implements {Companion} */
export class Sitting {
  /** @param {import("../exercise.mjs").BelajarQuiz} exercise */
  constructor(exercise) {
    const { draw, items, time, layout, sure } = exercise.quiz;
    const lots = draw && new Draw(exercise);
    /** @type {Companion["deal"]} */
    this.deal = lots ? (record) => lots.deal(record) : undefined;
    // The clock last: at its end it hands in, and all is shown anew.
    /** @type {{update(id?: string): void, act?(control: HTMLElement, action?: string): void}[]} */
    this.parts = [];
    if (layout) this.parts.push(new Pager(exercise));
    if (sure) this.parts.push(new Sureness(exercise));
    if (items.some((item) => item.hc)) this.parts.push(new Hints(exercise));
    if (time) this.parts.push(new Clock(exercise));
    // Before the exercise itself follows a link to an item, which must be there by then.
    exercise.form.addEventListener("click", ({ target }) => {
      const control = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-do], .bj-links a"));
      if (control) for (const one of this.parts) one.act?.(control, control.dataset.do);
    });
  }

  /** @param {string} [id] */
  update(id) {
    for (const one of this.parts) one.update(id);
  }
}
