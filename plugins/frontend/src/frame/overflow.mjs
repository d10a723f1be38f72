// Tables and code that are wider than the page scroll by themselves; only then a keyboard has to reach
// them, and they need a name.
import { words } from "../words.mjs";

const SCROLLED = ".md-typeset__scrollwrap, .md-typeset pre > code";

export function setUpOverflow() {
  const names = new Names();
  const watching = new ResizeObserver((seen) => {
    const wide = seen.map(({ target }) => target.scrollWidth > target.clientWidth); // all asked before one changes
    seen.forEach(({ target }, n) => mark(target, wide[n] ?? false, names));
  });
  for (const one of document.querySelectorAll(SCROLLED)) watching.observe(one);
}

/** @param {Element} target @param {boolean} isWide @param {Names} names */
function mark(target, isWide, names) {
  if (isWide === target.hasAttribute("tabindex")) return;
  if (isWide) {
    target.setAttribute("tabindex", "0");
    target.setAttribute("role", "group");
    target.setAttribute("aria-label", names.of(target));
  } else for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
}

/** Each is named by its caption or the heading above it, and no two alike. */
class Names {
  /** @type {Map<Element, string>} */ #given = new Map();
  /** @type {Element[] | undefined} */ #headings;

  /** @param {Element} target */
  of(target) {
    const known = this.#given.get(target);
    if (known) return known;
    const about = textOf(target.querySelector("caption") ?? this.#above(target));
    const name = words(target.matches("code") ? "frame_code" : "frame_table", { about });
    const taken = new Set(this.#given.values());
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
    this.#given.set(target, free);
    return free;
  }

  /** @param {Element} target */
  #above(target) {
    this.#headings ??= [...document.querySelectorAll(".md-content :is(h1, h2, h3, h4, h5, h6)")];
    const above = this.#headings.filter((one) => one.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
    return above[above.length - 1];
  }
}

/** A heading's words, without the sign of its own link. @param {Element | undefined} place */
function textOf(place) {
  const words = [...(place?.childNodes ?? [])].filter((one) => !(one instanceof Element && one.matches(".headerlink")));
  return words.map((one) => one.textContent).join("").trim();
}
