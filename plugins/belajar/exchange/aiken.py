"""Aiken: a stem, lettered options, `ANSWER: B`."""

from __future__ import annotations

import re

from belajar.exchange.draft import ItemDraft, Notes, QuizDraft, Spot, printable
from belajar.exchange.foreign_text import escape
from belajar.exchange.source_text import decode

_OPTION = re.compile(r"\s*([A-Z])[.)]\s+(.*\S)\s*")
_KEY = re.compile(r"\s*(?:ANSWER|JAWABAN|KUNCI)\s*:\s*([A-Za-z])\s*\.?\s*", re.IGNORECASE)


def read_aiken(data: bytes, notes: Notes) -> list[QuizDraft]:
    """Return the one quiz of an Aiken file; each block that is none is told."""
    quiz = QuizDraft()
    block: list[tuple[int, str]] = []
    for number, line in enumerate(decode(data, notes).split("\n"), 1):
        if key := _KEY.fullmatch(line):
            quiz.items += _item(block, key[1].upper(), number, notes)
            block = []
        elif line.strip():
            block.append((number, line.strip()))
    if block:
        message = f"tidak ada baris `ANSWER:` sesudah “{printable(block[0][1])}”"
        notes.error(Spot(block[0][0]), "B741", message, "tambahkan, misalnya `ANSWER: A`")
    return [quiz]


def _item(block: list[tuple[int, str]], key: str, line: int, notes: Notes) -> list[ItemDraft]:
    stem: list[str] = []
    options: dict[str, str] = {}
    for number, text in block:
        option = _OPTION.fullmatch(text)
        if option is None and options:
            message = f"baris “{printable(text)}” di antara pilihan dan `ANSWER:` tidak dibawa"
            advice = "tulis setiap pilihan dalam satu baris: `A. teks`"
            notes.error(Spot(number), "B741", message, advice)
            return []
        if option is None:
            stem.append(text)
        elif option[1] in options:
            message = f"pilihan {option[1]} ditulis dua kali; mungkin `ANSWER:` terlewat"
            notes.error(Spot(number), "B741", message, "beri huruf lain, atau tambah `ANSWER:`")
            return []
        else:
            options[option[1]] = option[2]
    if not stem or key not in options:
        found = f"jawaban {key} tidak ada di antara pilihan" if stem else "pokok soal belum ada"
        spot = Spot(line if stem or not block else block[0][0])
        notes.error(spot, "B741", found, "tulis pokok soal, pilihan `A. …`, lalu `ANSWER: A`")
        return []
    made = [
        {"text": escape(text)} | ({"correct": "true"} if letter == key else {})
        for letter, text in options.items()
    ]
    data = {"type": "choice", "stem": escape("\n".join(stem)), "options": made}
    return [ItemDraft(data, Spot(block[0][0]))]
