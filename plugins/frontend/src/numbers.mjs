// Numbers as people in Indonesia write them: docs/dev/contracts.md, section 2.

const WHOLE = /^[+-]?\d+$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const COMMA = /^[+-]?\d+,\d+$/;
const POINT = /^[+-]?\d+\.\d+$/;

/** @param {string} text */
const squeezed = (text) => text.normalize("NFKC").replace(/\s/g, "").replace(/\u2212/g, "-");

/**
 * The number that a learner typed, or null where it is not one.
 * @param {string} text
 * @param {string} [unit]
 */
export function readNumber(text, unit) {
  let rest = squeezed(text).replace(/^rp\.?/i, "");
  const tail = unit ? squeezed(unit).toLowerCase() : "%";
  if (tail && rest.toLowerCase().endsWith(tail)) rest = rest.slice(0, rest.length - tail.length);
  if (WHOLE.test(rest)) return Number(rest);
  if (THOUSANDS.test(rest)) return Number(rest.replace(/\./g, "").replace(",", "."));
  if (COMMA.test(rest)) return Number(rest.replace(",", "."));
  return POINT.test(rest) ? Number(rest) : null;
}
