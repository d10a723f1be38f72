// How far a learner is with everything, from one reading of the records.
import { gainBetween, isHigh, writtenGain } from "../progress/gain.mjs";
import { Records } from "../progress/records.mjs";
import { words } from "../words.mjs";
import { Shelf } from "./shelf.mjs";

/**
 * @typedef {import("../progress/records.mjs").ModuleRef} ModuleRef
 * @typedef {{title: string, modules: string[]}} Group
 * @typedef {Group & {pre: string | undefined, post: string | undefined}} Path
 * @typedef {{text: string, at: string}} Badge
 */

export class Standing extends Records {
  /** @param {string} site @param {import("../store.mjs").StorageOpener} [open] */
  constructor(site, open) {
    super(site, open);
    this.store = this.shelf = new Shelf(site, open);
  }

  /** The first attempt that passed. @param {string} quiz */
  passedFirst(quiz) {
    return this.history(quiz)
      .filter((one) => one.passed)
      .sort((one, other) => (one.at < other.at ? -1 : 1))[0];
  }

  /**
   * What is worth naming, oldest first.
   * @param {Path[]} paths
   * @param {Group[]} milestones
   * @param {Map<string, ModuleRef>} modules
   * @returns {Badge[]}
   */
  badges(paths, milestones, modules) {
    const found = [
      ...paths.map((one) => this.finished(one, modules, words("badge_path", { title: one.title }))),
      ...milestones.map((one) => this.finished(one, modules, words("badge_modules", { title: one.title }))),
      ...[...new Set(paths.map((one) => one.post))].map((quiz) => this.testPassed(quiz)),
      ...new Map(paths.map((one) => [`${one.pre} ${one.post}`, this.highGain(one)])).values(),
    ];
    return found
      .filter((one) => one !== null)
      .sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  /** @private @param {Group} group @param {Map<string, ModuleRef>} modules @param {string} text */
  finished(group, modules, text) {
    const times = group.modules.map((id) => this.doneAt(modules.get(id) ?? { id }));
    const last = times.sort().pop();
    return last && !times.includes(null) ? { text, at: last } : null;
  }

  /** @private @param {string | undefined} quiz */
  testPassed(quiz) {
    const first = quiz ? this.passedFirst(quiz) : undefined;
    return first ? { text: words("badge_test", { percent: first.percent }), at: first.at } : null;
  }

  /** @private @param {Path} path */
  highGain({ pre, post }) {
    const found = gainBetween(this, pre, post);
    if (!found || found.gain === null || !isHigh(found.gain)) return null;
    return { text: words("badge_gain", { gain: writtenGain(found.gain) }), at: found.after.at };
  }
}
