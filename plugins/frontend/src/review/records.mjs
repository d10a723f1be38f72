// The record of spaced review, and the quiz records that feed it.
import { upToDate } from "./schedule.mjs";

/**
 * @typedef {import("../store.mjs").Store} Store
 * @typedef {import("./schedule.mjs").Review} Review
 * @typedef {import("../model.js").QuizRecord} QuizRecord
 */

export const NAME = "review";

/**
 * The review as it stands today, and whether what is kept of it is newer than this code.
 * @param {Store} store
 * @param {string} today
 * @param {Map<string, string>} [homes] for items of drawn tests the quiz where they are written
 */
export function readReview(store, today, homes) {
  const { found, record } = store.read(NAME);
  const readOnly = found === "newer";
  return { readOnly, ...upToDate(record, readOnly ? [] : quizRecords(store), today, homes) };
}

/** Nothing but quizzes of quiz files. @param {Store} store @returns {[string, QuizRecord | null][]} */
function quizRecords(store) {
  const start = `${store.prefix}quiz/`;
  /** @type {string[]} */
  let keys = [];
  try {
    keys = Object.keys(store.open());
  } catch {
    // nothing can be read
  }
  return keys
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length))
    .filter((id) => !id.includes("/"))
    .map((id) => [id, /** @type {*} */ (store.read(`quiz/${id}`).record)]);
}
