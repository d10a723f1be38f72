"""Counting the bank: by module, objective, level and type; and what is lacking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from belajar.advice.whole import without_feedback
from belajar.schema.bank import Bank
from belajar.schema.items import ITEM_TYPES
from belajar.schema.module import Curriculum, Module
from belajar.schema.quiz import Item

LEVELS = ("remember", "understand", "apply", "analyse")
FOUR = 4  # options: where key positions are compared, as in the advice S402


class ModuleCount(NamedTuple):
    """The items that a module's page places.

    Attributes:
        levels: Items by level; `""` for none written.
        objectives: Items by objective of the module, 0 where there are none.
    """

    id: str
    title: str
    source: str
    items: int
    levels: Mapping[str, int]
    objectives: Mapping[str, int]


class Gap(NamedTuple):
    """Something that is lacking.

    Attributes:
        kind: Stable name, a key of `GAPS`.
        what: What it lacks in: a module, an objective, an item, a type.
        where: `file:line:column`, a file, or empty.
    """

    kind: str
    what: str
    where: str


GAPS = {
    "objective_without_items": "Tujuan yang belum diukur butir",
    "module_without_quiz": "Modul tanpa kuis penutup",
    "module_without_analyse": "Modul tanpa butir tingkat menganalisis",
    "type_unused": "Jenis butir yang belum pernah dipakai",
    "item_without_source": "Butir tanpa sumber",
    "item_without_feedback": "Butir tanpa umpan balik yang lengkap",
    "item_without_level": "Butir tanpa tingkat berpikir",
}
"""What may be lacking, with its heading."""


class Stats(NamedTuple):
    """All counts.

    Attributes:
        items: Items that stand in quiz files; each counts once.
        surveys: How many of them are surveys, which are not graded.
        elsewhere: Items that no module places.
        levels: Graded items by level; `""` for none written.
        types: Items by type, every type of the format.
        keys: Choice items of four options by the letter of their key.
    """

    quizzes: int
    items: int
    surveys: int
    elsewhere: int
    modules: tuple[ModuleCount, ...]
    levels: Mapping[str, int]
    types: Mapping[str, int]
    keys: Mapping[str, int]
    gaps: tuple[Gap, ...]


def count_bank(bank: Bank, curriculum: Curriculum) -> Stats:
    """Count what was read."""
    items = [item for quiz in bank.written() for item in quiz.items]
    placed = {module.id: _placed(module, bank, curriculum) for module in curriculum.modules()}
    modules = tuple(_module(one, placed[one.id]) for one in curriculum.modules())
    inside = {item.id for some in placed.values() for item in some}
    types = Counter[str](item.type for item in items)
    scored = [item for item in items if item.is_scored]
    return Stats(
        quizzes=len(bank),
        items=len(items),
        surveys=len(items) - len(scored),
        elsewhere=sum(item.id not in inside for item in items),
        modules=modules,
        levels=_levels(scored),
        types={name: types[name] for name in ITEM_TYPES},
        keys=_keys(items),
        gaps=(
            *_module_gaps(curriculum.modules(), modules),
            *(Gap("type_unused", name, "") for name in ITEM_TYPES if not types[name]),
            *_item_gaps(scored, bank),
        ),
    )


def _placed(module: Module, bank: Bank, curriculum: Curriculum) -> list[Item]:
    names = {
        one.name
        for one in curriculum.placements
        if one.kind == "quiz" and one.path == module.source
    }
    return [item for name in sorted(names & set(bank)) for item in bank[name].items]


def _module(module: Module, items: list[Item]) -> ModuleCount:
    measured = Counter(item.objective for item in items if item.is_scored)
    return ModuleCount(
        module.id,
        module.title,
        module.source,
        len(items),
        _levels([item for item in items if item.is_scored]),
        {goal.id: measured[goal.id] for goal in module.objectives},
    )


def _levels(items: list[Item]) -> dict[str, int]:
    found = Counter[str](item.level or "" for item in items)
    return {name: found[name] for name in (*LEVELS, "")}


def _keys(items: list[Item]) -> dict[str, int]:
    places = Counter(
        item.shares().index(1.0)
        for item in items
        if item.type == "choice" and len(item.options) == FOUR
    )
    return {"ABCD"[place]: places[place] for place in range(FOUR)}


def _module_gaps(modules: list[Module], counts: tuple[ModuleCount, ...]) -> Iterator[Gap]:
    for module, count in zip(modules, counts, strict=True):
        for name, number in count.objectives.items():
            if not number:
                yield Gap("objective_without_items", f"{module.id}: {name}", module.source)
        if module.quiz is None:
            yield Gap("module_without_quiz", module.id, module.source)
        if not count.levels["analyse"]:
            yield Gap("module_without_analyse", module.id, module.source)


def _item_gaps(items: list[Item], bank: Bank) -> Iterator[Gap]:
    for item in items:
        where = str(bank.item_places[item.id])
        if item.source is None:
            yield Gap("item_without_source", item.id, where)
        if without_feedback(item):
            yield Gap("item_without_feedback", item.id, where)
        if item.level is None:
            yield Gap("item_without_level", item.id, where)
