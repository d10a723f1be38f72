"""What no single field can tell: items whose parts do not fit, files that do not fit each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.module import Curriculum, Module, Placement
from belajar.schema.scoring import normalise, score_item

Finding = tuple[tuple[Any, ...], str, str, str]
"""Location inside the item, code, message, advice."""


def check_item(item: Any) -> Iterator[Finding]:
    """Yield what is wrong with one item as a whole."""
    yield from item.problems()
    seen: dict[str, int] = {}
    for index, option in enumerate(getattr(item, "options", ())):
        first = seen.setdefault(" ".join(option.text.split()), index)
        if first != index:
            message = f"pilihan ke-{index + 1} sama dengan pilihan ke-{first + 1}"
            yield ("options", index), "B313", message, "bedakan teksnya, atau hapus salah satunya"
    for index, distractor in enumerate(getattr(item, "distractors", ())):
        response = getattr(distractor, "text", None) or repr(getattr(distractor, "value", ""))
        if item.type == "numeric":
            response = repr(distractor.value).replace(".", ",")
        if score_item(item, response).status == "correct":
            message = f"pengecoh ke-{index + 1} dinilai benar oleh kuncinya"
            yield ("distractors", index), "B314", message, "ubah pengecoh atau kuncinya"
    keys = getattr(item, "key", ())
    if isinstance(keys, tuple):
        for index, key in enumerate(keys):
            if not normalise(key):
                yield ("key", index), "B315", "kunci ini kosong setelah dirapikan", "tulis hurufnya"


def check_project(
    bank: Mapping[str, Any], curriculum: Curriculum, placements: Iterable[Placement]
) -> list[Diagnostic]:
    """Return what quizzes, modules and pages get wrong together."""
    everywhere = [*curriculum.placements, *placements]
    return [
        *_missing(bank, everywhere),
        *_placed_twice(everywhere),
        *_unused(bank, everywhere),
        *_unknown_objectives(bank, curriculum),
    ]


def _missing(bank: Mapping[str, Any], placements: list[Placement]) -> Iterator[Diagnostic]:
    for one in placements:
        if one.quiz in bank:
            continue
        close = get_close_matches(one.quiz, list(bank), 3, 0.5)
        advice = f"mungkin maksud Anda {', '.join(f'`{name}`' for name in close)}" if close else ""
        yield Diagnostic(
            one.path,
            one.line,
            one.column,
            "B501",
            f"kuis `{one.quiz}` tidak ada",
            advice or "periksa `id` pada berkas di folder kuis",
        )


def _placed_twice(placements: list[Placement]) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], Placement] = {}
    for one in placements:
        first = seen.setdefault((one.path, one.quiz), one)
        if first is not one:
            yield Diagnostic(
                one.path,
                one.line,
                one.column,
                "B503",
                f"kuis `{one.quiz}` sudah ditaruh di halaman ini, baris {first.line}",
                "hapus salah satunya; kuis penutup ditaruh sendiri oleh `quiz:`",
            )


def _unused(bank: Mapping[str, Any], placements: list[Placement]) -> Iterator[Diagnostic]:
    used = {one.quiz for one in placements}
    for quiz_id, (path, line, column) in bank.places.items():  # type: ignore[attr-defined]
        if quiz_id not in used:
            yield Diagnostic(
                path,
                line,
                column,
                "B502",
                f"kuis `{quiz_id}` tidak ditaruh di halaman mana pun",
                f"taruh dengan `::: quiz {quiz_id}`, atau hapus berkasnya",
                "warning",
            )


def _unknown_objectives(bank: Mapping[str, Any], curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Warn of an item whose objective its module does not have; only closing quizzes are held."""
    for module in (module for part in curriculum.parts for module in part.modules):
        quiz = bank.get(module.quiz or "")
        if quiz is None:
            continue
        known = [one.id for one in module.objectives]
        for item in quiz.items:
            if item.objective and item.objective not in known:
                yield _unknown_objective(bank, module, item, known)


def _unknown_objective(
    bank: Mapping[str, Any], module: Module, item: Any, known: list[str]
) -> Diagnostic:
    path, line, column = bank.places[module.quiz]  # type: ignore[attr-defined]
    return Diagnostic(
        path,
        line,
        column,
        "B504",
        f"tujuan `{item.objective}` pada butir `{item.id}` tidak ada di modul `{module.id}`",
        f"yang ada: {', '.join(known)}",
        "warning",
    )
