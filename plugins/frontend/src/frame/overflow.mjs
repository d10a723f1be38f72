// Tables and code that are wider than the page scroll by themselves; only then a keyboard has to reach them.
import { words } from "../words.mjs";

export function setUpOverflow() {
  const watching = new ResizeObserver((seen) => {
    const wide = seen.map(({ target }) => target.scrollWidth > target.clientWidth); // all asked before one changes
    seen.forEach(({ target }, n) => mark(target, wide[n] ?? false));
  });
  for (const one of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code")) watching.observe(one);
}

/** @param {Element} target @param {boolean} isWide */
function mark(target, isWide) {
  if (isWide === target.hasAttribute("tabindex")) return;
  const marks = { tabindex: "0", role: "region", "aria-label": words(target.matches("code") ? "frame_code" : "frame_table") };
  for (const [name, value] of Object.entries(marks))
    if (isWide) target.setAttribute(name, value);
    else target.removeAttribute(name);
}
