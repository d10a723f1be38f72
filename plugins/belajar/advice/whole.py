"""Advice on what an item says of itself: objective, level, feedback, source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from belajar.advice.rules import Around, Rule, Said, key_position, letter
from belajar.advice.words import shown_texts

_LAW = re.compile(
    r"\b(?:UU|PP|Perpres|Keppres|Permen\w*|Peraturan (?:KPK|BKN|LAN)) \d+/\d{4}|\bPasal \d"
)
_SAYS_REPEALED = re.compile(
    r"\b(?:di|men)(?:cabut|ganti)|\bpencabutan|\b(?:tidak|tak) (?:lagi )?berlaku", re.IGNORECASE
)


def objective_named(item: Any, around: Around) -> Iterator[Said]:
    """S201: an item of a module names the objective that it measures.

    Haladyna, Downing & Rodriguez (2002), content: each item reflects specific content and one
    mental behaviour, as the test's specification asks.
    """
    if around.has_objectives and item.objective is None:
        yield Said("S201", "belum menyebut tujuan", "tulis `objective: …`")


def level_named(item: Any, around: Around) -> Iterator[Said]:
    """S202: an item names its cognitive level, so that a quiz is more than memory.

    Haladyna, Downing & Rodriguez (2002), content: the specification's mental behaviour; novel
    material to test higher-level learning.
    """
    if item.level is None:
        yield Said("S202", "belum menyebut tingkat", "tulis `level: …`")


def feedback_given(item: Any, around: Around) -> Iterator[Said]:
    """S203: whoever chooses wrong learns why.

    Butler & Roediger (2008), Memory & Cognition 36(3): without feedback learners keep wrong options
    in mind; Shute (2008), Review of Educational Research 78(1): specific, not evaluative.
    """
    if lacking := without_feedback(item):
        yield Said("S203", f"belum ada umpan balik untuk {lacking}", "jelaskan mengapa keliru")


def source_named(item: Any, around: Around) -> Iterator[Said]:
    """S206: an item that names a regulation says where it stands. A rule of this house."""
    texts = (item.stem, item.explanation or "", *shown_texts(item))
    if item.source is None and any(_LAW.search(text) for text in texts):
        yield Said("S206", "menyebut peraturan tanpa sumber", "tulis `source: …`")


def source_in_force(item: Any, around: Around) -> Iterator[Said]:
    """S216: an item that rests on a repealed regulation says that it is repealed.

    A rule of this house: what is repealed may be history, never the ground of an action. The text
    of modules has the same rule as a warning (B506).
    """
    if not item.source:
        return
    gone = [law for _, law in around.laws.mentioned(item.source) if law.is_repealed]
    if not gone:
        return
    options = getattr(item, "options", ())
    texts = [item.source, item.stem, item.explanation or "", *shown_texts(item)]
    texts += [option.feedback or "" for option in options]
    if not any(_SAYS_REPEALED.search(text) for text in texts):
        new = around.laws.get(gone[0].replaced_by or "")
        instead = f"pakai {new.name}, atau tulis" if new else "tulis"
        advice = f"{instead} “(sudah dicabut)” di `source` bila butir ini tentang sejarah"
        yield Said("S216", f"bersumber pada {gone[0].name}, yang sudah dicabut", advice)


def without_feedback(item: Any) -> str:
    """Return which responses of an item get no feedback, in words; nothing when all do."""
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
    best = key_position(item) if item.type == "choice" else None
    lacking = [
        letter(index)
        for index, option in enumerate(options)
        if not option.feedback and not option.correct and index != best
    ]
    return f"pilihan {', '.join(lacking)}" if lacking else ""


RULES: tuple[Rule, ...] = (
    objective_named,
    level_named,
    feedback_given,
    source_named,
    source_in_force,
)
