// Taking the record along as a file, taking one in, and erasing everything. The buttons and dialogs
// stand on the page already; a dialog closes by its buttons and by Escape.
import { element } from "../dom.mjs";
import { announceChange } from "../store.mjs";
import { words } from "../words.mjs";
import { csv, localDay, localTime } from "./csv.mjs";
import { FileError, MAX_BYTES, read, written } from "./file.mjs";
import { plan } from "./merge.mjs";
import { Shelf } from "./shelf.mjs";

export class Keeping {
  /** What an open dialog would take in. @type {Map<string, import("./shape.mjs").Kept>} */ incoming;

  /**
   * @param {HTMLElement} host
   * @param {string} site
   */
  constructor(host, site) {
    this.host = host;
    this.site = site;
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (event.type === "submit") {
      event.preventDefault();
      this.erase();
    } else if (event.type === "change") {
      if (target.type === "file") void this.take(target);
    } else {
      const asked = /** @type {HTMLElement | null} */ (target.closest("[data-do]"))?.dataset.do;
      if (asked === "save") this.saveFile();
      else if (asked === "csv") this.saveTable();
      else if (asked === "ask-erase") this.askErase();
      else if (asked === "merge") this.merge();
      else if (asked === "close") this.dialog("[open]").close();
    }
  }

  /** @private */
  saveFile() {
    this.offer("json", written(this.site, new Shelf(this.site).all().records, Date.now()));
  }

  /** @private */
  saveTable() {
    /** @type {(string | number)[][]} */
    const table = [words("csv_head").split("|")];
    for (const [name, record] of new Shelf(this.site).all().records) {
      if (!("history" in record)) continue;
      const quiz = name.slice("quiz/".length);
      for (const { n, at, score, max, percent, passed } of record.history) {
        const title = this.text(`[data-record="${quiz}"] a`);
        // A survey has no result: nothing in it was right or wrong.
        const result = max ? [score, max, percent, words(passed ? "csv_yes" : "csv_no")] : ["", "", "", ""];
        table.push([quiz, title, n, localTime(at), ...result]);
      }
    }
    this.offer("csv", csv(table));
  }

  /** @private @param {string} ending @param {string} content */
  offer(ending, content) {
    const link = element("a", "");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
    link.download = `kemajuan-${this.site}-${localDay(new Date())}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.say(words("saved_as", { name: link.download }));
  }

  /** @private @param {HTMLInputElement} input */
  async take(input) {
    const file = input.files?.[0];
    if (!file) return;
    try {
      if (file.size > MAX_BYTES) throw new FileError("import_too_large");
      this.incoming = read(await file.text(), this.site, Date.now());
      this.askMerge();
    } catch (error) {
      const { message, values } = error instanceof FileError ? error : new FileError("import_unreadable");
      this.say(`${words(message, values)} ${words("import_nothing_changed")}`);
    }
    input.value = ""; // so that the same file may be chosen again
  }

  /** @private What the file would change, on the records as they are now. */
  planned() {
    const shelf = new Shelf(this.site);
    const mayWrite = (/** @type {string} */ name) => shelf.read(name).found === "none";
    return { shelf, ...plan(shelf.all().records, this.incoming, mayWrite) };
  }

  /** @private */
  askMerge() {
    const { changes, summary, left } = this.planned();
    const { quizzes, modules, finished, path } = summary;
    const lines = [
      quizzes ? words("import_quizzes", summary) : "",
      modules ? words("import_modules", summary) : "",
      finished ? words("import_finished", { n: finished }) : "",
      path ? words("import_path", { title: this.text(`[data-path="${path}"] > :first-child`) || path }) : "",
      left ? words("import_left", { n: left }) : "",
    ];
    if (changes.size) this.ask("merge", lines);
    else this.say(`${words("import_nothing_new")} ${lines.join("")}`.trim()); // all but the last are empty
  }

  /** @private Not what was shown but what holds now: another tab may have gone on. */
  merge() {
    const { shelf, changes } = this.planned();
    const kept = shelf.replace(changes);
    this.dialog("[open]").close();
    announceChange({});
    this.say(words(kept ? "import_done" : shelf.works ? "import_full" : "import_failed", { n: changes.size }));
  }

  /** @private */
  askErase() {
    const shelf = new Shelf(this.site);
    const lines = contents(shelf);
    if (!lines.length) return this.say(words(shelf.works ? "erase_nothing" : "record_blocked"));
    const dialog = this.ask("erase", lines);
    this.complain(dialog, "");
    dialog.querySelector("form")?.reset();
  }

  /** @private */
  erase() {
    const dialog = this.dialog("[open]");
    const typed = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
    const { word = "" } = dialog.dataset;
    if (typed.value.trim().toUpperCase() !== word) {
      this.complain(dialog, words("erase_type", { word }));
      return typed.focus();
    }
    const gone = new Shelf(this.site).erase();
    dialog.close();
    announceChange({});
    this.say(words(gone ? "erase_done" : "erase_failed"));
  }

  /** @private @param {Element} dialog @param {string} text */
  complain(dialog, text) {
    const place = /** @type {HTMLElement} */ (dialog.querySelector(".bj-record-problem"));
    place.textContent = text;
    dialog.querySelector("input")?.setAttribute("aria-invalid", String(Boolean(text)));
  }

  /** @private @param {string} name @param {string[]} lines */
  ask(name, lines) {
    const dialog = this.dialog(`[data-ask=${name}]`);
    const list = /** @type {HTMLElement} */ (dialog.querySelector("ul"));
    list.replaceChildren(...lines.filter(Boolean).map((line) => element("li", "", line)));
    this.say("");
    dialog.showModal();
    return dialog;
  }

  /** @private @param {string} selector */
  dialog(selector) {
    return /** @type {HTMLDialogElement} */ (this.host.querySelector(`dialog${selector}`));
  }

  /** @private The message stands in the open dialog too, where alone it can be heard. @param {string} text */
  say(text) {
    for (const place of this.host.querySelectorAll(".bj-record-said")) place.textContent = text;
  }

  /** @private @param {string} selector */
  text(selector) {
    return this.host.querySelector(selector)?.textContent ?? "";
  }
}

/** What erasing removes, one line a kind; nothing where there is nothing. @param {Shelf} shelf */
function contents(shelf) {
  const names = shelf.names();
  const { records } = shelf.all();
  const counts = { quizzes: 0, attempts: 0, answers: 0, modules: 0, finished: 0 };
  for (const record of records.values()) {
    if ("history" in record) {
      counts.quizzes += 1;
      counts.attempts += record.history.length;
      counts.answers += Object.keys(record.items).length;
    } else if ("read" in record) counts.modules += 1;
    else if ("of" in record) counts.finished += 1;
  }
  const learner = Number(names.includes("learner"));
  const review = names.filter((name) => name === "review" || name.startsWith("quiz/review/")).length;
  const other = names.length - records.size - learner - review;
  return [
    counts.quizzes ? words("erase_quizzes", counts) : "",
    counts.modules ? words("erase_modules", counts) : "",
    records.has("path") ? words("erase_path") : "",
    counts.finished ? words("erase_finished", { n: counts.finished }) : "",
    review ? words("erase_review") : "",
    learner ? words("erase_learner") : "",
    other ? words("erase_other", { n: other }) : "",
  ].filter(Boolean);
}
