// Written Indonesian as a person says it: laws, numbers, money, times, abbreviations.
// No look-behind: older iPhones would refuse the whole script.

/** What is said in full, or unlike its letters. @type {Record<string, string>} */
const SAID = {
  UU: "Undang-Undang",
  UUD: "Undang-Undang Dasar",
  RUU: "Rancangan Undang-Undang",
  PP: "Peraturan Pemerintah",
  Perpres: "Peraturan Presiden",
  Keppres: "Keputusan Presiden",
  Inpres: "Instruksi Presiden",
  TAP: "Ketetapan",
  SE: "Surat Edaran",
  SK: "Surat Keputusan",
  SKB: "Surat Keputusan Bersama",
  JP: "jam pelajaran",
  PPPK: "P 3 K",
  PANRB: "PAN R B",
  SOP: "S O P",
  WIB: "W I B",
  KORPRI: "Korpri",
  BerAKHLAK: "berakhlak",
  "dll.": "dan lain-lain",
  "dsb.": "dan sebagainya",
  "dst.": "dan seterusnya",
  "a.n.": "atas nama",
  "s.d.": "sampai dengan",
  "jo.": "juncto",
  "tgl.": "tanggal",
  "Bpk.": "Bapak",
  "Sdr.": "Saudara",
  "Prof.": "Profesor",
  "Dr.": "Doktor",
  "dr.": "dokter",
  "Jl.": "Jalan",
  "±": "kurang lebih ",
  "≥": "paling sedikit ",
  "≤": "paling banyak ",
  "%": " persen",
  "×": " kali ",
  "&": " dan ",
  "=": " sama dengan ",
  "·": ", ",
  "→": ", ",
};

/** Capitals that are said as a word: LAN, NIP, ANEKA. NG and NY are one sound. */
const AS_A_WORD = /^((N[GY]|[^AEIOU])?[AEIOU])+(N[GY]|[^AEIOU])?$/;
/** @type {Record<string, string>} */
const DOLLARS = { A: " Australia", S: " Singapura", US: " Amerika" };
const DIGITS = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** @type {[RegExp, string | ((...found: string[]) => string)][]} in this order */
const RULES = [
  [/[\s_]+/g, " "],
  // Putusan MK 121/PUU-XXII/2024, TAP XI/MPR/1998, then UU 5/2014 and PP No. 94 Tahun 2021
  [/(\d+)\/PUU-([IVXLC]+)\/(\d{4})/g, (_, n, roman, year) => `nomor ${n} P U U ${value(roman)} tahun ${year}`],
  [/(?:MPR )?\b([IVXLC]+)\/MPR\/(\d{4})/g, (_, roman, year) => `MPR nomor ${value(roman)} tahun ${year}`],
  [/([A-Za-z]\.?) (\d{1,3})\/((?:19|20)\d\d)(?!\d)/g, "$1 nomor $2 tahun $3"],
  [/\bNo\. ?(?=\d)/g, "nomor "],
  [/\bhal\. ?(?=\d)/g, "halaman "],
  [/\b(Ke|Per)?([Mm])en(?=PANRB|[A-Z][a-z]*\b)/g, (_, kind, m) => (kind === "Per" ? "Peraturan Menteri " : kind ? "Kementerian " : `${m}enteri `)],
  [/\b(ayat|angka|huruf) \((\w+)\)/g, "$1 $2"],
  [/\b(Bab|Bagian|Lampiran|Agenda|[Gg]olongan|[Ee]selon|[Aa]bad ke-) ?([IVXLC]+)\b(?:\/([a-e])\b)?/g, (_, what, roman, room) => `${what} ${value(roman)}${room ? ` ${room}` : ""}`],
  [/\bRp ?(\d+(?:\.\d+)*)(?:,(?:00|-)(?!\d))?((?:,\d+)?(?: (?:ribu|juta|miliar|triliun))?)/g, "$1$2 rupiah"],
  [/(?:\b(S|US|A))?\$ ?(\d+(?:\.\d+)*(?:,\d+)?(?: (?:ribu|juta|miliar|triliun))?)/g, (_, whose, sum) => `${sum} dolar${DOLLARS[whose] ?? ""}`],
  [/\b\d{1,3}(?:\.\d{3})+(?!\d)/g, (number) => number.replace(/\./g, "")],
  [/(\d),(\d+)/g, (_, whole, part) => `${whole} koma ${part.split("").join(" ")}`],
  [/\b(?:pukul|jam) \d\d?[.:]\d\d(?: ?(?:–|-|sampai) ?\d\d?[.:]\d\d)?/gi, (times) => times.replace(/\./g, ":")],
  [/\b([01]?\d|2[0-3]):([0-5]\d)(?!\d)/g, (_, hour, minute) => `${Number(hour)}${Number(minute) ? ` lewat ${Number(minute)}` : ""}`],
  [/([\p{L}\d]) ?– ?(?=[\p{L}\d])/gu, "$1 sampai "],
  [/\b(?:a\.n\.|s\.d\.|(?:dll|dsb|dst|jo|tgl|Bpk|Sdr|Prof|[Dd]r|Jl)\.|Perpres|Keppres|Inpres|BerAKHLAK)|[±≥≤%×&=·→]/g, (short) => SAID[short] ?? short],
  [/\b(?:[A-Z][a-z]?\.){2,}/g, (letters) => letters.replace(/\./g, " ").trim()],
  [/\b[A-Z]{2,}\b/g, spelled],
  [/(\w)\.(?=[a-z]{2})/g, "$1 titik "], // kasn.go.id
  [/(\p{L})\/(?=\p{L})/gu, "$1 "], // dan/atau
  [/\s+(?=[,\s])/g, ""],
];

/** @param {string} text */
export function spoken(text) {
  return RULES.reduce((said, [pattern, by]) => said.replace(pattern, /** @type {string} */ (by)), text).trim();
}

/** @param {string} capitals */
function spelled(capitals) {
  const isWord = capitals.length > 2 && (capitals.length > 5 || AS_A_WORD.test(capitals)) && /[AEIOU]/.test(capitals);
  return SAID[capitals] ?? (isWord ? capitals : capitals.split("").join(" "));
}

/** @param {string} roman */
function value(roman) {
  const digits = Array.from(roman, (one) => DIGITS[/** @type {"I"} */ (one)]);
  return digits.reduce((sum, one, at) => sum + (one < (digits[at + 1] ?? 0) ? -one : one), 0);
}
