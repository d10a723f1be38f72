// When a path is finished: all its modules done, and its post-test passed where it has one.

/**
 * @typedef {import("./records.mjs").ModuleRef} ModuleRef
 * @typedef {import("./records.mjs").Records} Records
 * @typedef {{id: string, modules: ModuleRef[], test: string | undefined}} PathRef
 * @typedef {{v: number, at: string, of: string[]}} Finished
 */

/** A path as the rows of a page list it. @param {HTMLElement} holder @returns {PathRef} */
export function pathOf(holder) {
  /** @type {NodeListOf<HTMLElement>} */
  const rows = holder.querySelectorAll("[data-module]");
  const test = /** @type {HTMLElement | null} */ (holder.querySelector("[data-needed]"));
  return {
    id: holder.dataset.path ?? "",
    modules: Array.from(rows, (row) => ({ id: row.dataset.module ?? "", quiz: row.dataset.quiz })),
    test: test?.dataset.test,
  };
}

/**
 * The time at which the path was finished, null when it is not. It is kept when first seen, so that a
 * later reading or test does not move it; a path that has come to ask for more is finished anew.
 * @param {Records} records
 * @param {PathRef} path
 * @returns {string | null}
 */
export function finishedAt(records, { id, modules, test }) {
  const times = modules.map((one) => records.doneAt(one));
  if (test) times.push(records.passedAt(test));
  const at = times.reduce((last, one) => (last === null || one === null ? null : one > last ? one : last), "");
  if (!at) return null;
  const of = [...modules.map((one) => one.id), ...(test ? [test] : [])];
  const { found, record } = records.store.read(`finished/${id}`);
  const kept = /** @type {Finished | null} */ (record);
  const holds = kept && Array.isArray(kept.of) && of.every((one) => kept.of.includes(one));
  if (holds && kept.at <= at && Date.parse(kept.at)) return kept.at;
  if (found !== "newer") records.store.write(`finished/${id}`, /** @type {Finished} */ ({ v: 1, at, of }));
  return at;
}
