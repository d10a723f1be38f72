// Around the result of an exercise: what was right by objective and level, what to study again, and
// the attempts so far. The server has written both, without the figures.
import { fillHistory } from "./history.mjs";
import { fillTopics } from "./topics.mjs";
import { addWork, noteWork } from "./work.mjs";

/** @typedef {import("../model.js").Companion} Companion */

/** @implements {Companion} */
export class Report {
  /** @param {import("../exercise.mjs").BelajarQuiz} exercise */
  constructor(exercise) {
    this.exercise = exercise;
    /** When something was last answered. @type {number | undefined} */
    this.last = undefined;
  }


  /** @param {string} [id] */
  update(id) {
    if (!id) return this.show();
    const now = Date.now();
    addWork(this.exercise.attempt.record, now - (this.last ?? now));
    this.last = now;
  }

  /** @private */
  show() {
    const { attempt, end, form, keeper, quiz } = this.exercise;
    const { record } = attempt;
    this.last = undefined;
    if (attempt.isDone) noteWork(record);
    if (record.count !== quiz.count) {
      // Pages that only show how far the learner is know no more of the quiz than its record.
      if (quiz.count) record.count = quiz.count;
      else delete record.count;
      keeper.touch();
    }
    const template = /** @type {HTMLTemplateElement} */ (form.querySelector(".bj-report"));
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const wrong = attempt.wrong();
    if (attempt.isDone) {
      const topics = copy.querySelector(".bj-topics");
      if (topics) fillTopics(topics, attempt);
      const review = copy.querySelector(".bj-review");
      review?.append(end.list(wrong.map((one) => one.id)));
      end.place.querySelector(".bj-summary")?.after(topics ?? "", (wrong.length && review) || "");
    }
    const history = copy.querySelector(".bj-history"); // a sitting of spaced review has none
    if (history && fillHistory(history, record)) end.place.append(history);
  }
}
