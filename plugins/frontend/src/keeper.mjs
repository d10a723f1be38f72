// Keeps one attempt on the learner's device: now, soon, and when the page goes away.
import { announceChange, Store } from "./store.mjs";
import { words } from "./words.mjs";

const TYPING_PAUSE = 400; // milliseconds without a key until typed text is kept

/** @typedef {import("./attempt.mjs").Attempt} Attempt */

export class Keeper {
  /**
   * @param {import("./model.js").ClientQuiz} quiz
   * @param {(text: string) => void} warn shows the learner what cannot be kept
   */
  constructor(quiz, warn) {
    this.id = quiz.id;
    this.name = `quiz/${quiz.id}`;
    this.warn = warn;
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

  /** Keep it now, or when the learner pauses typing. @param {Attempt} attempt @param {boolean} settled */
  keep(attempt, settled) {
    clearTimeout(this.pause);
    this.pending = true;
    if (settled) this.flush(attempt);
    else this.pause = setTimeout(() => this.flush(attempt), TYPING_PAUSE);
  }

  /** Keep what has changed, together with what another tab has kept meanwhile. @param {Attempt} attempt */
  flush(attempt) {
    clearTimeout(this.pause);
    if (!this.pending || this.readOnly) return;
    this.pending = false;
    const other = this.store.read(this.name);
    if (!attempt.merge(/** @type {*} */ (other.record))) {
      this.readOnly = true;
      return this.warn(words("other_tab"));
    }
    if (!this.store.write(this.name, attempt.record)) return this.warn(words("not_kept"));
    announceChange({ quiz: this.id });
  }
}
