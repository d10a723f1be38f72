// How sure the learner is of each answer, and afterwards how well that agreed with the result.
import { Part } from "./part.mjs";

export class Sureness extends Part {
  /** @param {string} [id] */
  update(id) {
    if (id) this.draw(id);
    else this.show();
  }

  /** @private @param {string} id */
  draw(id) {
    const buttons = this.exercise.views.get(id)?.fieldset.querySelectorAll("button[data-sure]");
    for (const one of /** @type {NodeListOf<HTMLButtonElement>} */ (buttons)) {
      one.setAttribute("aria-pressed", String(String(this.record.items[id]?.q) === one.dataset.sure));
      one.disabled = this.attempt.isChecked(id);
    }
  }

  /** @param {HTMLElement} control @param {string} [action] */
  act(control, action) {
    const id = action === "sure" && this.exercise.itemOf(control);
    if (id) this.note(id, { q: control.dataset.sure === "1" ? 1 : 0 });
  }

  /** @private */
  show() {
    const { end, views } = this.exercise;
    for (const id of views.keys()) this.draw(id);
    if (!this.attempt.isDone) return;
    const template = /** @type {HTMLTemplateElement} */ (this.find(".bj-calibration"));
    const box = /** @type {Element} */ (template.content.firstElementChild).cloneNode(true);
    const rows = /** @type {NodeListOf<HTMLElement>} */ (/** @type {Element} */ (box).querySelectorAll("li"));
    let marked = 0;
    for (const row of rows) {
      const { q, right } = row.dataset;
      const ids = [...views.keys()].filter((id) => {
        const { status } = this.attempt.result(id);
        return status !== "none" && String(this.record.items[id]?.q) === q && String(status === "correct") === right;
      });
      marked += ids.length;
      row.append(` ${ids.length}`);
      if (ids.length && "links" in row.dataset) row.append(end.list(ids));
    }
    if (marked) end.place.querySelector(".bj-summary")?.after(box);
  }
}
