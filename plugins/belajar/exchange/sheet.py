"""A sheet of items, one a row, to drafts of quizzes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from belajar.exchange.columns import (
    COLUMNS,
    FIELDS,
    LETTERS,
    LEVELS,
    NUMBERING,
    QUIZ,
    TYPES,
    column_of,
    heading,
    type_of,
)
from belajar.exchange.draft import Data, ItemDraft, Notes, QuizDraft, Spot, printable
from belajar.schema.gaps import find_marks
from belajar.schema.source import Mapping as MappingNode
from belajar.schema.source import read_yaml
from belajar.schema.validate import plain

HEAD_WITHIN = 20
"""The headings stand within so many rows."""

MAX_ROWS = 20_000
_LEVEL_WORDS = {**{one: one for one in LEVELS}, **{word: one for one, word in LEVELS.items()}}
YES, NO = {"ya", "true", "benar", "yes", "b"}, {"tidak", "false", "salah", "no", "s"}
_KEY_LETTERS = re.compile(r"[a-j](?:[\s,;/&]+(?:dan\s+)?[a-j])*[.)]?|[a-j]{2,10}", re.IGNORECASE)
_BARE_LETTERS = re.compile(r"[A-J]{2,10}")


class Row(NamedTuple):
    """One row of a sheet: its number in the file, from 1, and the texts of its cells."""

    line: int
    cells: list[str]


@dataclass(slots=True)
class Record:
    """The filled cells of a row by column; remembers which were read."""

    texts: dict[str, str]
    spots: Mapping[str, Spot]
    spot: Spot
    unread: set[str]

    def take(self, column: str) -> str:
        """Return a cell's text, empty where there is none."""
        self.unread.discard(column)
        return self.texts.get(column, "")

    def at(self, column: str) -> Spot:
        """Return the place of a cell, of the row where it is empty."""
        return self.spots.get(column, self.spot)


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
    kind = type_of(words) if words else _guessed(record)
    if kind is None:
        close = get_close_matches(words.lower(), [*TYPES.values(), *TYPES], 1, 0.5)
        meant = f"mungkin maksud Anda “{close[0]}”" if close else f"yang ada: {_kinds()}"
        said = f"jenis “{printable(words)}” tidak dikenal" if words else "jenis belum diisi"
        notes.error(record.at("jenis"), "B711", said, meant if words else f"isi dengan: {_kinds()}")
        return
    data, rest = ({}, _other(record, notes)) if kind == QUIZ else _item_data(kind, record, notes)
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
        spots = _key_spots(record, rest)
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


def _guessed(record: Record) -> str | None:
    """Return the type of a row that names none, where there is only one it can be."""
    key = record.texts.get("kunci", "").lower()
    if not any(f"pilihan_{letter}" in record.texts for letter in LETTERS):
        return "true_false" if key in {"benar", "salah"} else None
    if any(f"pasangan_{letter}" in record.texts for letter in LETTERS):
        return "match"
    options = _options(record, remember=False)
    return "multiple" if len(_key_letters(key, options) or ()) > 1 else "choice"


def _item_data(kind: str, record: Record, notes: Notes) -> tuple[Data | None, Data | None]:
    rest = _other(record, notes)
    if rest is None:
        return None, None
    data: Data = {"type": kind}
    if stem := record.take("soal"):
        data["stem"] = stem
    own = _READERS[kind](record, notes)
    if own is None:
        return None, None
    data |= own
    for column, key in (("sebagian", "partial"), ("besar_kecil", "case_sensitive")):
        if kind in _TAKES[key] and (text := record.take(column)):
            data[key] = _truth(text)
    feedback = {
        key: text
        for key, column in (("correct", "umpan_benar"), ("incorrect", "umpan_salah"))
        if (text := record.take(column))
    }
    data |= {"feedback": feedback} if feedback else {}
    data |= {key: text for column, key in FIELDS.items() if (text := record.take(column))}
    if level := record.take("tingkat"):
        data["level"] = _LEVEL_WORDS.get(level.lower(), level)
    record.take("id")
    return data, rest


_TAKES = {
    "partial": {"multiple", "match", "order", "cloze"},
    "case_sensitive": {"text_entry"},
}


def _other(record: Record, notes: Notes) -> Data | None:
    """Return what "Lainnya" holds, None where it cannot be read."""
    text = record.take("lainnya")
    if not text:
        return {}
    node, found = read_yaml(text.encode("utf-8", "surrogatepass"), notes.path)
    if isinstance(node, MappingNode) and not found:
        data: Data = plain(node)
        return data
    reason = found[0].message if found else "isinya bukan pasangan kunci dan nilai"
    advice = "tulis seperti di berkas kuis: `kunci: nilai`, satu kunci sebaris"
    message = f"kolom “Lainnya” tidak dapat dibaca: {reason}"
    notes.error(record.at("lainnya"), "B716", message, advice)
    return None


def _options(record: Record, *, remember: bool = True) -> dict[str, str]:
    take = record.take if remember else lambda column: record.texts.get(column, "")
    return {letter: text for letter in LETTERS if (text := take(f"pilihan_{letter}"))}


def _read_options(record: Record, notes: Notes) -> Data | None:
    texts = _options(record)
    if not texts:
        return {}
    worth = {letter: record.take(f"nilai_{letter}") for letter in texts}
    is_graded = any(worth.values())
    keys: set[str] = set()
    if not is_graded:
        words = record.take("kunci")
        found = _key_letters(words, texts)
        if found is None:
            message = f"kunci “{printable(words)}” bukan huruf pilihan dan bukan teks pilihan"
            if not words:
                message = "kunci belum diisi"
            notes.error(record.at("kunci"), "B712", message, _key_advice(texts))
            return None
        keys = found
    options = []
    for letter, text in texts.items():
        option = {"text": text}
        option |= {"correct": "true"} if letter in keys else {}
        option |= {"points": worth[letter]} if worth[letter] else {}
        feedback = record.take(f"umpan_{letter}")
        options.append(option | ({"feedback": feedback} if feedback else {}))
    return {"options": options}


def _key_advice(texts: Mapping[str, str]) -> str:
    letters = ", ".join(one.upper() for one in texts)
    return f"tulis hurufnya ({letters}); beberapa kunci dipisahkan koma"


def _key_letters(words: str, texts: Mapping[str, str]) -> set[str] | None:
    """Return the letters of the key: given as letters, or as the text of options."""
    by_text = {" ".join(text.lower().split()): letter for letter, text in texts.items()}
    wanted = [" ".join(one.lower().split()) for one in words.split("|")]
    if words and all(one in by_text for one in wanted):
        if _KEY_LETTERS.fullmatch(words) and {by_text[one] for one in wanted} != set(words.lower()):
            return None  # a letter that is also the text of another option
        return {by_text[one] for one in wanted}
    if not _KEY_LETTERS.fullmatch(words):
        return None
    if len(words) > 1 and words.isalpha() and not _BARE_LETTERS.fullmatch(words):
        return None  # a word made of a-j, not letters of options
    letters = re.sub(r"\bdan\b", ",", words.lower())
    found = set(re.findall(r"\b[a-j]\b|[a-j](?=[a-j])|(?<=[a-j])[a-j]", letters))
    return found if found <= set(texts) else None


def _read_true_false(record: Record, notes: Notes) -> Data:
    key = record.take("kunci")
    return {"key": _truth(key)} if key else {}


def _read_text_entry(record: Record, notes: Notes) -> Data:
    keys = _variants(record.take("kunci"))
    data: Data = {"key": keys[0] if len(keys) == 1 else keys} if keys else {}
    return data | _read_distractors(record, "text")


def _read_numeric(record: Record, notes: Notes) -> Data:
    columns = (("key", "kunci"), ("tolerance", "toleransi"), ("unit", "satuan"))
    data: Data = {key: text for key, column in columns if (text := record.take(column))}
    return data | _read_distractors(record, "value")


def _read_distractors(record: Record, name: str) -> Data:
    found = []
    for letter, text in _options(record).items():
        feedback = record.take(f"umpan_{letter}")
        found.append({name: text} | ({"feedback": feedback} if feedback else {}))
    return {"distractors": found} if found else {}


def _read_match(record: Record, notes: Notes) -> Data:
    pairs, alone = [], []
    for letter in LETTERS:
        left, right = record.take(f"pilihan_{letter}"), record.take(f"pasangan_{letter}")
        if left:
            feedback = record.take(f"umpan_{letter}")
            pair = {"left": left} | ({"right": right} if right else {})
            pairs.append(pair | ({"feedback": feedback} if feedback else {}))
        elif right:
            alone.append(right)
    data: Data = {"pairs": pairs} if pairs else {}
    return data | ({"distractors": alone} if alone else {})


def _read_list(key: str) -> Callable[[Record, Notes], Data]:
    def read(record: Record, notes: Notes) -> Data:
        texts = list(_options(record).values())
        return {key: texts} if texts else {}

    return read


def _read_cloze(record: Record, notes: Notes) -> Data:
    text = record.take("teks")
    data: Data = {"text": text} if text else {}
    gaps: Data = {}
    names = dict(zip(LETTERS, (mark.name for mark in find_marks(text)), strict=False))
    for letter, name in names.items():
        keys = _variants(record.take(f"pilihan_{letter}"))
        if keys:
            feedback = record.take(f"umpan_{letter}")
            gap: Data = {"key": keys[0] if len(keys) == 1 else keys}
            gaps[name] = gap | ({"feedback": feedback} if feedback else {})
    return data | ({"gaps": gaps} if gaps else {})


def _read_nothing(record: Record, notes: Notes) -> Data:
    return {}


_READERS: dict[str, Callable[[Record, Notes], Data | None]] = {
    "choice": _read_options,
    "multiple": _read_options,
    "true_false": _read_true_false,
    "text_entry": _read_text_entry,
    "numeric": _read_numeric,
    "match": _read_match,
    "order": _read_list("steps"),
    "likert": _read_list("statements"),
    "cloze": _read_cloze,
    "case": _read_nothing,
}


def _variants(text: str) -> list[str]:
    return [one.strip() for one in text.split("|") if one.strip()]


def _truth(text: str) -> str:
    word = text.strip().lower()
    return "true" if word in YES else "false" if word in NO else text


def _key_spots(record: Record, rest: Data) -> dict[str, Spot]:
    """Return where the keys of an item stand, as far as one cell holds them."""
    columns = {key: column for column, key in FIELDS.items()}
    columns |= {"stem": "soal", "key": "kunci", "level": "tingkat", "type": "jenis", "text": "teks"}
    columns |= {"tolerance": "toleransi", "unit": "satuan", "options": "pilihan_a"}
    columns |= {"pairs": "pilihan_a", "steps": "pilihan_a", "statements": "pilihan_a"}
    columns |= {"distractors": "pilihan_a", "partial": "sebagian", "case_sensitive": "besar_kecil"}
    spots = {key: record.at(column) for key, column in columns.items()}
    return {**spots, "id": record.at("id"), **{key: record.at("lainnya") for key in rest}}
