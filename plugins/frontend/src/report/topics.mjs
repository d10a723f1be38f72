import { words, written } from "../words.mjs";

const SLACK = 1e-9;

/**
 * Fill in what an attempt earned by objective and level; leave what to study again where something
 * was missing.
 * @param {Element} place
 * @param {import("../attempt.mjs").Attempt} attempt
 */
export function fillTopics(place, attempt) {
  // By place in the quiz; an item that was not drawn has no result.
  const asked = new Set(attempt.items);
  const results = attempt.quiz.items.map((item) => (asked.has(item) ? attempt.result(item.id) : null));
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-items]"))) {
    let score = 0;
    let max = 0;
    for (const index of /** @type {string} */ (row.dataset.items).split(" ")) {
      score += results[Number(index)]?.score ?? 0;
      max += results[Number(index)]?.max ?? 0;
    }
    const bar = row.querySelector("progress");
    if (bar ? !max : score >= max) row.remove();
    if (!bar) continue;
    bar.max = max || 1;
    bar.value = score;
    const percent = Math.floor((100 * score) / max + SLACK);
    row.append(words("share", { score: written(score), max: written(max), percent }));
  }
  for (const list of place.querySelectorAll("ul")) if (!list.childElementCount) list.parentElement?.remove();
}
