// The files of one version by their address: pure, no `document`.

/**
 * @typedef {[path: string, hash: string, bytes: number]} ListedFile as the build lists it (`site/app.py`): path below the
 *   root, a folder's page as the folder; first 12 hexadecimal digits of its SHA-256; bytes on the line
 *
 * @typedef {{ href: string, key: string, hash: string, bytes: number }} Entry key: address under which it is kept
 */

const KEPT_LONG = /\/assets\/.+\.[0-9a-f]{8}\.(?:min\.)?\w+$/;

/** Whether a browser's own cache may answer: the name holds the content's hash. @param {string} href */
export const isNamedByContent = (href) => KEPT_LONG.test(href);

/**
 * @param {string} root address of the portal
 * @param {ListedFile[]} files
 */
export function entriesOf(root, files) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (const [path, hash, bytes] of files) {
    const href = new URL(`./${path.replace(/[%?#]/g, encodeURIComponent)}`, root).href;
    entries.set(plain(href), { href, key: `${href}?belajar=${hash}`, hash, bytes });
  }
  return entries;
}

/**
 * What a page asks for, whatever stands behind its address; undefined where this version has none.
 * @param {Map<string, Entry>} entries
 * @param {string} address
 */
export const entryAt = (entries, address) => entries.get(plain(address).replace(/\/index\.html$/, "/"));

/** A page that is asked for without the slash at its end. @param {Map<string, Entry>} entries @param {string} address */
export const folderAt = (entries, address) => entries.get(`${plain(address)}/`);

/** Pages and browsers do not escape the same characters. @param {string} address */
function plain(address) {
  const bare = address.replace(/[?#].*$/s, "");
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** The first 12 hexadecimal digits of a body's SHA-256. @param {ArrayBuffer} body */
export async function hashOf(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body)).subarray(0, 6);
  return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
}
