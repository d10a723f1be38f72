// The letter on the page: fills its places, and reads from it what its code and QR code hold.
import { withCode } from "./code.mjs";
import { qrDrawing } from "./qr.mjs";

/** Names longer than this are set smaller. */
const LONG_NAME = 34;

/**
 * Fill the letter; facts without a value do not stand on it.
 * @param {HTMLElement} letter
 * @param {Record<string, string>} facts by the names of `data-fact`
 * @returns {string} the text that its QR code holds
 */
export function drawLetter(letter, facts) {
  for (const entry of /** @type {NodeListOf<HTMLElement>} */ (letter.querySelectorAll("[data-fact]"))) {
    const value = facts[entry.dataset.fact ?? ""] ?? "";
    entry.hidden = !value;
    place(entry, "dd").textContent = value;
  }
  letter.classList.toggle("bj-letter-long", (facts.name ?? "").length > LONG_NAME);
  const text = withCode(linesOf(letter), codeLabel(letter));
  place(letter, ".bj-letter-code").textContent = text.slice(text.lastIndexOf(" ") + 1);
  const { size, path } = qrDrawing(text);
  place(letter, "svg").setAttribute("viewBox", `0 0 ${size} ${size}`);
  place(letter, "svg path").setAttribute("d", path);
  return text;
}

/** What stands before the code. @param {HTMLElement} letter */
export const codeLabel = (letter) => said(place(letter, ".bj-letter-proof span"));

/** @param {HTMLElement} letter */
function linesOf(letter) {
  const [label, name] = letter.querySelectorAll(".bj-letter-site span");
  const entries = Array.from(
    letter.querySelectorAll("[data-fact]:not([hidden])"),
    (entry) => `${said(place(entry, "dt"))}: ${said(place(entry, "dd"))}`,
  );
  return [
    said(place(letter, ".bj-letter-title")),
    `${said(label)}: ${said(name)}`,
    ...entries,
    said(place(letter, ".bj-letter-plain")),
  ];
}

/** @param {Element | undefined} where */
const said = (where) => where?.textContent ?? "";

/** @param {Element} holder @param {string} selector */
const place = (holder, selector) => /** @type {HTMLElement} */ (holder.querySelector(selector));
