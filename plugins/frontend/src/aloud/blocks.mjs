// What is read of an article, in its order: paragraphs, rows, pictures by their words. Looks, never writes.
import { words } from "../words.mjs";

/** A run of text in one language, null where it is the page's. @typedef {{text: string, lang: string | null}} Run */
/** What is marked while it is read. @typedef {{element: Element, runs: Run[]}} Block */

const SKIPPED =
  "script,style,template,nav,thead,pre,aside,button,audio,video,[hidden],[aria-hidden=true],.headerlink,.footnote-ref,.md-content__button,.bj-status,belajar-done,belajar-aloud,belajar-terms,details:not([open])>:not(summary)";
const BLOCK = "h1,h2,h3,h4,h5,h6,p,ul,ol,li,dl,dt,dd,div,table,caption,tbody,tr,section,figure,figcaption,blockquote,details,summary,belajar-quiz";

/**
 * @param {Element} article
 * @param {(lang: string) => boolean} speaks whether the device has a voice of a language
 * @returns {Block[]}
 */
export function blocksOf(article, speaks) {
  /** @type {Block[]} */ const found = [];
  /** @param {Element} element @param {Run[]} runs */
  const add = (element, runs) => runs.some(({ text }) => /[\p{L}\d]/u.test(text)) && found.push({ element, runs });

  /** @param {Element} parent */
  const gather = (parent) => {
    /** @type {Run[]} */ let runs = [];
    const flush = () => void (add(parent, runs), (runs = []));
    for (const node of parent.childNodes) {
      const element = node instanceof Element ? node : null;
      if (element?.matches(SKIPPED)) continue;
      const said = element && inPlaceOf(element);
      if (!element || !(said || element.matches(BLOCK) || element.querySelector(BLOCK))) read(node, null, runs, speaks);
      else if (element.getClientRects().length) {
        flush();
        if (said) add(element, [{ text: said, lang: null }]);
        else if (element.matches("tr")) add(element, cells(element, speaks));
        else gather(element);
      }
    }
    flush();
  };
  gather(article);
  return found;
}

/** Exercises and sources are looked at, not listened to. @param {Element} element */
function inPlaceOf(element) {
  const text = (/** @type {string} */ inside) => element.querySelector(inside)?.textContent ?? "";
  if (element.matches("belajar-quiz")) return words("aloud_exercise", { title: text(".bj-title"), facts: text(".bj-meta") });
  return element.matches(".bj-sources") && words("aloud_sources", { n: element.children.length });
}

/** A row: its first cell, then the others behind the names of their columns. @param {Element} row @param {(lang: string) => boolean} speaks */
function cells(row, speaks) {
  const names = row.closest("table")?.querySelectorAll("thead th") ?? [];
  /** @type {Run[]} */ const runs = [];
  Array.from(row.children).forEach((cell, at) => {
    const name = at ? names[at]?.textContent?.trim() : "";
    if (at) say("; ", null, runs);
    if (name) say(`${name}: `, null, runs);
    read(cell, null, runs, speaks);
  });
  return runs;
}

/** @param {Node} node @param {string | null} lang @param {Run[]} runs @param {(lang: string) => boolean} speaks */
function read(node, lang, runs, speaks) {
  if (node instanceof Text) say(node.data, lang, runs);
  if (!(node instanceof Element) || node.matches(SKIPPED)) return;
  const own = node.getAttribute("lang");
  if (own && speaks(own)) lang = own;
  const picture = node.getAttribute("alt") ?? (node.matches("svg") && node.getAttribute("aria-label"));
  if (picture) say(words("aloud_picture", { alt: picture }), null, runs);
  else if (node.matches("br")) say(" ", lang, runs);
  else if (!node.matches("svg")) for (const one of node.childNodes) read(one, lang, runs, speaks);
}

/** @param {string} text @param {string | null} lang @param {Run[]} runs */
function say(text, lang, runs) {
  const last = runs[runs.length - 1];
  if (last?.lang === lang) last.text += text;
  else runs.push({ text, lang });
}
