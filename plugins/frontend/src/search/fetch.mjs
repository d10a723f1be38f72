// Index and engine come as classic scripts: the only way that works from file:// too.
import { scriptAddress } from "../trusted.mjs";

/**
 * @typedef {{
 *   open: (pages: import("./pages.mjs").ListedPage[]) => Promise<import("./pages.mjs").PageSearch>,
 *   excerpt: typeof import("./excerpt.mjs").excerpt,
 * }} Engine
 */

/** @type {Promise<import("./pages.mjs").PageSearch> | undefined} */
let ready;

/**
 * The search, fetched and filled once a page; after a failure the next call tries again.
 * @param {string} engine address of the engine's script
 * @param {string} index address of the index
 */
export function openSearch(engine, index) {
  ready ??= Promise.all([engine, index].map(script))
    .then(() => {
      const { BELAJAR_SEARCH: made, BELAJAR_PAGES: pages } = globalThis;
      if (!made || !pages) throw new Error("no search index");
      return made.open(pages);
    })
    .catch((error) => {
      ready = undefined;
      throw error;
    });
  return ready;
}

/** @param {string} address @returns {Promise<unknown>} */
const script = (address) =>
  new Promise((done, fail) => {
    const made = document.createElement("script");
    made.onload = done;
    made.onerror = () => {
      made.remove();
      fail(new Error(address));
    };
    made.src = scriptAddress(address);
    document.head.append(made);
  });
