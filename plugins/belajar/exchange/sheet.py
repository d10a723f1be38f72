"""A sheet of items, one a row, to drafts of quizzes."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from belajar.exchange.columns import (
    COLUMNS,
    NUMBERING,
    QUIZ,
    TYPES,
    column_of,
    heading,
    type_of,
)
from belajar.exchange.draft import Data, ItemDraft, Notes, QuizDraft, Spot, printable
from belajar.exchange.sheet_items import guessed_type, item_data, key_spots, other_keys
from belajar.exchange.sheet_rows import Record, Row

HEAD_WITHIN = 20
"""The headings stand within so many rows."""

MAX_ROWS = 20_000


def read_sheet(rows: Iterable[Row], notes: Notes) -> list[QuizDraft]:
    """Return the quizzes of a sheet.

    Raises:
        Refused: No row holds the headings, or there are too many rows.
    """
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if len(filled) > MAX_ROWS:
        message = f"lembar memuat lebih dari {MAX_ROWS} baris"
        raise notes.refusal(Spot(1), "B704", message, "bagi menjadi beberapa berkas")
    start, columns = _headings(filled, notes)
    quizzes: dict[str, QuizDraft] = {}
    current = ""
    for row in filled[start + 1 :]:
        record = _record(row, columns)
        current = record.take("kuis") or current
        quiz = quizzes.setdefault(current, QuizDraft(name=current, spot=record.spot))
        _read_row(record, quiz, notes)
    _tell_unknown(columns, filled[start:], notes)
    return [one for one in quizzes.values() if one.items or one.settings]


def _read_row(record: Record, quiz: QuizDraft, notes: Notes) -> None:
    words = record.take("jenis")
    kind = type_of(words) if words else guessed_type(record)
    if kind is None:
        close = get_close_matches(words.lower(), [*TYPES.values(), *TYPES], 1, 0.5)
        meant = f"mungkin maksud Anda “{close[0]}”" if close else f"yang ada: {_kinds()}"
        said = f"jenis “{printable(words)}” tidak dikenal" if words else "jenis belum diisi"
        notes.error(record.at("jenis"), "B711", said, meant if words else f"isi dengan: {_kinds()}")
        return
    data, rest = ({}, other_keys(record, notes)) if kind == QUIZ else item_data(kind, record, notes)
    if rest is None or data is None:
        return
    if kind == QUIZ:
        _set_quiz(record, quiz, rest, notes)
    else:
        twice = sorted(data.keys() & rest.keys())
        if twice:
            message = f"kunci `{twice[0]}` ada di kolom “Lainnya” dan di kolomnya sendiri"
            notes.error(record.at("lainnya"), "B717", message, "hapus salah satunya")
            return
        spots = key_spots(record, rest)
        name = record.take("id")
        quiz.items.append(ItemDraft({**data, **rest}, record.spot, name, spots=spots))
    _tell_unread(record, kind, notes)


def _set_quiz(record: Record, quiz: QuizDraft, rest: Data, notes: Notes) -> None:
    title = record.take("soal")
    if quiz.settings or quiz.title:
        message = "pengaturan kuis ini sudah ditulis di baris lain"
        notes.error(record.spot, "B718", message, "sisakan satu baris berjenis kuis")
        return
    for key in ("id", "title", "items"):
        if key in rest:
            message = f"kunci `{key}` kuis tidak ditulis di kolom “Lainnya”"
            advice = "pakai kolom “Kuis” untuk pengenal, “Soal” untuk judul, dan baris untuk butir"
            notes.error(record.at("lainnya"), "B717", message, advice)
            return
    quiz.title, quiz.settings, quiz.spot = title, rest, record.spot
    quiz.spots = {key: record.at("lainnya") for key in rest}


def _headings(rows: list[Row], notes: Notes) -> tuple[int, dict[int, str]]:
    """Return the index of the row with the headings, and its columns by position."""
    for index, row in enumerate(rows[:HEAD_WITHIN]):
        columns = {n: column_of(one) for n, one in enumerate(row.cells) if one.strip()}
        if "soal" in columns.values() and len(set(columns.values()) & set(COLUMNS)) > 1:
            for above in rows[:index]:
                message = f"teks di atas judul kolom tidak dibawa: “{printable(_joined(above))}”"
                notes.warn(Spot(above.line), "B710", message)
            _refuse_twice(row, columns, notes)
            return index, columns
    line = rows[0].line if rows else 1
    message = "tidak ada baris judul kolom; sedikitnya “Soal” dan “Kunci” harus ada"
    advice = "mulai dari templat: `belajar import --template soal.xlsx`"
    raise notes.refusal(Spot(line), "B708", message, advice)


def _refuse_twice(row: Row, columns: dict[int, str], notes: Notes) -> None:
    seen: dict[str, int] = {}
    for position, name in columns.items():
        if name in COLUMNS and name in seen:
            message = f"dua kolom berarti “{heading(name)}”: kolom ke-{seen[name] + 1} dan ini"
            spot = Spot(row.line, position + 1)
            raise notes.refusal(spot, "B709", message, "ganti judul salah satunya")
        seen[name] = position


def _joined(row: Row) -> str:
    return " ".join(one for one in row.cells if one.strip())


def _record(row: Row, columns: dict[int, str]) -> Record:
    texts: dict[str, str] = {}
    spots: dict[str, Spot] = {}
    for position, text in enumerate(row.cells):
        name = columns.get(position, "")
        cleaned = text.replace("\r\n", "\n").replace("\r", "\n").strip()
        if name in COLUMNS and cleaned:
            texts[name], spots[name] = cleaned, Spot(row.line, position + 1)
    return Record(texts, spots, Spot(row.line), set(texts))


def _tell_unknown(columns: dict[int, str], rows: list[Row], notes: Notes) -> None:
    width = max(len(row.cells) for row in rows)
    for position in range(width):
        name = columns.get(position, "")
        if name in COLUMNS or name in NUMBERING:
            continue
        filled = [r.line for r in rows[1:] if position < len(r.cells) and r.cells[position].strip()]
        if filled:
            title = f"kolom “{printable(name)}”" if name else "kolom tanpa judul"
            message = f"{title} tidak dikenal; isinya di {len(filled)} baris tidak dibawa"
            close = get_close_matches(name, COLUMNS, 1, 0.6)
            advice = f"mungkin maksud Anda “{heading(close[0])}”" if close else "lihat templatnya"
            notes.warn(Spot(filled[0], position + 1), "B710", message, advice)


def _tell_unread(record: Record, kind: str, notes: Notes) -> None:
    for column in sorted(record.unread, key=COLUMNS.index):
        message = f"kolom “{heading(column)}” tidak dipakai pada jenis {TYPES.get(kind, kind)}"
        advice = f"isinya tidak dibawa: “{printable(record.texts[column])}”"
        notes.warn(record.at(column), "B713", message, advice)


def _kinds() -> str:
    return ", ".join(TYPES.values())
