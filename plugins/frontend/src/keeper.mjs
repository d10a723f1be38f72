// Keeps one attempt on the learner's device: now, soon, and when the page goes away.
import { announceChange, Store } from "./store.mjs";
import { words } from "./words.mjs";

const TYPING_PAUSE = 400; // milliseconds without a key until typed text is kept

/** @typedef {import("./attempt.mjs").Attempt} Attempt */

export class Keeper {
  /**
   * @param {import("./model.js").ClientQuiz} quiz
   * @param {(text: string) => void} warn shows the learner what cannot be kept
   * @param {(ids: string[]) => void} show shows items that another tab has answered
   */
  constructor(quiz, warn, show) {
    this.id = quiz.id;
    this.name = `quiz/${quiz.id}`;
    this.warn = warn;
    this.show = show;
    this.store = new Store(quiz.site);
    const { found, record } = this.store.read(this.name);
    this.found = found;
    this.record = /** @type {import("./model.js").QuizRecord | null} */ (/** @type {unknown} */ (record));
    /** Whether what is kept must not be touched. */
    this.readOnly = found === "newer";
    /** Whether something is not kept yet. */
    this.pending = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.pause = undefined;
  }

  /** Say what was found amiss, once the page can show it. */
  report() {
    if (this.found === "broken") this.warn(words("record_broken"));
    if (this.readOnly) this.warn(words("record_newer"));
    if (!this.store.works) this.warn(words("not_kept"));
  }

  /** The attempt has changed; keep it with the next `flush`. */
  touch() {
    this.pending = true;
  }

  /**
   * Keep it once the page has answered the input, or when the learner pauses typing; at the latest
   * when the page goes.
   * @param {Attempt} attempt
   * @param {boolean} settled
   */
  keep(attempt, settled) {
    clearTimeout(this.pause);
    this.pending = true;
    this.pause = setTimeout(() => this.flush(attempt), settled ? 0 : TYPING_PAUSE);
  }

  /**
   * Take over what another tab has kept meanwhile.
   * @param {Attempt} attempt
   * @returns {boolean} false when this tab must keep nothing more
   */
  pull(attempt) {
    if (this.readOnly) return false;
    if (this.store.isUntouched(this.name)) return true; // nothing to read and to merge
    const before = { ...attempt.record.items };
    const other = this.store.read(this.name);
    if (!attempt.merge(/** @type {*} */ (other.record))) {
      this.readOnly = true;
      this.warn(words("other_tab"));
      return false;
    }
    const { items } = attempt.record;
    const taken = Object.keys(items).filter((id) => items[id] !== before[id]);
    if (taken.length) this.show(taken);
    return true;
  }

  /** Keep what has changed, together with what another tab has kept. @param {Attempt} attempt */
  flush(attempt) {
    clearTimeout(this.pause);
    if (!this.pending || this.readOnly) return;
    this.pending = false;
    if (!this.pull(attempt)) return;
    if (!this.store.write(this.name, attempt.record)) return this.warn(words("not_kept"));
    // Who hears of it reads whole records: not before the learner sees the answer to an input.
    setTimeout(announceChange, 0, { quiz: this.id });
  }
}
