"""Advice about items, one by one and over a quiz: rules that item writers have long agreed on.

Sources: Haladyna, Downing & Rodriguez (2002), A Review of Multiple-Choice Item-Writing Guidelines,
Applied Measurement in Education 15(3); for key position and length, Attali & Bar-Hillel (2003),
Journal of Educational Measurement 40(2).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.quiz import Item, Quiz

CLOSING_ITEMS = 10
HIGHER_LEVELS = ("apply", "analyse")
HIGHER_SHARE = 1 / 3
LONGEST_KEY_SHARE = 0.35
POSITION_SHARE = (0.15, 0.35)  # of the keys of items with four options
QUIZ_SHARE = 0.5  # within one quiz, where chance has more room
FEW = 4  # items; fewer say nothing about a pattern

_ALL_OF = re.compile(r"^(?:semua|seluruh)(?:nya)?\b.*\b(?:benar|salah|di atas|tepat)\b", re.I)
_NEGATIVE = re.compile(r"\b(?:kecuali|tidak termasuk|BUKAN|TIDAK)\b")
_LAW = re.compile(
    r"\b(?:UU|PP|Perpres|Keppres|Permen\w*|Peraturan (?:KPK|BKN|LAN)) \d+/\d{4}|\bPasal \d"
)


def advise_item(item: Item, bank: Bank, *, has_objectives: bool) -> Iterator[Diagnostic]:
    """Yield advice on one item; `has_objectives` tells that it belongs to a module."""

    def said(code: str, message: str, advice: str) -> Diagnostic:
        place = bank.item_places[item.id]
        return Diagnostic(*place, code, f"butir `{item.id}`: {message}", advice, "advice")

    if not item.is_scored:  # a survey asks what people think: it measures and teaches nothing
        return
    if has_objectives and item.objective is None:
        yield said("S201", "belum menyebut tujuan", "tulis `objective: …`")
    if item.level is None:
        yield said("S202", "belum menyebut tingkat", "tulis `level: …`")
    if lacking := _without_feedback(item):
        yield said("S203", f"belum ada umpan balik untuk {lacking}", "jelaskan mengapa keliru")
    options = getattr(item, "options", ())
    if any(_ALL_OF.search(option.text) for option in options):
        yield said("S204", "ada pilihan “semua benar” atau serupa", "ganti dengan pengecoh lain")
    if _NEGATIVE.search(item.stem):
        yield said("S205", "pokok soal bertanya dengan ingkaran", "tanyakan yang benar")
    texts = (item.stem, item.explanation or "", getattr(item, "text", ""), *_shown(item))
    if item.source is None and any(_LAW.search(text) for text in texts):
        yield said("S206", "menyebut peraturan tanpa sumber", "tulis `source: …`")


def advise_closing_quiz(quiz: Quiz, bank: Bank) -> Iterator[Diagnostic]:
    """Yield advice on a module's closing quiz as a whole."""

    def said(code: str, message: str, advice: str) -> Diagnostic:
        place = bank.places[quiz.id]
        return Diagnostic(*place, code, f"kuis `{quiz.id}`: {message}", advice, "advice")

    items = [item for item in quiz.items if item.is_scored]
    if len(items) < CLOSING_ITEMS:
        yield said("S301", f"ada {len(items)} butir", f"tulis sedikitnya {CLOSING_ITEMS}")
    higher = sum(item.level in HIGHER_LEVELS for item in items)
    if higher < HIGHER_SHARE * len(items):
        message = f"hanya {higher} dari {len(items)} butir bertingkat apply atau analyse"
        yield said("S302", message, "tambah butir yang berisi keadaan dan keputusan")
    keyed = _keyed(quiz.items)
    longest = sum(_key_is_longest(item) for item in keyed)
    if len(keyed) >= FEW and longest > QUIZ_SHARE * len(keyed):
        message = f"kunci menjadi pilihan terpanjang pada {longest} dari {len(keyed)} butir"
        yield said("S303", message, "panjangkan pengecoh atau pendekkan kunci")
    positions = Counter(_key_position(item) for item in keyed)
    if len(keyed) >= FEW:
        position, count = positions.most_common(1)[0]
        if count > QUIZ_SHARE * len(keyed):
            message = f"kunci ada di huruf {_letter(position)} pada {count} dari {len(keyed)} butir"
            yield said("S304", message, "pindahkan sebagian kunci")


def advise_bank(bank: Bank, folder: str) -> Iterator[Diagnostic]:
    """Yield advice on all items together; `folder` is where the quizzes lie."""

    def said(code: str, message: str, advice: str) -> Diagnostic:
        return Diagnostic(folder, 1, 1, code, f"seluruh bank: {message}", advice, "advice")

    keyed = _keyed(item for quiz in bank.written() for item in quiz.items)
    if len(keyed) < CLOSING_ITEMS * FEW:
        return
    longest = sum(_key_is_longest(item) for item in keyed) / len(keyed)
    if longest > LONGEST_KEY_SHARE:
        message = f"kunci menjadi pilihan terpanjang pada {longest:.0%} butir"
        yield said("S401", message, f"turunkan sampai paling banyak {LONGEST_KEY_SHARE:.0%}")
    four = [item for item in keyed if len(item.options) == FEW]
    positions = Counter(_key_position(item) for item in four)
    for position in range(FEW):
        share = positions[position] / len(four) if four else 0.25
        if not POSITION_SHARE[0] <= share <= POSITION_SHARE[1]:
            message = f"huruf {_letter(position)} menjadi kunci pada {share:.0%} butir"
            low, high = POSITION_SHARE
            yield said("S402", message, f"sebarkan kunci: {low:.0%} sampai {high:.0%} tiap huruf")


def _shown(item: Any) -> list[str]:
    """Return the texts that a learner chooses from or arranges."""
    pairs = getattr(item, "pairs", ())
    return [
        *(option.text for option in getattr(item, "options", ())),
        *(side for pair in pairs for side in (pair.left, pair.right)),
        *(item.steps if item.type == "order" else ()),
    ]


def _without_feedback(item: Any) -> str:
    if item.type == "match" and all(pair.feedback for pair in item.pairs):
        return ""
    if item.type == "cloze" and all(gap.feedback for gap in item.gaps.values()):
        return ""
    if item.type == "case":
        silent = [value for value, one in item.steps().items() if not one.consequence]
        return f"pilihan {', '.join(silent)}" if silent else ""
    options = getattr(item, "options", None)
    if options is None:
        return "" if item.feedback and item.feedback.incorrect else "jawaban yang belum benar"
    best = _key_position(item) if item.type == "choice" else None
    lacking = [
        _letter(index)
        for index, option in enumerate(options)
        if not option.feedback and not option.correct and index != best
    ]
    return f"pilihan {', '.join(lacking)}" if lacking else ""


def _keyed(items: Iterable[Any]) -> list[Any]:
    return [item for item in items if item.type == "choice"]


def _key_position(item: Any) -> int:
    return int(item.shares().index(1.0))


def _key_is_longest(item: Any) -> bool:
    lengths = [len(option.text) for option in item.options]
    key = lengths[_key_position(item)]
    return all(key > length for n, length in enumerate(lengths) if n != _key_position(item))


def _letter(position: int) -> str:
    return chr(ord("A") + position)
