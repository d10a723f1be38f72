// Everything kept for one site, read and written as a whole.
import { Store, VERSION } from "../store.mjs";
import { checked, kindOf } from "./shape.mjs";

/** @typedef {{found: import("../store.mjs").Found, record: any}} Seen */

/** Reads each record once, and leaves what it cannot read as it is. */
export class Shelf extends Store {
  /** @type {Map<string, Seen>} */ seen = new Map();

  /** @param {string} name @returns {Seen} */
  read(name) {
    const known = this.seen.get(name) ?? this.look(name);
    this.seen.set(name, known);
    return known;
  }

  /** Names of everything kept, whatever it is. */
  names() {
    try {
      return Object.keys(this.open())
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => key.slice(this.prefix.length));
    } catch {
      this.works = false;
      return [];
    }
  }

  /** The records of learning that can be read, and how many cannot. */
  all() {
    /** @type {Map<string, import("./shape.mjs").Kept>} */
    const records = new Map();
    const names = this.names().filter(kindOf).sort();
    for (const name of names) {
      const { record } = this.read(name);
      if (record) records.set(name, record);
    }
    return { records, unread: names.length - records.size };
  }

  /**
   * Keep all of it or nothing: where storage fills up, everything is put back as it was.
   * @param {Map<string, {v: number}>} records
   * @returns {boolean} whether all of it is kept; `works` is false where not even putting back worked
   */
  replace(records) {
    /** @type {[string, string | null][]} */
    const before = [];
    try {
      const storage = this.open();
      for (const [name, record] of records) {
        const key = this.prefix + name;
        before.push([key, storage.getItem(key)]);
        storage.setItem(key, JSON.stringify(record));
      }
      return true;
    } catch {
      this.restore(before);
      return false;
    }
  }

  /** Remove everything kept for this site. @returns {boolean} whether nothing is left */
  erase() {
    try {
      for (const name of this.names()) this.open().removeItem(this.prefix + name);
    } catch {
      // what is left shows below
    }
    return !this.names().length && this.works;
  }

  /** @private First make room: all that was there before has fitted. @param {[string, string | null][]} before */
  restore(before) {
    try {
      for (const [key] of before) this.open().removeItem(key);
      for (const [key, text] of before) if (text !== null) this.open().setItem(key, text);
    } catch {
      this.works = false;
    }
  }

  /** @private @param {string} name @returns {Seen} */
  look(name) {
    try {
      const text = this.open().getItem(this.prefix + name);
      if (text === null) return { found: "none", record: null };
      const record = JSON.parse(text);
      if (record.v > VERSION) return { found: "newer", record: null };
      checked(name, record);
      return { found: "ok", record };
    } catch {
      return { found: "broken", record: null };
    }
  }
}
