import assert from "node:assert/strict";
import test from "node:test";
import { written } from "../src/words.mjs";

test("numbers are written as Intl writes them", () => {
  const numbers = [0, 1, 9.5, 0.1 + 0.2, 2 / 3, 12.345, 999, 1000, 12_345.678, 1_234_567, -3.25, -1234.5];
  for (const language of ["id", "en"]) {
    globalThis.BELAJAR_LANG = language;
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    for (const one of numbers) assert.equal(written(one), format.format(one));
  }
});

test("decimals that always stand", () => {
  globalThis.BELAJAR_LANG = "id";
  assert.equal(written(2, 1), "2,0");
  assert.equal(written(1234.56, 1), "1.234,6");
});
