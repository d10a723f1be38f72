// What shows something kept, and follows it.
import { Records } from "./records.mjs";

/** Draws itself anew whenever something kept has changed, here or in another tab. */
export class ProgressElement extends HTMLElement {
  /** @type {Records} */ records;
  drawn = false;

  connectedCallback() {
    this.records = new Records(this.dataset.site ?? "");
    document.addEventListener("belajar:progress", this);
    addEventListener("storage", this);
    if (!this.drawn) this.prepare();
    this.drawn = true;
    this.draw();
  }

  disconnectedCallback() {
    document.removeEventListener("belajar:progress", this);
    removeEventListener("storage", this);
  }

  /** @param {Event} _event */
  handleEvent(_event) {
    this.draw();
  }

  prepare() {}

  draw() {}

  get module() {
    return { id: this.dataset.module ?? "", quiz: this.dataset.quiz };
  }
}
