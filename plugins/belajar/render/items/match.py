"""Matching: one labelled native `<select>` a left side, with all right sides to choose from.

Where there is a mouse, the right sides also stand below, to be dragged; print shows them too.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Any

from belajar.render.items.base import Context, ItemTemplate
from belajar.render.text import is_block
from belajar.schema.items.match import MatchItem


def _controls(item: MatchItem, context: Context) -> str:
    rights = [
        (value, context.text.plain(text))
        for value, text in zip(ascii_lowercase, item.rights(), strict=False)
    ]
    options = "".join(f'<option value="{value}">{text}</option>' for value, text in rights)
    chips = "".join(
        f'<li draggable="true" data-value="{value}">{text}</li>' for value, text in rights
    )
    first = f'<option value="">{context.strings["choose"]}</option>'
    fields = (
        f'<label class="bj-field bj-pair">{_left(pair.left, context)} '
        f'<select name="{item.id}">{first}{options}</select></label>'
        for pair in item.pairs
    )
    return "\n".join((*fields, f'<ul class="bj-chips" aria-hidden="true">{chips}</ul>'))


def _left(text: str, context: Context) -> str:
    html = context.text.compact(text)
    tag = "div" if is_block(html) else "span"
    return f"<{tag}>{html}</{tag}>"


def _key(item: MatchItem, context: Context) -> str:
    plain = context.text.plain
    return "".join(f"<br>{plain(one.left)} – {plain(one.right)}" for one in item.pairs)


def _notes(item: MatchItem) -> Iterator[tuple[str, str]]:
    for number, pair in enumerate(item.pairs):
        if pair.feedback:
            yield f"p{number}", pair.feedback


def _client(item: MatchItem) -> dict[str, Any]:
    return {"k": item.key_values(), **({"part": True} if item.partial else {})}


TEMPLATE = ItemTemplate(
    controls=_controls,
    key=_key,
    notes=_notes,
    client=_client,
    lettered=False,
    script="arrange",
)
