"""Skeletons that an editor offers, from the same texts as `belajar new`."""

from __future__ import annotations

from itertools import count
from typing import Any

from belajar.schema.items import TYPE_NAMES
from belajar.schema.source import read_yaml
from belajar.schema.unfinished import MARK
from belajar.schema.validate import plain
from belajar.skeleton.items import Wish, item_text
from belajar.skeleton.pages import quiz_text

_ID, _QUIZ_ID = "pengenal-butir", "pengenal-kuis"
_TYPED = {"true": True, "false": False}


def item_snippets() -> list[dict[str, Any]]:
    """Return a skeleton of every item type, as editors of JSON Schema know them."""
    return [
        {
            "label": f"butir: {words} ({name})",
            "description": f"Kerangka butir {words}; ganti setiap teks bertanda {MARK}.",
            "body": _stops(_read(item_text(Wish(_ID, name)))),
        }
        for name, words in TYPE_NAMES.items()
    ]


def quiz_snippet() -> dict[str, Any]:
    """Return a skeleton of a whole quiz with one item, for an empty file."""
    text = quiz_text(_QUIZ_ID, f"{MARK} Judul kuis", (Wish(_ID, "choice"),))
    return {
        "label": "kuis baru",
        "description": f"Kerangka kuis dengan satu butir; ganti setiap teks bertanda {MARK}.",
        "body": _stops(_read(text)),
    }


def _read(text: str) -> dict[str, Any]:
    node, problems = read_yaml(text.encode(), "-")
    if node is None:
        raise ValueError(f"a skeleton that cannot be read: {problems}")
    data: dict[str, Any] = plain(node)
    return data


def _stops(item: dict[str, Any]) -> dict[str, Any]:
    """Return `item` with a place to type for each text that is still an example."""
    numbers = count(1)

    def stop(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: stop(one) for name, one in value.items()}
        if isinstance(value, list):
            return [stop(one) for one in value]
        if value in (_ID, _QUIZ_ID) or MARK in value:
            return f"${{{next(numbers)}:{_escaped(value)}}}"
        if value.isdigit():
            return int(value)
        return _TYPED.get(value, value)

    made: dict[str, Any] = stop(item)
    return made


def _escaped(text: str) -> str:
    for sign in "\\$}":
        text = text.replace(sign, f"\\{sign}")
    return text
