// The words of the user interface, put in front of the script when the site is built.

/**
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function words(name, values = {}) {
  const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
  return template.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
}

/** Making one takes longer than most of what an input asks for. @type {Intl.NumberFormat | undefined} */
let format;

/** A number as people of the page's language write it. @param {number} number */
export function written(number) {
  format ??= new Intl.NumberFormat(globalThis.BELAJAR_LANG ?? "id", { maximumFractionDigits: 2 });
  return format.format(number);
}
