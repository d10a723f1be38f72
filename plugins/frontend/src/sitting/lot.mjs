// Which items of a bank an attempt asks. docs/dev/adr/0014-papers-drawn-in-the-browser.md.
import { shuffled } from "../shuffle.mjs";

/** @typedef {import("../model.js").ClientItem} ClientItem */

const MANY = 1e5; // more than there are items

/**
 * Draw one item after the other: always of the topic that has the fewest so far, among those of the
 * level that has the fewest, and of these the first by lot. The order in which the items are
 * written does not enter.
 * @param {ClientItem[]} bank
 * @param {number} count of items to ask, with those in `kept`
 * @param {[topic: number, level: number][]} strata of each item of the bank
 * @param {number} seed
 * @param {string[]} [kept] ids that are asked in any case
 * @returns {ClientItem[]} as written
 */
export function drawn(bank, count, strata, seed, kept = []) {
  const id = (/** @type {number} */ place) => /** @type {ClientItem} */ (bank[place]).id;
  const lots = shuffled([...bank.keys()].sort((one, other) => (id(one) < id(other) ? -1 : 1)), seed);
  /** @type {Record<string, number>} */
  const tally = {};
  const of = bank.map((_, place) => (strata[place] ?? []).map((stratum, axis) => `${axis} ${stratum}`));
  const load = (/** @type {number} */ place) => (of[place] ?? []).reduce((sum, one) => sum * MANY + (tally[one] ?? 0), 0);
  const taken = new Set();
  const take = (/** @type {number} */ place) => {
    lots.splice(lots.indexOf(place), 1);
    taken.add(place);
    for (const one of of[place] ?? []) tally[one] = (tally[one] ?? 0) + 1;
  };
  for (const place of lots.filter((one) => kept.includes(id(one)))) take(place);
  while (taken.size < count && lots.length) {
    take(lots.reduce((best, one) => (load(one) < load(best) ? one : best)));
  }
  return bank.filter((_, place) => taken.has(place));
}
