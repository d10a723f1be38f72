"""The help that an editor shows of a key: what it is, default, limits, and an example."""

from __future__ import annotations

from typing import Any

import yaml

from belajar.editor.facts import facts_of, meanings_of
from belajar.schema.fields import ADDRESS_PATTERN, DATE_PATTERN, ID_PATTERN
from belajar.schema.items import TYPE_NAMES

_PATTERNS = {
    ID_PATTERN: (
        "Pengenal diawali huruf kecil, lalu huruf kecil, angka, atau tanda hubung; "
        "paling banyak 64 karakter."
    ),
    DATE_PATTERN: "Tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-02-28.",
    ADDRESS_PATTERN: "Tulis alamat lengkap yang diawali https://.",
}
_TYPES = {
    "boolean": "Tulis `true` atau `false` (boleh juga ya/tidak, benar/salah).",
    "number": "Tulis angka, misalnya 10 atau 2,5.",
    "integer": "Tulis bilangan bulat, misalnya 3.",
    "string": "Tulis teks; apit dengan tanda kutip bila memuat titik dua dan spasi.",
    "array": "Tulis daftar: setiap entri di baris tersendiri, diawali tanda hubung dan spasi.",
}
"""For each pattern and type the sentence that an editor shows in place of its own."""


def with_help(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a JSON Schema whose keys carry their help as Markdown, and mistakes a sentence.

    `examples` become a part of the help: editors show them in English otherwise.
    """
    made: dict[str, Any] = {}
    for name, value in schema.items():
        if name == "properties" and "type" in schema:
            keys = value.items()
            made[name] = {key: _explained(key, one, schema) for key, one in keys}
        elif isinstance(value, dict):
            made[name] = with_help(value)
        elif name != "examples":
            made[name] = (
                [with_help(one) if isinstance(one, dict) else one for one in value]
                if isinstance(value, list)
                else value
            )
    return made | _messages(made)


def _explained(name: str, key: dict[str, Any], model: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in key:  # beside it the language server reads a plain description alone
        return {one: value for one, value in key.items() if one != "examples"}
    if "const" in key:
        help_text = f"**{model['title']}.** {model['description']}"
    else:
        facts = facts_of(name, model)
        said = f"{key['description']} *({facts})*" if facts else str(key["description"])
        help_text = "\n\n".join(filter(None, (said, _example(name, key))))
    return {**with_help(key), "markdownDescription": help_text}


def _example(name: str, key: dict[str, Any]) -> str:
    examples = key.get("examples", ())
    return "".join(f"```yaml\n{_yaml({name: one})}```" for one in examples)


def _yaml(value: dict[str, Any]) -> str:
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=72)
    return text


def _messages(schema: dict[str, Any]) -> dict[str, str]:
    """Return what an editor says of a wrong value.

    Nothing for mappings, whose message would also stand in for those that name a key.
    """
    if schema.get("enum"):
        return {"errorMessage": f"Pilih salah satu: {', '.join(meanings_of(schema))}."}
    if schema.get("const") in TYPE_NAMES:
        return {"errorMessage": f"Pilih salah satu: {', '.join(TYPE_NAMES)}."}
    kinds = schema.get("type", "")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    sentence = _PATTERNS.get(str(schema.get("pattern"))) or _TYPES.get(kind)
    return {"errorMessage": sentence} if sentence else {}
