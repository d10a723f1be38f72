// How much waits for review, for pages that do not review.
import { readReview } from "./records.mjs";
import { dayOf, dueKeys, itemOf } from "./schedule.mjs";

/**
 * An item answered wrong in a test as well as in its own quiz is one: only the review's page knows which
 * quiz it is written in.
 * @param {import("../store.mjs").Store} store
 * @param {number} now
 */
export function dueItems(store, now) {
  const today = dayOf(now);
  return new Set(dueKeys(readReview(store, today), today).map(itemOf)).size;
}
