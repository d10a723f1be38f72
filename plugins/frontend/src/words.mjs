// The words of the user interface, put in front of the script when the site is built.

/**
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function words(name, values = {}) {
  const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
  return template.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
}

/** A number as people of the page's language write it. @param {number} number */
export const written = (number) =>
  number.toLocaleString(globalThis.BELAJAR_LANG ?? "id", { maximumFractionDigits: 2 });
