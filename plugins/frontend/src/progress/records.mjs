// How far a learner is with a module, from the records that module pages and exercises keep.
import { counted } from "../counted.mjs";
import { Store } from "../store.mjs";

/**
 * @typedef {{id: string, quiz?: string | undefined}} ModuleRef
 * @typedef {{percent: number, passed: boolean}} Best
 * @typedef {{visited: string | null, read: boolean, percent: number | null, passed: boolean, done: boolean}} State
 */

export class Records {
  /** @param {string} site @param {import("../store.mjs").StorageOpener} [open] */
  constructor(site, open) {
    this.store = new Store(site, open);
  }

  /** @param {ModuleRef} module @returns {State} */
  state(module) {
    const kept = this.module(module.id);
    const best = module.quiz ? this.best(module.quiz) : null;
    const read = Boolean(kept?.read);
    const passed = best?.passed ?? false;
    return {
      visited: kept?.at ?? null,
      read,
      percent: best?.percent ?? null,
      passed,
      done: read && (passed || !module.quiz),
    };
  }

  /** Note a visit. @param {string} id @param {number} now */
  visit(id, now) {
    const read = this.module(id)?.read ?? null;
    return this.keep(id, { v: 1, read, at: new Date(now).toISOString() });
  }

  /** A module that is read stays read since then. @param {string} id @param {boolean} read @param {number} now */
  mark(id, read, now) {
    const at = new Date(now).toISOString();
    return this.keep(id, { v: 1, read: read ? (this.module(id)?.read ?? at) : null, at });
  }

  /** @private @param {string} id @param {import("../model.js").ModuleRecord} record */
  keep(id, record) {
    const { found } = this.store.read(`module/${id}`);
    return found !== "newer" && this.store.write(`module/${id}`, record);
  }

  /** @param {string} id */
  module(id) {
    const { record } = this.store.read(`module/${id}`);
    return /** @type {import("../model.js").ModuleRecord | null} */ (/** @type {unknown} */ (record));
  }

  /** The id of the chosen path, if one is chosen. @returns {string | null} */
  path() {
    const { record } = this.store.read("path");
    const id = /** @type {{id?: unknown} | null} */ (/** @type {unknown} */ (record))?.id;
    return typeof id === "string" ? id : null;
  }

  /** @param {string} id @param {number} now */
  choosePath(id, now) {
    const { found } = this.store.read("path");
    const record = { v: 1, id, at: new Date(now).toISOString() };
    return found !== "newer" && this.store.write("path", record);
  }

  /** @param {string} id */
  quiz(id) {
    const { record } = this.store.read(`quiz/${id}`);
    return /** @type {import("../model.js").QuizRecord | null} */ (/** @type {unknown} */ (record));
  }

  /** The completed attempts. @param {string} id @returns {import("../model.js").HistoryEntry[]} */
  history(id) {
    return historyOf(this.quiz(id));
  }

  /** The attempt that stands for a quiz: the best, unless its author says otherwise. @param {string} id @returns {Best | null} */
  best(id) {
    const record = this.quiz(id);
    return counted(historyOf(record), record?.count);
  }

  /** When a quiz was first passed. @param {string} id @returns {string | null} */
  passedAt(id) {
    const times = this.history(id).filter((one) => one.passed).map((one) => one.at);
    return times.sort()[0] ?? null;
  }

  /** Since when a module is done, null when it is not. @param {ModuleRef} module @returns {string | null} */
  doneAt(module) {
    if (!this.state(module).done) return null;
    const read = this.module(module.id)?.read ?? null;
    const passed = module.quiz ? this.passedAt(module.quiz) : read;
    return read && passed && read < passed ? passed : read;
  }
}

/** @param {import("../model.js").QuizRecord | null} record */
const historyOf = (record) => (Array.isArray(record?.history) ? record.history : []);

/**
 * Where to go on: what was visited last and is not done, else the first that is not done.
 * @template {ModuleRef} Ref
 * @param {Ref[]} modules
 * @param {(module: Ref) => State} state
 */
export function nextModule(modules, state) {
  const open = modules.map((module) => ({ module, at: state(module) })).filter((one) => !one.at.done);
  const visited = open
    .filter((one) => one.at.visited)
    .sort((one, other) => (String(one.at.visited) < String(other.at.visited) ? 1 : -1));
  return (visited[0] ?? open[0])?.module ?? null;
}
