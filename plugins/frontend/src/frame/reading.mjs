// What follows the reader down a page: the table of contents, and the title in the header.
// Nothing here asks for a position: the browser tells when a heading passes below the header.
import { addressed } from "../bring.mjs";

const WIDE = "(min-width: 60em)"; // where the theme's sheet shows the table of contents
const CURRENT = "md-nav__link--active";

/**
 * @param {boolean} follows whether the table of contents keeps its current line in view
 * @param {boolean} tracks whether the address names the current heading
 */
export function setUpReading(follows, tracks) {
  const header = document.querySelector(".md-header");
  const title = document.querySelector(".md-header__title");
  const first = document.querySelector(".md-content h1");
  if (!header) return;
  const contents = new Contents(follows, tracks);
  /** @type {IntersectionObserver | undefined} */ let watching;
  const watch = (/** @type {number} */ height) => {
    watching?.disconnect();
    // A heading counts as read from the line to which its own link brings it.
    watching = new IntersectionObserver(
      (seen) => {
        for (const { target, intersectionRatio, boundingClientRect } of seen) {
          const isPast = intersectionRatio < 1 && boundingClientRect.height > 0;
          if (target === first) title?.classList.toggle("md-header__title--active", isPast);
          else contents.note(target, isPast);
        }
        contents.show();
      },
      { rootMargin: `${-Math.ceil(2 * height)}px 0px 9999999px 0px`, threshold: 1 },
    );
    if (first && title) watching.observe(first);
    for (const heading of contents.headings) watching.observe(heading);
  };
  const end = document.querySelector(".md-footer-meta");
  if (end) new IntersectionObserver(([seen]) => contents.end(seen), { threshold: 0.9 }).observe(end);
  const wide = matchMedia(WIDE);
  let height = 0;
  const again = () => {
    contents.find(wide.matches);
    watch(height);
  };
  wide.addEventListener("change", again);
  new ResizeObserver(([one]) => {
    height = one?.borderBoxSize[0]?.blockSize ?? height;
    again();
  }).observe(header);
}

class Contents {
  /** @type {Element[]} */ headings = [];
  /** @type {Map<Element, HTMLAnchorElement>} */ #links = new Map();
  /** @type {Set<Element>} */ #past = new Set();
  #isAtEnd = false;
  /** @type {HTMLAnchorElement | undefined} */ #shown;
  #follows;
  #tracks;
  #timer = 0;

  /** @param {boolean} follows @param {boolean} tracks */
  constructor(follows, tracks) {
    this.#follows = follows;
    this.#tracks = tracks;
  }

  /** @param {boolean} isShown whether there is a table of contents to look after */
  find(isShown) {
    this.#links.clear();
    for (const link of isShown ? document.querySelectorAll('.md-sidebar--secondary a[href*="#"]') : []) {
      if (!(link instanceof HTMLAnchorElement)) continue;
      const heading = addressed(link.hash);
      if (heading) this.#links.set(heading, link);
    }
    this.headings = [...this.#links.keys()];
    this.#past.clear();
  }

  /** @param {Element} heading @param {boolean} isPast */
  note(heading, isPast) {
    if (isPast) this.#past.add(heading);
    else this.#past.delete(heading);
  }

  /** Sections that end the page may be too short to come up to the line. @param {IntersectionObserverEntry | undefined} seen */
  end(seen) {
    this.#isAtEnd = seen?.isIntersecting ?? false;
    this.show();
  }

  show() {
    const past = this.#isAtEnd ? this.headings : this.headings.filter((one) => this.#past.has(one));
    const last = past[past.length - 1];
    const link = last && this.#links.get(last);
    if (link === this.#shown) return;
    const place = link && this.#follows ? placeOf(link) : undefined; // asked before anything changes
    this.#shown?.classList.remove(CURRENT);
    this.#shown?.removeAttribute("aria-current");
    const isFirst = !this.#shown;
    this.#shown = link;
    link?.classList.add(CURRENT);
    link?.setAttribute("aria-current", "location");
    place?.list.scrollBy({ top: place.by });
    if (!this.#tracks || isFirst) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => history.replaceState(history.state, "", link?.hash ?? location.pathname + location.search), 250);
  }
}

/**
 * How far a list has to go for a link to be in its middle; undefined where it is in view.
 * @param {Element} link
 */
function placeOf(link) {
  const list = link.closest(".md-sidebar__scrollwrap");
  if (!list) return undefined;
  const at = link.getBoundingClientRect();
  const within = list.getBoundingClientRect();
  if (at.top >= within.top && at.bottom <= within.bottom) return undefined;
  return { list, by: at.top - within.top - within.height / 2 };
}
