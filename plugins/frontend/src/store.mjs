// What is kept on the learner's device: docs/dev/contracts.md, section 6. Never throws.

export const VERSION = 1;

/**
 * How a record was found: "none" there, "ok", written by "newer" code, or "broken".
 * @typedef {"none" | "ok" | "newer" | "broken"} Found
 */

/** @typedef {() => Storage} StorageOpener */

export class Store {
  /** @param {string} site @param {StorageOpener} [open] */
  constructor(site, open = () => localStorage) {
    this.prefix = `belajar/${VERSION}/${site}/`;
    this.open = open;
    /** False once a write has failed: from then on answers live in memory only. */
    this.works = true;
    /** What was written last. @type {string | undefined} */
    this.last = undefined;
  }

  /** Whether a record is still what was written last. @param {string} name */
  isUntouched(name) {
    try {
      return this.open().getItem(this.prefix + name) === this.last;
    } catch {
      return false;
    }
  }

  /**
   * @template {{v: number}} Kept
   * @param {string} name "quiz/<id>" or "module/<id>"
   * @returns {{found: Found, record: Kept | null}}
   */
  read(name) {
    let text = null;
    try {
      text = this.open().getItem(this.prefix + name);
    } catch {
      this.works = false;
    }
    if (text === null) return { found: "none", record: null };
    try {
      const record = JSON.parse(text);
      if (record && record.v === VERSION) return { found: "ok", record };
      if (record && record.v > VERSION) return { found: "newer", record: null };
    } catch {
      // fall through: kept aside below
    }
    this.put(`${name}/broken`, text);
    return { found: "broken", record: null };
  }

  /**
   * @param {string} name
   * @param {{v: number}} record
   * @returns {boolean} whether it is kept now
   */
  write(name, record) {
    this.last = JSON.stringify(record);
    this.works = this.put(name, this.last);
    return this.works;
  }

  /** @private @param {string} name @param {string} text */
  put(name, text) {
    try {
      this.open().setItem(this.prefix + name, text);
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Tell the page that something kept has changed.
 * @param {{quiz?: string, module?: string, path?: string}} what
 */
export function announceChange(what) {
  document.dispatchEvent(
    new CustomEvent("belajar:progress", { detail: { version: VERSION, ...what } }),
  );
}
