// <belajar-app>: one line at the foot of each page that says whether the portal can be read offline.
import { OfflineCopy } from "./copy.mjs";
import { said } from "./words.mjs";

export class BelajarApp extends HTMLElement {
  /** @type {OfflineCopy | undefined} */ copy;

  connectedCallback() {
    if (this.copy) return;
    const absolute = (/** @type {string | undefined} */ one) => new URL(one ?? "", document.baseURI).href;
    this.copy = new OfflineCopy(absolute(this.dataset.worker), absolute(this.dataset.facts), (state) => this.#show(state));
    this.addEventListener("click", this);
    this.copy.begin();
  }

  /** @param {Event} event */
  handleEvent({ target }) {
    const action = /** @type {Element} */ (target).closest("button")?.dataset.do;
    if (action === "save") this.copy?.save();
    if (action === "reload") this.copy?.reload();
  }

  /** @param {import("./copy.mjs").State} state */
  #show(state) {
    const [status, button] = /** @type {[HTMLElement, HTMLButtonElement]} */ ([...this.querySelectorAll(".bj-app-status, button")]);
    const { text, action, label } = said(state);
    if (status.textContent !== text) status.textContent = text;
    button.hidden = !action;
    button.dataset.do = action;
    button.textContent = label;
    this.dispatchEvent(new CustomEvent("belajar-app", { bubbles: true, detail: state }));
  }
}
