// When an item comes back: Leitner's boxes, with an interval a box. docs/dev/adr/0011-leitner-boxes.md.
// Days are local dates as text ("2026-02-28"), which sort as they follow one another.

/** Days until an item of box 1, 2, … comes back. */
export const INTERVALS = [1, 3, 7, 14, 30];
/** @type {Intl.DateTimeFormatOptions} */
const IN_WORDS = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
/** At most so many items in one sitting. */
export const SITTING = 20;

/**
 * `b` is the item's box, `h` its hash when it was answered.
 * @typedef {{b: number, due: string, h: string}} Entry
 * Items in review, and the time of each wrong answer that is known, both by "quizId/itemId". `seen` names
 * the quiz where it was answered, `items` the one where the item is written.
 * @typedef {{v: number, items: Record<string, Entry>, seen: Record<string, number>}} Review
 * @typedef {import("../model.js").QuizRecord} QuizRecord
 */

/** @param {number} time milliseconds */
export function dayOf(time) {
  const date = new Date(time);
  // Local time written as if it were universal time, for its way of writing dates.
  return new Date(time - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** @param {string} day @param {number} days */
export function later(day, days) {
  const date = new Date(day); // universal time, so no day is longer than another
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** @param {string} key "quizId/itemId" */
export const itemOf = (key) => key.split("/")[1];

/**
 * What is known, brought up to today: what was answered wrong since enters box 1, and what lies further
 * ahead than its box allows (the clock was wrong) comes nearer.
 * @param {*} kept what storage held
 * @param {[string, QuizRecord | null][]} records by quiz
 * @param {string} today
 * @param {Map<string, string>} [homes] for items of drawn tests the quiz where they are written
 * @returns {Review}
 */
export function upToDate(kept, records, today, homes) {
  const items = Object.fromEntries(Object.entries(kept?.items ?? {}).filter(([, one]) => isSound(one)));
  const seen = { ...kept?.seen };
  for (const { quiz, id, h, t } of wrongAnswers(records)) {
    const source = `${quiz}/${id}`;
    // Not "later than": a clock that was set back must not hide an answer.
    if (seen[source] === t) continue;
    seen[source] = t;
    items[`${homes?.get(id) ?? quiz}/${id}`] = { b: 1, due: later(dayOf(t), 1), h };
  }
  for (const entry of Object.values(items)) {
    const last = later(today, INTERVALS[entry.b - 1] ?? 0);
    if (entry.due > last) entry.due = last;
  }
  return { v: 1, items, seen };
}

/** Keys of what is due, oldest first. @param {Review} review @param {string} today */
export const dueKeys = ({ items }, today) =>
  Object.entries(items)
    .map(([key, { due }]) => `${due} ${key}`)
    .sort()
    .filter((one) => one.slice(0, 10) <= today)
    .map((one) => one.slice(11));

/** The next day on which something is due, in words, and how much. @param {Review} review @param {string} today */
export function nextDay({ items }, today) {
  const days = Object.values(items).map(({ due }) => due).filter((due) => due > today).sort();
  const [first = today] = days;
  return {
    n: days.filter((due) => due === first).length,
    day: new Date(first).toLocaleDateString(globalThis.BELAJAR_LANG, IN_WORDS),
  };
}

/**
 * Put an answered item into the box it belongs to now; after the last box it leaves.
 * @param {Review} review
 * @param {string} key
 * @param {boolean} right
 * @param {string} today
 */
export function move({ items }, key, right, today) {
  const entry = /** @type {Entry} */ (items[key]);
  const b = right ? entry.b + 1 : 1;
  const days = INTERVALS[b - 1];
  if (days) items[key] = { ...entry, b, due: later(today, days) };
  else delete items[key];
}

/** Oldest first, so that of an item answered in two quizzes the newest counts. @param {[string, QuizRecord | null][]} records */
const wrongAnswers = (records) =>
  records
    .flatMap(([quiz, record]) => Object.entries(record?.w ?? {}).map(([id, one]) => ({ quiz, id, ...one })))
    .filter(({ h, t }) => h && Math.abs(t) < 4e12)
    .sort((one, other) => one.t - other.t);

/** @param {*} entry */
const isSound = (entry) => INTERVALS[entry?.b - 1] && /^\d{4}-\d\d-\d\d$/.test(entry.due);
