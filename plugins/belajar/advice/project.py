"""Advice on a whole repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from belajar.advice.items import advise_bank, advise_closing_quiz, advise_item
from belajar.advice.modules import advise_module
from belajar.schema.bank import Bank
from belajar.schema.curriculum import read_module_page
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.law import LegalBasis
from belajar.schema.module import Curriculum


def advise(
    bank: Bank,
    curriculum: Curriculum,
    laws: LegalBasis,
    modules: Path,
    base: Path,
    quizzes_folder: str,
) -> list[Diagnostic]:
    """Return all advice on what was read.

    Args:
        bank: The quizzes.
        curriculum: The modules.
        laws: The legal basis.
        modules: Folder of the modules; their text is read again here.
        base: Folder that paths in messages are relative to.
        quizzes_folder: How messages name the folder of the quizzes.
    """
    found: list[Diagnostic] = []
    placed = _placed_by_page(curriculum)
    for module in curriculum.modules():
        page = read_module_page(modules / module.path, modules, base)
        if page is None:
            continue
        closing = bank.get(module.quiz or "")
        inside = placed.get(page.source, ())
        checks = [bank[name] for name in inside if name in bank and name != module.quiz]
        found += advise_module(module, page, closing, checks, laws)
        if closing:
            found += advise_closing_quiz(closing, bank)
    found += _advise_items(bank, curriculum)
    found += advise_bank(bank, quizzes_folder)
    return found


def _placed_by_page(curriculum: Curriculum) -> Mapping[str, list[str]]:
    placed: dict[str, list[str]] = {}
    for one in curriculum.placements:
        if one.kind == "quiz":
            placed.setdefault(one.path, []).append(one.name)
    return placed


def _advise_items(bank: Bank, curriculum: Curriculum) -> Iterator[Diagnostic]:
    of_modules = {one.name for one in curriculum.placements if one.kind == "quiz"}
    for quiz in bank.written():
        for item in quiz.items:
            yield from advise_item(item, bank, has_objectives=quiz.id in of_modules)
