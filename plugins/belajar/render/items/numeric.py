"""Numeric: one number, written the Indonesian way, graded within a tolerance."""

from __future__ import annotations

from typing import Any

from belajar.render.items.base import Context, ItemTemplate
from belajar.render.numbers import shortest_number, written_number
from belajar.render.text import attribute
from belajar.schema.items.numeric import NumericItem


def _controls(item: NumericItem, context: Context) -> str:
    unit = f' <span class="bj-unit">{attribute(item.unit)}</span>' if item.unit else ""
    return (
        f'<label class="bj-field"><span>{context.strings["response"]}</span> '
        f'<input type="text" inputmode="decimal" name="{item.id}">{unit}</label>'
    )


def _key(item: NumericItem, context: Context) -> str:
    words = written_number(item.key, context.strings)
    if item.tolerance:
        words = context.strings.fill(
            "tolerance", key=words, tolerance=written_number(item.tolerance, context.strings)
        )
    return f"{words} {attribute(item.unit)}" if item.unit else words


def _client(item: NumericItem) -> dict[str, Any]:
    data: dict[str, Any] = {"k": shortest_number(item.key)}
    if item.tolerance:
        data["tol"] = shortest_number(item.tolerance)
    if item.unit:
        data["u"] = item.unit
    if item.distractors:
        data["d"] = [
            [shortest_number(one.value), shortest_number(one.tolerance)] for one in item.distractors
        ]
    return data


TEMPLATE = ItemTemplate(
    controls=_controls,
    key=_key,
    notes=lambda item: ((f"d{n}", one.feedback) for n, one in enumerate(item.distractors)),
    client=_client,
    script="fields",
)
