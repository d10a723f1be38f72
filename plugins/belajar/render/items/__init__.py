"""The templates of the exercise types: one module a type, listed here once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from belajar.render.items import (
    case,
    choice,
    cloze,
    likert,
    match,
    multiple,
    numeric,
    order,
    text_entry,
    true_false,
)
from belajar.render.items.base import Context, ItemTemplate, outcome_notes

TEMPLATES: Mapping[str, ItemTemplate] = MappingProxyType(
    {
        "choice": choice.TEMPLATE,
        "multiple": multiple.TEMPLATE,
        "true_false": true_false.TEMPLATE,
        "text_entry": text_entry.TEMPLATE,
        "numeric": numeric.TEMPLATE,
        "cloze": cloze.TEMPLATE,
        "likert": likert.TEMPLATE,
        "case": case.TEMPLATE,
        "match": match.TEMPLATE,
        "order": order.TEMPLATE,
    }
)

__all__ = ["TEMPLATES", "Context", "ItemTemplate", "outcome_notes"]
