// A path through the scenes of a case, apart from any page.

/**
 * Follow a path as far as it leads. Coming back to a scene begins again from there: the detour
 * neither earns nor costs anything.
 * @param {import("./model.js").ClientItem} item
 * @param {import("./model.js").Response | undefined} response values such as `scene:a`, in order
 * @returns {{at: string, path: string[], total: number, done: boolean}} `done`: an ending is reached
 */
export function walk({ st = "", g = {} }, response) {
  const ways = Object.entries(g);
  /** @type {{scene: string, points: number}[]} */
  const kept = [];
  const path = [];
  let at = st;
  let sound = true;
  for (const value of Array.isArray(response) ? response : []) {
    const way = ways.find(([name]) => name === value && name.split(":")[0] === at)?.[1];
    sound = way !== undefined;
    if (!way) break;
    const before = kept.findIndex(({ scene }) => scene === at);
    if (before >= 0) kept.length = before;
    kept.push({ scene: at, points: way[1] });
    path.push(value);
    at = way[0];
  }
  const done = sound && !ways.some(([name]) => name.split(":")[0] === at);
  return { at, path, total: kept.reduce((sum, { points }) => sum + points, 0), done };
}
