// What the worker and the pages leave for each other: a cache of its own beside that of the files, since
// a worker has no localStorage.

/**
 * How far the offline copy is.
 *
 * saving: being fetched · asks: a new version is larger than what is fetched unasked · stopped: the line
 * broke · changed: the site was published anew meanwhile · full: no room on the device
 * @typedef {{ kind: "saving" | "asks" | "stopped" | "changed" | "full", done: number, total: number, version: string }} Told
 *
 * @typedef {{
 *   told: Told,
 *   agreed: number,
 *   whole: string,
 *   removed: boolean,
 *   open: string[],
 * }} Notes told: the last word of the worker · agreed: bytes that the learner has agreed to · whole: the
 *   newest version of which everything is kept (browsers that need room throw away all of a site at once) · removed: by the
 *   learner, so that nothing is fetched unasked · open: ids of the pages that an older version has made
 */

/** The cache of the files. @param {string} root address of the portal */
export const filesOf = (root) => `belajar-files:${root}`;

/** The cache of the notes. @param {string} root */
export const notesOf = (root) => `belajar-notes:${root}`;

/**
 * @template {keyof Notes} Name
 * @param {string} root
 * @param {Name} name
 * @returns {Promise<Notes[Name] | undefined>}
 */
export const note = async (root, name) =>
  // without the name of a cache in the call a cache that is not there is not made
  (await caches.match(`${root}?belajar=${name}`, { cacheName: notesOf(root) }))?.json();

/**
 * @template {keyof Notes} Name
 * @param {string} root
 * @param {Name} name
 * @param {Notes[Name] | undefined} value undefined removes the note
 */
export async function leave(root, name, value) {
  const cache = await caches.open(notesOf(root));
  const key = `${root}?belajar=${name}`;
  await (value === undefined ? cache.delete(key) : cache.put(key, new Response(JSON.stringify(value))));
}

/** Whether the learner pays for what is fetched, as far as the browser tells. */
export function isMetered() {
  const line = /** @type {{ connection?: { saveData?: boolean, type?: string } }} */ (navigator).connection;
  return Boolean(line?.saveData) || line?.type === "cellular";
}
