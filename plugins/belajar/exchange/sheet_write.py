"""Quizzes to a sheet of items, one a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from belajar.exchange.columns import (
    COLUMNS,
    FIELDS,
    LETTERS,
    LEVELS,
    NO,
    QUIZ,
    TYPES,
    YES,
    heading,
)
from belajar.exchange.draft import Data, Notes
from belajar.exchange.sheet import read_sheet
from belajar.exchange.sheet_rows import Row
from belajar.exchange.yaml_text import to_yaml
from belajar.schema.gaps import find_marks

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def write_rows(quizzes: Iterable[tuple[Data, Callable[[Data, Data], bool]]]) -> list[list[str]]:
    """Return the rows of a sheet, the headings first, of the data of quizzes.

    Args:
        quizzes: For each quiz its data, and a function that tells whether data of an item means
            the same as other data; an item that its columns cannot hold goes into "Lainnya" whole.
    """
    records = [record for data, same in quizzes for record in _quiz_records(data, same)]
    used = {column for record in records for column in record}
    columns = [one for one in COLUMNS if one in used]
    return [
        [heading(one) for one in columns],
        *([record.get(one, "") for one in columns] for record in records),
    ]


def _quiz_records(data: Data, same: Callable[[Data, Data], bool]) -> list[dict[str, str]]:
    settings = {key: one for key, one in data.items() if key not in ("id", "title", "items")}
    head = {"kuis": data["id"], "jenis": QUIZ, "soal": data["title"]}
    if settings:
        head["lainnya"] = _as_yaml(settings)
    return [head, *(_item_record(data["id"], one, same) for one in data.get("items", []))]


def _item_record(quiz_id: str, item: Data, same: Callable[[Data, Data], bool]) -> dict[str, str]:
    record = {"kuis": quiz_id, **_columns(item)}
    if _comes_back(record, item, same):
        return record
    rest = {key: one for key, one in item.items() if key not in ("id", "type")}
    whole = {"kuis": quiz_id, "id": item["id"], "jenis": TYPES.get(item["type"], item["type"])}
    return {**whole, "lainnya": _as_yaml(rest)}


def _comes_back(record: dict[str, str], item: Data, same: Callable[[Data, Data], bool]) -> bool:
    if any(_INVISIBLE.search(text) for text in record.values()):
        return False  # as YAML they are written as escapes, which every sheet keeps
    notes = Notes("-")
    columns = list(record)
    rows = [Row(1, columns), Row(2, [record[one] for one in columns])]
    quizzes = read_sheet(rows, notes)
    if notes.found or len(quizzes) != 1 or len(quizzes[0].items) != 1:
        return False
    back = quizzes[0].items[0]
    return same({"id": back.name, **back.data}, item)


def _columns(item: Data) -> dict[str, str]:
    """Return the cells of an item by column; what has none goes into "Lainnya" as YAML."""
    rest = dict(item)
    kind = rest.pop("type")
    cells = {"id": rest.pop("id"), "jenis": TYPES.get(kind, kind)}
    for column, key in (("soal", "stem"), *FIELDS.items(), ("tingkat", "level")):
        if isinstance(rest.get(key), str):
            cells[column] = rest.pop(key)
    cells |= {"tingkat": LEVELS.get(cells["tingkat"], cells["tingkat"])} if "level" in item else {}
    feedback = rest.get("feedback")
    if isinstance(feedback, dict) and feedback.keys() <= {"correct", "incorrect"}:
        del rest["feedback"]
        for key, column in (("correct", "umpan_benar"), ("incorrect", "umpan_salah")):
            cells |= {column: feedback[key]} if key in feedback else {}
    cells |= _WRITERS.get(kind, _write_nothing)(rest)
    for key, column in (("partial", "sebagian"), ("case_sensitive", "besar_kecil")):
        if isinstance(rest.get(key), str):
            cells[column] = "ya" if rest.pop(key).strip().lower() in YES else "tidak"
    return {**cells, "lainnya": _as_yaml(rest)} if rest else cells


def _as_yaml(data: Data) -> str:
    return to_yaml(data).strip()


def _write_nothing(rest: Data) -> dict[str, str]:
    return {}


def _write_options(rest: Data) -> dict[str, str]:
    names = {"text": "pilihan", "feedback": "umpan", "points": "nilai"}
    options = rest.get("options")
    cells = _lettered(options, names, {"correct"})
    if cells is None:
        return {}
    del rest["options"]
    keys = [
        letter.upper()
        for letter, one in zip(LETTERS, options or (), strict=False)
        if one.get("correct", "").strip().lower() in YES
    ]
    return {**cells, "kunci": ", ".join(keys)} if keys else cells


def _write_true_false(rest: Data) -> dict[str, str]:
    key = str(rest.get("key", "")).strip().lower()
    if key not in YES | NO:
        return {}
    del rest["key"]
    return {"kunci": "benar" if key in YES else "salah"}


def _write_text_entry(rest: Data) -> dict[str, str]:
    cells = _written_keys(rest.get("key"))
    if cells is not None:
        del rest["key"]
    return {**(cells or {}), **_write_distractors(rest, "text")}


def _write_numeric(rest: Data) -> dict[str, str]:
    cells = {}
    for key, column in (("key", "kunci"), ("tolerance", "toleransi"), ("unit", "satuan")):
        if isinstance(rest.get(key), str):
            cells[column] = rest.pop(key)
    return {**cells, **_write_distractors(rest, "value")}


def _write_distractors(rest: Data, name: str) -> dict[str, str]:
    cells = _lettered(rest.get("distractors"), {name: "pilihan", "feedback": "umpan"}, set())
    if cells is None:
        return {}
    del rest["distractors"]
    return cells


def _write_match(rest: Data) -> dict[str, str]:
    names = {"left": "pilihan", "right": "pasangan", "feedback": "umpan"}
    pairs, more = rest.get("pairs") or [], rest.get("distractors") or []
    cells = _lettered(pairs, names, set())
    if cells is None:
        return {}
    del rest["pairs"]
    if isinstance(more, list) and more and len(pairs) + len(more) <= len(LETTERS):
        del rest["distractors"]
        cells |= {f"pasangan_{LETTERS[len(pairs) + n]}": one for n, one in enumerate(more)}
    return cells


def _write_list(key: str) -> Callable[[Data], dict[str, str]]:
    def write(rest: Data) -> dict[str, str]:
        texts = rest.get(key)
        if not isinstance(texts, list) or len(texts) > len(LETTERS):
            return {}
        del rest[key]
        return {f"pilihan_{letter}": one for letter, one in zip(LETTERS, texts, strict=False)}

    return write


def _write_cloze(rest: Data) -> dict[str, str]:
    cells = {"teks": rest.pop("text")}
    gaps = rest.get("gaps")
    names = [mark.name for mark in find_marks(cells["teks"])]
    if not isinstance(gaps, dict) or set(names) != set(gaps) or len(names) > len(LETTERS):
        return cells
    for letter, name in zip(LETTERS, names, strict=False):
        gap = dict(gaps[name])
        keys = _written_keys(gap.pop("key", None))
        if keys is None or gap.keys() - {"feedback"}:
            return {"teks": cells["teks"]}
        cells[f"pilihan_{letter}"] = keys["kunci"]
        cells |= {f"umpan_{letter}": gap["feedback"]} if gap else {}
    del rest["gaps"]
    return cells


def _written_keys(keys: object) -> dict[str, str] | None:
    variants: list[Any] = keys if isinstance(keys, list) else [keys]
    if not all(isinstance(one, str) and "|" not in one for one in variants):
        return None
    return {"kunci": " | ".join(variants)}


def _lettered(entries: object, names: dict[str, str], more: set[str]) -> dict[str, str] | None:
    """Return a list of mappings as lettered cells; None where they hold anything else."""
    if not isinstance(entries, list) or not 0 < len(entries) <= len(LETTERS):
        return None
    cells: dict[str, str] = {}
    for letter, one in zip(LETTERS, entries, strict=False):
        if not isinstance(one, dict) or one.keys() - names.keys() - more:
            return None
        cells |= {f"{names[key]}_{letter}": text for key, text in one.items() if key in names}
    return cells


_WRITERS: dict[str, Callable[[Data], dict[str, str]]] = {
    "choice": _write_options,
    "multiple": _write_options,
    "true_false": _write_true_false,
    "text_entry": _write_text_entry,
    "numeric": _write_numeric,
    "match": _write_match,
    "order": _write_list("steps"),
    "likert": _write_list("statements"),
    "cloze": _write_cloze,
}
