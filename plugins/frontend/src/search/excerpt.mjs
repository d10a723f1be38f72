// The piece of a text around what was sought: pure, no `document`.
import { termsOf, wordsOf } from "./terms.mjs";

const WIDTH = 150; // characters
const BEFORE = 50;

/**
 * @param {string} text
 * @param {string[]} words the words sought
 * @returns {{ text: string, hit: boolean }[]} in order; empty for an empty text
 */
export function excerpt(text, words) {
  const isHit = hitTest(words);
  const all = wordsOf(text);
  const first = all.find((one) => isHit(one.text));
  const from = first && first.start > BEFORE ? startNear(all, first.start - BEFORE) : 0;
  const to = endNear(all, text, from + WIDTH);
  const parts = [];
  let written = from;
  for (const one of all) {
    if (one.start < from || one.start >= to || !isHit(one.text)) continue;
    parts.push({ text: text.slice(written, one.start), hit: false });
    written = one.end;
    parts.push({ text: text.slice(one.start, written), hit: true });
  }
  parts.push({ text: text.slice(written, to), hit: false });
  if (from) parts.unshift({ text: "… ", hit: false });
  if (to < text.length) parts.push({ text: " …", hit: false });
  return parts.filter((one) => one.text);
}

/**
 * Whether a word is one that was sought, or another form of it.
 * @param {string[]} words
 * @returns {(word: string) => boolean}
 */
function hitTest(words) {
  const roots = new Set(words.flatMap(termsOf));
  const last = words[words.length - 1] ?? "";
  return (word) => termsOf(word).some((one) => roots.has(one)) || (last.length >= 3 && word.startsWith(last));
}

/** @param {import("./terms.mjs").Word[]} words @param {number} at */
const startNear = (words, at) => words.find((one) => one.start >= at)?.start ?? 0;

/** @param {import("./terms.mjs").Word[]} words @param {string} text @param {number} at */
function endNear(words, text, at) {
  if (at >= text.length) return text.length;
  const next = words.find((one) => one.end > at);
  return next ? text.slice(0, next.start).replace(/[^\p{L}\p{N}.,;:?!)%]+$/u, "").length : text.length;
}
