import { counted } from "../counted.mjs";
import { element } from "../dom.mjs";
import { words } from "../words.mjs";

const SHOWN = 10; // and the one that counts

/**
 * Fill in the attempts so far, newest first.
 * @param {Element} place
 * @param {import("../model.js").QuizRecord} record
 * @returns {boolean} whether there are any
 */
export function fillHistory(place, { history, count }) {
  const stands = counted(history, count);
  const rows = history.slice(-SHOWN);
  if (stands && !rows.includes(stands)) rows.unshift(stands);
  for (const one of rows.reverse()) place.querySelector("tbody")?.append(row(one, one === stands && history.length > 1));
  if (history.length < 2 || !stands?.max) place.querySelector("p")?.remove();
  return rows.length > 0;
}

/** @param {import("../model.js").HistoryEntry} entry @param {boolean} stands */
function row({ n, at, ms, max, percent, passed }, stands) {
  const time = new Date(at).toLocaleString(globalThis.BELAJAR_LANG, { dateStyle: "medium", timeStyle: "short" });
  const result = max ? words(passed ? "test_passed" : "test_failed", { percent }) : "–";
  const head = element("th", "", stands ? words("counted", { n }) : String(n));
  head.scope = "row";
  return element("tr", "", head, ...[time, lasted(ms), result].map((text) => element("td", "", text)));
}

/** @param {number} [ms] */
function lasted(ms) {
  if (ms === undefined) return "–";
  const minutes = Math.round(ms / 60_000);
  return minutes < 60
    ? words("minutes", { n: minutes || "< 1" })
    : words("hours", { h: Math.floor(minutes / 60), n: minutes % 60 });
}
