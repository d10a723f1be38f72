// The items of one quiz come as a script of their own (assets/belajar/soal/): the only way to fetch
// something that works from file:// too.
import { scriptAddress } from "../trusted.mjs";

/**
 * What such a script hands over: each item's client data and its tree.
 * @typedef {[import("../model.js").ClientItem, import("./grow.mjs").Tree][]} Paper
 */

/**
 * @param {string} quiz
 * @param {string | undefined} address of the quiz's script; there is none where the quiz is no more
 * @returns {Promise<Paper | undefined>} undefined where it does not come
 */
export const load = (quiz, address) =>
  new Promise((done) => {
    if (!address) return done([]);
    const script = document.createElement("script");
    script.onload = () => done(globalThis.BELAJAR_SOAL?.[quiz]);
    script.onerror = () => done(undefined);
    script.src = scriptAddress(address);
    document.head.append(script);
  });
