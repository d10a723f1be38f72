// Attempts as a table that Excel with Indonesian settings opens at a double click: UTF-8 with a byte
// order mark, `;` between fields because the comma is the decimal sign there.

/**
 * @param {(string | number)[][]} rows
 * @returns {string}
 */
export const csv = (rows) => `\ufeff${rows.map((row) => row.map(field).join(";")).join("\r\n")}\r\n`;

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
 * @param {string | number} value
 */
function field(value) {
  if (typeof value === "number") return String(Math.round(value * 100) / 100).replace(".", ",");
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A moment as the clock on this device shows it, in the form that spreadsheets read. @param {string} at */
export function localTime(at) {
  const time = new Date(at);
  return `${localDay(time)} ${[time.getHours(), time.getMinutes()].map(two).join(":")}`;
}

/** @param {Date} time */
export const localDay = (time) =>
  [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");
