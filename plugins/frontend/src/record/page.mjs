// "Kemajuan Saya": everything kept on this device, in one place.
import { element } from "../dom.mjs";
import { drawBar } from "../progress/bar.mjs";
import { ProgressElement } from "../progress/element.mjs";
import { finishedAt } from "../progress/finish.mjs";
import { drawGain } from "../progress/gain.mjs";
import { dueItems } from "../review/due.mjs";
import { Store } from "../store.mjs";
import { words, written } from "../words.mjs";
import { Keeping } from "./keeping.mjs";
import { Standing } from "./standing.mjs";

/** @typedef {import("./standing.mjs").Path} Path */

export class BelajarRecord extends ProgressElement {
  /** @type {{jp: number, paths: Record<string, string[]>, milestones: import("./standing.mjs").Group[]}} */ facts;
  /** @type {Keeping} */ keeping;
  /** @type {ReturnType<import("./shelf.mjs").Shelf["all"]>} */ kept;

  prepare() {
    this.facts = JSON.parse(this.querySelector("template")?.content.textContent ?? "{}");
    this.keeping = new Keeping(this, this.dataset.site ?? "");
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("section"))) part.hidden = false;
    this.querySelector(".bj-record-need")?.remove();
    for (const type of ["click", "change", "submit"]) this.addEventListener(type, this.keeping);
  }

  draw() {
    const standing = new Standing(this.dataset.site ?? "");
    this.kept = standing.shelf.all();
    this.drawReview();
    this.drawModules(standing);
    this.drawPaths(standing);
    this.drawQuizzes(standing);
    this.drawBadges(standing);
    const { unread } = this.kept;
    const keep = standing.shelf.works ? unread && words("record_unread", { n: unread }) : words("record_blocked");
    this.note("keep", keep || words("record_kept"));
    this.dataset.ready = "";
  }

  /** @private What waits is counted from the records as they are, not only from those that travel. */
  drawReview() {
    if (!this.querySelector("[data-part=review]")) return;
    const n = dueItems(new Store(this.dataset.site ?? ""), Date.now());
    this.note("review", words(n ? "review_due" : "review_none", { n }));
  }

  /** @private @param {Standing} standing */
  drawModules(standing) {
    const rows = this.rows("[data-module]");
    let [done, begun, minutes] = [0, 0, 0];
    for (const row of rows) {
      const state = standing.state(reference(row));
      const touched = state.done || state.read || Boolean(state.visited) || state.percent !== null;
      row.hidden = !touched;
      if (state.done) {
        done += 1;
        minutes += Number(row.dataset.minutes);
      } else if (touched) begun += 1;
    }
    const counted = { done, begun, total: rows.length, minutes, jp: written(Math.round((minutes / this.facts.jp) * 10) / 10) };
    this.note("summary", words("record_total", counted));
    this.note("modules", words(done + begun ? "record_modules_n" : "record_modules_none", counted));
  }

  /** @private @param {Standing} standing */
  drawPaths(standing) {
    const chosen = standing.path();
    const modules = this.moduleRefs();
    for (const row of this.rows("[data-path]")) {
      const ids = this.facts.paths[row.dataset.path ?? ""] ?? [];
      const done = ids.filter((id) => standing.state(modules.get(id) ?? { id }).done).length;
      const place = /** @type {HTMLElement} */ (row.querySelector(".bj-path-state"));
      const is = row.dataset.path === chosen;
      const said = words("modules_done", { done, total: ids.length });
      drawBar(place, is ? `${words("path_chosen")}. ${said}` : said, done, ids.length);
      row.toggleAttribute("data-chosen", is);
      const letter = /** @type {HTMLElement | null} */ (row.querySelector("[data-letter]"));
      if (letter) drawLetter(letter, finishedAt(standing, pathOf(row, letter, ids.map((id) => modules.get(id) ?? { id }))));
      drawGain(row, standing);
    }
    this.note("paths", chosen === null ? words("record_no_path") : "");
  }

  /** @private @param {Standing} standing */
  drawQuizzes(standing) {
    const { records } = this.kept;
    let shown = 0;
    for (const row of this.rows("[data-record]")) {
      const id = row.dataset.record ?? "";
      row.hidden = !records.has(`quiz/${id}`);
      if (row.hidden) continue;
      shown += 1;
      const place = /** @type {HTMLElement} */ (row.querySelector(".bj-state"));
      place.textContent = quizWords(standing, id);
    }
    const kept = [...records.keys()].filter((name) => name.startsWith("quiz/")).length;
    const gone = kept > shown ? words("record_quizzes_gone", { n: kept - shown }) : "";
    this.note("quizzes", shown ? gone : `${words("record_quizzes_none")} ${gone}`.trim());
  }

  /** @private @param {Standing} standing */
  drawBadges(standing) {
    /** @type {Path[]} */
    const paths = this.rows("[data-path]").map((row) => ({
      title: row.firstElementChild?.textContent ?? "",
      modules: this.facts.paths[row.dataset.path ?? ""] ?? [],
      pre: row.dataset.pre,
      post: row.dataset.post,
    }));
    const badges = standing.badges(paths, this.facts.milestones, this.moduleRefs());
    const list = /** @type {HTMLElement} */ (this.querySelector(".bj-record-badges"));
    list.replaceChildren(...badges.map(({ text, at }) => element("li", "", `${text}, ${day(at)}.`)));
    this.note("badges", badges.length ? "" : words("record_badges_none"));
  }

  /** @private */
  moduleRefs() {
    return new Map(this.rows("[data-module]").map((row) => [row.dataset.module ?? "", reference(row)]));
  }

  /** @private @param {string} selector @returns {HTMLElement[]} */
  rows(selector) {
    return Array.from(this.querySelectorAll(`li${selector}`));
  }

  /** @private @param {string} name @param {string} text */
  note(name, text) {
    const place = /** @type {HTMLElement} */ (this.querySelector(`[data-part=${name}] .bj-record-note`));
    place.textContent = text;
    place.hidden = !text;
  }
}

/**
 * @param {HTMLElement} row
 * @param {HTMLElement} letter
 * @param {import("./standing.mjs").ModuleRef[]} modules
 */
const pathOf = (row, letter, modules) => ({ id: row.dataset.path ?? "", modules, test: letter.dataset.letter || undefined });

/** @param {HTMLElement} place @param {string | null} finished */
function drawLetter(place, finished) {
  place.dataset.state = finished ? "done" : "new";
  const said = place.querySelector(".bj-state");
  if (said) said.textContent = words(finished ? "letter_ready" : "letter_open");
}

/** @param {HTMLElement} row */
const reference = (row) => ({ id: row.dataset.module ?? "", quiz: row.dataset.quiz });

/** @param {Standing} standing @param {string} quiz */
function quizWords(standing, quiz) {
  const history = standing.history(quiz);
  const best = standing.best(quiz);
  if (!best) return words("record_quiz_open");
  const last = history.reduce((late, one) => (one.at > late.at ? one : late));
  const values = { percent: best.percent, n: history.length, date: day(last.at) };
  if (!last.max) return words("record_survey", values);
  return words(best.passed ? "record_quiz_passed" : "record_quiz_failed", values);
}

// Made once: a hundred of them would cost more than all the rest of the page.
const DAY = new Intl.DateTimeFormat(globalThis.BELAJAR_LANG ?? "id", { dateStyle: "long" });

/** @param {string} at */
const day = (at) => DAY.format(new Date(at));
