"""Advice on what gives the key of one item away to who does not know it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from belajar.advice.options import FEWEST
from belajar.advice.rules import Around, Rule, Said, distractor_texts, key_position, letter
from belajar.advice.words import COMMON, RARE, SHORTEST, sentences_of, stem_words, words_of

LONGER = 1.5  # times the longest distractor
LONGER_BY = 20  # characters; short options differ by chance
TWICE = 2  # telling words that only stem and key share

_ABSOLUTE = re.compile(
    r"\b(?:selalu|tidak pernah|tak pernah|(?<!tahu )(?<!belum )pasti|mutlak|sama sekali|selamanya"
    r"|tanpa (?:ke)?kecuali(?:an)?|dalam keadaan apa pun|satu-satunya|seluruhnya|sepenuhnya)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\s*[“\"‘']")


def words_repeated(item: Any, around: Around) -> Iterator[Said]:
    """S208: no telling word of the stem stands in the key alone.

    Haladyna, Downing & Rodriguez (2002), clues: clang associations; NBME, technical
    item flaws: word repeats. Telling is a word of five letters or more that few items of the bank
    hold; told are one from the sentence that asks, or two from anywhere in the stem.
    """
    if not _has_one_key(item):
        return
    others = {word for text in distractor_texts(item) for word in words_of(text)}
    key = words_of(item.options[key_position(item)].text)
    stem = set(stem_words(item.stem))
    shared = [
        word
        for word in dict.fromkeys(key)
        if word in stem - others - COMMON
        and len(word) >= SHORTEST
        and word.isalpha()
        and around.word_counts.get(word, 0) <= RARE
    ]
    if not shared or _stands_in(shared, others):
        return
    asking = set(words_of(sentences_of(item.stem)[-1]))
    if len(shared) >= TWICE or asking.intersection(shared):
        listed = ", ".join(f"“{word}”" for word in shared)
        message = f"kata pokok soal hanya berulang pada kunci: {listed}"
        yield Said("S208", message, "pakai kata lain pada kunci, atau pakai juga pada pengecoh")


def absolutes_in_distractors(item: Any, around: Around) -> Iterator[Said]:
    """S210: distractors do not betray themselves by absolute words.

    Haladyna, Downing & Rodriguez (2002), clues: specific determiners such as always, never,
    completely, absolutely; NBME, technical item flaws: absolute terms.
    """
    if not _has_one_key(item) or _ABSOLUTE.search(item.options[key_position(item)].text):
        return
    found = [
        (letter(index), match[0].lower())
        for index, option in enumerate(item.options)
        if (match := _ABSOLUTE.search(option.text))
        and not _QUOTED.match(option.text)  # people speak so
        and match[0].lower() not in item.stem.lower()  # the item's own matter
    ]
    if found:
        listed = ", ".join(f"{one} “{word}”" for one, word in found)
        message = f"kata mutlak hanya ada pada pengecoh: {listed}"
        yield Said("S210", message, "lunakkan pengecoh, sehingga isinya yang keliru")


def key_no_longer(item: Any, around: Around) -> Iterator[Said]:
    """S211: the key is not much longer than every distractor.

    Haladyna, Downing & Rodriguez (2002), options: about equal length; NBME, technical item
    flaws: long correct answer. The pattern over many items is S303 and S401.
    """
    if not _has_one_key(item):
        return
    longest = max(map(len, distractor_texts(item)))
    key = len(item.options[key_position(item)].text)
    if key >= LONGER * longest and key - longest >= LONGER_BY:
        message = f"kunci {key} huruf, pengecoh terpanjang {longest}"
        yield Said("S211", message, "pendekkan kunci; pindahkan alasannya ke umpan balik")


def key_among_its_like(item: Any, around: Around) -> Iterator[Said]:
    """S212: the key is not the only option that begins differently.

    Haladyna, Downing & Rodriguez (2002), clues: conspicuous correct choice.
    """
    if not _has_one_key(item) or len(item.options) <= FEWEST:
        return
    begun = {_first(text) for text in distractor_texts(item)}
    key = _first(item.options[key_position(item)].text)
    if len(begun) == 1 and "" not in begun and key not in begun:
        (word,) = begun
        message = f"semua pengecoh diawali “{word}”, hanya kunci yang lain"
        yield Said(
            "S212", message, "awali satu pengecoh dengan kata lain, atau kunci dengan yang sama"
        )


RULES: tuple[Rule, ...] = (
    words_repeated,
    absolutes_in_distractors,
    key_no_longer,
    key_among_its_like,
)


def _has_one_key(item: Any) -> bool:
    return item.type == "choice" and len(item.options) >= FEWEST


def _stands_in(shared: list[str], others: set[str]) -> bool:
    """Tell whether a distractor holds another form of each shared word (`titip`, `titipan`)."""
    return all(
        any(
            word.startswith(other) or other.startswith(word)
            for other in others
            if len(other) >= SHORTEST
        )
        for word in shared
    )


def _first(text: str) -> str:
    return next(iter(words_of(text)), "")
