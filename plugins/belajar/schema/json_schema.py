"""JSON Schema (draft-07) of the files that authors write, for editors that complete and check."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from belajar.schema.chart import ChartFile
from belajar.schema.fields import ONE_OR_MANY
from belajar.schema.glossary import GlossaryFile
from belajar.schema.law import LawFile
from belajar.schema.module import ModuleFront
from belajar.schema.path import PathFile
from belajar.schema.quiz import Quiz

DIALECT = "http://json-schema.org/draft-07/schema#"


SCHEMAS: dict[str, tuple[Any, str]] = {
    "quiz": (Quiz, "Kuis belajar, format versi 1"),
    "module": (ModuleFront, "Keterangan awal modul belajar"),
    "dasar-hukum": (LawFile, "Data dasar hukum"),
    "glosarium": (GlossaryFile, "Data glosarium"),
    "grafik": (ChartFile, "Data grafik"),
    "jalur": (PathFile, "Data jalur belajar"),
}
"""For each kind of file its model and title; the names are those of the schema files."""


def json_schema(name: str) -> dict[str, Any]:
    """Return the schema of one kind of file, a name of `SCHEMAS`."""
    return _schema(*SCHEMAS[name])


def _schema(model: Any, title: str) -> dict[str, Any]:
    made = TypeAdapter(model).json_schema(ref_template="#/definitions/{model}")
    definitions = made.pop("$defs", {})
    text = {"$schema": DIALECT, **made, "title": title}
    return (
        {**_draft_07(text), "definitions": _draft_07(definitions)}
        if definitions
        else _draft_07(text)
    )


def _draft_07(node: Any) -> Any:
    """Draft-07 knows no `discriminator`; the fixed `type` of each variant says the same."""
    if isinstance(node, dict):
        made = {name: _draft_07(value) for name, value in node.items() if name != "discriminator"}
        return _one_or_many(made)
    return [_draft_07(one) for one in node] if isinstance(node, list) else node


def _one_or_many(node: dict[str, Any]) -> dict[str, Any]:
    """Return a list that may be written as its only entry as both; anything else as it is."""
    if node.pop(ONE_OR_MANY, None) is None:
        return node
    entry = node.pop("items")
    node.pop("type")
    several = {"type": "array", "items": entry, "minItems": node.pop("minLength")}
    return {**node, "anyOf": [entry, several]}
