"""Items for tests of rules, in a line each; built by the model, as an author's are."""

from __future__ import annotations

from typing import Any

from belajar.schema.quiz import Item
from belajar.schema.shape import Shape

_ITEM: Shape[Item] = Shape(Item)


def choice(*texts: str, stem: str = "Apa langkah Anda?", key: int = 0, **fields: Any) -> Item:
    """Return a `choice` with these options; every distractor has feedback."""
    options = [
        {"text": text, **({"correct": "true"} if n == key else {"feedback": "Karena aturan."})}
        for n, text in enumerate(texts)
    ]
    return made(type="choice", stem=stem, options=options, **fields)


def multiple(*texts: str, keys: tuple[int, ...] = (0,), **fields: Any) -> Item:
    """Return a `multiple` with these options."""
    options = [
        {"text": text, **({"correct": "true"} if n in keys else {"feedback": "Karena aturan."})}
        for n, text in enumerate(texts)
    ]
    return made(type="multiple", options=options, **fields)


def made(**fields: Any) -> Item:
    """Return the item of these fields."""
    return _ITEM.validate(
        {"id": "butir", "stem": "Pilih semua langkah Anda.", "level": "apply", **fields}
    )
