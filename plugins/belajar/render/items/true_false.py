"""True or false: two radio buttons whose words come from the language file."""

from __future__ import annotations

from belajar.render.items.base import Context, ItemTemplate, labelled_input
from belajar.schema.items.true_false import TrueFalseItem

_VALUES = ("true", "false")


def _value(item: TrueFalseItem) -> str:
    return _VALUES[0] if item.key else _VALUES[1]


def _controls(item: TrueFalseItem, context: Context) -> str:
    return "\n".join(
        labelled_input("radio", item.id, value, context.strings[value]) for value in _VALUES
    )


TEMPLATE = ItemTemplate(
    controls=_controls,
    key=lambda item, context: context.strings[_value(item)],
    notes=lambda item: iter(()),
    client=lambda item: {"k": _value(item)},
    lettered=False,
)
