// Reading aloud: how written Indonesian is said, where it is cut, and how the reader goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Reader } from "../src/aloud/reader.mjs";
import { sentences } from "../src/aloud/sentences.mjs";
import { spoken } from "../src/aloud/spoken.mjs";

const SAID = {
  "UU 5/2014 dan PP No. 94 Tahun 2021": "Undang-Undang nomor 5 tahun 2014 dan Peraturan Pemerintah nomor 94 Tahun 2021",
  "UU 20/2023 Pasal 4 ayat (2) huruf e": "Undang-Undang nomor 20 tahun 2023 Pasal 4 ayat 2 huruf e",
  "Pasal 3 ayat (1)": "Pasal 3 ayat 1",
  "(Pasal 12B dan 12C, Pasal 27–31)": "(Pasal 12B dan 12C, Pasal 27 sampai 31)",
  "Putusan MK 121/PUU-XXII/2024": "Putusan M K nomor 121 P U U 22 tahun 2024",
  "TAP MPR XI/MPR/1998": "Ketetapan M P R nomor 11 tahun 1998",
  "Peraturan LAN 12/2018": "Peraturan LAN nomor 12 tahun 2018",
  "PermenPANRB 6/2022, SE MenPANRB 20/2021": "Peraturan Menteri PAN R B nomor 6 tahun 2022, Surat Edaran Menteri PAN R B nomor 20 tahun 2021",
  KemenPANRB: "Kementerian PAN R B",
  "ASN, PNS, PPPK, KPK, APBN": "A S N, P N S, P 3 K, K P K, A P B N",
  "LAN, NIP, ANEKA, KORPRI, BerAKHLAK, YANG": "LAN, NIP, ANEKA, Korpri, berakhlak, YANG",
  "AI dan RI": "A I dan R I",
  "Rp1.000.000": "1000000 rupiah",
  "Rp 250.000,00 atau Rp500 ribu": "250000 rupiah atau 500 ribu rupiah",
  "Rp1,5 miliar": "1 koma 5 miliar rupiah",
  "Harganya Rp50.000. Hadiahnya S$50.": "Harganya 50000 rupiah. Hadiahnya 50 dolar Singapura.",
  "A$50": "50 dolar Australia",
  "hadiah di bawah S$50, US$1.500 dan $2 juta": "hadiah di bawah 50 dolar Singapura, 1500 dolar Amerika dan 2 juta dolar",
  "72,32% dari 7.000 orang": "72 koma 3 2 persen dari 7000 orang",
  "12:30": "12 lewat 30",
  "pukul 08.00–16.30 WIB": "pukul 8 sampai 16 lewat 30 W I B",
  "2008–2009": "2008 sampai 2009",
  "data 2021/2022": "data 2021/2022",
  "S.K. Bupati": "S K Bupati",
  "dll., dsb. a.n. kepala s.d. 5 Mei jo. Pasal 2": "dan lain-lain, dan sebagainya atas nama kepala sampai dengan 5 Mei juncto Pasal 2",
  "golongan III/c, Bab IV": "golongan 3 c, Bab 4",
  "± 17 menit · untuk CPNS": "kurang lebih 17 menit, untuk C P N S",
  "2 × 3 & 4": "2 kali 3 dan 4",
  "UU 31/1999 jo. 20/2001": "Undang-Undang nomor 31 tahun 1999 juncto nomor 20 tahun 2001",
  contoh_baru: "contoh baru",
  "dan/atau": "dan atau",
  "kasn.go.id": "kasn titik go titik id",
  "Dr. Rina di Jl. Merdeka hal. 12": "Doktor Rina di Jalan Merdeka halaman 12",
  "Pegawai  itu\njujur.": "Pegawai itu jujur.",
};

for (const [written, said] of Object.entries(SAID)) {
  test(`said: ${written}`, () => assert.equal(spoken(written), said));
}

test("sentences end at their points, not inside numbers or brackets", () => {
  assert.deepEqual(sentences("Nilainya 3,5. “Benar?” Lalu (begitu saja). 2014 tiba; habis!"), [
    "Nilainya 3,5.",
    "“Benar?”",
    "Lalu (begitu saja).",
    "2014 tiba; habis!",
  ]);
  assert.deepEqual(sentences(" … — "), []);
});

test("a long sentence is cut at commas, and no piece is longer than what Chromium says", () => {
  const text = `${"kata yang agak panjang ".repeat(7)}, ${"dan seterusnya tanpa koma ".repeat(20)}.`;
  const pieces = sentences(text);
  assert.ok(pieces.every((one) => one.length <= 190), `${pieces.map((one) => one.length)}`);
  assert.equal(pieces.join(" ").match(/\p{L}+/gu)?.join(), text.match(/\p{L}+/gu)?.join());
});

const BLOCKS = [["a", "b"], ["c"], ["d", "e"]].map((block) => block.map((text) => ({ text, lang: null })));

/** @returns a reader, what has been said and told, and a way to end what is being said */
function started() {
  /** @type {any[]} */ const said = [];
  /** @type {string[]} */ const told = [];
  const own = /** @type {any} */ (globalThis);
  own.SpeechSynthesisUtterance = class {
    /** @param {string} text */
    constructor(text) {
      this.text = text;
    }
  };
  own.speechSynthesis = {
    speak: (/** @type {any} */ one) => (said.push(one), one.onstart()),
    cancel: () => said[said.length - 1]?.onerror(),
  };
  const voice = /** @type {any} */ ({ lang: "id-ID" });
  const reader = new Reader(BLOCKS, () => voice, (one) => told.push(one));
  const texts = () => said.map((one) => one.text).join("");
  return { reader, said, told, texts, endOne: () => said[said.length - 1].onend() };
}

test("it reads everything in order, then tells its end", () => {
  const { reader, told, texts, endOne } = started();
  reader.read();
  for (let n = 0; n < 5; n++) endOne();
  assert.equal(texts(), "abcde");
  assert.deepEqual([told.filter((one) => one === "end").length, reader.isReading], [1, false]);
});

test("a pause goes on with the sentence it has broken off, and what was broken off goes unheard", () => {
  const { reader, said, told, texts, endOne } = started();
  reader.read();
  endOne();
  reader.pause();
  said[1].onend(); // comes late
  reader.read();
  assert.equal(texts(), "abb");
  assert.ok(!told.includes("failed"));
});

test("back goes to the beginning of the paragraph, then to the one before; on goes to the next", () => {
  const { reader, texts, endOne } = started();
  reader.read();
  endOne();
  reader.skip(-1);
  reader.skip(-1);
  reader.skip(1);
  reader.skip(1);
  reader.skip(-1);
  assert.equal(texts(), "abaacdc");
  reader.skip(1);
  reader.skip(1);
  assert.equal(reader.isReading, false);
});

test("a skip while it pauses keeps quiet", () => {
  const { reader, texts } = started();
  reader.read();
  reader.pause();
  reader.skip(1);
  assert.equal(texts(), "a");
  reader.read();
  assert.equal(texts(), "ac");
});

test("a voice that is lost is told once, and the place is kept", () => {
  const { reader, said, told } = started();
  reader.read();
  said[0].onerror();
  assert.deepEqual([told, reader.isReading, reader.block], [["piece", "failed"], false, 0]);
});
