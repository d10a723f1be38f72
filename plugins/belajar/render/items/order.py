"""Ordering: a list of lettered steps; the script adds what moves them."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Any

from belajar.render.items.base import Context, ItemTemplate
from belajar.schema.items.order import OrderItem


def _controls(item: OrderItem, context: Context) -> str:
    # Safari takes a list without markers for no list, unless the role says so.
    steps = (
        f'<li data-value="{value}"><span class="bj-letter">{value.upper()}.</span> '
        f'<div class="bj-step">{context.text.compact(text)}</div></li>'
        for value, text in zip(ascii_lowercase, item.shown(), strict=False)
    )
    return "\n".join(('<ol class="bj-steps" role="list">', *steps, "</ol>"))


def _client(item: OrderItem) -> dict[str, Any]:
    return {"k": item.key_values(), **({"part": True} if item.partial else {})}


TEMPLATE = ItemTemplate(
    controls=_controls,
    key=lambda item, context: ", ".join(value.upper() for value in item.key_values()),
    notes=lambda item: iter(()),
    client=_client,
    lettered=False,
    key_name=lambda item: "right_order",
    script="arrange",
)
