"""Advice on a whole repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from belajar.advice.duplicates import advise_duplicates
from belajar.advice.items import advise_item
from belajar.advice.modules import advise_module
from belajar.advice.patterns import advise_bank, advise_closing_quiz
from belajar.advice.review import advise_legal_basis
from belajar.advice.rules import Around
from belajar.advice.words import count_words
from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.law import LegalBasis
from belajar.schema.module import Curriculum
from belajar.schema.module_page import read_module_page


def advise(
    bank: Bank,
    curriculum: Curriculum,
    laws: LegalBasis,
    modules: Path,
    base: Path,
    quizzes_folder: str,
    today: date | None = None,
) -> list[Diagnostic]:
    """Return all advice on what was read.

    Args:
        bank: The quizzes.
        curriculum: The modules.
        laws: The legal basis.
        modules: Folder of the modules; their text is read again here.
        base: Folder that paths in messages are relative to.
        quizzes_folder: How messages name the folder of the quizzes.
        today: The day on which the age of reviews is counted; when absent, the clock's. It alone
            makes advice differ between two runs over the same files.
    """
    today = today or date.today()
    found: list[Diagnostic] = list(advise_legal_basis(laws, today))
    placed = _placed_by_page(curriculum)
    for module in curriculum.modules():
        page = read_module_page(modules / module.path, modules, base)
        if page is None:
            continue
        closing = bank.get(module.quiz or "")
        inside = placed.get(page.source, ())
        checks = [bank[name] for name in inside if name in bank and name != module.quiz]
        found += advise_module(module, page, closing, checks, laws, today)
        if closing:
            found += advise_closing_quiz(closing, bank)
    found += _advise_items(bank, curriculum, laws)
    found += advise_duplicates(bank)
    found += advise_bank(bank, quizzes_folder)
    return found


def _placed_by_page(curriculum: Curriculum) -> Mapping[str, list[str]]:
    placed: dict[str, list[str]] = {}
    for one in curriculum.placements:
        if one.kind == "quiz":
            placed.setdefault(one.path, []).append(one.name)
    return placed


def _advise_items(bank: Bank, curriculum: Curriculum, laws: LegalBasis) -> Iterator[Diagnostic]:
    of_modules = {one.name for one in curriculum.placements if one.kind == "quiz"}
    counts = count_words(item for quiz in bank.written() for item in quiz.items)
    for quiz in bank.written():
        around = Around(
            has_objectives=quiz.id in of_modules,
            shuffled=quiz.shuffle in ("options", "all"),
            laws=laws,
            word_counts=counts,
        )
        for item in quiz.items:
            yield from advise_item(item, bank, around)
