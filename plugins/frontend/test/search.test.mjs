// The search: roots of Indonesian words, which page comes first, the piece of text that is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt } from "../src/search/excerpt.mjs";
import { PageSearch } from "../src/search/pages.mjs";
import { rootOf, soughtWords, wordsOf } from "../src/search/terms.mjs";

const FAMILIES = [
  "pelayanan melayani layan layanan dilayani",
  "penolakan menolak ditolak tolak",
  "pengembangan mengembangkan berkembang kembang",
  "penilaian menilai dinilai nilai",
  "pengawasan mengawasi diawasi awas",
  "penerimaan menerima diterima terima",
  "penyuapan menyuap suap disuap",
  "pemberantasan memberantas berantas",
  "pemerintah perintah memerintahkan diperintahkan",
  "pelaporan melaporkan laporan lapor dilaporkan",
  "keterbukaan terbuka membuka",
  "kesetiaan setia",
];

for (const family of FAMILIES) {
  test(`one root: ${family}`, () => {
    assert.equal(new Set(family.split(" ").map(rootOf)).size, 1, family.split(" ").map(rootOf).join(" "));
  });
}

test("words of other roots stay apart", () => {
  const words = ["layan", "lapor", "hukum", "disiplin", "gratifikasi", "setia", "data", "warga", "loyal", "adaptif"];
  assert.equal(new Set(words.map(rootOf)).size, words.length);
});

test("short words and doubled words have a root that is not empty", () => {
  for (const word of ["di", "a", "kami", "tas", "peti", "beri", "nilai"]) assert.ok(rootOf(word).length >= 1, word);
  assert.deepEqual(wordsOf("Nilai-nilai UU 20/2023").map((one) => one.text), ["nilai", "nilai", "uu", "20", "2023"]);
});

test("a query of stop words alone is looked for all the same", () => {
  assert.deepEqual(soughtWords("Apa itu gratifikasi?"), ["gratifikasi"]);
  assert.deepEqual(soughtWords("apa itu"), ["apa", "itu"]);
  assert.deepEqual(soughtWords(" ?! "), []);
});

/** @type {import("../src/search/pages.mjs").ListedPage[]} */
const PAGES = [
  ["loyal/", "Loyal: setia kepada siapa", [["", "", "Perintah atasan."], ["rahasia", "Rahasia", "Membocorkan keterangan."]]],
  ["suap/", "Anti korupsi", [["", "", "Suap dan gratifikasi."], ["lapor", "Melapor", "Gratifikasi dilaporkan ke KPK."]]],
  ["layan/", "Pelayanan publik", [["", "", "Warga dilayani menurut standar."], ["aduan", "Pengaduan", "Warga mengadu."]]],
  ["kosong/", "Halaman kosong", []],
  ["lain/", "Lain-lain", [["", "", "Pelayanan disebut sekali di sini, di antara banyak kata lain."]]],
];

const search = await new PageSearch(PAGES).fill();
const urls = (/** @type {string} */ query) => search.find(query).pages.map((one) => one.url);

test("another form of the word finds, a title before a passing word", () => {
  assert.deepEqual(urls("melayani"), ["layan/", "lain/"]);
});

test("a page with all words comes before a page with one of them", () => {
  assert.equal(urls("melaporkan gratifikasi")[0], "suap/");
  assert.equal(urls("warga mengadukan pelayanan")[0], "layan/");
});

test("the last word is found while it is being typed, and with one wrong letter", () => {
  assert.deepEqual(urls("gratif"), ["suap/"]);
  assert.deepEqual(urls("gratifikasl"), ["suap/"]);
});

test("the section that matches is named; a page without text is found by its title", () => {
  assert.deepEqual(search.find("mengadu").pages[0]?.sections.map((one) => one.anchor), ["aduan"]);
  assert.deepEqual(urls("kosong"), ["kosong/"]);
});

test("nothing is found for nothing, for signs, and for a word that is nowhere", () => {
  for (const query of ["", "  ", "<>&", "kuantum"]) assert.deepEqual(urls(query), []);
});

test("the words of JavaScript itself are words like others", () => {
  for (const query of ["constructor", "__proto__", "toString"]) assert.deepEqual(urls(query), []);
});

test("an excerpt shows what was sought, in any form, and is the text itself", () => {
  const text = `${"Awal kalimat yang panjang sekali. ".repeat(8)}Warga <b>dilayani</b> di loket. ${"Akhir. ".repeat(40)}`;
  const parts = excerpt(text, ["pelayanan"]);
  assert.deepEqual(parts.filter((one) => one.hit).map((one) => one.text), ["dilayani"]);
  const shown = parts.map((one) => one.text).join("");
  assert.ok(shown.startsWith("… ") && shown.endsWith(" …"), shown);
  assert.ok(text.includes(shown.slice(2, -2)), shown);
  assert.ok(shown.length < 220, String(shown.length));
  assert.deepEqual(excerpt("", ["x"]), []);
});

test("letters that grow in lower case shift nothing", () => {
  const parts = excerpt("İİİ ﬁﬁﬁ layanan İzin", ["layan"]);
  assert.deepEqual(parts.map((one) => one.text), ["İİİ ﬁﬁﬁ ", "layanan", " İzin"]);
});
