// The time limit: chosen before the start, shown in words, announced, added to; at its end the paper
// is handed in as it stands. Time is counted by the page's own clock, so that a change of the
// device's clock takes nothing away; while the page is closed it stands still, but in an examination.
import { words } from "../words.mjs";
import { Part } from "./part.mjs";

const MINUTE = 60_000;
const KEPT_EVERY = 10; // seconds

export class Clock extends Part {
  /** When it was last looked at. */
  seen = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  ticking = undefined;
  ticks = 0;

  /** @param {import("../exercise.mjs").BelajarQuiz} exercise */
  constructor(exercise) {
    super(exercise);
    const heard = () => {
      if (exercise.isConnected) this.takeOver();
      else removeEventListener("storage", heard);
    };
    addEventListener("storage", heard);
  }

  /** @private */
  get limit() {
    return (this.exercise.quiz.time ?? 0) * MINUTE;
  }

  /** @param {string} [id] */
  update(id) {
    if (!id) this.show();
  }

  /** @private */
  show() {
    const { clock } = this.record;
    const { isDone } = this.attempt;
    const { exam } = this.exercise.quiz;
    clearInterval(this.ticking);
    this.find(".bj-clock").hidden = isDone;
    this.find(".bj-rule").hidden = Boolean(clock);
    this.find(".bj-left").hidden = !clock;
    this.find("[data-do=result]").hidden = true;
    this.find("[data-do=more]")?.toggleAttribute("hidden", isDone || clock?.left === null);
    this.exercise.form.classList.toggle("bj-waits", !clock && !isDone);
    if (!clock || isDone) return;
    if (exam && clock.left && !this.seen) clock.left -= Math.max(0, Date.now() - clock.at);
    this.seen = performance.now();
    this.ticking = setInterval(() => this.tick(), 1000);
    this.tick();
  }

  /** @param {HTMLElement} _control @param {string} [action] */
  act(_control, action) {
    const { clock } = this.record;
    if (action === "begin" || action === "untimed") {
      this.record.clock = { left: action === "begin" ? this.limit : null, more: 0, at: Date.now() };
      this.keep();
      this.show();
      this.enter(this.find(".bj-item:not([hidden])"));
    } else if (action === "more" && clock?.left) {
      clock.left += 10 * MINUTE;
      clock.more += 1;
      this.keep();
      this.exercise.speak(this.say());
    } else if (action === "result") this.exercise.end.title?.focus();
  }

  /** @private */
  tick() {
    const { attempt, exercise, record } = this;
    const { clock } = record;
    if (!exercise.isConnected || !clock || attempt.isDone) return clearInterval(this.ticking);
    const passed = performance.now() - this.seen;
    this.seen += passed;
    clock.at = Date.now();
    record.ms = (record.ms ?? 0) + passed;
    exercise.keeper.touch();
    if (++this.ticks % KEPT_EVERY === 0) exercise.keeper.flush(attempt);
    const before = clock.left;
    if (before === null) return void this.say();
    const left = (clock.left = before - passed);
    const said = this.say();
    const marks = [this.limit / 2, 5 * MINUTE, MINUTE].filter((mark) => mark < this.limit);
    if (marks.some((mark) => before > mark && left <= mark)) exercise.speak(said);
    if (left <= 0) this.over();
  }

  /** @private Show what is left, in words; return it. */
  say(text = leftWords(this.record.clock?.left ?? null)) {
    const place = this.find(".bj-left strong");
    if (place.textContent !== text) place.textContent = text;
    return text;
  }

  /** @private */
  over() {
    const { exercise } = this;
    exercise.handIn(false);
    const text = this.say(words("time_over"));
    for (const one of [".bj-clock", "[data-do=result]"]) this.find(one).hidden = false;
    exercise.speak(`${text} ${exercise.live.textContent}`);
  }

  /** @private Another tab has begun, or added time. */
  takeOver() {
    const { name, store } = this.exercise.keeper;
    const { n, clock } = /** @type {*} */ (store.read(name).record ?? {});
    if (n !== this.attempt.number || !clock || clock.more <= (this.record.clock?.more ?? -1)) return;
    const waits = !this.record.clock;
    this.record.clock = clock;
    if (waits) this.show();
  }
}

/** @param {number | null} left milliseconds */
function leftWords(left) {
  if (left === null) return words("untimed");
  const n = Math.max(0, Math.ceil(left / 1000));
  return n > 60 ? words("left_minutes", { n: Math.ceil(n / 60) }) : words("left_seconds", { n });
}
