// What a learner gained between two tests, as Hake's normalised gain: how much of what was still
// missing before is there afterwards. R. R. Hake, American Journal of Physics 66 (1998), 64–74.
import { words, written } from "../words.mjs";

/** From here on Hake calls a gain high. */
export const HIGH = 0.7;
const SLACK = 1e-9;

/**
 * @param {number} pre percent before
 * @param {number} post percent afterwards
 * @returns {number | null} null where nothing was missing before
 */
export const normalisedGain = (pre, post) => (pre >= 100 ? null : (post - pre) / (100 - pre));

/** @param {number} gain */
export const isHigh = (gain) => gain >= HIGH - SLACK;

/** @param {number} gain the gain as people read it, two decimals */
export const writtenGain = (gain) => written(Math.round(gain * 100) / 100 || 0);

/**
 * The gain from the first attempt at one test to the first later attempt at the other: whoever
 * repeats a test has seen its key.
 * @param {import("./records.mjs").Records} records
 * @param {string | undefined} pre
 * @param {string | undefined} post
 */
export function gainBetween(records, pre, post) {
  if (!pre || !post) return null;
  const [before] = inTime(records.history(pre));
  const after = before && inTime(records.history(post)).find((one) => one.at > before.at);
  return after ? { before, after, gain: normalisedGain(share(before), share(after)) } : null;
}

/**
 * Says the gain where both tests have been taken; else what stands there stays.
 * @param {Element} holder
 * @param {import("./records.mjs").Records} records
 */
export function drawGain(holder, records) {
  const place = holder.querySelector(".bj-gain");
  if (!place || !(holder instanceof HTMLElement)) return;
  const { pre, post } = holder.dataset;
  const said = gainWords(gainBetween(records, pre, post));
  if (place.textContent !== said) place.textContent = said;
}

/** @param {ReturnType<typeof gainBetween>} found */
function gainWords(found) {
  if (!found) return words("gain_none");
  const { before, after, gain } = found;
  const values = { pre: before.percent, post: after.percent };
  if (gain === null) return words("gain_undefined", values);
  const shown = { ...values, gain: writtenGain(gain), share: Math.round(gain * 100) };
  if (gain < 0) return words("gain_negative", shown);
  return words(gain === 0 ? "gain_zero" : "gain_positive", shown);
}

/** @param {import("../model.js").HistoryEntry} entry */
const share = ({ score, max, percent }) => (max > 0 ? (100 * score) / max : percent);

/** @param {import("../model.js").HistoryEntry[]} entries */
const inTime = (entries) => [...entries].sort((one, other) => (one.at < other.at ? -1 : 1));
