// Finds pages for a query, in an index made when search is first opened: pure, no `document`.
import MiniSearch from "minisearch";
import { isRoot, isStopWord, soughtWords, splitWords, termsOf } from "./terms.mjs";

/**
 * What the site hands over (`plugins/belajar/site/search.py`): address below the root, title, and
 * of each section anchor, heading, text.
 * @typedef {[url: string, title: string, sections: [anchor: string, heading: string, text: string][]]} ListedPage
 *
 * @typedef {{ anchor: string, heading: string, text: string, score: number }} FoundSection
 * @typedef {{ url: string, title: string, sections: FoundSection[] }} FoundPage best section first
 * @typedef {{ pages: FoundPage[], words: string[] }} Found all pages, best first; the words sought
 */

const CHUNK = 40; // sections indexed before the page may do something else
const SECTIONS = 4; // of a page that are shown
const AS_WRITTEN = 0.4; // what the very form of the query adds to its root
const NEAR = 0.35; // of the best section's score that another needs to be shown

export class PageSearch {
  /** @param {ListedPage[]} pages */
  constructor(pages) {
    this.pages = pages;
    /** @type {[page: number, section: number][]} */
    this.places = [];
    /** @type {MiniSearch<{id: number, title: string, heading: string, text: string}>} */
    this.index = new MiniSearch({
      fields: ["title", "heading", "text"],
      tokenize: splitWords,
      processTerm: (word) => (isStopWord(word) ? null : termsOf(word)),
    });
  }

  /** Make the index, in pieces: typing goes on meanwhile. */
  async fill() {
    const documents = this.pages.flatMap(([, title, sections], page) =>
      (sections.length ? sections : [["", "", ""]]).map(([, heading = "", text = ""], section) => {
        this.places.push([page, section]);
        return { id: this.places.length - 1, title: section ? "" : title, heading, text };
      }),
    );
    await this.index.addAllAsync(documents, { chunkSize: CHUNK });
    return this;
  }

  /**
   * @param {string} query
   * @returns {Found}
   */
  find(query) {
    const words = soughtWords(query);
    if (!words.length) return { pages: [], words };
    const last = words[words.length - 1] ?? "";
    /** @type {Map<string, number>} which word of the query a term stands for */
    const stands = new Map(words.flatMap((word, place) => termsOf(word).map((term) => [term, place])));
    const hits = this.index.search([...stands.keys()].join(" "), {
      tokenize: (terms) => terms.split(" "),
      processTerm: (term) => term,
      combineWith: "OR",
      boost: { title: 4, heading: 2 },
      boostTerm: (term) => (isRoot(term) ? 1 : AS_WRITTEN),
      prefix: (term) => term === last && term.length >= 3,
      fuzzy: (term) => (!isRoot(term) && term.length >= 6 && !/\d/.test(term) ? 1 : false),
      weights: { prefix: 0.35, fuzzy: 0.2 },
    });
    /** @type {Map<number, { score: number, met: Set<number>, sections: Map<number, number> }>} */
    const found = new Map();
    for (const { id, score, queryTerms } of hits) {
      const [page, section] = this.places[id] ?? [0, 0];
      const one = found.get(page) ?? { score: 0, met: new Set(), sections: new Map() };
      one.sections.set(section, score);
      for (const term of queryTerms) one.met.add(stands.get(term) ?? 0);
      found.set(page, one);
    }
    for (const one of found.values()) {
      const [best = 0, ...others] = [...one.sections.values()].sort((a, b) => b - a);
      const rest = others.slice(0, SECTIONS).reduce((sum, score) => sum + score, 0);
      one.score = (best + rest / 8) * (one.met.size / words.length) ** 2;
    }
    const ordered = [...found].sort(([a, x], [b, y]) => y.score - x.score || a - b);
    return { pages: ordered.map(([page, one]) => this.shown(page, one.sections)), words };
  }

  /**
   * @param {number} page
   * @param {Map<number, number>} scores
   * @returns {FoundPage}
   */
  shown(page, scores) {
    const [url, title, sections] = /** @type {ListedPage} */ (this.pages[page]);
    const ordered = [...scores].sort(([a, x], [b, y]) => y - x || a - b);
    const least = (ordered[0]?.[1] ?? 0) * NEAR;
    const near = ordered.filter(([, score]) => score >= least).slice(0, SECTIONS);
    return {
      url,
      title,
      sections: near.map(([place, score]) => {
        const [anchor = "", heading = "", text = ""] = sections[place] ?? [];
        return { anchor, heading, text, score };
      }),
    };
  }
}
