"""The columns of a sheet of items (contracts.md): names, headings and other ways to write them."""

from __future__ import annotations

import re
from string import ascii_lowercase

from belajar.schema.items import TYPE_NAMES

LETTERS = ascii_lowercase[:10]
MANY = ("pilihan", "umpan", "nilai", "pasangan")
"""Columns that exist once for each of the letters A to J."""

FIELDS = {
    "petunjuk": "hint",
    "pembahasan": "explanation",
    "sumber": "source",
    "poin": "points",
    "tujuan": "objective",
}
"""Columns that hold one key of an item as it stands."""

TYPES = TYPE_NAMES
"""Words of the column `Jenis`."""
YES, NO = {"ya", "true", "benar", "yes", "b"}, {"tidak", "false", "salah", "no", "s"}
"""Words for true and false in a cell."""

QUIZ = "kuis"
"""Type of the row that holds the settings of a quiz."""

LEVELS = {
    "remember": "mengingat",
    "understand": "memahami",
    "apply": "menerapkan",
    "analyse": "menganalisis",
}
COLUMNS = (
    *("kuis", "id", "jenis", "soal", "teks", "kunci"),
    *(f"{name}_{letter}" for name in MANY for letter in LETTERS),
    *("umpan_benar", "umpan_salah", *FIELDS, "tingkat"),
    *("sebagian", "toleransi", "satuan", "besar_kecil", "lainnya"),
)
_HEADINGS = {"id": "ID", "besar_kecil": "Besar kecil huruf"}
_ALIASES = {
    "quiz": "kuis",
    "pengenal": "id",
    "type": "jenis",
    "tipe": "jenis",
    "jenis_soal": "jenis",
    "stem": "soal",
    "pertanyaan": "soal",
    "pokok_soal": "soal",
    "butir": "soal",
    "text": "teks",
    "key": "kunci",
    "kunci_jawaban": "kunci",
    "jawaban": "kunci",
    "jawaban_benar": "kunci",
    "hint": "petunjuk",
    "explanation": "pembahasan",
    "source": "sumber",
    "points": "poin",
    "bobot": "poin",
    "objective": "tujuan",
    "level": "tingkat",
    "partial": "sebagian",
    "tolerance": "toleransi",
    "unit": "satuan",
    "case_sensitive": "besar_kecil",
    "besar_kecil_huruf": "besar_kecil",
    "feedback_correct": "umpan_benar",
    "feedback_incorrect": "umpan_salah",
    "other": "lainnya",
}
_LETTERED = {
    "opsi": "pilihan",
    "option": "pilihan",
    "umpan_balik": "umpan",
    "feedback": "umpan",
    "points": "nilai",
    "right": "pasangan",
}
_TYPE_WORDS = {
    **{kind: kind for kind in TYPES},
    **{word: kind for kind, word in TYPES.items()},
    "pilihan ganda": "choice",
    "pg": "choice",
    "pgk": "multiple",
    "benar salah": "true_false",
    "b/s": "true_false",
    "isian singkat": "text_entry",
    "kasus": "case",
    QUIZ: QUIZ,
    "quiz": QUIZ,
}
NUMBERING = {"no", "nomor"}
"""Columns that only count rows."""


def heading(column: str) -> str:
    """Return how a column is headed in what we write: `Pilihan A`."""
    if column in _HEADINGS:
        return _HEADINGS[column]
    words = column.replace("_", " ").capitalize()
    return f"{words[:-1]}{words[-1].upper()}" if re.fullmatch(r"\w+ [a-j]", words) else words


def column_of(text: str) -> str:
    """Return the column that a heading means, or the heading's own words joined by `_`."""
    name = re.sub(r"[^a-z0-9]+", "_", text.strip().lower()).strip("_")
    if name in COLUMNS:
        return name
    if name in _ALIASES:
        return _ALIASES[name]
    if len(name) == 1 and name in LETTERS:
        return f"pilihan_{name}"
    stem, _, letter = name.rpartition("_")
    if stem in _LETTERED and len(letter) == 1 and letter in LETTERS:
        return f"{_LETTERED[stem]}_{letter}"
    return name


def type_of(words: str) -> str | None:
    """Return the item type that a cell means (or `kuis`), None where it is no such word."""
    return _TYPE_WORDS.get(" ".join(words.lower().replace(" / ", "/").split()))
