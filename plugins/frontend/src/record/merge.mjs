// Two records of the same learner become one; neither a better attempt nor a newer answer is lost.

/**
 * @typedef {import("./shape.mjs").Kept} Kept
 * @typedef {import("./shape.mjs").QuizRecord} QuizRecord
 * @typedef {import("./shape.mjs").ModuleRecord} ModuleRecord
 * @typedef {import("../model.js").HistoryEntry} HistoryEntry
 */

/**
 * What importing would change.
 * @param {Map<string, Kept>} ours
 * @param {Map<string, Kept>} theirs
 * @param {(name: string) => boolean} mayWrite false for what is there but cannot be read
 */
export function plan(ours, theirs, mayWrite) {
  /** @type {Map<string, Kept>} */
  const changes = new Map();
  const summary = { attempts: 0, answers: 0, quizzes: 0, modules: 0, finished: 0, path: "" };
  let left = 0;
  for (const [name, incoming] of theirs) {
    const kept = ours.get(name);
    if (!kept && !mayWrite(name)) left += 1;
    const made = kept ? merged(kept, incoming) : incoming;
    if ((!kept && !mayWrite(name)) || JSON.stringify(made) === JSON.stringify(kept)) continue;
    changes.set(name, made);
    if ("history" in made) {
      const old = /** @type {QuizRecord | undefined} */ (kept);
      summary.quizzes += 1;
      summary.attempts += made.history.filter((one) => !old?.history.includes(one)).length;
      summary.answers += Object.entries(made.items).filter(([id, one]) => old?.items[id] !== one).length;
    } else if ("read" in made) summary.modules += 1;
    else if ("of" in made) summary.finished += 1;
    else summary.path = made.id;
  }
  return { changes, summary, left };
}

/** @param {any} ours @param {any} theirs both of the same kind @returns {Kept} */
function merged(ours, theirs) {
  if ("history" in ours) return mergedQuiz(ours, theirs);
  if ("read" in ours) return mergedModule(ours, theirs);
  if ("of" in ours) return mergedFinish(ours, theirs);
  return theirs.at > ours.at ? theirs : ours;
}

/** @param {QuizRecord} ours @param {QuizRecord} theirs @returns {QuizRecord} */
function mergedQuiz(ours, theirs) {
  const history = mergedHistory(ours.history, theirs.history);
  const w = ours.w || theirs.w ? { w: newest(ours.w ?? {}, theirs.w ?? {}) } : {};
  if (theirs.n !== ours.n || String(theirs.paper) !== String(ours.paper)) {
    // Two attempts, or other items were drawn on the other device: one of them goes on, whole.
    const isLater = theirs.n - ours.n || lastAnswer(theirs) - lastAnswer(ours);
    return { ...ours, paper: undefined, ...(isLater > 0 ? theirs : ours), ...w, history };
  }
  const items = newest(ours.items, theirs.items);
  // An answer that came later may be one that is not checked yet; then the attempt is open again.
  const closed = Object.values(items).every((one) => one.c);
  return { ...ours, items, ...w, done: closed ? (ours.done ?? theirs.done) : null, history };
}

/** @param {QuizRecord} record */
const lastAnswer = ({ items }) => Math.max(0, ...Object.values(items).map((one) => one.t));

/**
 * A hint that was opened in one of them stays opened.
 * @template {{t: number, o?: 1}} Timed
 * @param {Record<string, Timed>} ours
 * @param {Record<string, Timed>} theirs
 */
function newest(ours, theirs) {
  const made = { ...ours };
  for (const [id, one] of Object.entries(theirs)) {
    const own = made[id];
    const newer = !own || one.t > own.t ? one : own;
    made[id] = (own?.o || one.o) && !newer.o ? { ...newer, o: 1 } : newer;
  }
  return made;
}

/**
 * Every attempt of both, by the time it ended; of two of the same time the better.
 * @param {HistoryEntry[]} ours
 * @param {HistoryEntry[]} theirs
 */
function mergedHistory(ours, theirs) {
  const byTime = new Map(ours.map((one) => [one.at, one]));
  const better = theirs.filter((one) => one.percent > (byTime.get(one.at)?.percent ?? -1));
  if (!better.length) return ours;
  for (const one of better) byTime.set(one.at, one);
  return [...byTime.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** @param {ModuleRecord} ours @param {ModuleRecord} theirs @returns {ModuleRecord} */
function mergedModule(ours, theirs) {
  const read = [ours.read, theirs.read].filter(Boolean).sort()[0] ?? null;
  return { ...ours, read, at: theirs.at > ours.at ? theirs.at : ours.at };
}

/**
 * Of two dates the earlier, unless it was of a path that asked for less.
 * @param {import("./shape.mjs").Finished} ours
 * @param {import("./shape.mjs").Finished} theirs
 */
function mergedFinish(ours, theirs) {
  const [early, late] = theirs.at < ours.at ? [theirs, ours] : [ours, theirs];
  return late.of.every((one) => early.of.includes(one)) ? early : late;
}
