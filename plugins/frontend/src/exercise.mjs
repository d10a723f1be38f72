// The custom element: makes a server-rendered form answer. Importing has no side effects.
import { arrange } from "./arrange.mjs";
import { Attempt } from "./attempt.mjs";
import { addressed, bringAddressed, bringIntoView } from "./bring.mjs";
import { element } from "./dom.mjs";
import { EndView, resultWords } from "./end-view.mjs";
import { ItemView } from "./item-view.mjs";
import { Keeper } from "./keeper.mjs";
import { VERSION } from "./store.mjs";
import { companion, hasType } from "./types/index.mjs";
import { words } from "./words.mjs";

export class BelajarQuiz extends HTMLElement {
  /** @type {import("./model.js").ClientQuiz} */ quiz;
  /** @type {HTMLFormElement} */ form;
  /** @type {boolean} */ immediate;
  /** @type {Keeper} */ keeper;
  /** @type {Attempt} */ attempt;
  /** @type {Map<string, ItemView>} */ views = new Map();
  /** @type {EndView} */ end;
  /** @type {import("./model.js").Companion[]} */ companions;
  /** @type {HTMLElement} */ live;
  /** @type {HTMLElement} */ notice;

  connectedCallback() {
    if (this.attempt) this.listenToPage();
    else if (this.querySelector(".bj-data")) this.upgrade();
    // Parsed before its children (script without `defer`): wait for the rest of the page.
    else document.addEventListener("DOMContentLoaded", () => this.upgrade(), { once: true });
  }

  disconnectedCallback() {
    this.keeper?.flush(this.attempt);
    removeEventListener("pagehide", this);
    removeEventListener("storage", this);
    document.removeEventListener("visibilitychange", this);
  }

  /** @private */
  upgrade() {
    const data = /** @type {HTMLTemplateElement | null} */ (this.querySelector(".bj-data"));
    if (this.attempt || !data) return;
    this.quiz = JSON.parse(data.content.textContent ?? "");
    const { items, with: names = [] } = this.quiz;
    if (![...names, ...items.map((item) => item.t)].every(hasType)) return this.awaitTypes();
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.immediate = this.quiz.feedback !== "end";
    this.keeper = new Keeper(
      this.quiz,
      (text) => this.warn(text),
      (ids) => this.showTaken(ids),
    );
    this.findItems();
    for (const view of this.views.values()) view.upgrade();
    this.companions = names.map((name) => companion(name, this));
    const dealer = this.companions.find((one) => one.deal);
    this.attempt = new Attempt(this.quiz, this.keeper.record, newSeed(), dealer?.deal);
    this.live = element("p", "bj-live");
    this.live.setAttribute("role", "status");
    this.notice = element("p", "bj-notice");
    this.notice.hidden = true;
    this.form.append(this.notice, this.live);
    this.takeEarly();
    arrange(this.quiz, this.views, this.attempt.record.seed);
    this.show();
    for (const type of ["submit", "click", "change", "input"]) this.form.addEventListener(type, this);
    this.listenToPage();
    // The order is part of the attempt: a reload must show the same paper.
    if (this.keeper.found === "none" && this.quiz.shuffle) this.keeper.touch();
    this.keeper.flush(this.attempt);
    this.keeper.report();
    this.dataset.ready = "";
    if (document.readyState === "complete") bringAddressed(this); // instant navigation
  }

  /** @private Under instant navigation the page stands before the scripts of its types have come. */
  awaitTypes() {
    document.addEventListener("belajar:types", () => this.isConnected && this.upgrade(), { once: true });
  }

  /** @private */
  listenToPage() {
    addEventListener("pagehide", this);
    addEventListener("storage", this); // another tab has kept something
    document.addEventListener("visibilitychange", this);
  }

  /** @private */
  findItems() {
    const fieldsets = /** @type {NodeListOf<HTMLFieldSetElement>} */ (this.querySelectorAll(".bj-item"));
    this.quiz.items.forEach((item, index) => {
      const fieldset = fieldsets[index];
      if (fieldset) this.views.set(item.id, new ItemView(fieldset, item, this.immediate));
    });
    const end = /** @type {HTMLElement} */ (this.querySelector(".bj-end"));
    this.end = new EndView(end, this.immediate, (id) => this.linkTo(id));
  }

  /** @private @param {string} id */
  linkTo(id) {
    const fieldset = /** @type {ItemView} */ (this.views.get(id)).fieldset;
    const number = fieldset.querySelector(".bj-num")?.textContent?.replace(".", "") ?? "";
    return { href: `#${fieldset.id}`, label: words("item_n", { n: number }) };
  }

  /**
   * @private What was answered before the script came counts; but what the browser put back into an
   * item that has been edited since does not.
   */
  takeEarly() {
    for (const [id, view] of this.views) {
      if (this.attempt.changed.has(id)) view.clear();
      else if (this.attempt.response(id) === undefined && !view.isEmpty()) {
        this.attempt.respond(id, view.read(), Date.now());
        this.keeper.touch();
      }
    }
  }

  /** @private Make the page show the attempt as it stands. */
  show() {
    for (const id of this.views.keys()) this.showItem(id);
    this.showEnd();
  }

  /** @private */
  showEnd() {
    if (this.attempt.isDone) this.end.result(this.attempt);
    else this.end.open(this.attempt);
    this.tellCompanions();
  }

  /** Tell what has joined that all has been drawn anew, or one item has changed. @param {string} [id] */
  tellCompanions(id) {
    for (const one of this.companions) one.update(id);
  }

  /** @private @param {string} id */
  showItem(id) {
    const view = this.views.get(id);
    if (!view) return;
    const response = this.attempt.response(id);
    if (response !== undefined) view.write(response);
    if (this.attempt.isChecked(id)) view.reveal(this.attempt.result(id), response);
    else this.sayState(id);
  }

  /** @private Another tab has answered these since. @param {string[]} ids */
  showTaken(ids) {
    for (const id of ids.filter((one) => this.views.has(one))) {
      this.showItem(id);
      this.tellCompanions(id);
    }
    if (this.attempt.isDone) this.showEnd();
    else this.end.count(this.attempt);
  }

  /** @private @param {string} id */
  sayState(id) {
    const view = /** @type {ItemView} */ (this.views.get(id));
    if (this.attempt.changed.has(id)) view.say(words("item_changed"), true);
    else if (this.immediate) view.say("");
    else view.say(words(this.attempt.result(id).status === "none" ? "not_answered" : "answered"));
  }

  /** @param {Event} event */
  handleEvent(event) {
    switch (event.type) {
      case "submit":
        event.preventDefault();
        return this.submit();
      case "click":
        return this.act(/** @type {MouseEvent} */ (event), /** @type {Element} */ (event.target));
      case "change":
      case "input":
        return this.take(/** @type {Element} */ (event.target), event.type === "change");
      case "storage":
        return void this.keeper.pull(this.attempt);
      default: // pagehide, visibilitychange
        return this.keeper.flush(this.attempt);
    }
  }

  /** @param {Element} target */
  itemOf(target) {
    const fieldset = target.closest(".bj-item");
    for (const [id, view] of this.views) if (view.fieldset === fieldset) return id;
    return null;
  }

  /** @private A learner's answer has changed. @param {Element} target @param {boolean} settled */
  take(target, settled) {
    const id = this.itemOf(target);
    if (!id || this.attempt.isChecked(id)) return;
    const view = /** @type {ItemView} */ (this.views.get(id));
    this.attempt.respond(id, view.read(), Date.now());
    this.sayState(id);
    this.tellCompanions(id);
    if (!this.immediate) this.end.count(this.attempt);
    this.keeper.keep(this.attempt, settled);
  }

  /** @private @param {MouseEvent} event @param {Element} target */
  act(event, target) {
    const link = /** @type {HTMLAnchorElement | null} */ (target.closest(":is(.bj-links, .bj-study) a"));
    if (link) return this.follow(event, link);
    const action = /** @type {HTMLElement | null} */ (target.closest("[data-do]"))?.dataset.do;
    if (action) event.stopPropagation(); // ours alone; what a theme does at every click would hold up the answer
    if (action === "check") this.checkOne(/** @type {string} */ (this.itemOf(target)));
    else if (action === "insist") this.handIn();
    else if (action === "retry-all") this.retry("all");
    else if (action === "retry-wrong") this.retry("wrong");
  }

  /**
   * @private Go to a place on this page. Not by its address: instant navigation would fetch the page anew,
   * or go back to where it last was.
   * @param {MouseEvent} event
   * @param {HTMLAnchorElement} link
   */
  follow(event, link) {
    const place = link.pathname === location.pathname && addressed(link.hash);
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    bringIntoView(place);
    const view = this.views.get(this.itemOf(place) ?? "");
    if (!view) place.tabIndex = -1;
    (view?.entrance ?? place).focus({ preventScroll: true });
  }

  /** @private Enter in a field checks its item; the last button finishes the whole. */
  submit() {
    this.keeper.pull(this.attempt);
    const focused = document.activeElement;
    if (this.immediate && focused instanceof HTMLInputElement) {
      const id = this.itemOf(focused);
      if (id) return this.checkOne(id);
    }
    return this.immediate ? this.checkRest() : this.sendAll();
  }

  /** @private @param {string} id */
  checkOne(id) {
    if (this.attempt.isChecked(id)) return;
    const view = /** @type {ItemView} */ (this.views.get(id));
    const result = this.grade(id);
    if (result.status === "none" || result.status === "invalid") {
      const text = words(result.status === "none" ? (view.type.prompt ?? "answer_first") : "number_first");
      view.say(text, true);
      this.speak(text);
      return;
    }
    this.settle();
    view.verdict.focus({ preventScroll: true });
  }

  /** @private Check what is answered; name what is not. */
  checkRest() {
    for (const item of this.attempt.unchecked()) this.grade(item.id);
    const left = this.attempt.unchecked();
    if (left.every(isSurvey)) for (const item of left) this.grade(item.id, true);
    this.settle();
    const open = this.attempt.unchecked().map((item) => item.id);
    if (!open.length) return this.end.title?.focus();
    const text = words("still_open", { n: open.length });
    this.end.ask(text, open, false);
    this.speak(text);
  }

  /** @private */
  sendAll() {
    for (const id of this.views.keys()) this.readNow(id);
    const invalid = this.attempt.items.filter((one) => this.attempt.result(one.id).status === "invalid");
    for (const item of invalid) this.views.get(item.id)?.say(words("number_first"), true);
    const unanswered = this.attempt.unanswered().filter((item) => !isSurvey(item));
    const open = unanswered.map((item) => item.id);
    if (!invalid.length && !open.length) return this.handIn();
    const text = invalid.length
      ? words("numbers_wrong", { n: invalid.length })
      : words("unanswered_n", { n: open.length });
    this.end.ask(text, invalid.length ? invalid.map((one) => one.id) : open, !invalid.length);
    this.speak(text);
  }

  /** Hand the paper in as it stands. @param {boolean} [asked] whether the learner did, and goes on there */
  handIn(asked = true) {
    this.keeper.pull(this.attempt);
    for (const item of this.attempt.items) this.grade(item.id, true);
    this.settle();
    if (asked) this.end.title?.focus();
  }

  /**
   * @private Read an item once more; an answer that has not changed keeps its time, so that a newer
   * one from another tab still wins.
   * @param {string} id
   */
  readNow(id) {
    const response = /** @type {ItemView} */ (this.views.get(id)).read();
    if (this.attempt.isChecked(id) || String(response) === String(this.attempt.response(id) ?? "")) return;
    this.attempt.respond(id, response, Date.now());
  }

  /** @private @param {string} id @param {boolean} [force] */
  grade(id, force = false) {
    const before = this.attempt.isChecked(id);
    this.readNow(id);
    const result = this.attempt.check(id, Date.now(), force);
    if (before || !this.attempt.isChecked(id)) return result;
    const response = this.attempt.response(id);
    /** @type {ItemView} */ (this.views.get(id)).reveal(result, response);
    this.tellCompanions(id);
    this.tell({ kind: "item", item: id, response, score: result.score, maxScore: result.max });
    return result;
  }

  /** @private After a check: keep it, and close the attempt when it was the last. */
  settle() {
    const total = this.attempt.finish(Date.now());
    if (total) this.showEnd();
    this.keeper.keep(this.attempt, true);
    if (!total) return this.end.count(this.attempt);
    const { score, max: maxScore, percent, passed } = total;
    this.tell({ kind: "quiz", score, maxScore, percent, passed });
    this.speak(resultWords(total, this.quiz.pass).join(" "));
  }

  /** @private @param {"all" | "wrong"} which */
  retry(which) {
    if (this.attempt.attemptsLeft === 0) return;
    this.attempt.retry(which, newSeed());
    this.form.reset();
    for (const view of this.views.values()) view.reopen();
    arrange(this.quiz, this.views, this.attempt.record.seed);
    this.show();
    this.keeper.keep(this.attempt, true);
    const first = this.querySelector(".bj-item:not([data-outcome]) :is(input, select, .bj-move)");
    if (first instanceof HTMLElement) first.focus();
  }

  /** @private @param {string} text */
  warn(text) {
    this.notice.textContent = text;
    this.notice.hidden = false;
  }

  /** @param {string} text for who hears the page */
  speak(text) {
    this.live.textContent = text;
  }

  /** @private @param {object} detail */
  tell(detail) {
    const { id: quiz, site } = this.quiz;
    const attempt = this.attempt.number;
    const at = new Date().toISOString();
    this.dispatchEvent(
      new CustomEvent("belajar:submit", {
        bubbles: true,
        composed: true,
        detail: { version: VERSION, quiz, site, attempt, at, ...detail },
      }),
    );
  }
}

/** Nothing to earn: it may be left out. @param {import("./model.js").ClientItem} item */
const isSurvey = (item) => item.p === 0;

const newSeed = () => Math.floor(Math.random() * 4294967296);
