// <belajar-search>: a button in the header, and the dialog it opens.
import { button, element } from "../dom.mjs";
import { words } from "../words.mjs";
import { openSearch } from "./fetch.mjs";
import { resultList } from "./results.mjs";

const PAUSE = 120; // ms without a key before the search looks
const FEW = 10; // pages shown at once

export class BelajarSearch extends HTMLElement {
  /** @type {HTMLDialogElement | undefined} */ #dialog;
  /** @type {HTMLInputElement | undefined} */ #input;
  /** @type {HTMLElement | undefined} */ #status;
  /** @type {HTMLElement | undefined} */ #list;
  #timer = 0;
  #turn = 0;
  #shown = FEW;
  #root = "";
  #engine = "";
  #index = "";

  connectedCallback() {
    if (this.#root) return;
    // Instant navigation changes the address and leaves the header: relative ones would lead astray.
    const absolute = (/** @type {string | undefined} */ one) => new URL(one ?? "", document.baseURI).href;
    this.#engine = absolute(this.dataset.engine);
    this.#index = absolute(this.dataset.index);
    this.#root = new URL("../../", this.#index).href; // it lies in assets/belajar/
    const still = this.querySelector("details");
    const opener = button("open", "", "md-header__button md-icon");
    opener.setAttribute("aria-label", words("search"));
    opener.setAttribute("aria-haspopup", "dialog");
    opener.setAttribute("aria-keyshortcuts", "Control+K");
    opener.title = words("search_shortcut");
    opener.append(...(still?.querySelectorAll("svg") ?? []));
    this.replaceChildren(opener);
    this.addEventListener("click", this);
    this.addEventListener("keydown", this);
    this.addEventListener("input", this);
    this.addEventListener("submit", this);
    document.addEventListener("keydown", this.#shortcut);
    if (still?.open) this.begin();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#shortcut);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) this.#move(event);
    else if (event.type === "input") this.#soon();
    else if (event.type === "submit") this.#follow(event);
    else this.#press(event);
  }

  begin() {
    const dialog = (this.#dialog ??= this.#build());
    if (!dialog.open) dialog.showModal();
    this.#input?.select();
    this.#look();
  }

  /** @param {KeyboardEvent} event */
  #shortcut = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    this.begin();
  };

  #build() {
    const input = element("input", "");
    input.id = "bj-search-words";
    Object.assign(input, { type: "text", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
    input.setAttribute("autocapitalize", "off");
    const label = element("label", "", words("search_label"));
    label.htmlFor = input.id;
    const form = element("form", "", label, input, button("close", words("search_close")));
    form.setAttribute("role", "search");
    const status = element("p", "bj-search__status");
    status.setAttribute("role", "status");
    const list = element("ol", "bj-search__list");
    list.setAttribute("aria-label", words("search_found"));
    const dialog = element("dialog", "bj-search__dialog", form, status, list);
    dialog.setAttribute("aria-label", words("search"));
    this.#input = input;
    this.#status = status;
    this.#list = list;
    this.append(dialog);
    return dialog;
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#shown = FEW;
    this.#timer = setTimeout(() => this.#look(), PAUSE);
  }

  /** @returns {Promise<boolean>} whether what is shown is what was asked for */
  async #look() {
    const turn = ++this.#turn;
    const query = this.#input?.value.trim() ?? "";
    try {
      const waiting = setTimeout(() => turn === this.#turn && this.#say(words("search_loading")), 200);
      const search = await openSearch(this.#engine, this.#index).finally(() => clearTimeout(waiting));
      if (turn !== this.#turn) return false;
      this.#show(query, search);
      return true;
    } catch {
      if (turn !== this.#turn) return false;
      this.#say(words("search_failed"));
      this.#list?.replaceChildren(element("li", "", button("again", words("search_again"))));
      return false;
    }
  }

  /** @param {string} query @param {import("./pages.mjs").PageSearch} search */
  #show(query, search) {
    const { pages, words: sought } = search.find(query);
    const address = (/** @type {string} */ path) => new URL(path, this.#root).href;
    const rows = resultList(pages.slice(0, this.#shown), sought, address);
    const more = pages.length - rows.length;
    if (more > 0) rows.push(element("li", "", button("more", words("search_more", { n: more }))));
    this.#list?.replaceChildren(...rows);
    if (!query) this.#say(words("search_hint"));
    else if (!pages.length) this.#say(words("search_none", { query }));
    else this.#say(words("search_count", { n: pages.length }));
  }

  /** @param {string} text */
  #say(text) {
    if (this.#status && this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** @param {Event} event */
  #press(event) {
    const target = /** @type {Element} */ (event.target);
    const action = target.closest("button")?.dataset.do;
    if (action === "open") this.begin();
    else if (action === "again") this.#look();
    else if (action === "more") this.#more();
    else if (action === "close" || target.closest("a") || target === this.#dialog) this.#dialog?.close();
  }

  async #more() {
    const before = this.#list?.children.length ?? 1;
    this.#shown += FEW;
    await this.#look();
    /** @type {HTMLElement | null | undefined} */ (this.#list?.children[before - 1]?.querySelector("a"))?.focus();
  }

  /** Enter opens what is found best. @param {Event} event */
  #follow(event) {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#look().then((shown) => shown && this.#list?.querySelector("a")?.click());
  }

  /** Arrows go from the box to the links and back. @param {KeyboardEvent} event */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !this.#dialog?.open) return;
    /** @type {HTMLElement[]} */
    const stops = [...this.#dialog.querySelectorAll("input, ol a, ol button")].map((one) => /** @type {HTMLElement} */ (one));
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }
}
