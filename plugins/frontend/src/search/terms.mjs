// The words of a text as the search compares them: pure, no `document`.
/*! Holds Snowball's Indonesian stemmer, after F. Z. Tala (2003): Copyright (c) 2001 Dr Martin Porter, (c) 2004, 2005 Richard Boulton,
    BSD-3-Clause, https://snowballstem.org/license.html */
import { stemmer } from "@orama/stemmers/indonesian";

const WORD = /[\p{L}\p{N}]+/gu;

/** Marks a root among terms, so that it never equals a word as written. */
const ROOT = "~";

/** Words that stand in nearly every sentence and say nothing of what is sought. */
const STOP = new Set(
  ("ada adalah agar akan antara apa apakah atas atau bagaimana bagi bahwa bila bisa cara dalam dan dapat dari dengan di " +
    "hanya harus ia ini itu itulah jika juga kalau karena kapan ke kepada kita lah maka mana melalui mengapa mereka namun " +
    "oleh pada para saat saja saya secara sebagai seperti serta siapa sudah supaya tanpa tentang terhadap tetapi tidak untuk yaitu yang").split(" "),
);

/** @typedef {{ text: string, start: number, end: number }} Word a word in lower case, and where it stands */

/** @param {string} text @returns {Word[]} */
export function wordsOf(text) {
  return Array.from(text.matchAll(WORD), (found) => ({
    text: found[0].normalize("NFKC").toLowerCase(),
    start: found.index ?? 0,
    end: (found.index ?? 0) + found[0].length,
  }));
}

/** The same words without their places, which costs half as much. @param {string} text @returns {string[]} */
export const splitWords = (text) => text.normalize("NFKC").toLowerCase().match(WORD) ?? [];

/**
 * The words of a query that are worth looking for: all of them where every one is a stop word.
 * @param {string} query
 */
export function soughtWords(query) {
  const all = [...new Set(splitWords(query))];
  const sought = all.filter((one) => !STOP.has(one));
  return sought.length ? sought : all;
}

/** @param {string} word */
export const isStopWord = (word) => STOP.has(word);

/** A root that begins like a prefix, and loses its t to another one: *terima*, *menerima*. */
const WHOLE = "terima";

/** @type {Map<string, string[]>} a portal has a hundred thousand words, and ten thousand different ones */
const known = new Map();

/**
 * What the forms of one word have in common: *melayani*, *pelayanan* and *layan* the same.
 *
 * Snowball's Indonesian stemmer until nothing more comes off, then what it cannot decide without a
 * dictionary is levelled: the first sound that a nasal prefix swallows (*tolak*, *menolak* →
 * *olak*; *kembang*, *mengembangkan* → *embang*), and an -i that may belong to the root or not.
 * @param {string} word in lower case
 */
export function rootOf(word) {
  return level(stemmed(word));
}

/**
 * The terms under which a word is kept and sought: as written, and its root.
 * @param {string} word in lower case
 */
export function termsOf(word) {
  let terms = known.get(word);
  if (!terms) {
    terms = /\d/.test(word) ? [word] : [word, ROOT + rootOf(word)];
    known.set(word, terms);
  }
  return terms;
}

/** @param {string} term */
export const isRoot = (term) => term.startsWith(ROOT);

/** @param {string} word */
function stemmed(word) {
  while (word !== WHOLE) {
    const shorter = stemmer(word);
    if (shorter === word || shorter.length < 3) return word;
    word = shorter;
  }
  return word;
}

/** @param {string} root */
function level(root) {
  const sound = root.replace(/^[knpst](?=[aeiou])/, "");
  const bare = sound.replace(/i$/, "");
  return bare.length >= 3 ? bare : sound.length >= 3 ? sound : root;
}
