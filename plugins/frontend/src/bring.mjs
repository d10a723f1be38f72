// Brings an item into view where the browser alone would miss it.

/**
 * Scroll there, and again while what has come near is laid out, which takes it a frame or two.
 * @param {Element} target
 * @param {number} [frames]
 */
export function bringIntoView(target, frames = 4) {
  target.scrollIntoView();
  if (frames) requestAnimationFrame(() => bringIntoView(target, frames - 1));
}

/**
 * Go to the address's fragment once more when it is inside `place`: instant navigation goes there
 * before an exercise has its style and its height.
 * @param {Element} place
 */
export async function bringAddressed(place) {
  const target = addressed(location.hash);
  if (!target || !place.contains(target)) return;
  const sheets = /** @type {NodeListOf<HTMLLinkElement>} */ (
    document.querySelectorAll("link[rel=stylesheet]")
  );
  await Promise.all([...sheets].filter((one) => !one.sheet).map(arrival));
  bringIntoView(target);
}

/** The element that the fragment of an address names, if any. @param {string} hash */
export function addressed(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // a stray percent sign names nothing
  }
}

/** @param {Element} sheet @returns {Promise<unknown>} when it is there, or will not be */
const arrival = (sheet) =>
  new Promise((done) => {
    for (const type of ["load", "error"]) sheet.addEventListener(type, done);
  });
