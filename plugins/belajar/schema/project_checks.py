"""What quizzes, modules and pages get wrong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.messages import close_names
from belajar.schema.module import Curriculum, Placement


def check_project(
    bank: Bank, curriculum: Curriculum, placements: Iterable[Placement]
) -> list[Diagnostic]:
    """Return every mistake that shows only when all files are known.

    `placements` are those of pages outside the curriculum.
    """
    everywhere = [*curriculum.placements, *placements]
    return [
        *_missing(bank, everywhere),
        *_placed_twice(everywhere),
        *_unused(bank, everywhere),
        *_unknown_objectives(bank, curriculum),
    ]


def _missing(bank: Bank, placements: list[Placement]) -> Iterator[Diagnostic]:
    for one in placements:
        if one.quiz not in bank and one.quiz not in bank.broken:
            message = f"kuis `{one.quiz}` tidak ada"
            advice = close_names(one.quiz, bank) or "periksa `id` pada berkas di folder kuis"
            yield Diagnostic(one.path, one.line, one.column, "B501", message, advice)


def _placed_twice(placements: list[Placement]) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], Placement] = {}
    for one in placements:
        first = seen.setdefault((one.path, one.quiz), one)
        if first is not one:
            message = f"kuis `{one.quiz}` sudah ditaruh di halaman ini, baris {first.line}"
            advice = "hapus salah satunya; kuis penutup ditaruh sendiri oleh `quiz:`"
            yield Diagnostic(one.path, one.line, one.column, "B503", message, advice)


def _unused(bank: Bank, placements: list[Placement]) -> Iterator[Diagnostic]:
    used = {one.quiz for one in placements}
    for quiz_id, place in bank.places.items():
        if quiz_id not in used:
            message = f"kuis `{quiz_id}` tidak ditaruh di halaman mana pun"
            advice = f"taruh dengan `::: quiz {quiz_id}`, atau hapus berkasnya"
            yield Diagnostic(*place, "B502", message, advice, "warning")


def _unknown_objectives(bank: Bank, curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Warn of an item whose objective its module does not have; only closing quizzes are held."""
    for module in curriculum.modules():
        quiz = bank.get(module.quiz or "")
        known = [one.id for one in module.objectives]
        for item in quiz.items if quiz else ():
            if item.objective and item.objective not in known:
                message = (
                    f"tujuan `{item.objective}` pada butir `{item.id}` "
                    f"tidak ada di modul `{module.id}`"
                )
                advice = close_names(item.objective, known) or f"yang ada: {', '.join(known)}"
                place = bank.item_places[item.id]
                yield Diagnostic(*place, "B504", message, advice, "warning")
