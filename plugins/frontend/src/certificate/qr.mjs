// A text as a QR code, drawn as one path of a drawing.
import { encode } from "uqr";

/** White modules that a reader needs around the code. */
const QUIET = 4;

/**
 * On clean paper larger modules read better than more of them for correction; where a size has room
 * to spare, it goes into correction.
 * @param {string} text
 * @returns {{size: number, path: string}} width and height with the quiet zone, in modules
 */
export function qrDrawing(text) {
  const { data, size } = encode(text, { ecc: "L", boostEcc: true, border: 0 });
  const runs = data.flatMap((row, y) =>
    [...row.map((dark) => (dark ? "1" : "0")).join("").matchAll(/1+/g)].map(
      (run) => `M${(run.index ?? 0) + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`,
    ),
  );
  return { size: size + 2 * QUIET, path: runs.join("") };
}
