// The menu on narrow screens: the theme's sheet shows it while a box is ticked; this makes it a dialog.
import { button } from "../dom.mjs";
import { words } from "../words.mjs";

const NARROW = "(max-width: 76.234375em)"; // where the theme's sheet turns the sidebar into a drawer

export function setUpDrawer() {
  const toggle = document.querySelector('input[data-md-toggle="drawer"]');
  const panel = document.querySelector(".md-sidebar--primary");
  const label = document.querySelector('.md-header [for="__drawer"]');
  if (!(toggle instanceof HTMLInputElement && panel instanceof HTMLElement && label)) return;
  new Drawer(toggle, panel, label);
}

class Drawer {
  #opener = button("menu", "", "md-header__button md-icon bj-menu");
  #closer = button("close", "", "md-icon bj-menu-close");
  /** @type {HTMLElement[]} */ #held = [];
  #isOpen = false;
  #toggle;
  #panel;

  /** @param {HTMLInputElement} toggle @param {HTMLElement} panel @param {Element} label */
  constructor(toggle, panel, label) {
    this.#toggle = toggle;
    this.#panel = panel;
    panel.id ||= "bj-menu";
    this.#opener.setAttribute("aria-label", words("frame_menu"));
    this.#opener.setAttribute("aria-controls", panel.id);
    this.#opener.setAttribute("aria-expanded", "false");
    this.#opener.append(...label.childNodes);
    label.replaceWith(this.#opener);
    this.#closer.setAttribute("aria-label", words("frame_menu_close"));
    panel.prepend(this.#closer);
    this.#opener.addEventListener("click", () => this.open());
    this.#closer.addEventListener("click", () => this.close());
    toggle.addEventListener("change", () => (toggle.checked ? this.open() : this.close()));
    panel.addEventListener("click", (event) => this.#follow(event));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#isOpen) this.close();
    });
    // Browsers that do not know `inert` let the focus out.
    document.addEventListener("focusin", (event) => {
      if (this.#isOpen && !panel.contains(/** @type {Node} */ (event.target))) this.#closer.focus();
    });
    const narrow = matchMedia(NARROW);
    narrow.addEventListener("change", () => narrow.matches || this.#leave());
    if (toggle.checked) this.open(); // by a tap before this script was there
  }

  open() {
    if (this.#isOpen) return;
    this.#isOpen = this.#toggle.checked = true;
    this.#opener.setAttribute("aria-expanded", "true");
    this.#panel.setAttribute("role", "dialog");
    this.#panel.setAttribute("aria-modal", "true");
    this.#panel.setAttribute("aria-label", words("frame_menu"));
    this.#held = around(this.#panel).filter((one) => !one.inert);
    for (const one of this.#held) one.inert = true;
    this.#closer.focus();
  }

  close() {
    if (!this.#isOpen) return;
    this.#leave();
    this.#opener.focus();
  }

  #leave() {
    this.#isOpen = this.#toggle.checked = false;
    this.#opener.setAttribute("aria-expanded", "false");
    for (const name of ["role", "aria-modal", "aria-label"]) this.#panel.removeAttribute(name);
    for (const one of this.#held.splice(0)) one.inert = false;
  }

  /** A link on this page goes where nothing is `inert` any more, and takes the focus there. @param {MouseEvent} event */
  #follow(event) {
    const isLink = /** @type {Element} */ (event.target).closest("a[href]");
    if (isLink && !(event.ctrlKey || event.metaKey || event.shiftKey)) this.#leave();
  }
}

/**
 * All that stands beside a panel, from its siblings up to those of its outermost ancestor, but for
 * what closes it when it is tapped.
 * @param {Element} panel
 */
function around(panel) {
  /** @type {HTMLElement[]} */
  const beside = [];
  for (let one = panel; one.parentElement && one !== document.body; one = one.parentElement)
    for (const sibling of one.parentElement.children)
      if (sibling !== one && sibling instanceof HTMLElement && !sibling.matches(".md-overlay, .md-toggle, script"))
        beside.push(sibling);
  return beside;
}
