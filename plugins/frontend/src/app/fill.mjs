// Fetches what is missing of a version. All of it or nothing: a version that is not whole never begins.
// What has arrived stays, so that the next try goes on from there.
import { isNamedByContent } from "./entries.mjs";
import { isMetered, leave, note } from "./notes.mjs";

const LANES = 6; // one file after the other would wait for the line at each of some hundred
const ROUNDS = 3;

/**
 * @typedef {{
 *   root: string,
 *   version: string,
 *   limit: number,
 *   entries: Map<string, import("./entries.mjs").Entry>,
 *   cache: () => Promise<Cache>,
 *   keep: (request: Request, event: any) => Promise<boolean>,
 *   broadcast: (told?: import("./notes.mjs").Told) => Promise<void>,
 * }} Version limit: bytes that may be fetched unasked · keep: fetches and keeps a file, false when it is another one than listed
 */

class Refused extends Error {
  /** @param {import("./notes.mjs").Told["kind"]} kind */
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * @param {Version} version
 * @param {any} event the event that keeps the worker alive meanwhile
 */
export async function fill(version, event) {
  const listed = [...version.entries.values()];
  const whole = sum(listed);
  const progress = { done: 0, total: whole };
  try {
    // In rounds: while this goes on, the version in use may throw away what both had.
    for (let round = 0; ; round++) {
      const missing = await missingOf(version);
      if (!missing.length) break;
      if (round === ROUNDS) throw new Refused("stopped");
      progress.done = whole - sum(missing);
      if (!round && !(await mayFetch(version, sum(missing)))) {
        progress.total = sum(missing);
        throw new Refused("asks");
      }
      await fetchAll(version, missing, event, progress);
    }
  } catch (problem) {
    await tell(version, kindOf(problem), progress);
    throw problem;
  }
  await leave(version.root, "whole", version.version);
  await leave(version.root, "told", undefined);
  await leave(version.root, "agreed", undefined);
  await version.broadcast();
}

/** @param {Version} version */
async function missingOf({ cache, entries }) {
  const kept = new Set((await (await cache()).keys()).map((one) => one.url));
  return [...entries.values()].filter((one) => !kept.has(one.key));
}

/** @param {Version} version @param {number} bytes */
async function mayFetch({ root, limit }, bytes) {
  return bytes <= ((await note(root, "agreed")) ?? 0) || (bytes <= limit && !isMetered());
}

/**
 * @param {Version} version
 * @param {import("./entries.mjs").Entry[]} missing
 * @param {any} event
 * @param {{ done: number, total: number }} progress
 */
async function fetchAll(version, missing, event, progress) {
  const queue = [...missing];
  let told = -1;
  const lane = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      await keep(version, one, event);
      progress.done += one.bytes;
      const percent = Math.floor((progress.done / progress.total) * 100);
      if (percent !== told) await version.broadcast({ kind: "saving", version: version.version, ...progress });
      told = percent;
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    queue.length = 0; // after a failure the other lanes end too
  }
}

/** @param {Version} version @param {import("./entries.mjs").Entry} entry @param {any} event */
async function keep({ keep }, { href }, event) {
  const first = isNamedByContent(href) ? "default" : "no-cache";
  if (await keep(new Request(href, { cache: first }), event)) return;
  if (!(await keep(new Request(href, { cache: "reload" }), event))) throw new Refused("changed");
}

/** @param {Version} version @param {import("./notes.mjs").Told["kind"]} kind @param {{ done: number, total: number }} progress */
async function tell({ root, version, broadcast }, kind, progress) {
  const told = { kind, version, ...progress };
  await leave(root, "told", told).catch(() => {}); // a full device keeps no note either
  await broadcast(told);
}

/** @param {unknown} problem @returns {import("./notes.mjs").Told["kind"]} */
function kindOf(problem) {
  if (problem instanceof Refused) return problem.kind;
  return problem instanceof Error && problem.name === "QuotaExceededError" ? "full" : "stopped";
}

/** @param {import("./entries.mjs").Entry[]} entries */
const sum = (entries) => entries.reduce((bytes, one) => bytes + one.bytes, 0);
