// Puts only the drawn items on the page. Which ones is kept with the attempt, so that neither a reload
// nor an edited bank changes its paper.
import { drawn } from "./lot.mjs";

/** @typedef {import("../model.js").ClientItem} ClientItem */

export class Draw {
  /** @param {import("../exercise.mjs").BelajarQuiz} exercise */
  constructor(exercise) {
    this.exercise = exercise;
    this.all = exercise.views;
  }

  /**
   * What the attempt asks already stays. An open one is filled up where items have gone from the
   * bank; a finished one is not.
   * @param {import("../model.js").QuizRecord} record
   */
  deal(record) {
    const { keeper, quiz } = this.exercise;
    const { items: bank, draw = 0, strata = [] } = quiz;
    const kept = (record.paper ?? this.answered(record)).filter((id) => this.all.has(id));
    const items = drawn(bank, record.done && kept.length ? 0 : draw, strata, record.seed, kept);
    const paper = items.map((item) => item.id).sort();
    if (String(paper) !== String(record.paper)) {
      record.paper = paper;
      keeper.touch();
      // What was found must follow at once: with another paper it would pass for another tab's.
      if (record === keeper.record) keeper.store.write(keeper.name, record);
    }
    this.put(items);
    return items;
  }

  /**
   * @private What was answered before there was a draw, on this page or in the quiz: as if drawn.
   * @param {import("../model.js").QuizRecord} record
   */
  answered({ items }) {
    const early = [...this.all].filter(([, view]) => !view.isEmpty()).map(([id]) => id);
    return this.exercise.attempt ? [] : [...Object.keys(items), ...early];
  }

  /** @private @param {ClientItem[]} items */
  put(items) {
    const { end } = this.exercise;
    const views = new Map(items.map(({ id }) => [id, /** @type {*} */ (this.all.get(id))]));
    for (const [id, view] of this.all) {
      if (views.has(id)) continue;
      view.reopen();
      view.clear();
      view.fieldset.remove();
    }
    let n = 0;
    for (const { fieldset } of views.values()) {
      fieldset.querySelector(".bj-num").textContent = `${(n += 1)}.`;
      end.place.before(fieldset);
    }
    this.exercise.views = views;
  }
}
