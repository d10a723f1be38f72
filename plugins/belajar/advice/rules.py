"""What a rule about one item gets, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from belajar.schema.law import EMPTY, LegalBasis


class Around(NamedTuple):
    """What a rule may know beyond the item itself.

    Attributes:
        has_objectives: Whether the item belongs to a module, whose objectives it can name.
        shuffled: Whether the quiz mixes the options for each attempt.
        laws: The legal basis.
        word_counts: In how many items of the bank each word stands.
    """

    has_objectives: bool = False
    shuffled: bool = False
    laws: LegalBasis = EMPTY
    word_counts: Mapping[str, int] = {}


class Said(NamedTuple):
    """One piece of advice, before it has a place: what is found, and what to write instead."""

    code: str
    message: str
    advice: str


Rule = Callable[[Any, Around], Iterator[Said]]


def letter(position: int) -> str:
    """Return the letter that learners see beside an option."""
    return chr(ord("A") + position)


def key_position(item: Any) -> int:
    """Return where the key of a `choice` stands; of graded options, the best one."""
    return int(item.shares().index(1.0))


def distractor_texts(item: Any) -> list[str]:
    """Return the options of a `choice` beside its key."""
    key = key_position(item)
    return [option.text for index, option in enumerate(item.options) if index != key]
