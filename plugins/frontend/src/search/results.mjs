// What was found, as a list: a page each, with the sections that match.
import { element } from "../dom.mjs";

/**
 * @param {import("./pages.mjs").FoundPage[]} pages
 * @param {string[]} words the words sought
 * @param {(path: string) => string} address of a path below the site's root
 */
export function resultList(pages, words, address) {
  return pages.map(({ url, title, sections }) => {
    const [best, ...others] = sections;
    const link = element("a", "bj-search__page", title || url);
    link.href = address(url);
    const row = element("li", "", link);
    if (best) row.append(piece(best, words, address(url)));
    if (others.length) {
      row.append(element("ul", "", ...others.map((one) => element("li", "", piece(one, words, address(url))))));
    }
    return row;
  });
}

/**
 * A section's heading as a link, and a piece of its text.
 * @param {import("./pages.mjs").FoundSection} section
 * @param {string[]} words
 * @param {string} page
 */
function piece(section, words, page) {
  const made = element("div", "bj-search__piece");
  if (section.heading) {
    const link = element("a", "", section.heading);
    link.href = section.anchor ? `${page}#${section.anchor}` : page;
    made.append(link);
  }
  const parts = globalThis.BELAJAR_SEARCH?.excerpt(section.text, words) ?? [];
  const text = parts.map((one) => (one.hit ? element("mark", "", one.text) : one.text));
  if (text.length) made.append(element("p", "", ...text));
  return made;
}
