// An item grown from its tree, element by element: no string is ever read as markup.

/**
 * A tree as render/tree.py writes it, which holds the list of attributes there may be: tag, attributes
 * where there are any, children.
 * @typedef {[string, ...*[]]} Tree
 */

const NEVER = /^(on|style|srcdoc)/;

/** @param {Tree} tree @returns {Element} */
export function grow([tag, ...parts]) {
  const made = document.createElement(tag);
  for (const part of parts) {
    if (typeof part === "string") made.append(part);
    else if (Array.isArray(part)) made.append(grow(/** @type {Tree} */ (part)));
    else for (const name in part) if (!NEVER.test(name)) made.setAttribute(name, part[name]);
  }
  return made;
}
