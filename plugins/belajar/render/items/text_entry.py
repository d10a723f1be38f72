"""Text entry: one line, graded against accepted variants."""

from __future__ import annotations

from typing import Any

from belajar.render.items.base import Context, ItemTemplate
from belajar.render.text import attribute
from belajar.schema.items.text_entry import TextEntryItem


def _controls(item: TextEntryItem, context: Context) -> str:
    return (
        f'<label class="bj-field"><span>{context.strings["response"]}</span> '
        f'<input type="text" name="{item.id}" autocapitalize="off" spellcheck="false"></label>'
    )


def _client(item: TextEntryItem) -> dict[str, Any]:
    data: dict[str, Any] = {"k": list(item.key)}
    if item.case_sensitive:
        data["cs"] = True
    if item.distractors:
        data["d"] = [distractor.text for distractor in item.distractors]
    return data


TEMPLATE = ItemTemplate(
    controls=_controls,
    key=lambda item, context: attribute(item.key[0]),
    notes=lambda item: ((f"d{n}", one.feedback) for n, one in enumerate(item.distractors)),
    client=_client,
    script="fields",
)
