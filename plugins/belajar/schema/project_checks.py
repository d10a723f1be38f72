"""What quizzes, modules and pages get wrong together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.messages import close_names
from belajar.schema.module import BLOCKS, QUIZ_BLOCKS, Curriculum, HalfRead, Placement


def check_project(
    bank: Bank,
    curriculum: Curriculum,
    known: Mapping[str, Collection[str]],
    placements: Iterable[Placement],
    unread: Mapping[str, str] | None = None,
) -> list[Diagnostic]:
    """Return every mistake that shows only when all files are known.

    Args:
        bank: The quizzes.
        curriculum: The modules.
        known: For each other kind of block that takes a name, the names there are.
        placements: What pages outside the curriculum place.
        unread: Files that nobody reads, by the name that they would have given a quiz.
    """
    everywhere = [*curriculum.placements, *placements]
    quizzes = [one for one in everywhere if one.kind in QUIZ_BLOCKS]
    return [
        *_missing(quizzes, {*bank, *bank.broken}, "B501", "kuis", unread or {}),
        *_placed_twice(quizzes),
        *_unused(bank, quizzes),
        *_unknown_objectives(bank, curriculum),
        *_closing_surveys(bank, curriculum),
        *(
            found
            for kind, names in known.items()
            for found in _missing(
                [one for one in everywhere if one.kind == kind], names, "B507", _WORDS[kind]
            )
        ),
        *_reviewed_twice(everywhere),
        *_misspelt(everywhere),
    ]


_WORDS = {"chart": "grafik", "path": "jalur"}


def _missing(
    placements: list[Placement],
    names: Collection[str],
    code: str,
    what: str,
    unread: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Diagnostic]:
    for one in placements:
        if one.name not in names:
            advice = close_names(one.name, names) or "periksa `id` pada berkasnya"
            if one.name in unread:
                advice = f"berkas `{unread[one.name]}` tidak dibaca; lihat temuan di sana"
            message = f"{what} `{one.name}` tidak ada"
            yield Diagnostic(one.path, one.line, one.column, code, message, advice)


def _placed_twice(placements: list[Placement]) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], Placement] = {}
    for one in placements:
        first = seen.setdefault((one.path, one.name), one)
        if first is not one:
            message = f"kuis `{one.name}` sudah ditaruh di halaman ini, baris {first.line}"
            advice = "hapus salah satunya; kuis penutup ditaruh sendiri oleh `quiz:`"
            yield Diagnostic(one.path, one.line, one.column, "B503", message, advice)


def _reviewed_twice(placements: list[Placement]) -> Iterator[Diagnostic]:
    """Refuse a second review: the addresses in its items are written for one page."""
    reviews = [one for one in placements if one.kind == "review"]
    for one in reviews[1:]:
        message = f"blok `review` sudah ditaruh di {reviews[0].path}, baris {reviews[0].line}"
        advice = "satu portal punya satu halaman ulangan; hapus blok ini, tautkan halamannya"
        yield Diagnostic(one.path, one.line, 1, "B509", message, advice)


def _unused(bank: Bank, placements: list[Placement]) -> Iterator[Diagnostic]:
    used = {one.name for one in placements}
    for quiz_id, place in bank.places.items():
        if quiz_id not in used:
            message = f"kuis `{quiz_id}` tidak ditaruh di halaman mana pun"
            advice = f"tulis `::: quiz {quiz_id}` pada baris tersendiri di sebuah halaman"
            yield Diagnostic(*place, "B502", message, advice, "warning")


def _unknown_objectives(bank: Bank, curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Warn of an item whose objective its module does not have; only closing quizzes are held."""
    whole = [
        HalfRead(module.id, module.quiz or "", tuple(one.id for one in module.objectives))
        for module in curriculum.modules()
    ]
    for module, closing, known in (*whole, *curriculum.half_read):
        quiz = bank.get(closing)
        for item in quiz.items if quiz else ():
            if item.objective and item.objective not in known:
                message = f"tujuan `{item.objective}` pada butir `{item.id}` "
                message += f"tidak ada di modul `{module}`"
                advice = close_names(item.objective, known) or f"yang ada: {', '.join(known)}"
                place = bank.objective_places[item.id]
                yield Diagnostic(*place, "B504", message, advice, "warning")


def _closing_surveys(bank: Bank, curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Warn of a closing quiz that grades nothing: whoever opens it has passed."""
    for module in curriculum.modules():
        quiz = bank.get(module.quiz or "")
        if quiz and quiz.items and not any(item.is_scored for item in quiz.items):
            message = f"kuis penutup `{quiz.id}` hanya berisi survei, jadi tidak menguji apa pun"
            advice = f"tambahkan butir yang dinilai, atau taruh di teks dengan `::: quiz {quiz.id}`"
            yield Diagnostic(*bank.places[quiz.id], "B347", message, advice, "warning")


_INDONESIAN = {
    "kuis": "quiz",
    "grafik": "chart",
    "katalog": "catalogue",
    "jalur": "path",
    "glosarium": "glossary",
    "kemajuan": "record",
    "ulangan": "review",
    "surat": "certificate",
    "luring": "offline",
    "poster": "posters",
}


def _misspelt(placements: list[Placement]) -> Iterator[Diagnostic]:
    """Warn of a block whose kind is almost one of ours; other words may be other extensions'."""
    for one in placements:
        if one.kind in BLOCKS:
            continue
        close = get_close_matches(one.kind, BLOCKS, 1, 0.6)
        meant = _INDONESIAN.get(one.kind) or (close[0] if close else None)
        if meant:
            message = f"blok `{one.kind}` tidak dikenal"
            advice = f"mungkin maksud Anda `::: {meant}`"
            yield Diagnostic(one.path, one.line, 1, "B508", message, advice, "warning")
