// "Ulangan Hari Ini": puts the items that are due together into one exercise, and moves each to the
// box where its answer sends it.
import { Store } from "../store.mjs";
import { words } from "../words.mjs";
import { load } from "./papers.mjs";
import { NAME, readReview } from "./records.mjs";
import { dayOf, dueKeys, itemOf, move, nextDay, SITTING } from "./schedule.mjs";
import { clearSitting, exercise } from "./sitting.mjs";

/** @typedef {import("./schedule.mjs").Review} Review */

export class BelajarReview extends HTMLElement {
  /** Addresses of the quizzes' scripts. @type {Record<string, string>} */ scripts;
  /** For items of drawn tests the quiz where they are written. @type {Map<string, string>} */ homes;
  /** @type {Store} */ store;

  connectedCallback() {
    if (this.store) return;
    const { scripts, homes } = JSON.parse(this.place("data").content.textContent ?? "");
    this.scripts = scripts;
    this.homes = new Map(Object.entries(homes));
    this.store = new Store(this.dataset.site ?? "");
    this.addEventListener("belajar:submit", this);
    this.place("more").addEventListener("click", this);
    this.begin();
  }

  /** @param {Event} event */
  async handleEvent(event) {
    if (event.type === "click") {
      await this.begin();
      return this.querySelector("h2")?.focus();
    }
    const { kind, item, score, maxScore } = /** @type {CustomEvent} */ (event).detail;
    const review = this.review();
    if (kind === "quiz") return this.say(review, [], true);
    const key = dueKeys(review, this.today).find((one) => itemOf(one) === item);
    if (!key) return; // another tab has asked it already
    move(review, key, score >= maxScore, this.today);
    this.keep(review);
  }

  /** @private One sitting: show what is due; what is no longer as it was answered leaves the review. */
  async begin() {
    clearSitting(this.store);
    const papers = await this.papers();
    const review = this.review();
    const asked = [];
    let [gone, failed] = [0, 0];
    for (const key of this.keys(review)) {
      const paper = papers.get(quizOf(key));
      const found = paper?.find(([item]) => item.id === itemOf(key) && item.h === review.items[key]?.h);
      if (found) asked.push(found);
      else if (paper) gone += Number(delete review.items[key]);
      else failed += 1;
    }
    this.querySelector("belajar-quiz")?.remove();
    if (asked.length) this.place("next").before(exercise(asked, this.place("frame"), this.dataset.site));
    const notes = [];
    if (gone) notes.push(words("review_gone", { n: gone }));
    if (failed) notes.push(words("review_failed", { n: failed }));
    if (review.readOnly) notes.push(words("record_newer"));
    else if (!this.keep(review)) notes.push(words("not_kept"));
    this.say(review, notes);
  }

  /** @private What the quizzes of the sitting hand over. */
  async papers() {
    const quizzes = [...new Set(this.keys(this.review()).map(quizOf))];
    const papers = quizzes.map((quiz) => load(quiz, this.scripts[quiz]));
    return new Map((await Promise.all(papers)).map((paper, index) => [quizzes[index], paper]));
  }

  /** @private @param {Review} review @param {string[]} notes @param {boolean} [over] whether a sitting has ended */
  say(review, notes, over = false) {
    const n = dueKeys(review, this.today).length;
    const next = nextDay(review, this.today);
    this.place("state").textContent = [words(n ? "review_due" : "review_none", { n }), ...notes].join(" ");
    this.place("next").textContent = next.n ? words("review_next", next) : "";
    this.place("more").hidden = !(over && n);
  }

  /** @private @param {Review} review */
  keys(review) {
    return dueKeys(review, this.today).slice(0, SITTING);
  }

  /** @private */
  review() {
    return readReview(this.store, this.today, this.homes);
  }

  /** @private @param {Review} review */
  keep({ v, items, seen }) {
    return this.store.write(NAME, /** @type {Review} */ ({ v, items, seen }));
  }

  /** @private A part of the page, by what render/review.py calls it. @param {string} name @returns {*} */
  place(name) {
    return this.querySelector(`.bj-revisit-${name}`);
  }

  /** @private */
  get today() {
    return dayOf(Date.now());
  }
}

/** @param {string} key "quizId/itemId" */
const quizOf = (key) => key.slice(0, key.indexOf("/"));
