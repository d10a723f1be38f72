// The scoring rule: docs/dev/contracts.md, section 2, held by tests/scoring-vectors.json.
import { typeOf } from "./types/index.mjs";

const SLACK = 1e-9;

/**
 * @param {import("./model.js").ClientItem} item
 * @param {import("./model.js").Response | undefined} response
 * @param {1} [opened] whether the item's hint was
 * @returns {import("./model.js").ItemResult}
 */
export function scoreItem(item, response, opened) {
  const type = typeOf(item.t);
  const max = item.p ?? 1;
  if (response === undefined || type.isEmpty(response, item)) {
    return { status: "none", score: 0, max, feedback: null };
  }
  const graded = type.grade(item, response);
  if (!graded) return { status: "invalid", score: 0, max, feedback: null };
  const { share, feedback } = graded;
  const status = !max ? "answered" : share === 1 ? "correct" : share > 0 ? "partial" : "incorrect";
  const cost = opened ? Math.min(item.hc ?? 0, share * max) : 0;
  return { status, score: share * max - cost, max, feedback, cost };
}

/**
 * @param {{score: number, max: number}[]} results
 * @param {number} [pass] percent
 * @returns {import("./model.js").QuizResult}
 */
export function scoreQuiz(results, pass = 70) {
  const score = results.reduce((sum, one) => sum + one.score, 0);
  const max = results.reduce((sum, one) => sum + one.max, 0);
  const exact = max > 0 ? (100 * score) / max : 100; // nothing is missing where nothing is scored
  return { score, max, percent: Math.floor(exact + SLACK), passed: exact + SLACK >= pass };
}
