"""Which items a paper asks, and in what order: the same for the same seed."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from belajar.render.draw import strata
from belajar.schema.bank import item_hash
from belajar.schema.items.shown import as_read, shown_order
from belajar.schema.quiz import Item, Quiz

T = TypeVar("T")
VARIANTS = ("A", "B")


class Sheet(NamedTuple):
    """One item on paper.

    Attributes:
        order: What is shown (options, right sides or steps), as indices of how the type lists them.
    """

    item: Item
    order: tuple[int, ...]


class Paper(NamedTuple):
    """One variant of a quiz.

    Attributes:
        code: Eight hex digits that stand on each sheet: the same exactly when the papers are.
    """

    quiz: Quiz
    variant: str
    code: str
    sheets: tuple[Sheet, ...]


def deal(quiz: Quiz, variant: str, seed: str = "", *, whole: bool = False) -> Paper:
    """Return a variant of a quiz; all variants of a seed ask the same items.

    Args:
        quiz: The quiz.
        variant: Its letter.
        seed: Anything; another one gives other variants, and another draw.
        whole: Whether items that `draw` would leave out are asked as well.
    """
    asked = quiz.items if whole else _drawn(quiz, seed)
    salt = f"{seed}\n{quiz.id}\n{variant}"
    items = _shuffled(asked, f"{salt}\nitems")
    sheets = tuple(Sheet(one, _order(one, f"{salt}\n{one.id}")) for one in items)
    said = repr([(one.item.id, item_hash(one.item), one.order) for one in sheets])
    return Paper(quiz, variant, hashlib.sha256(said.encode()).hexdigest()[:8], sheets)


def _drawn(quiz: Quiz, seed: str) -> tuple[Item, ...]:
    """Draw as the portal does: of the level, then of the topic with the fewest so far, by lot."""
    if quiz.draw is None:
        return quiz.items
    of = strata(quiz, None) or [[] for _ in quiz.items]
    by_id = sorted(range(len(quiz.items)), key=lambda place: quiz.items[place].id)
    lots = list(_shuffled(by_id, f"{seed}\n{quiz.id}\ndraw"))
    taken: list[int] = []
    while len(taken) < quiz.draw:
        best = min(lots, key=lambda place: _load(place, taken, of))
        lots.remove(best)
        taken.append(best)
    return tuple(item for place, item in enumerate(quiz.items) if place in taken)


def _load(place: int, taken: Sequence[int], of: Sequence[Sequence[int]]) -> list[int]:
    return [sum(of[one][axis] == mine for one in taken) for axis, mine in enumerate(of[place])]


def _order(item: Any, salt: str) -> tuple[int, ...]:
    if item.type in ("choice", "multiple"):
        movable = [n for n, one in enumerate(item.options) if not one.fixed]
        fixed = [n for n, one in enumerate(item.options) if one.fixed]
        return (*_shuffled(movable, salt), *fixed)
    if item.type == "order":
        count = len(item.steps)
        return shown_order(item.steps, range(count), salt, count * (count - 1) / 4)
    if item.type == "match":
        rights = item.rights()
        read = [as_read(one) for one in rights]
        return shown_order(rights, [read.index(as_read(one.right)) for one in item.pairs], salt)
    return ()


def _shuffled(them: Sequence[T], salt: str) -> tuple[T, ...]:
    made = list(them)
    # Not for secrets: the seed is printed in the command. A digest keeps it alike everywhere.
    random.Random(hashlib.sha256(salt.encode()).digest()).shuffle(made)  # noqa: S311
    return tuple(made)
