"""JSON Schema (draft-07) of the files that authors write, for editors that complete and check."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from belajar.schema.chart import ChartFile
from belajar.schema.fields import ONE_OR_MANY
from belajar.schema.foreign import ForeignFile
from belajar.schema.glossary import GlossaryFile
from belajar.schema.law import LawFile
from belajar.schema.module import ModuleFront
from belajar.schema.path import PathFile
from belajar.schema.poster import PosterFile
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
WRITTEN_WHOLE = r"^\s*[+-]?\d+\s*$"
"""Whole numbers that an author has put into quotation marks."""

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
    "bahasa-asing": (ForeignFile, "Data bahasa asing"),
    "poster": (PosterFile, "Data poster"),
}
"""For each kind of file its model and title; the names are those of the schema files."""


def json_schema(name: str) -> dict[str, Any]:
    """Return the schema of one kind of file, a name of `SCHEMAS`."""
    return _schema(*SCHEMAS[name])


class _AsWritten(GenerateJsonSchema):
    """Keeps keys in the order in which models and examples have them."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        return value


def _schema(model: Any, title: str) -> dict[str, Any]:
    made = TypeAdapter(model).json_schema(
        ref_template="#/definitions/{model}", schema_generator=_AsWritten
    )
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
        if isinstance(keys := made.get("properties"), dict) and "type" in made:
            made["properties"] = {name: _written(key) for name, key in keys.items()}
        if "patternProperties" in made:  # names chosen by the author, held to the pattern
            made["additionalProperties"] = False
        return _as_typed(_one_or_many(made))
    return [_draft_07(one) for one in node] if isinstance(node, list) else node


def _written(key: dict[str, Any]) -> dict[str, Any]:
    """Return a key as authors write it: what may be left out has no value that says so.

    Its title, pydantic's own, is its name in English letters; its default is `null` where there is
    none. An empty value is taken as left out by the reader, and marked by an editor as unfinished.
    Beside a `$ref` draft-07 reads nothing; what stands there is for editors.
    """
    key = {name: value for name, value in key.items() if name != "title"}
    values = [one for one in key.get("anyOf", ()) if one != {"type": "null"}]
    if len(values) == len(key.get("anyOf", ())):
        return key
    del key["anyOf"], key["default"]
    (value,) = values
    return {**value, **key}


def _one_or_many(node: dict[str, Any]) -> dict[str, Any]:
    """Return a list that may be written as its only entry as both; anything else as it is."""
    if node.pop(ONE_OR_MANY, None) is None:
        return node
    entry = node["items"]
    return {**node, **entry, "type": [*entry["type"], "array"], "minItems": node["minLength"]}


def _as_typed(node: dict[str, Any]) -> dict[str, Any]:
    """Return what may also be written in the author's own way as both: `ya`, `2,5`, a text `12`.

    Limits hold for numbers only, a pattern for texts only.
    """
    kind = node.get("type")
    if kind == "boolean":
        return {**node, "type": ["boolean", "string"], "pattern": YES_OR_NO}
    if kind == "number":
        node = {_LIMITS.get(name, name): value for name, value in node.items()}
        return {**node, "type": ["number", "string"], "pattern": WRITTEN_NUMBER}
    if kind == "integer":
        return {**node, "type": ["integer", "string"], "pattern": WRITTEN_WHOLE}
    if kind == "string" and not {"enum", "const", "pattern"} & node.keys():
        return {**node, "type": ["string", "number"]}
    return node
