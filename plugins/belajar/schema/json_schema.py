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
_YES_OR_NO = ("ya", "tidak", "benar", "salah", "yes", "no", "true", "false")
YES_OR_NO = (
    "^(?:"
    + "|".join("".join(f"[{one.upper()}{one}]" for one in word) for word in _YES_OR_NO)
    + ")$"
)
"""What `Bool` in `fields.py` reads; draft-07 has no way to ignore case."""
WRITTEN_NUMBER = r"^[+-]?\d[\d.]*(?:,\d+)?\s*%?$"
"""Numbers that YAML takes for text: with a decimal comma, points of thousands, a percent sign."""

_LIMITS = {
    "ge": "minimum",
    "le": "maximum",
    "gt": "exclusiveMinimum",
    "lt": "exclusiveMaximum",
}
"""Pydantic hands on the limits of a type with a validator of its own under its own names."""

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
        return _as_typed(_one_or_many(made))
    return [_draft_07(one) for one in node] if isinstance(node, list) else node


def _one_or_many(node: dict[str, Any]) -> dict[str, Any]:
    """Return a list that may be written as its only entry as both; anything else as it is."""
    if node.pop(ONE_OR_MANY, None) is None:
        return node
    entry = node.pop("items")
    node.pop("type")
    several = {"type": "array", "items": entry, "minItems": node.pop("minLength")}
    return {**node, "anyOf": [entry, several]}


def _as_typed(node: dict[str, Any]) -> dict[str, Any]:
    """Return what may also be written in the author's own way as both: `ya`, `2,5`, a text `12`."""
    kind = node.get("type")
    if kind == "boolean":
        return _or_text(node, ("type",), YES_OR_NO)
    if kind == "number":
        node = {_LIMITS.get(name, name): value for name, value in node.items()}
        return _or_text(node, ("type", *_LIMITS.values()), WRITTEN_NUMBER)
    if kind == "string" and not {"enum", "const", "pattern"} & node.keys():
        return {**node, "type": ["string", "number"]}
    return node


def _or_text(node: dict[str, Any], own: tuple[str, ...], pattern: str) -> dict[str, Any]:
    value = {name: node[name] for name in own if name in node}
    rest = {name: said for name, said in node.items() if name not in value}
    return {**rest, "anyOf": [value, {"type": "string", "pattern": pattern}]}
