// Progress on the page: a module's state, its "read" button, the catalogue, where to go on.
import { element } from "../dom.mjs";
import { announceChange } from "../store.mjs";
import { words } from "../words.mjs";
import { drawBar } from "./bar.mjs";
import { dueItems } from "../review/due.mjs";
import { ProgressElement } from "./element.mjs";
import { nextModule } from "./records.mjs";
import { stateName, stateWords, testWords } from "./state.mjs";

/** In the box above a module's text: how far the learner is. */
export class BelajarModule extends ProgressElement {
  prepare() {
    this.records.visit(this.module.id, Date.now());
  }

  draw() {
    const status = this.querySelector(".bj-status");
    const state = this.records.state(this.module);
    if (status) status.textContent = stateWords(state);
    this.dataset.state = stateName(state);
  }
}

/** Below a module's text: marks it as read. Completing the closing quiz does the same. */
export class BelajarDone extends ProgressElement {
  prepare() {
    this.button = element("button", "bj-done-btn");
    this.button.type = "button";
    this.message = element("span", "bj-done-note");
    this.message.setAttribute("role", "status");
    this.replaceChildren(this.button, this.message);
    this.addEventListener("click", this);
    document.addEventListener("belajar:submit", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "click") {
      if (event.target !== this.button) return;
      this.mark(!this.isRead);
    } else if (event.type === "belajar:submit") {
      const { kind, quiz } = /** @type {CustomEvent} */ (event).detail;
      if (this.isConnected && kind === "quiz" && quiz === this.module.quiz) this.mark(true);
    } else {
      this.draw();
    }
  }

  /** @private */
  get isRead() {
    return Boolean(this.records.module(this.module.id)?.read);
  }

  /** @private @param {boolean} read */
  mark(read) {
    const kept = this.records.mark(this.module.id, read, Date.now());
    announceChange({ module: this.module.id });
    if (this.message) this.message.textContent = kept ? "" : words("not_kept_module");
  }

  draw() {
    if (!this.button) return;
    this.button.textContent = words(this.isRead ? "marked_read" : "mark_read");
    this.button.setAttribute("aria-pressed", String(this.isRead));
  }
}

/** Around server-rendered lists of modules and tests: fills in the state of each. */
export class BelajarCatalogue extends ProgressElement {
  draw() {
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (
      this.querySelectorAll("[data-module], [data-test]")
    )) {
      const place = row.querySelector(".bj-state");
      if (!place) continue;
      const { module, quiz, test } = row.dataset;
      if (test) {
        const best = this.records.best(test);
        place.textContent = testWords(best);
        row.dataset.state = best ? "done" : "new";
        continue;
      }
      const state = this.records.state({ id: module ?? "", quiz });
      place.textContent = stateWords(state);
      row.dataset.state = stateName(state);
    }
  }
}

/**
 * On the home page: how far the learner is, and the next step; along the chosen path, or through all
 * modules.
 */
export class BelajarContinue extends ProgressElement {
  /** @type {{id: string, title: string, url: string, quiz?: string}[]} */ all = [];
  /** @type {Record<string, {title: string, modules: string[]}>} */ paths = {};

  prepare() {
    const data = JSON.parse(this.querySelector("template")?.content.textContent ?? "{}");
    this.all = data.modules ?? [];
    this.paths = data.paths ?? {};
  }

  draw() {
    this.drawReview();
    const path = this.paths[this.records.path() ?? ""];
    const modules = path ? this.all.filter((one) => path.modules.includes(one.id)) : this.all;
    if (path) modules.sort((one, other) => path.modules.indexOf(one.id) - path.modules.indexOf(other.id));
    const state = (/** @type {import("./records.mjs").ModuleRef} */ one) => this.records.state(one);
    const states = modules.map(state);
    const done = states.filter((one) => one.done).length;
    const begun = states.some((one) => one.visited || one.read || one.percent !== null);
    const link = /** @type {HTMLAnchorElement | null} */ (this.querySelector(".bj-continue-link"));
    const place = /** @type {HTMLElement | null} */ (this.querySelector(".bj-continue-state"));
    const next = nextModule(modules, state) ?? modules[0];
    if ((!begun && !path) || !link || !place || !next) return;
    const total = modules.length;
    const text = path
      ? words("path_done", { title: path.title, done, total })
      : words("modules_done", { done, total });
    drawBar(place, text, done, total);
    link.href = next.url;
    link.textContent = words(done === total ? "all_done" : "continue_with", { title: next.title });
  }

  /** @private */
  drawReview() {
    const link = this.querySelector(".bj-continue-review a");
    const n = link ? dueItems(this.records.store, Date.now()) : 0;
    if (link && n) link.textContent = words("review_waiting", { n });
  }
}
