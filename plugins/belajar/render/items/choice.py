"""Single choice: radio buttons."""

from __future__ import annotations

from belajar.render.items.base import ItemTemplate, correct_values, option_controls, option_notes

TEMPLATE = ItemTemplate(
    controls=lambda item, context: option_controls(item, context, "radio"),
    key=lambda item, context: correct_values(item)[0].upper(),
    notes=option_notes,
    client=lambda item: {"k": correct_values(item)[0]},
)
