// The letter of study: its code, its QR code, and the date on which a path was finished.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import decodeQR from "qr/decode.js";
import { codeOf, fits, withCode } from "../src/certificate/code.mjs";
import { forgetLearner, isWholeNip, keepLearner, keptLearner, tidy, writtenNip } from "../src/certificate/learner.mjs";
import { qrDrawing } from "../src/certificate/qr.mjs";
import { sha256 } from "../src/certificate/sha256.mjs";
import { finishedAt } from "../src/progress/finish.mjs";
import { Records } from "../src/progress/records.mjs";

test("hash is SHA-256 for every length around the blocks, and beyond ASCII", () => {
  const texts = Array.from({ length: 200 }, (_, length) => "ab é€😀\n".repeat(40).slice(0, length));
  for (const text of [...texts, "x".repeat(70_000)]) {
    assert.equal(Buffer.from(sha256(text)).toString("hex"), createHash("sha256").update(text).digest("hex"));
  }
});

const LINES = ["Surat Keterangan", "Nama: Contoh Peserta", "NIP: 19900101 201501 1 001", "Tes akhir: 84%"];
const TEXT = withCode(LINES, "Kode");

test("code is the first fifty bits of the hash, in base 32", () => {
  const hex = createHash("sha256").update(LINES.join(" ")).digest("hex");
  const bits = [...hex].map((digit) => parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
  const digits = Array.from({ length: 10 }, (_, index) => parseInt(bits.slice(index * 5, index * 5 + 5), 2));
  const code = digits.map((digit) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[digit]).join("");
  assert.equal(codeOf(LINES.join("\n")), `${code.slice(0, 5)}-${code.slice(5)}`);
});

test("code fits the text it was made of, however its lines were broken", () => {
  for (const text of [TEXT, TEXT.replace(/\n/g, "\r\n"), TEXT.replace(/\n/g, " "), `\n ${TEXT}  \n`]) {
    assert.equal(fits(text, "Kode"), true);
  }
  const code = codeOf(LINES.join("\n"));
  const misread = code.toLowerCase().replace("-", "").replace(/0/g, "o").replace(/1/g, "l");
  assert.equal(fits(`${LINES.join("\n")}\nKode: ${misread}`, "Kode"), true);
  assert.equal(fits(TEXT.normalize("NFD"), "Kode"), true);
});

test("any changed, missing or doubled letter is found", () => {
  const end = TEXT.lastIndexOf("\nKode");
  for (let at = 0; at < end; at++) {
    if (/\s/.test(TEXT.charAt(at))) continue;
    for (const other of ["", "x", TEXT.charAt(at).repeat(2)]) {
      assert.equal(fits(TEXT.slice(0, at) + other + TEXT.slice(at + 1), "Kode"), false, `${at}: ${other}`);
    }
  }
  assert.equal(fits(`${TEXT}0`, "Kode"), false);
  assert.equal(fits(TEXT.replace(`${LINES[1]}\n`, ""), "Kode"), false);
});

test("text without a code is said to have none", () => {
  for (const text of ["", "   ", LINES.join("\n"), "Kode: ABCDE-12345", `${LINES.join("\n")}\nKode:`]) {
    assert.equal(fits(text, "Kode"), null, text);
  }
});

/** Paints the drawing as pixels, from the path alone. @param {ReturnType<typeof qrDrawing>} drawing */
function pixels({ size, path }) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = (row * width + Number(x) * scale) * 4;
      for (let at = from; at < from + Number(length) * scale * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  return { width, height: width, data };
}

test("another library reads the QR code back, short, long and beyond ASCII", () => {
  const long = withCode([...LINES, "Nama: ".padEnd(107, "Nama Panjang "), "Instansi: ".padEnd(131, "Badan ")], "Kode");
  for (const text of [TEXT, long, `${long}\nSitti Nurhalizah Éka “Contoh”`]) {
    assert.equal(decodeQR(pixels(qrDrawing(text))), text);
  }
});

/** Records over a storage that lives in memory. @param {Record<string, unknown>} kept */
function recordsOf(kept = {}) {
  const items = new Map(Object.entries(kept).map(([name, value]) => [`belajar/1/s/${name}`, JSON.stringify(value)]));
  const storage = /** @type {Storage} */ (/** @type {unknown} */ ({
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
    removeItem: (/** @type {string} */ key) => void items.delete(key),
  }));
  return { records: new Records("s", () => storage), items };
}

/** @param {number} day */
const on = (day) => `2026-03-${String(day).padStart(2, "0")}T05:00:00.000Z`;
/** @param {number} day */
const readOn = (day) => ({ v: 1, read: on(day), at: on(day) });
/** @param {...[number, number]} attempts day and percent */
const quizOf = (...attempts) => ({
  v: 1, n: attempts.length, seed: 1, items: {}, done: null,
  history: attempts.map(([day, percent], index) => ({ n: index + 1, at: on(day), score: percent, max: 100, percent, passed: percent >= 70 })),
});
const PATH = { id: "baru", modules: [{ id: "a", quiz: "qa" }, { id: "b", quiz: undefined }], test: "akhir" };
const ALL = { "module/a": readOn(1), "quiz/qa": quizOf([2, 90]), "module/b": readOn(3), "quiz/akhir": quizOf([4, 50], [6, 80], [9, 95]) };

test("path is finished on the day of its last step: the first pass counts, not the best", () => {
  assert.equal(finishedAt(recordsOf(ALL).records, PATH), on(6));
  assert.equal(finishedAt(recordsOf(ALL).records, { ...PATH, test: undefined }), on(3));
});

test("path is not finished while a module is unread, a quiz or the post-test not passed", () => {
  for (const missing of [{ "module/b": { v: 1, read: null, at: on(3) } }, { "quiz/qa": quizOf([2, 60]) }, { "quiz/akhir": quizOf([4, 50]) }, { "module/a": undefined }]) {
    assert.equal(finishedAt(recordsOf({ ...ALL, ...missing }).records, PATH), null);
  }
});

test("path that was finished keeps its date when a module is read anew", () => {
  const { records } = recordsOf(ALL);
  finishedAt(records, PATH);
  records.mark("b", false, Date.parse(on(20)));
  assert.equal(finishedAt(records, PATH), null);
  records.mark("b", true, Date.parse(on(21)));
  assert.equal(finishedAt(records, PATH), on(6));
});

test("marking what is already read does not move its date", () => {
  const { records } = recordsOf(ALL);
  records.mark("b", true, Date.parse(on(21)));
  assert.equal(records.doneAt({ id: "b" }), on(3));
});

test("path that asks for more is finished on a new date", () => {
  const { records } = recordsOf({ ...ALL, "module/c": readOn(25) });
  finishedAt(records, PATH);
  assert.equal(finishedAt(records, { ...PATH, modules: [...PATH.modules, { id: "c" }] }), on(25));
});

test("kept date of a newer version is left alone, a broken one replaced", () => {
  const newer = { v: 2, at: on(1) };
  const { records, items } = recordsOf({ ...ALL, "finished/baru": newer });
  assert.equal(finishedAt(records, PATH), on(6));
  assert.deepEqual(JSON.parse(items.get("belajar/1/s/finished/baru") ?? ""), newer);
  for (const broken of [{ v: 1 }, { v: 1, at: "x", of: 5 }, { v: 1, at: "", of: ["a", "b", "akhir"] }, [], 7]) {
    assert.equal(finishedAt(recordsOf({ ...ALL, "finished/baru": broken }).records, PATH), on(6));
  }
});

test("learner is kept, read back as texts, and forgotten without a trace", () => {
  const { records, items } = recordsOf();
  const learner = { name: "Contoh", nip: "", agency: "Dinas" };
  assert.equal(keepLearner(records.store, learner), true);
  assert.deepEqual(keptLearner(records.store), learner);
  items.set("belajar/1/s/learner", '{"v":1,"name":7,"nip":["x"]}');
  assert.deepEqual(keptLearner(records.store), { name: "", nip: "", agency: "" });
  items.set("belajar/1/s/learner", "{Contoh");
  assert.equal(keptLearner(records.store), null);
  assert.equal(forgetLearner(records.store), true);
  assert.deepEqual([...items.keys()], []);
});

test("NIP is looked at without its groups and written in them; others stay as they are", () => {
  assert.equal(writtenNip("199001012015011001"), "19900101 201501 1 001");
  assert.equal(isWholeNip("19900101 201501 1 001"), true);
  for (const odd of ["", "19900101201501100", "1990010120150110011", "19900101201501100x"]) {
    assert.equal(isWholeNip(odd), false);
    assert.equal(writtenNip(odd), odd);
  }
  assert.equal(tidy("  Contoh \n Peserta "), "Contoh Peserta");
});
