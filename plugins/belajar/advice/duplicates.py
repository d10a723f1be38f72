"""Advice about items that ask nearly the same as another: S403.

Haladyna, Downing & Rodriguez (2002), content: keep the content of items independent of one another.
Two items with one stem measure once and count twice; drawn into one test they betray each other.

Stems are sets of three words in a row (shingles; Broder, 1997, On the resemblance and containment
of documents). Jaccard's resemblance of two sets can only reach a bound when they share one of their
rarest shingles, so that only those are looked up (prefix filtering; Chaudhuri, Ganti & Kaushik,
2006). What resembles an earlier item is told and not looked up itself: a thousand copies cost a
thousand comparisons.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from belajar.advice.rules import key_position
from belajar.advice.words import sentences_of, shown_texts, stem_words, words_of
from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.quiz import Item

NEAR = 0.4
"""Resemblance of stems from which on items that offer the same are one.

The highest among the portal's 575 items, none of which repeats another, is 0.24.
"""
ALIKE = 0.6
"""Resemblance of stems from which on items are one that offer something else, or nothing."""
SAME = 0.5
"""Resemblance of the words below the stem from which on two items offer the same."""
ROUNDING = 1e-9  # a product of floats may lie a hair above the whole number it means
ROW = 3  # words in a shingle
CROWDED = 20
"""Earlier items under one shingle from which on it is a phrase of the house and no sign."""
_INSTRUCTED = ("cloze", "match", "order", "case")
"""Types whose stem is often a bare instruction (“Lengkapi kalimat ini.”)."""

Shingles = frozenset[tuple[str, ...]]


class _Seen(NamedTuple):
    item: Item
    stem: Shingles
    asking: tuple[str, ...]
    below: frozenset[str]
    key: frozenset[str]


def advise_duplicates(bank: Bank) -> Iterator[Diagnostic]:
    """Yield advice on items that repeat another: on the later one, with the earlier's place."""
    items = [item for quiz in bank.written() for item in quiz.items if item.is_scored]
    for later, earlier, share in resembling(items):
        where = bank.item_places[earlier.id]
        how = "sama dengan" if share == 1 else f"{share:.0%} sama dengan"
        message = f"butir `{later.id}`: pokok soalnya {how} butir `{earlier.id}` ({where})"
        advice = "ubah keadaannya atau yang ditanyakan, atau hapus salah satu"
        yield Diagnostic(*bank.item_places[later.id], "S403", message, advice, "advice")


def resembling(items: Sequence[Item]) -> Iterator[tuple[Item, Item, float]]:
    """Yield (item, earlier one, resemblance of their stems) of items that repeat an earlier one."""
    seen = [_look(item) for item in items]
    counts = Counter(shingle for one in seen for shingle in one.stem)
    index: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(seen):
        rare = _rarest(one.stem, counts)
        beside = [index.setdefault(shingle, []) for shingle in rare]
        candidates = sorted({other for some in beside if len(some) < CROWDED for other in some})
        match = next((other for other in candidates if _repeats(one, seen[other])), None)
        if match is not None:
            yield one.item, seen[match].item, _resemblance(one.stem, seen[match].stem)
            continue
        for some in beside:
            if len(some) < CROWDED:
                some.append(number)


def _look(item: Any) -> _Seen:
    words = stem_words(item.stem)
    rows = {words[n : n + ROW] for n in range(max(1, len(words) - ROW + 1))}
    sentences = sentences_of(item.stem)
    asking = words_of(sentences[-1]) if sentences else ()
    below = frozenset(word for text in shown_texts(item) for word in words_of(text))
    return _Seen(item, frozenset(rows), asking, below, _key(item))


def _key(item: Any) -> frozenset[str]:
    """Return the words of what is right; nothing where that is no text of its own."""
    if item.type == "numeric":
        return frozenset((str(item.key),))
    right = getattr(item, "key", ()) if item.type == "text_entry" else ()
    if item.type == "choice":
        right = (item.options[key_position(item)].text,)
    elif item.type == "multiple":
        right = tuple(option.text for option in item.options if option.correct)
    return frozenset(word for text in right for word in words_of(text))


def _rarest(stem: Shingles, counts: Counter[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return those of a stem's shingles of which a resembling stem must hold one."""
    needed = len(stem) - math.ceil(NEAR * len(stem) - ROUNDING) + 1
    return sorted(stem, key=lambda shingle: (counts[shingle], shingle))[:needed]


def _repeats(one: _Seen, other: _Seen) -> bool:
    """Tell whether two items ask the same.

    Items that share a described situation and then ask differently do not, unless they offer the
    same and have the same key: “Nilai mana yang tampak pada …?” may be asked of many deeds, with
    the same names to choose from. Nor do those that share an instruction over different texts.
    """
    stems = _resemblance(one.stem, other.stem)
    if stems < NEAR or one.item.media != other.item.media:
        return False
    same_key = not (one.key and other.key) or _resemblance(one.key, other.key) >= SAME
    if one.below and other.below and _resemblance(one.below, other.below) >= SAME and same_key:
        return True
    if stems < ALIKE or one.item.type in _INSTRUCTED or other.item.type in _INSTRUCTED:
        return False
    return one.asking == other.asking or (same_key and not (one.below or other.below))


def _resemblance(one: frozenset[Any], other: frozenset[Any]) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0
