// What an address or a printer asks for is shown: disclosures are opened, tabs chosen.
import { addressed } from "../bring.mjs";

export function setUpShown() {
  addEventListener("hashchange", reveal);
  if (location.hash.length > 1) reveal();
  /** @type {Element[]} */ let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".md-content details:not([open])")];
    for (const one of opened) one.setAttribute("open", "");
  });
  addEventListener("afterprint", () => {
    for (const one of opened.splice(0)) one.removeAttribute("open");
  });
}

function reveal() {
  const target = addressed(location.hash);
  if (!target) return;
  let isHidden = false;
  for (let one = /** @type {Element | null} */ (target); one; one = one.parentElement)
    if (one instanceof HTMLDetailsElement && !one.open) isHidden = one.open = true;
    else if (one.matches(".tabbed-block")) isHidden = choose(one) || isHidden;
  if (target instanceof HTMLInputElement && target.matches(".tabbed-set > input")) target.checked = true;
  else if (isHidden) target.scrollIntoView();
}

/** @param {Element} block one panel of a set of tabs */
function choose(block) {
  const place = [...(block.parentElement?.children ?? [])].indexOf(block);
  const box = block.closest(".tabbed-set")?.querySelectorAll(":scope > input")[place];
  if (!(box instanceof HTMLInputElement) || box.checked) return false;
  return (box.checked = true);
}
