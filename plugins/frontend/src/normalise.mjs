// The rules of docs/dev/contracts.md, section 2; Python has the same in schema/scoring.py.

const DROPPED = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const SINGLE_QUOTES = /[‘’‚‛′ʼ`´]/g;
const DOUBLE_QUOTES = /[“”„‟″«»]/g;
const DASHES = /[‐‑‒–—―−]/g;

/**
 * Bring two ways of writing the same text together.
 * @param {string} text
 * @param {boolean} [caseSensitive]
 */
export function normalise(text, caseSensitive = false) {
  const plain = text
    .normalize("NFKC")
    .replace(DROPPED, "")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replace(/\s+/g, " ")
    .trim();
  const cased = caseSensitive ? plain : plain.toLowerCase();
  return cased.replace(/[ .,;:!?]+$/, "");
}
