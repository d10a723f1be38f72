"""Advice about many items together: patterns that a learner could read the key from.

For position and length: Attali & Bar-Hillel (2003), Guess Where: The Position of Correct Answers,
Journal of Educational Measurement 40(2), 109–128; Haladyna, Downing & Rodriguez (2002), options:
vary the location of the right one, keep lengths about equal.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from belajar.advice.rules import Said, distractor_texts, key_position, letter
from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.quiz import Quiz

CLOSING_ITEMS = 10
HIGHER_LEVELS = ("apply", "analyse")
HIGHER_SHARE = 1 / 3
LONGEST_KEY_SHARE = 0.35
POSITION_SHARE = (0.15, 0.35)  # of the keys of items with four options
TRUE_SHARE = (0.3, 0.7)  # of the keys of true/false items
QUIZ_SHARE = 0.5  # within one quiz, where chance has more room
FEW = 4  # items; fewer say nothing about a pattern
MANY = CLOSING_ITEMS * FEW
"""Items of a bank from which on a pattern over all of it means something."""
TRUE_FALSE = 20  # true/false items from which on their keys are compared
GIVEAWAY = 20  # distractors that hold a limiting word
GIVEAWAY_RATIO = 4  # times as frequent in distractors as in keys

_LIMITING = re.compile(r"\b(?:se)?(hanya|cuma|semua|tiap)(?:lah|nya)?\b", re.IGNORECASE)


def advise_closing_quiz(quiz: Quiz, bank: Bank) -> Iterator[Diagnostic]:
    """Yield advice on a module's closing quiz as a whole: S301 to S304."""
    items = [item for item in quiz.items if item.is_scored]
    keyed = _keyed(quiz.items)
    for code, message, advice in (*_weight(items), *_length(keyed), *_position(keyed)):
        told = f"kuis `{quiz.id}`: {message}"
        yield Diagnostic(*bank.places[quiz.id], code, told, advice, "advice")


def advise_bank(bank: Bank, folder: str) -> Iterator[Diagnostic]:
    """Yield advice on all items together: S401, S402, S404, S405.

    Args:
        bank: The quizzes.
        folder: How messages name where the quizzes lie.
    """
    items = [item for quiz in bank.written() for item in quiz.items]
    keyed = _keyed(items)
    found = list(_true_false(items))
    if len(keyed) >= MANY:
        found += [*_bank_length(keyed), *_bank_positions(keyed), *_limiting_words(keyed)]
    for code, message, advice in found:
        yield Diagnostic(folder, 1, 1, code, f"seluruh bank: {message}", advice, "advice")


def _weight(items: list[Any]) -> Iterator[Said]:
    """S301, S302: enough items, and enough of them beyond memory. Numbers of this house."""
    if len(items) < CLOSING_ITEMS:
        yield Said("S301", f"ada {len(items)} butir", f"tulis sedikitnya {CLOSING_ITEMS}")
    higher = sum(item.level in HIGHER_LEVELS for item in items)
    if higher < HIGHER_SHARE * len(items):
        message = f"hanya {higher} dari {len(items)} butir bertingkat apply atau analyse"
        yield Said("S302", message, "tambah butir yang berisi keadaan dan keputusan")


def _length(keyed: list[Any]) -> Iterator[Said]:
    """S303: the key is not the longest option in most items of a quiz."""
    longest = sum(map(_key_is_longest, keyed))
    if len(keyed) >= FEW and longest > QUIZ_SHARE * len(keyed):
        message = f"kunci menjadi pilihan terpanjang pada {longest} dari {len(keyed)} butir"
        yield Said("S303", message, "panjangkan pengecoh atau pendekkan kunci")


def _position(keyed: list[Any]) -> Iterator[Said]:
    """S304: the keys of a quiz are not mostly one letter."""
    if len(keyed) < FEW:
        return
    place, count = Counter(map(key_position, keyed)).most_common(1)[0]
    if count > QUIZ_SHARE * len(keyed):
        message = f"kunci ada di huruf {letter(place)} pada {count} dari {len(keyed)} butir"
        yield Said("S304", message, "pindahkan sebagian kunci")


def _bank_length(keyed: list[Any]) -> Iterator[Said]:
    """S401: over the bank, the key is the longest option about as often as chance makes it."""
    longest = sum(map(_key_is_longest, keyed)) / len(keyed)
    if longest > LONGEST_KEY_SHARE:
        message = f"kunci menjadi pilihan terpanjang pada {longest:.0%} butir"
        yield Said("S401", message, f"turunkan sampai paling banyak {LONGEST_KEY_SHARE:.0%}")


def _bank_positions(keyed: list[Any]) -> Iterator[Said]:
    """S402: over the items with four options, each letter is the key about as often."""
    four = [item for item in keyed if len(item.options) == FEW]
    positions = Counter(map(key_position, four))
    low, high = POSITION_SHARE
    for place in range(FEW):
        share = positions[place] / len(four) if four else 0.25
        if not low <= share <= high:
            message = f"huruf {letter(place)} menjadi kunci pada {share:.0%} butir"
            yield Said("S402", message, f"sebarkan kunci: {low:.0%} sampai {high:.0%} tiap huruf")


def _true_false(items: Iterable[Any]) -> Iterator[Said]:
    """S404: true/false statements are neither mostly true nor mostly false.

    The same rule as for the location of keys: who guesses one side always gains nothing.
    """
    keys = [item.key for item in items if item.type == "true_false"]
    if len(keys) < TRUE_FALSE:
        return
    share = sum(keys) / len(keys)
    low, high = TRUE_SHARE
    if not low <= share <= high:
        message = f"{share:.0%} butir benar/salah berkunci benar"
        yield Said("S404", message, f"seimbangkan: {low:.0%} sampai {high:.0%}")


def _limiting_words(keyed: list[Any]) -> Iterator[Said]:
    """S405: over the bank, no limiting word stands nearly always in distractors.

    Haladyna, Downing & Rodriguez (2002), clues: specific determiners. One “hanya” says nothing;
    where nine of ten options that hold it are wrong, learners cross it out unread.
    """
    wrong = [_limits(text) for item in keyed for text in distractor_texts(item)]
    right = [_limits(item.options[key_position(item)].text) for item in keyed]
    in_keys = Counter(word for words in right for word in words)
    for word, count in sorted(Counter(word for words in wrong for word in words).items()):
        share, key_share = count / len(wrong), in_keys[word] / len(right)
        if count >= GIVEAWAY and share > GIVEAWAY_RATIO * key_share:
            message = f"kata “{word}” ada pada {count} pengecoh, tetapi {in_keys[word]} kunci"
            advice = "hapus dari sebagian pengecoh, atau pakai juga pada kunci"
            yield Said("S405", message, advice)


def _limits(text: str) -> set[str]:
    return {match.lower() for match in _LIMITING.findall(text)}


def _keyed(items: Iterable[Any]) -> list[Any]:
    return [item for item in items if item.type == "choice"]


def _key_is_longest(item: Any) -> bool:
    key = len(item.options[key_position(item)].text)
    return all(key > len(text) for text in distractor_texts(item))
