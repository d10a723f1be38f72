// What a record must look like before it may be kept: type and range of every field. What passes is
// a copy that holds nothing else. docs/dev/contracts.md, section 6.

/** Something is not what it has to be; `message` says where. */
export class Misfit extends Error {}

/**
 * A test of one value; a list of a shape and the most entries of it; the shape of each field, `?`
 * behind the name of those that may be missing; or `each`, the shape behind every id.
 * @typedef {import("../model.js").RecordShape} Shape
 */

const ID = /^[a-z][a-z0-9-]{0,63}$/;
const TIME = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const MOST = 10_000;

/** Names that every object has; as a key they could reach more than the object. @param {string} key */
export const isPrototypeKey = (key) => key in {} || key === "prototype";

/** @param {any} id */
const isId = (id) => typeof id === "string" && ID.test(id) && !isPrototypeKey(id);

/** @param {number} low @param {number} high @returns {(value: any) => boolean} */
const number = (low, high) => (value) => typeof value === "number" && value >= low && value <= high;
/** @param {number} low @param {number} high @returns {(value: any) => boolean} */
const whole = (low, high) => (value) => Number.isInteger(value) && value >= low && value <= high;
/** @param {any} value */
const time = (value) => typeof value === "string" && TIME.test(value) && !isNaN(Date.parse(value));
/** @param {any} value */
const timeOrNull = (value) => value === null || time(value);
/** @param {any} value */
const response = (value) =>
  [value].flat().every((one) => typeof one === "string" && one.length <= 5000) && value.length <= 5000;

/** @param {any} value */
const hash = (value) => typeof value === "string" && /^[0-9a-f]{8}$/.test(value);
const millisecond = number(0, 4e12);

/** @type {Record<string, Shape>} */
const KINDS = {
  quiz: {
    v: whole(1, 1),
    n: whole(1, MOST),
    seed: number(-(2 ** 53), 2 ** 53),
    "ms?": millisecond,
    "paper?": [isId, MOST],
    "clock?": {
      left: (/** @type {any} */ value) => value === null || number(-4e12, 4e12)(value),
      more: whole(0, 1e6),
      at: millisecond,
    },
    "count?": (/** @type {any} */ value) => ["last", "first"].includes(value),
    items: {
      each: {
        h: hash,
        r: response,
        "c?": whole(1, 1),
        "q?": whole(0, 1),
        "f?": whole(0, 1),
        "o?": whole(1, 1),
        t: millisecond,
      },
    },
    "w?": { each: { h: hash, t: millisecond } },
    done: timeOrNull,
    history: [
      {
        n: whole(1, MOST),
        at: time,
        score: number(0, 1e6),
        max: number(0, 1e6),
        percent: whole(0, 100),
        passed: (/** @type {any} */ value) => typeof value === "boolean",
        "ms?": millisecond,
      },
      MOST,
    ],
  },
  module: { v: whole(1, 1), read: timeOrNull, at: time },
  path: { v: whole(1, 1), id: isId, at: time },
  finished: { v: whole(1, 1), at: time, of: [isId, MOST] },
};

/**
 * @typedef {import("../model.js").QuizRecord} QuizRecord
 * @typedef {import("../model.js").ModuleRecord} ModuleRecord
 * @typedef {{v: number, id: string, at: string}} PathRecord
 * @typedef {import("../progress/finish.mjs").Finished} Finished
 * @typedef {QuizRecord | ModuleRecord | PathRecord | Finished} Kept
 */

/** What kind of record a name names; undefined for names that are no record of learning. @param {string} name */
export function kindOf(name) {
  const [, kind, id] = /^(quiz|module|finished)\/([^/]+)$/.exec(name) ?? [];
  return name === "path" || isId(id) ? (kind ?? name) : undefined;
}

/**
 * The record behind a name, checked; throws `Misfit`.
 * @param {string} name
 * @param {unknown} value
 * @returns {Kept}
 */
export const checked = (name, value) => copy(KINDS[kindOf(name) ?? ""] ?? isId, value, name);

/** @param {any} value @param {string} at @returns {Record<string, any>} */
export function mapping(value, at) {
  must(typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length <= MOST, at);
  return value;
}

/** @param {boolean} fits @param {string} at */
function must(fits, at) {
  if (!fits) throw new Misfit(at);
}

/** @param {Shape} shape @param {any} value @param {string} at @returns {any} */
function copy(shape, value, at) {
  if (typeof shape === "function") {
    must(shape(value), at);
    return value;
  }
  if (Array.isArray(shape)) {
    const [entry, most] = shape;
    must(Array.isArray(value) && value.length <= most, at);
    return value.map((/** @type {any} */ one, /** @type {number} */ index) => copy(entry, one, `${at}/${index}`));
  }
  const given = mapping(value, at);
  const each = /** @type {Shape | undefined} */ (shape.each);
  /** @type {Record<string, any>} */
  const made = {};
  for (const key of Object.keys(each ? given : shape)) {
    const name = key.replace("?", "");
    must(!each || isId(name), `${at}/${name}`);
    if (name === key || given[name] !== undefined) {
      made[name] = copy(each ?? /** @type {any} */ (shape)[key], given[name], `${at}/${name}`);
    }
  }
  return made;
}
