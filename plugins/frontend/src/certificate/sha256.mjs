// SHA-256 (FIPS 180-4) in plain JavaScript: `crypto.subtle` is missing on an intranet without HTTPS.

const K = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];
const FIRST = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const BLOCK = 64;

/** @param {string} text @returns {Uint8Array} the 32 bytes of the hash of its UTF-8 bytes */
export function sha256(text) {
  const data = padded(new TextEncoder().encode(text));
  const state = Uint32Array.from(FIRST);
  for (let at = 0; at < data.byteLength; at += BLOCK) mix(state, new DataView(data.buffer, at, BLOCK));
  const bytes = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => bytes.setUint32(index * 4, word));
  return new Uint8Array(bytes.buffer);
}

/** @param {Uint8Array} bytes whole blocks: the bytes, a one bit, zeros, the length in bits */
function padded(bytes) {
  const made = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  made.set(bytes);
  made[bytes.length] = 0x80;
  new DataView(made.buffer).setUint32(made.length - 4, bytes.length * 8);
  return made;
}

/** @param {number} word @param {number} by */
const turn = (word, by) => (word >>> by) | (word << (32 - by));

/** @param {Uint32Array} state @param {DataView} block */
function mix(state, block) {
  const w = new Uint32Array(64);
  for (let i = 0; i < 64; i++) {
    if (i < 16) w[i] = block.getUint32(i * 4);
    else {
      const [before, after] = [at(w, i - 15), at(w, i - 2)];
      const low = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
      const high = turn(after, 17) ^ turn(after, 19) ^ (after >>> 10);
      w[i] = at(w, i - 16) + low + at(w, i - 7) + high;
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}

/** @param {ArrayLike<number>} words @param {number} index */
const at = (words, index) => /** @type {number} */ (words[index]);
