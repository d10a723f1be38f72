"""Which reader a file needs, and reading and writing whole files."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.resources import files
from typing import Any

from belajar.exchange.aiken import read_aiken
from belajar.exchange.assemble import MadeQuiz, assemble
from belajar.exchange.checklist import read_checklist
from belajar.exchange.csv_file import read_csv, write_csv
from belajar.exchange.draft import Data, Notes, QuizDraft, Refused, Spot
from belajar.exchange.gift import read_gift
from belajar.exchange.moodle import read_moodle
from belajar.exchange.sheet import read_sheet
from belajar.exchange.sheet_write import write_rows
from belajar.exchange.xlsx_file import Unwritable, cell_name, read_xlsx, write_xlsx
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.quiz import Item, Quiz
from belajar.schema.shape import Shape

Reader = Callable[[bytes, Notes], list[QuizDraft]]
_ITEM: Shape[Item] = Shape(Item)
_SHEETS = {"xlsx", "csv"}
_OF_THE_FILE = {"B701", "B702", "B703", "B704", "B707", "B722", "B723", "B734", "B737"}
"""Codes that speak of the file, not of a cell."""


def _xlsx(data: bytes, notes: Notes) -> list[QuizDraft]:
    return read_sheet(read_xlsx(data, notes), notes)


def _csv(data: bytes, notes: Notes) -> list[QuizDraft]:
    return read_sheet(read_csv(data, notes), notes)


READERS: dict[str, Reader] = {
    "xlsx": _xlsx,
    "csv": _csv,
    "moodle": read_moodle,
    "gift": read_gift,
    "aiken": read_aiken,
    "markdown": read_checklist,
}
_ENDINGS = {
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".tsv": "csv",
    ".xml": "moodle",
    ".gift": "gift",
    ".md": "markdown",
    ".markdown": "markdown",
    ".aiken": "aiken",
}


def format_of(ending: str, data: bytes) -> str | None:
    """Return the format of a file by its ending, for `.txt` by what stands in it."""
    if known := _ENDINGS.get(ending.lower()):
        return known
    if ending.lower() != ".txt":
        return None
    lines = [line.strip().upper() for line in data[:200_000].split(b"\n")]
    return "aiken" if any(line.startswith((b"ANSWER:", b"JAWABAN:")) for line in lines) else "gift"


def read_quizzes(
    data: bytes, kind: str, path: str, fallback: str, only: Data | None = None
) -> tuple[list[MadeQuiz], list[Diagnostic]]:
    """Return the quizzes of a foreign file, and everything that is to be told.

    Args:
        data: The file.
        kind: A name of `READERS`.
        path: How messages name the file.
        fallback: Name for a quiz that has none.
        only: `id` and `title` for a file of one quiz.
    """
    notes = Notes(path)
    made: list[MadeQuiz] = []
    try:
        drafts = READERS[kind](data, notes)
        _name(drafts, only or {}, notes)
        made = assemble(drafts, fallback, notes)
        if not made and not any(one.severity == "error" for one in notes.found):
            notes.error(Spot(1), "B734", "tidak ada soal yang ditemukan", "periksa format berkas")
    except Refused as refused:
        notes.found.append(refused.found)
    return made, [_with_cell(one, kind) for one in notes.found]


def _name(drafts: list[QuizDraft], only: Data, notes: Notes) -> None:
    if only and len(drafts) > 1:
        message = f"`--id` dan `--title` hanya untuk satu kuis; berkas ini memuat {len(drafts)}"
        raise notes.refusal(Spot(1), "B737", message, "hapus pilihan itu")
    for draft in drafts:
        draft.name = only.get("id") or draft.name
        draft.title = only.get("title") or draft.title


def _with_cell(one: Diagnostic, kind: str) -> Diagnostic:
    if kind not in _SHEETS or one.code in _OF_THE_FILE:
        return one
    cell = cell_name(Spot(one.line, one.column))
    where = f"sel {cell}" if kind == "xlsx" else f"kolom {cell.rstrip('0123456789')}"
    return replace(one, message=f"{where}: {one.message}")


def write_quizzes(quizzes: Mapping[str, Data], kind: str) -> bytes:
    """Return quizzes, as data by id, as a sheet that `read_quizzes` reads as the same quizzes.

    Raises:
        Unwritable: Some quiz cannot be written without loss; the message says why.
    """
    rows = write_rows((data, _same) for data in quizzes.values())
    content = write_xlsx(rows) if kind == "xlsx" else write_csv(rows)
    made, found = read_quizzes(content, kind, "-", "-")
    back = {one.quiz.id: one.quiz for one in made}
    quiz: Shape[Quiz] = Shape(Quiz)
    for quiz_id, data in quizzes.items():
        if back.get(quiz_id) != quiz.validate(data):
            why = f": {found[0].message}" if found else ""
            raise Unwritable(f"kuis `{quiz_id}` tidak kembali utuh dari lembar kerja{why}")
    return content


def template(kind: str) -> bytes:
    """Return the template for trainers as `xlsx` or `csv`."""
    folder = files("belajar.exchange")
    text = (folder / "templat.csv").read_text("utf-8")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    if kind == "csv":
        return write_csv(rows)
    help_text = (folder / "petunjuk.csv").read_text("utf-8")
    return write_xlsx(rows, {"Petunjuk": list(csv.reader(help_text.splitlines(), delimiter=";"))})


def _same(one: Data, other: Data) -> bool:
    try:
        return bool(_built(one) == _built(other))
    except ValueError:
        return False


def _built(data: Data) -> Any:
    return _ITEM.validate(data)
