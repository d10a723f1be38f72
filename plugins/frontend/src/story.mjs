// A path through the scenes of a case, apart from any page.

/**
 * Follow a path as far as it leads. Coming back to a scene begins again from there: the detour
 * neither earns nor costs anything.
 * @param {import("./model.js").ClientItem} item
 * @param {import("./model.js").Response | undefined} response values such as `scene:a`, in order
 * @returns {{at: string, path: string[], total: number, done: boolean}} `done`: an ending is reached
 */
export function walk({ st = "", g = {} }, response) {
  let at = st;
  let sound = true;
  const path = [];
  /** @type {string[]} */
  const kept = [];
  const isHere = (/** @type {string} */ value) => value.startsWith(`${at}:`);
  for (const value of Array.isArray(response) ? response : []) {
    const way = g[value];
    sound = way !== undefined && isHere(value);
    if (!way || !sound) break;
    const before = kept.findIndex(isHere);
    if (before >= 0) kept.length = before;
    kept.push(value);
    path.push(value);
    at = way[0];
  }
  const total = kept.reduce((sum, value) => sum + (g[value]?.[1] ?? 0), 0);
  return { at, path, total, done: sound && !Object.keys(g).some(isHere) };
}
