// Shows what a linked glossary term means, next to it: on hover, on keyboard focus, on a first tap.
// Without script the link leads to the glossary, and the definition is read out with it.
import { element } from "../dom.mjs";

const AWAY = 250; // milliseconds the pointer may need from the term to its definition
const GAP = 6; // pixels between the term and its definition
const EVENTS = ["pointerover", "pointerout", "focusin", "focusout", "keydown", "click"];

export class BelajarTerms extends HTMLElement {
  /** @type {HTMLElement} */ tip = element("div", "bj-tip");
  /** @type {HTMLElement | null} */ shown = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ leaving;

  connectedCallback() {
    this.tip.setAttribute("aria-hidden", "true"); // the link's description already says it
    this.tip.hidden = true;
    document.body.append(this.tip);
    // While capturing: Material's instant navigation follows links from the body's own listener.
    for (const type of EVENTS) document.addEventListener(type, this, true);
    addEventListener("scroll", this, { passive: true });
  }

  disconnectedCallback() {
    this.tip.remove();
    for (const type of EVENTS) document.removeEventListener(type, this, true);
    removeEventListener("scroll", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {Element} */ (event.target);
    const term = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(".bj-term")) : null;
    const inTip = target instanceof Node && this.tip.contains(target);
    switch (event.type) {
      case "pointerover":
        if (inTip) clearTimeout(this.leaving);
        else if (term && !isTouch(event)) this.show(term);
        break;
      case "pointerout":
        if ((term || inTip) && !isTouch(event)) this.leaving = setTimeout(() => this.hide(), AWAY);
        break;
      case "focusin":
        if (term?.matches(":focus-visible")) this.show(term);
        break;
      case "click":
        if (term && isTouch(event) && this.shown !== term) {
          event.preventDefault(); // the first tap explains, the second follows the link
          event.stopPropagation();
          this.show(term);
        } else if (!inTip) this.hide();
        break;
      case "keydown":
        if (/** @type {KeyboardEvent} */ (event).key === "Escape") this.hide();
        break;
      default: // focusout, scroll
        this.hide();
    }
  }

  /** @private @param {HTMLElement} term */
  show(term) {
    clearTimeout(this.leaving);
    const definition = document.getElementById(term.getAttribute("aria-describedby") ?? "");
    if (!definition || this.shown === term) return;
    this.shown = term;
    this.tip.replaceChildren(...Array.from(definition.cloneNode(true).childNodes));
    this.tip.hidden = false;
    const at = term.getClientRects()[0] ?? term.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.tip;
    const left = Math.min(at.left, document.documentElement.clientWidth - width - GAP);
    const below = at.bottom + GAP;
    this.tip.style.left = `${Math.max(GAP, left)}px`;
    this.tip.style.top = `${below + height > innerHeight ? at.top - height - GAP : below}px`;
  }

  /** @private */
  hide() {
    clearTimeout(this.leaving);
    this.shown = null;
    this.tip.hidden = true;
  }
}

/** @param {Event} event */
const isTouch = (event) => /** @type {PointerEvent} */ (event).pointerType === "touch";
