// The file that carries a whole record to another device: docs/dev/contracts.md, section 9.
import { checked, isPrototypeKey, mapping, Misfit } from "./shape.mjs";

/** @typedef {(file: Record<string, unknown>) => Record<string, unknown>} Migration */

export const FORMAT = "belajar-record";
/** The entry at index i turns a file of version i + 1 into one of version i + 2. @type {Migration[]} */
export const MIGRATIONS = [];
export const MAX_BYTES = 5 * 1024 * 1024;

/** A file that is not taken; `message` is the name of the words that say why. */
export class FileError extends Error {
  /** @param {string} name @param {Record<string, string | number>} [values] */
  constructor(name, values = {}) {
    super(name);
    this.values = values;
  }
}

/**
 * @param {string} site
 * @param {Map<string, import("./shape.mjs").Kept>} records
 * @param {number} now
 */
export const written = (site, records, now) =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: MIGRATIONS.length + 1,
      site,
      exported: new Date(now).toISOString(),
      records: Object.fromEntries(records),
    },
    null,
    1,
  )}\n`;

/**
 * Read a file; throws `FileError`, and then nothing of it may be used.
 * @param {string} content
 * @param {string} site
 * @param {number} now answers from the future are taken as given now, lest they win for ever
 * @param {Migration[]} [migrations]
 * @returns {Map<string, import("./shape.mjs").Kept>}
 */
export function read(content, site, now, migrations = MIGRATIONS) {
  try {
    return recordsOf(migrated(parsed(content), site, migrations), now);
  } catch (error) {
    if (error instanceof Misfit) throw new FileError("import_broken", { where: error.message.slice(0, 80) });
    throw error;
  }
}

/** @param {string} content @returns {Record<string, unknown>} */
function parsed(content) {
  try {
    return JSON.parse(content, (key, value) => {
      if (isPrototypeKey(key)) throw new Misfit(key);
      return value;
    });
  } catch (error) {
    if (error instanceof Misfit) throw error;
    throw new FileError("import_unreadable");
  }
}

/** @param {Record<string, unknown> | null} file @param {string} site @param {Migration[]} migrations */
function migrated(file, site, migrations) {
  if (file?.format !== FORMAT) throw new FileError("import_foreign");
  const newest = migrations.length + 1;
  const version = Number(file.version);
  if (!Number.isInteger(file.version) || version < 1) throw new Misfit("version");
  if (version > newest) throw new FileError("import_newer", { version, newest });
  const made = migrations.slice(version - 1).reduce((old, migrate) => migrate(old), file);
  if (made.site !== site) throw new FileError("import_other_site", { site: String(made.site).slice(0, 80) });
  return made;
}

/** @param {Record<string, unknown>} file @param {number} now */
function recordsOf(file, now) {
  const entries = Object.entries(mapping(file.records, "records"));
  const records = new Map(entries.map(([name, value]) => [name, checked(name, value)]));
  for (const record of records.values()) {
    if (!("items" in record)) continue;
    const timed = [...Object.values(record.items), ...Object.values(record.w ?? {})];
    for (const one of timed) one.t = Math.min(one.t, now);
  }
  return records;
}
