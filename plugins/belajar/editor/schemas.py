"""The schema files, as `schemas/` holds them and `belajar schema` writes them."""

from __future__ import annotations

import json
from typing import Any

from belajar.editor.hover import with_help
from belajar.editor.snippets import item_snippets, quiz_snippet
from belajar.schema.json_schema import SCHEMAS, json_schema

NAMES: tuple[str, ...] = tuple(SCHEMAS)


def file_name(name: str) -> str:
    """Return the name of a schema's file."""
    return f"{name}.schema.json"


def schema_text(name: str) -> str:
    """Return the file of one schema, a name of `NAMES`."""
    return json.dumps(editor_schema(name), ensure_ascii=False, indent=2) + "\n"


def editor_schema(name: str) -> dict[str, Any]:
    """Return a schema with all that helps an editor; what it allows is that of `json_schema`."""
    schema = with_help(json_schema(name))
    if name == "quiz":
        schema["properties"]["items"]["defaultSnippets"] = item_snippets()
        schema["defaultSnippets"] = [quiz_snippet()]
    return schema
