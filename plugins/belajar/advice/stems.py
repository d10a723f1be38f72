"""Advice on the stem: what is asked, and how hard it is to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from belajar.advice.rules import Around, Rule, Said
from belajar.advice.words import sentences_of, stem_words, words_of

LONGEST_SENTENCE = 30  # words
LONGEST_STEM = 100  # words

_NEGATIVE = re.compile(
    r"\b(?:kecuali|tidak termasuk|BUKAN|TIDAK)\b"
    r"|\b(?:[Mm]ana(?:kah)?|[Bb]erikut|[Pp]ilih(?:lah)?)(?: (?!yang\b)\w+){0,2}"
    r" yang (?:bukan|tidak)\b"
)
_ASKING = (
    "yang mana manakah berikut ini di bawah dari antara pilih pilihlah semua satu pernyataan "
    "pilihan jawaban kalimat hal paling benar tepat betul salah keliru sesuai adalah ialah"
)
_EMPTY = frozenset(_ASKING.split())
"""Words that ask without saying about what."""


def asked_positively(item: Any, around: Around) -> Iterator[Said]:
    """S205: the stem asks for what holds, not for the exception.

    Haladyna, Downing & Rodriguez (2002), stem: word it positively, avoid NOT or EXCEPT. A negation
    inside the described situation (“warga yang tidak dapat hadir”) is no such question, nor is one
    in a statement that is true or false.
    """
    if item.type != "true_false" and _NEGATIVE.search(item.stem):
        yield Said("S205", "pokok soal bertanya dengan ingkaran", "tanyakan yang benar")


def something_asked(item: Any, around: Around) -> Iterator[Said]:
    """S217: the stem holds the idea; it can be answered before the options are read.

    Haladyna, Downing & Rodriguez (2002), stem: the central idea stands there, not in the options;
    NBME, technical item flaws: an item that cannot be answered without looking at the options.
    """
    if item.type not in ("choice", "multiple"):
        return
    if _EMPTY.issuperset(stem_words(item.stem)) and not item.media:
        advice = "sebut pokoknya, sehingga pertanyaan dapat dijawab tanpa membaca pilihan"
        yield Said("S217", "pokok soal belum mengatakan tentang apa", advice)


def read_quickly(item: Any, around: Around) -> Iterator[Said]:
    """S218: a stem is short enough to be read once.

    Haladyna, Downing & Rodriguez (2002): minimise the amount of reading, keep vocabulary simple.
    Counted are words a sentence, not LIX: of so short a text one long word would sway it.
    """
    longest = max((len(words_of(one)) for one in sentences_of(item.stem)), default=0)
    total = len(stem_words(item.stem))
    if longest > LONGEST_SENTENCE:
        message = f"satu kalimat pokok soal berisi {longest} kata"
        yield Said("S218", message, f"pecah menjadi kalimat paling panjang {LONGEST_SENTENCE} kata")
    elif total > LONGEST_STEM:
        message = f"pokok soal berisi {total} kata"
        yield Said("S218", message, f"pendekkan sampai paling banyak {LONGEST_STEM} kata")


RULES: tuple[Rule, ...] = (asked_positively, something_asked, read_quickly)
