// Orders that can be made again from a seed, so that a reload shows the very same paper.

/**
 * mulberry32: a small generator with a full period over 32-bit states (Tommy Ettinger, public domain).
 * @param {number} seed
 */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A shuffled copy (Fisher–Yates), the same for the same seed.
 * @template T
 * @param {T[]} list
 * @param {number} seed
 */
export function shuffled(list, seed) {
  const random = generator(seed);
  const copy = list.slice();
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    [copy[last], copy[pick]] = [/** @type {T} */ (copy[pick]), /** @type {T} */ (copy[last])];
  }
  return copy;
}
