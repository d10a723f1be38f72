// One learner's work on one quiz, apart from any page: responses, checks, attempts, history.
import { scoreItem, scoreQuiz } from "./score.mjs";
import { VERSION } from "./store.mjs";

/** @typedef {import("./model.js").QuizRecord} QuizRecord */

/** @param {number} seed @returns {QuizRecord} */
const blank = (seed) => ({ v: VERSION, n: 1, seed, items: {}, w: {}, done: null, history: [] });

export class Attempt {
  /**
   * @param {import("./model.js").ClientQuiz} quiz
   * @param {QuizRecord | null} kept
   * @param {number} seed for a fresh attempt
   * @param {(record: QuizRecord) => import("./model.js").ClientItem[]} [deal] the items of an attempt, where not all
   */
  constructor(quiz, kept, seed, deal = () => quiz.items) {
    this.quiz = quiz;
    this.deal = deal;
    /** @type {QuizRecord} */
    this.record = kept && isRecord(kept) ? kept : blank(seed);
    this.record.w ??= {}; // a record from before there was spaced review
    /** What this attempt asks. */
    this.items = deal(this.record);
    /** Ids of items that were edited since they were answered. @type {Set<string>} */
    this.changed = new Set();
    const { isDone } = this;
    this.dropChanged();
    if (isDone && !this.isDone) {
      // What was finished stays as it was: the edited quiz goes on as the next attempt.
      this.record.n += 1;
      delete this.record.ms;
      delete this.record.clock;
      this.items = deal(this.record);
    }
  }

  get number() {
    return this.record.n;
  }

  get isDone() {
    return this.record.done !== null;
  }

  /** Attempts that may still be begun; null when there is no limit. */
  get attemptsLeft() {
    const limit = this.quiz.attempts ?? 0;
    return limit ? Math.max(0, limit - this.record.n) : null;
  }

  /** @param {string} id */
  response(id) {
    return this.record.items[id]?.r;
  }

  /** @param {string} id */
  isChecked(id) {
    return this.record.items[id]?.c === 1;
  }

  /** @param {string} id */
  result(id) {
    return scoreItem(this.item(id), this.response(id), this.record.items[id]?.o);
  }

  results() {
    return this.items.map((item) => this.result(item.id));
  }

  total() {
    return scoreQuiz(this.results(), this.quiz.pass);
  }

  /** Items with nothing to grade yet. */
  unanswered() {
    return this.items.filter(
      (item) => !this.isChecked(item.id) && this.result(item.id).status === "none",
    );
  }

  /** Items that could have earned more. */
  wrong() {
    return this.items.filter(({ id }) => {
      const { score, max } = this.result(id);
      return score < max;
    });
  }

  unchecked() {
    return this.items.filter((item) => !this.isChecked(item.id));
  }

  /**
   * @param {string} id
   * @param {import("./model.js").Response} response
   * @param {number} now milliseconds
   */
  respond(id, response, now) {
    if (this.isChecked(id)) return;
    this.changed.delete(id);
    this.record.items[id] = { ...this.record.items[id], h: this.item(id).h, r: response, t: now };
  }

  /**
   * Grade an item and lock it; nothing to grade, or not a number, leaves it open. With `force` an
   * item without a response is locked too (a paper that is handed in).
   * @param {string} id
   * @param {number} now
   * @param {boolean} [force]
   */
  check(id, now, force = false) {
    const result = this.result(id);
    const gradable = result.status !== "none" && result.status !== "invalid";
    if (gradable || force) {
      const item = this.item(id);
      const kept = this.record.items[id] ?? { h: item.h, r: "", t: now };
      this.record.items[id] = { ...kept, c: 1, t: now };
      // Beside the answers, so that a retry does not take it away: spaced review asks it again.
      if (result.score < result.max || kept.q === 0) this.record.w[id] = { h: item.h, t: now };
    }
    return result;
  }

  /** Close the attempt when every item is checked. @param {number} now */
  finish(now) {
    if (this.isDone || this.unchecked().length) return null;
    const at = new Date(now).toISOString();
    const total = this.total();
    this.record.done = at;
    this.record.history.push({ n: this.record.n, at, ...total });
    return total;
  }

  /**
   * Begin the next attempt; "wrong" keeps what was right, the items and their order.
   * @param {"all" | "wrong"} which
   * @param {number} seed for the order of a wholly new paper
   */
  retry(which, seed) {
    const again = which === "wrong" ? this.wrong() : this.items;
    const kept = this.items.filter((item) => !again.includes(item));
    const items = Object.fromEntries(
      kept.map((item) => [item.id, /** @type {*} */ (this.record.items[item.id])]),
    );
    const { n, history, seed: before, w, paper } = this.record;
    const same = which === "wrong" ? { seed: before, paper } : { seed };
    this.record = { ...blank(0), ...same, n: n + 1, history, items, w };
    this.items = this.deal(this.record);
  }

  /**
   * Take over what another tab has kept since: per item the newest wins.
   * @param {QuizRecord | null} other
   * @returns {boolean} false when the other tab is in a later attempt, which must not be overwritten, or
   *   at another paper
   */
  merge(other) {
    if (!other || !isRecord(other)) return true;
    if (other.n > this.record.n) return false;
    if (other.n < this.record.n) return true;
    if (String(other.paper) !== String(this.record.paper)) return false;
    takeNewer(this.record.items, other.items);
    takeNewer(this.record.w, other.w ?? {});
    if (other.history.length > this.record.history.length) this.record.history = other.history;
    this.record.done ??= other.done;
    this.dropChanged();
    return true;
  }

  /** @private An answer belongs to the item as it was: an edited item is asked again. */
  dropChanged() {
    for (const item of this.items) {
      const kept = this.record.items[item.id];
      if (!kept || kept.h === item.h) continue;
      delete this.record.items[item.id];
      this.changed.add(item.id);
    }
    if (this.unchecked().length) this.record.done = null;
  }

  /** @private @param {string} id */
  item(id) {
    const item = this.items.find((one) => one.id === id);
    if (!item) throw new Error(`belajar: no item ${id}`);
    return item;
  }
}

/**
 * A hint that was opened in one of them stays opened.
 * @template {{t: number, o?: 1}} Timed
 * @param {Record<string, Timed>} ours
 * @param {Record<string, Timed>} theirs
 */
function takeNewer(ours, theirs) {
  for (const [id, one] of Object.entries(theirs)) {
    const own = ours[id];
    const newer = !own || one.t > own.t ? one : own;
    ours[id] = (own?.o || one.o) && !newer.o ? { ...newer, o: 1 } : newer;
  }
}

/** @param {*} value @returns {value is QuizRecord} */
function isRecord(value) {
  return (
    Number.isInteger(value.n) &&
    value.n > 0 &&
    Number.isFinite(value.seed) &&
    Array.isArray(value.history) &&
    [value.items, value.w ?? {}].every((one) => one && typeof one === "object") &&
    Object.values(value.items).every(
      (one) =>
        one &&
        typeof one.h === "string" &&
        (typeof one.r === "string" ||
          (Array.isArray(one.r) && one.r.every((/** @type {*} */ v) => typeof v === "string"))),
    )
  );
}
