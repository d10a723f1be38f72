// Reading lists of option values; shared by the types whose answer or key is one.

/** @param {import("../model.js").Response | undefined} response */
export const values = (response) => (Array.isArray(response) ? response : []);

/** @param {import("../model.js").ClientItem} item */
export const keysOf = (item) => /** @type {string[]} */ (item.k);
