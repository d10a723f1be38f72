// The page of the letter of study: which paths are finished, the learner's data, the letter, a check.
import { ProgressElement } from "../progress/element.mjs";
import { finishedAt, pathOf } from "../progress/finish.mjs";
import { stateName, stateWords, testWords } from "../progress/state.mjs";
import { words } from "../words.mjs";
import { fits } from "./code.mjs";
import { forgetLearner, isWholeNip, keepLearner, keptLearner, tidy, writtenNip } from "./learner.mjs";
import { codeLabel, drawLetter } from "./letter.mjs";

export class BelajarCertificate extends ProgressElement {
  /** When each finished path was finished. @type {Map<string, string>} */ finished = new Map();

  prepare() {
    for (const type of ["click", "change", "input", "submit"]) this.addEventListener(type, this);
    this.one("[data-do=check]").removeAttribute("disabled");
    this.readPaths();
    this.choose();
    this.recall();
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    switch (event.type) {
      case "submit":
        event.preventDefault();
        return;
      case "click":
        return this.act(target instanceof Element ? target.closest("button")?.dataset.do : undefined);
      case "input":
        return target instanceof HTMLInputElement && target.type === "text" ? this.typed(target) : undefined;
      case "change":
        return this.changed(/** @type {HTMLInputElement} */ (target));
      default: // records have changed, here or in another tab
        this.readPaths();
        this.draw();
    }
  }

  /** @private @param {string | undefined} action */
  act(action) {
    if (action === "print") this.print();
    else if (action === "forget") this.forget();
    else if (action === "check") this.check();
  }

  /** @private @param {HTMLInputElement} field */
  typed(field) {
    if (field.name === "name" && tidy(field.value)) this.complain("");
    this.draw();
  }

  /** @private @param {HTMLInputElement} field */
  changed(field) {
    if (field.name === "nip") this.lookAtNip();
    if (field.name === "keep" && !field.checked) forgetLearner(this.records.store);
    if (field.name === "keep" && !field.checked) this.say("keep", words("letter_forgotten"));
    if (this.field("keep").checked && field.name !== "text") this.keep();
    this.draw();
  }

  /** @private What each path still lacks, or when it was finished. */
  readPaths() {
    this.finished.clear();
    for (const row of this.rows()) {
      const path = pathOf(row);
      const at = finishedAt(this.records, path);
      if (at) this.finished.set(path.id, at);
      const lacking = this.drawSteps(row, !at);
      const total = path.modules.length + (path.test ? 1 : 0);
      place(row, ".bj-letter-state").textContent = at
        ? words("letter_finished", { date: longDate(at) })
        : words("letter_lacks", { n: lacking, total });
      place(row, "summary").textContent = at
        ? words("letter_all_steps")
        : words("letter_lacking", { n: lacking });
      row.dataset.state = at ? "done" : "open";
      /** @type {HTMLInputElement} */ (place(row, "input")).disabled = !at;
    }
  }

  /** @private Shows the state of each step; what is done is left out while others lack. @param {HTMLElement} row @param {boolean} onlyLacking */
  drawSteps(row, onlyLacking) {
    let lacking = 0;
    for (const step of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll("ol > li"))) {
      const { module = "", quiz, test } = step.dataset;
      const state = this.records.state({ id: module, quiz });
      const done = test ? Boolean(this.records.passedAt(test)) : stateName(state) === "done";
      place(step, ".bj-state").textContent = test ? testWords(this.records.best(test)) : stateWords(state);
      step.hidden = done && onlyLacking;
      if (!done) lacking += 1;
    }
    return lacking;
  }

  /** @private The path that the address names, else the chosen one, else the one finished last. */
  choose() {
    const last = [...this.finished].sort(([, one], [, other]) => (one < other ? 1 : -1))[0]?.[0];
    const wanted = [location.hash.replace("#surat-", ""), this.records.path() ?? "", last ?? ""];
    const id = wanted.find((one) => this.finished.has(one));
    for (const row of this.rows()) {
      /** @type {HTMLInputElement} */ (place(row, "input")).checked = row.dataset.path === id;
    }
  }

  /** @private Puts in what is kept of the learner. */
  recall() {
    const kept = keptLearner(this.records.store);
    if (!kept) return;
    for (const [name, value] of Object.entries(kept)) this.field(name).value = value;
    this.field("keep").checked = true;
    this.lookAtNip();
  }

  draw() {
    const row = this.rows().find((one) => /** @type {HTMLInputElement} */ (place(one, "input")).checked);
    const at = this.finished.get(row?.dataset.path ?? "");
    const { name, nip, agency } = this.learner();
    const ready = Boolean(row && at && name);
    /** @type {HTMLFieldSetElement} */ (this.one(".bj-letter-who")).disabled = !this.finished.size;
    /** @type {HTMLButtonElement} */ (this.one("[data-do=print]")).disabled = !at;
    /** @type {HTMLButtonElement} */ (this.one("[data-do=forget]")).disabled = !keptLearner(this.records.store);
    this.one(".bj-letter").hidden = !ready;
    this.one(".bj-letter-empty").hidden = ready;
    const text =
      row && at && ready
        ? drawLetter(this.one(".bj-letter"), { name, nip: writtenNip(nip), agency, ...this.facts(row, at) })
        : "";
    this.one(".bj-letter-text").textContent = text;
    this.announce(words(ready ? "letter_done" : this.finished.size ? "letter_fill" : "letter_none"));
  }

  /** @private @param {HTMLElement} row @param {string} at */
  facts(row, at) {
    const { modules, test } = pathOf(row);
    const [first, ...more] = this.records.history(row.dataset.pre ?? "");
    const best = test ? this.records.best(test) : null;
    const count = test ? this.records.quiz(test)?.count : undefined;
    const tries = test ? this.records.history(test).length : 0;
    return {
      path: place(row, ".bj-letter-path").textContent ?? "",
      modules: String(modules.length),
      time: row.dataset.time ?? "",
      finished: longDate(at),
      pre_test: first
        ? words(more.length ? "letter_percent_first" : "letter_percent", { percent: first.percent })
        : "",
      post_test: best ? words(tries > 1 ? COUNTED[count ?? "best"] : "letter_percent", { percent: best.percent, n: tries }) : "",
    };
  }

  /** @private */
  print() {
    const field = this.field("name");
    if (!tidy(field.value)) {
      this.complain(words("letter_name_first"));
      field.focus();
      return;
    }
    this.draw();
    window.print();
  }

  /** @private What is wrong with the name; nothing when all is well. @param {string} why */
  complain(why) {
    this.say("name", why);
    this.field("name").setAttribute("aria-invalid", String(Boolean(why)));
  }

  /** @private */
  lookAtNip() {
    const nip = tidy(this.field("nip").value);
    this.say("nip", nip && !isWholeNip(nip) ? words("letter_nip_odd") : "");
  }

  /** @private */
  keep() {
    const kept = keepLearner(this.records.store, this.learner());
    this.say("keep", words(kept ? "letter_kept" : "letter_not_kept"));
  }

  /** @private */
  forget() {
    const gone = forgetLearner(this.records.store);
    for (const name of ["name", "nip", "agency"]) this.field(name).value = "";
    this.field("keep").checked = false;
    this.say("nip", "");
    this.say("keep", words(gone ? "letter_forgotten" : "letter_not_kept"));
    this.draw();
    this.field("name").focus();
  }

  /** @private */
  check() {
    const label = codeLabel(this.one(".bj-letter"));
    const fitting = fits(/** @type {HTMLTextAreaElement} */ (this.one("textarea")).value, label);
    const result = this.one(".bj-letter-result");
    result.textContent =
      fitting === null
        ? words("letter_no_code", { label })
        : words(fitting ? "letter_fits" : "letter_differs");
    result.dataset.fits = String(fitting);
  }

  /** @private */
  learner() {
    const [name = "", nip = "", agency = ""] = ["name", "nip", "agency"].map((one) => tidy(this.field(one).value));
    return { name, nip, agency };
  }

  /** @private @param {string} text */
  announce(text) {
    const place = this.one(".bj-letter-said");
    if (place.textContent !== text) place.textContent = text;
  }

  /** @private @param {string} name @param {string} text */
  say(name, text) {
    this.one(`[data-note=${name}]`).textContent = text;
  }

  /** @private @param {string} name @returns {HTMLInputElement} */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.one(`[name=${name}]`));
  }

  /** @private @returns {HTMLElement[]} */
  rows() {
    return Array.from(this.querySelectorAll("li[data-path]"));
  }

  /** @private @param {string} selector */
  one(selector) {
    return place(this, selector);
  }
}

/** @param {Element} holder @param {string} selector */
const place = (holder, selector) => /** @type {HTMLElement} */ (holder.querySelector(selector));

/** @param {string} at ISO time @returns {string} the day, on this device's calendar */
const longDate = (at) =>
  new Date(at).toLocaleDateString(globalThis.BELAJAR_LANG ?? "id", { day: "numeric", month: "long", year: "numeric" });

// Which attempt stands for the post-test.
const COUNTED = { best: "letter_percent_best", last: "letter_percent_last", first: "letter_percent_first" };
