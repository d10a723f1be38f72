"""Drawing tests from the bank by blueprint.

The draw depends on item ids alone, never on chance or on the day: a new item changes at most a few
places of a test, and two builds give the same paper. Within a cell the modules take turns, so that
a short test still covers the whole part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.module import Curriculum, Part
from belajar.schema.quiz import Cell, Item, Quiz, Select


def drawn(bank: Bank, curriculum: Curriculum) -> tuple[Bank, list[Diagnostic]]:
    """Return the bank with the items of every `select` filled in."""
    selecting = [(quiz, quiz.select) for quiz in bank.values() if quiz.select is not None]
    if not selecting:
        return bank, []
    parts = {part.id: part for part in curriculum.parts}
    problems: list[Diagnostic] = []
    made: dict[str, Quiz] = {}
    for quiz, select in selecting:
        items, found = _draw(quiz.id, select, bank, parts)
        problems += found
        if items:
            made[quiz.id] = replace(quiz, items=tuple(items), select=None)
    return replace(bank, quizzes={**bank.quizzes, **made}, drawn=frozenset(made)), problems


def _draw(
    quiz_id: str, select: Select, bank: Bank, parts: Mapping[str, Part]
) -> tuple[list[Item], list[Diagnostic]]:
    taken: list[Item] = []
    used: set[str] = set()
    problems = []
    for number, cell in enumerate(select.blueprint, 1):
        part = parts.get(cell.part)
        pool = _taking_turns(part, bank, cell, used) if part else []
        of_form = pool[select.form - 1 :: _forms(bank, select)][: cell.count]
        if len(of_form) < cell.count:
            message = (
                f"kisi-kisi ke-{number} meminta {cell.count} butir bagian `{cell.part}` "
                f"({', '.join(cell.level)}), tetapi bank hanya cukup untuk {len(of_form)}"
            )
            advice = "kurangi `count`, atau tambah butir di kuis penutup bagian itu"
            problems.append(Diagnostic(*bank.places[quiz_id], "B451", message, advice))
        used |= {item.id for item in pool}
        taken += of_form
    return taken, problems


def _forms(bank: Bank, select: Select) -> int:
    """Return how many parallel forms there are of this blueprint."""
    same = [
        quiz.select.form
        for quiz in bank.values()
        if quiz.select is not None and quiz.select.blueprint == select.blueprint
    ]
    return max(same)


def _taking_turns(part: Part, bank: Bank, cell: Cell, used: set[str]) -> list[Item]:
    """Return the items of a cell: first one of each module, then the second of each, and so on."""
    by_module = [
        sorted(
            (item for item in _closing_items(module.quiz, bank) if _fits(item, cell, used)),
            key=_lot,
        )
        for module in part.modules
    ]
    ranked = [(turn, _lot(item), item) for items in by_module for turn, item in enumerate(items)]
    return [item for _, _, item in sorted(ranked, key=lambda one: one[:2])]


def _closing_items(quiz_id: str | None, bank: Bank) -> Iterator[Item]:
    quiz = bank.get(quiz_id or "")
    yield from quiz.items if quiz else ()


def _fits(item: Item, cell: Cell, used: Sequence[str] | set[str]) -> bool:
    return item.level in cell.level and item.id not in used


def _lot(item: Item) -> str:
    return hashlib.sha256(item.id.encode()).hexdigest()
