// Text in pieces that a voice says at once. Chromium falls silent in ones of more than fifteen seconds.

const MOST = 180; // letters: some fourteen seconds

/** @param {string} text @returns {string[]} its sentences, long ones at a comma or, without one, between words */
export function sentences(text) {
  return text
    .replace(/([.!?…][”’")\]]*)\s+(?=[“‘"(]*[\p{Lu}\d])/gu, "$1\n")
    .split("\n")
    .flatMap((one) => (one.length > MOST ? one.replace(/(.{40,180}[,;:]|.{140,180})\s/g, "$1\n").split("\n") : one))
    .map((one) => one.trim())
    .filter((one) => /[\p{L}\d]/u.test(one));
}
