"""Multiple choice: check boxes, all-or-nothing or partial credit."""

from __future__ import annotations

from typing import Any

from belajar.render.items.base import (
    ItemTemplate,
    correct_values,
    fixed_options,
    option_controls,
    option_notes,
)
from belajar.schema.items.multiple import MultipleItem


def _client(item: MultipleItem) -> dict[str, Any]:
    data: dict[str, Any] = {"k": correct_values(item), "n": len(item.options)}
    if item.partial:
        data["part"] = True
    return {**data, **fixed_options(item)}


TEMPLATE = ItemTemplate(
    controls=lambda item, context: option_controls(item, context, "checkbox"),
    key=lambda item, context: ", ".join(value.upper() for value in correct_values(item)),
    notes=option_notes,
    client=_client,
)
