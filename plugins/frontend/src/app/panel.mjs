// <belajar-app-panel>: the page on the offline copy. It shows what the line at the foot knows, and adds
// the room it takes, whether the browser promises to keep it, and how to be rid of it.
import { words } from "../words.mjs";
import { megabytes, said } from "./words.mjs";

/** @typedef {import("./element.mjs").BelajarApp} BelajarApp */

const KEPT = ["ready", "new", "asks"];

export class BelajarAppPanel extends HTMLElement {
  connectedCallback() {
    document.addEventListener("belajar-app", this);
    this.addEventListener("click", this);
    const foot = this.#foot();
    foot?.querySelector(".bj-app-status")?.removeAttribute("role"); // said once, here
    if (foot?.copy) this.#show(foot.copy.state);
  }

  disconnectedCallback() {
    document.removeEventListener("belajar-app", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "belajar-app") this.#show(/** @type {CustomEvent} */ (event).detail);
    else this.#press(/** @type {Element} */ (event.target).closest("button")?.dataset.do);
  }

  /** @returns {BelajarApp | null} */
  #foot() {
    return document.querySelector("belajar-app");
  }

  /** @template {Element} Kind @param {string} selector */
  #one(selector) {
    return /** @type {Kind} */ (this.querySelector(selector));
  }

  /** @param {import("./copy.mjs").State} state */
  #show(state) {
    const { text, action, label } = said(state);
    const status = /** @type {HTMLElement} */ (this.#one(".bj-app-status"));
    const shown = text || words("app_unknown");
    if (status.textContent !== shown) status.textContent = shown;
    const button = /** @type {HTMLButtonElement} */ (this.#one('[data-part="act"]'));
    button.hidden = !action;
    button.dataset.do = action;
    button.textContent = label;
    const bar = /** @type {HTMLProgressElement} */ (this.#one("progress"));
    bar.hidden = state.kind !== "saving";
    bar.max = state.total || 1;
    bar.value = state.done ?? 0;
    const isBegun = Boolean(state.done) && state.kind !== "saving";
    this.#one('[data-do="remove"]').toggleAttribute("hidden", !isBegun && !KEPT.includes(state.kind));
    this.#explain(state);
  }

  /** What the words of the state leave open: room, promises. @param {import("./copy.mjs").State} state */
  async #explain({ kind, total = 0, room = 0 }) {
    const place = /** @type {HTMLElement} */ (this.#one('[data-part="room"]'));
    place.textContent = kind === "absent" ? words("app_cost", { size: megabytes(total), room: megabytes(room) }) : "";
    if (kind === "saving") place.textContent = words("app_go_on");
    if (!KEPT.includes(kind)) return;
    const [estimate, isPromised] = await Promise.all([navigator.storage?.estimate?.(), navigator.storage?.persisted?.()]);
    const used = words("app_room", { size: megabytes(estimate?.usage ?? 0) });
    place.textContent = `${used} ${words(isPromised ? "app_promised" : "app_not_promised")}`;
  }

  /** @param {string | undefined} action */
  async #press(action) {
    const copy = this.#foot()?.copy;
    if (action === "save") await copy?.save();
    if (action === "reload") copy?.reload();
    if (action !== "remove") return;
    await copy?.remove();
    /** @type {HTMLElement} */ (this.#one(".bj-app-status")).textContent = words("app_removed");
    /** @type {HTMLElement} */ (this.#one('[data-part="act"]')).focus(); // the button that was pressed is gone
  }
}
