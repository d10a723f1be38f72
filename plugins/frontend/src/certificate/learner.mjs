// Who the letter is about: kept on the device only when the learner asks for it.
import { VERSION } from "../store.mjs";

const NAME = "learner";
const DIGITS_OF_NIP = 18;
const MOST = 200; // letters of a kept field that is believed

/** @typedef {{name: string, nip: string, agency: string}} Learner */

/** One line without needless white space. @param {unknown} text */
export const tidy = (text) => (typeof text === "string" ? text.replace(/\s+/g, " ").trim() : "");

/** @param {string} nip @returns {boolean} whether it is 18 digits, in whatever groups */
export const isWholeNip = (nip) => new RegExp(`^\\d{${DIGITS_OF_NIP}}$`).test(nip.replace(/[\s.-]/g, ""));

/** A NIP in its usual groups: birth, appointment, sex, number. Others stay as they are. @param {string} nip */
export const writtenNip = (nip) =>
  isWholeNip(nip) ? nip.replace(/\D/g, "").replace(/^(.{8})(.{6})(.)(.{3})$/, "$1 $2 $3 $4") : nip;

/** @param {import("../store.mjs").Store} store @returns {Learner | null} */
export function keptLearner(store) {
  const record = /** @type {Record<string, unknown> | null} */ (store.read(NAME).record);
  if (!record) return null;
  const [name = "", nip = "", agency = ""] = [record.name, record.nip, record.agency].map((one) =>
    tidy(one).slice(0, MOST),
  );
  return { name, nip, agency };
}

/** @param {import("../store.mjs").Store} store @param {Learner} learner @returns {boolean} whether it is kept */
export const keepLearner = (store, learner) =>
  store.read(NAME).found !== "newer" && store.write(NAME, { v: VERSION, ...learner });

/** Remove it, and what was set aside of it. @param {import("../store.mjs").Store} store */
export function forgetLearner(store) {
  try {
    for (const name of [NAME, `${NAME}/broken`]) store.open().removeItem(store.prefix + name);
    return true;
  } catch {
    return false;
  }
}
