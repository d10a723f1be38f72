// Learning paths on the page: the choice between them, and how far the learner is with one.
import { button } from "../dom.mjs";
import { announceChange } from "../store.mjs";
import { words } from "../words.mjs";
import { ProgressElement } from "./element.mjs";
import { BelajarCatalogue } from "./elements.mjs";
import { drawBar } from "./bar.mjs";
import { drawGain } from "./gain.mjs";
import { finishedAt, pathOf } from "./finish.mjs";

/** All paths; the learner's choice is remembered and leads on from the home page. */
export class BelajarPaths extends ProgressElement {
  prepare() {
    for (const card of this.cards()) {
      card.querySelector(".bj-path-choose")?.append(button("choose", "", "bj-done-btn"));
    }
    this.addEventListener("click", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type !== "click") return this.draw();
    const target = /** @type {Element} */ (event.target);
    const chosen = target.closest("[data-do=choose]") && target.closest("li")?.dataset.path;
    if (!chosen) return;
    this.records.choosePath(chosen, Date.now());
    announceChange({ path: chosen });
    this.draw();
  }

  draw() {
    const chosen = this.records.path();
    for (const card of this.cards()) {
      const choose = card.querySelector("button");
      if (!choose) continue;
      const is = card.dataset.path === chosen;
      choose.textContent = words(is ? "path_chosen" : "path_choose");
      choose.setAttribute("aria-pressed", String(is));
      const title = card.querySelector(".bj-path-title")?.textContent ?? "";
      choose.setAttribute("aria-label", `${choose.textContent}: ${title}`);
    }
  }

  /** @private @returns {NodeListOf<HTMLElement>} */
  cards() {
    return this.querySelectorAll("li[data-path]");
  }
}

/** One path: the state of each of its modules and tests, of the whole, and the gain between its tests. */
export class BelajarPath extends BelajarCatalogue {
  draw() {
    super.draw();
    const rows = Array.from(this.querySelectorAll("[data-module]"));
    const done = rows.filter((row) => /** @type {HTMLElement} */ (row).dataset.state === "done").length;
    const place = /** @type {HTMLElement | null} */ (this.querySelector(".bj-path-state"));
    const letter = /** @type {HTMLElement | null} */ (this.querySelector("[data-letter]"));
    const ready = letter && finishedAt(this.records, pathOf(this));
    const said = letter?.querySelector(".bj-state");
    if (letter) letter.dataset.state = ready ? "done" : "new";
    if (said) said.textContent = words(ready ? "letter_ready" : "letter_open");
    if (place) drawBar(place, words("modules_done", { done, total: rows.length }), done, rows.length);
    drawGain(this, this.records);
  }
}
