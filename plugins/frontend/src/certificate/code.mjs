// The short code of a letter: it tells whether a text is still what it was, not who wrote it.
import { sha256 } from "./sha256.mjs";

/** Crockford's base 32: without I, L, O and U, which are misread. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;

/** One spelling for texts that only differ in white space. @param {string} text */
const canonical = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** @param {string} facts @returns {string} ten digits of base 32 of SHA-256, in two groups */
export function codeOf(facts) {
  const bytes = sha256(canonical(facts));
  let [code, bits, held] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5 && code.length < LENGTH; bits -= 5) {
      code += DIGITS.charAt((held >>> (bits - 5)) & 31);
    }
    if (code.length === LENGTH) break;
    held &= (1 << bits) - 1;
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/**
 * The text of a QR code: the facts, and their code on the last line.
 * @param {string[]} lines
 * @param {string} label what stands before the code
 */
export const withCode = (lines, label) => `${lines.join("\n")}\n${label}: ${codeOf(lines.join("\n"))}`;

/**
 * Whether the code at the end of a text fits what stands before it.
 * @param {string} text
 * @param {string} label
 * @returns {boolean | null} null where there is no code
 */
export function fits(text, label) {
  const said = canonical(text);
  const at = said.lastIndexOf(`${label}:`);
  const code = said.slice(at + label.length + 1).replace(/[\s-]/g, "").toUpperCase();
  if (at < 1 || !code) return null;
  const read = code.replace(/O/g, "0").replace(/[IL]/g, "1");
  return read === codeOf(said.slice(0, at)).replace("-", "");
}
