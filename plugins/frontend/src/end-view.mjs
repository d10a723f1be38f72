// The foot of an exercise: the way to finish, then the result and what comes next.
import { button, element } from "./dom.mjs";
import { typeOf } from "./types/index.mjs";
import { words, written } from "./words.mjs";

/** @typedef {import("./attempt.mjs").Attempt} Attempt */

/** @param {Attempt} attempt of a quiz of one item */
const againOf = (attempt) => typeOf(attempt.items[0]?.t ?? "").again;

/**
 * The result in words: the score, then whether it is enough, unless there is no mark to pass; thanks
 * where nothing is scored.
 * @param {import("./model.js").QuizResult} total
 * @param {number} [pass] percent
 * @returns {[string, ...string[]]}
 */
export function resultWords({ score, max, percent, passed }, pass = 70) {
  if (!max) return [words("thanks")];
  return [
    words("score", { score: written(score), max: written(max), percent }),
    ...(pass ? [words(passed ? "passed" : "not_passed", { pass })] : []),
  ];
}

export class EndView {
  /**
   * @param {HTMLElement} place
   * @param {boolean} immediate
   * @param {(id: string) => {href: string, label: string}} link to an item
   */
  constructor(place, immediate, link) {
    this.place = place;
    this.immediate = immediate;
    this.link = link;
    /** Says how far the learner is. @type {HTMLElement | undefined} */
    this.status = undefined;
  }

  /** @param {Attempt} attempt */
  open(attempt) {
    const count = attempt.items.length;
    if (this.immediate && count === 1) {
      this.place.replaceChildren();
      return;
    }
    const label = words(this.immediate ? "finish" : "submit");
    const submit = element("button", "bj-btn bj-btn-main", label);
    submit.type = "submit";
    this.status = element("span", "bj-progress");
    this.place.replaceChildren(element("div", "bj-actions", submit, this.status));
    this.count(attempt);
  }

  /** @param {Attempt} attempt */
  count(attempt) {
    if (!this.status) return;
    const total = attempt.items.length;
    const open = this.immediate ? attempt.unchecked().length : attempt.unanswered().length;
    const done = total - open;
    this.status.textContent = words(this.immediate ? "checked_of" : "answered_of", { done, total });
  }

  /**
   * Name the items that still lack something.
   * @param {string} text
   * @param {string[]} ids
   * @param {boolean} mayInsist whether the paper may be handed in all the same
   */
  ask(text, ids, mayInsist) {
    this.place.querySelector(".bj-ask")?.remove();
    const ask = element("div", "bj-ask", element("p", "", text), this.list(ids));
    if (mayInsist) ask.append(button("insist", words("submit_anyway")));
    this.place.append(ask);
  }

  /** @param {Attempt} attempt */
  result(attempt) {
    const single = attempt.items.length === 1;
    const again = this.again(attempt, attempt.wrong().length, single);
    this.status = undefined;
    this.place.replaceChildren(...(single ? [] : [this.summary(attempt)]), again);
  }

  get title() {
    return /** @type {HTMLElement | null} */ (this.place.querySelector(".bj-result"));
  }

  /** @private @param {Attempt} attempt */
  summary(attempt) {
    const total = attempt.total();
    const [lead, ...rest] = resultWords(total, attempt.quiz.pass);
    const title = element("p", "bj-result", element("strong", "", lead), " ", ...rest);
    title.tabIndex = -1;
    if (total.max) title.dataset.passed = String(total.passed);
    return element("div", "bj-summary", title);
  }

  /** @private @param {Attempt} attempt @param {number} wrong @param {boolean} single */
  again(attempt, wrong, single) {
    const left = attempt.attemptsLeft;
    const row = element("div", "bj-actions");
    if (left === 0) {
      row.append(element("span", "bj-message", words("no_attempts_left")));
      return row;
    }
    if (wrong && !single) row.append(button("retry-wrong", words("retry_wrong"), "bj-btn bj-btn-main"));
    row.append(button("retry-all", words(single ? (againOf(attempt) ?? "retry_one") : "retry_all")));
    if (left !== null) row.append(element("span", "bj-message", words("attempts_left", { n: left })));
    return row;
  }

  /** Links to items. @param {string[]} ids */
  list(ids) {
    const list = element("ul", "bj-links");
    for (const id of ids) {
      const { href, label } = this.link(id);
      const anchor = element("a", "", label);
      anchor.href = href;
      list.append(element("li", "", anchor));
    }
    return list;
  }
}
