// How long an attempt took: from its first answer to its end, the time between two answers counting
// up to a limit, so that a night in between is no work. A clock that runs counts by itself.

const PAUSE = 300_000; // milliseconds between two answers that still count

/**
 * @param {import("../model.js").QuizRecord} record whose working time grows
 * @param {number} gap milliseconds since the answer before; below zero where the device's clock was set back
 */
export function addWork(record, gap) {
  if (!record.clock) record.ms = (record.ms ?? 0) + Math.min(Math.max(gap, 0), PAUSE);
}

/** Note with a finished attempt how long it took. @param {import("../model.js").QuizRecord} record */
export function noteWork({ history, n, ms }) {
  const entry = history[history.length - 1];
  if (entry && entry.n === n && ms !== undefined) entry.ms ??= Math.round(ms);
}
