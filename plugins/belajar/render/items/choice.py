"""Single choice: radio buttons; one key, or options of graded worth."""

from __future__ import annotations

from typing import Any

from belajar.render.items.base import (
    ItemTemplate,
    fixed_options,
    option_controls,
    option_notes,
    option_values,
)
from belajar.schema.items.choice import ChoiceItem


def _best(item: ChoiceItem) -> str:
    return option_values(item.options)[item.shares().index(1.0)]


def _client(item: ChoiceItem) -> dict[str, Any]:
    data: dict[str, Any] = {"k": _best(item), **fixed_options(item)}
    if item.is_graded:
        values = zip(option_values(item.options), item.shares(), strict=True)
        data["s"] = {value: share for value, share in values if 0 < share < 1}
    return data


TEMPLATE = ItemTemplate(
    controls=lambda item, context: option_controls(item, context, "radio"),
    key=lambda item, context: _best(item).upper(),
    notes=option_notes,
    client=_client,
    key_name=lambda item: "best" if item.is_graded else "key",
)
