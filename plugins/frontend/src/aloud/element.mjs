// <belajar-aloud>: in the box above a module's text, a button that reads it out, and the bar of a reader.
// There is none of it where the device has no voice of its own for the page's language.
import { button, element } from "../dom.mjs";
import { words, written } from "../words.mjs";
import { blocksOf } from "./blocks.mjs";
import { Reader } from "./reader.mjs";
import { sentences } from "./sentences.mjs";
import { spoken } from "./spoken.mjs";
import { voiceOf } from "./voice.mjs";

const MARK = "bj-aloud-now";
const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];

export class BelajarAloud extends HTMLElement {
  language = globalThis.BELAJAR_LANG ?? "id";
  start = button("start", words("aloud_start"), "bj-aloud-btn");
  toggle = button("toggle", words("aloud_pause"), "bj-aloud-btn");
  /** Filled only when the voice fails: nothing is announced while it reads. */
  said = element("p", "bj-aloud-said");
  rates = element("select", "bj-aloud-btn");
  bar = element("div", "bj-aloud-bar");
  /** @type {Reader | null} */ reader = null;
  /** @type {Element[]} */ places = [];

  connectedCallback() {
    if (!("speechSynthesis" in self)) return;
    if (!this.bar.hasChildNodes()) this.build();
    speechSynthesis.addEventListener?.("voiceschanged", this);
    addEventListener("pagehide", this);
    this.offer();
  }

  disconnectedCallback() {
    this.stop();
    self.speechSynthesis?.removeEventListener?.("voiceschanged", this);
    removeEventListener("pagehide", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.type === "voiceschanged") this.offer();
    else if (event.type === "pagehide") this.stop();
    else if (event.type === "change") this.setRate(Number(this.rates.value));
    else if (event instanceof KeyboardEvent) event.key === "Escape" && this.stop();
    else this.press(target.closest("button")?.dataset.do);
  }

  /** @private */
  build() {
    this.rates.append(...RATES.map((one) => new Option(`${written(one)}×`, `${one}`, false, one === this.kept())));
    this.bar.setAttribute("role", "group");
    this.bar.setAttribute("aria-label", words("aloud_bar"));
    this.said.setAttribute("role", "status");
    this.bar.append(
      this.said,
      button("back", words("aloud_back"), "bj-aloud-btn"),
      this.toggle,
      button("on", words("aloud_on"), "bj-aloud-btn"),
      element("label", "", element("span", "", words("aloud_rate")), " ", this.rates),
      button("stop", words("aloud_stop"), "bj-aloud-btn"),
    );
    for (const type of ["click", "change", "keydown"]) this.addEventListener(type, this);
  }

  /** @private Voices come late, and go. */
  offer() {
    if (this.reader) return;
    if (voiceOf(this.language)) this.append(this.start);
    else this.start.remove();
  }

  /** @private @param {string | undefined} action */
  press(action) {
    if (action === "start") this.begin();
    else if (action === "toggle") this.reader?.isReading ? this.pause() : this.reader?.read();
    else if (action === "back") this.reader?.skip(-1);
    else if (action === "on") this.reader?.skip(1);
    else if (action === "stop") this.stop();
  }

  /** @private */
  begin() {
    const article = this.closest("article") ?? document.body;
    const blocks = blocksOf(article, (lang) => Boolean(voiceOf(lang)));
    this.places = blocks.map((one) => one.element);
    const pieces = blocks.map(({ runs }) => runs.flatMap((run) => this.pieces(run)));
    this.reader = new Reader(pieces, (lang) => voiceOf(lang ?? this.language), (told) => this.hear(told));
    this.reader.rate = Number(this.rates.value);
    speechSynthesis.cancel(); // what another page has left
    this.start.replaceWith(this.bar);
    this.reader.read();
    this.toggle.focus();
  }

  /** @private @param {import("./blocks.mjs").Run} run */
  pieces({ text, lang }) {
    const isIndonesian = !lang && this.language === "id";
    return sentences(isIndonesian ? spoken(text) : text).map((one) => ({ text: one, lang }));
  }

  /** @private */
  pause() {
    this.reader?.pause();
    this.draw();
  }

  /** @private */
  stop() {
    if (!this.reader) return;
    this.reader.pause();
    this.reader = null;
    this.mark(undefined);
    const hadFocus = this.bar.contains(document.activeElement);
    this.bar.remove();
    this.offer();
    if (hadFocus) this.start.focus();
  }

  /** @private @param {import("./reader.mjs").Told} told */
  hear(told) {
    if (told === "end") return this.stop();
    this.draw(told === "failed" ? words("aloud_failed") : "");
    this.mark(this.places[this.reader?.block ?? 0]);
  }

  /** @private @param {string} [said] */
  draw(said = "") {
    this.toggle.textContent = words(this.reader?.isReading ? "aloud_pause" : "aloud_go_on");
    if (this.said.textContent !== said) this.said.textContent = said;
  }

  /** @private Mark what is read, and follow it unless the reader has looked elsewhere. @param {Element | undefined} place */
  mark(place) {
    const before = document.querySelector(`.${MARK}`);
    if (before === place) return;
    const isFollowed = !before || isSeen(before);
    before?.classList.remove(MARK);
    place?.classList.add(MARK);
    if (place && isFollowed && !isSeen(place, this.bar.offsetHeight)) place.scrollIntoView();
  }

  /** @private @param {number} rate */
  setRate(rate) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ v: 1, rate }));
    } catch {
      // then it holds on this page only
    }
    if (!this.reader) return;
    this.reader.rate = rate;
    if (this.reader.isReading) this.reader.read();
  }

  /** @private */
  kept() {
    try {
      const { rate } = JSON.parse(localStorage.getItem(this.key) ?? "{}");
      return RATES.includes(rate) ? rate : 1;
    } catch {
      return 1;
    }
  }

  /** @private */
  get key() {
    return `belajar/1/${this.dataset.site}/aloud`;
  }
}

/** Whether a part of it can be seen; with `covered`, the height of what lies over the window's end, whether all of it. @param {Element} place @param {number} [covered] */
function isSeen(place, covered) {
  const { top, bottom } = place.getBoundingClientRect();
  return covered === undefined ? bottom > 0 && top < innerHeight : top > 0 && bottom < innerHeight - covered;
}
