// What the offline copy says of itself: pure, no `document`.
import { words, written } from "../words.mjs";

/** Words of each state, and what the learner can do then. @type {Record<string, [text: string, action?: string, label?: string]>} */
const SAID = {
  insecure: ["app_insecure"],
  unsupported: ["app_unsupported"],
  absent: ["app_absent", "save", "app_save"],
  saving: ["app_saving"],
  stopped: ["app_stopped", "save", "app_resume"],
  changed: ["app_changed", "save", "app_resume"],
  full: ["app_full", "save", "app_again"],
  ready: ["app_ready"],
  new: ["app_new", "reload", "app_reload"],
  asks: ["app_asks", "save", "app_fetch"],
};

/** A size as people read it: 0,3 MB. @param {number} bytes */
export const megabytes = (bytes) => `${written(Math.max(bytes / 1e6, 0.1), 1)} MB`;

/**
 * @param {import("./copy.mjs").State} state
 * @returns {{ text: string, action: string, label: string }} empty where there is nothing to say or to do
 */
export function said({ kind, done = 0, total = 0 }) {
  const [text = "", action = "", label = ""] = SAID[kind] ?? [];
  const percent = total ? Math.floor((done / total) * 10) * 10 : 0; // in tens: it is read out
  return { text: text && words(text, { size: megabytes(total), percent }), action, label: label && words(label) };
}
