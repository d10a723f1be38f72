// The words of the user interface, put in front of the script when the site is built.

/**
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function words(name, values = {}) {
  const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
  return template.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
}

/** Thousands and decimals as languages part them. @type {Record<string, [thousands: string, decimals: string]>} */
const MARKS = { id: [".", ","], en: [",", "."] };

/**
 * A number as people of the page's language write it. Not by `Intl`, whose first format costs a cheap
 * phone as much as laying out a page does.
 * @param {number} number
 * @param {number} [places] decimals that always stand; without it up to two, where there are any
 */
export function written(number, places) {
  const [thousands, decimals] = MARKS[globalThis.BELAJAR_LANG ?? "id"] ?? ["", "."];
  const plain = places === undefined ? String(Math.round(number * 100) / 100) : number.toFixed(places);
  const [whole = "", part] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return part ? `${grouped}${decimals}${part}` : grouped;
}
