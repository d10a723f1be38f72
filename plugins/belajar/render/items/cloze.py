"""Cloze: a text whose gaps are typed or chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from belajar.render.items.base import Context, ItemTemplate, option_values
from belajar.render.text import attribute, fill_places, place, without_places
from belajar.schema.gaps import replace_marks
from belajar.schema.items.cloze import ClozeItem, Gap

WIDTHS = range(8, 25)  # in letters, where the author does not say
WORDS_BEFORE, WORDS_AFTER = 6, 4  # of a gap, in its accessible name

_BLOCK_TAG = re.compile(r"</?(?:p|li|ul|ol|tr|thead|tbody|table|pre|blockquote|hr)\b[^>]*>")
_CELL_END = re.compile(r"</t[dh]>")
_TAG = re.compile(r"<[^>]*>")
_EDGES = " \n.,;:!?"


def _controls(item: ClozeItem, context: Context) -> str:
    text = replace_marks(without_places(item.text), place)
    html = context.text.with_places(text)
    gaps = item.order()
    width = _usual_width(gaps)
    made = [
        _gap(gap, f"{item.id}.{number}", number, name, width, context)
        for (number, gap), name in zip(
            enumerate(gaps, 1), _names(html, len(gaps), context), strict=True
        )
    ]
    return f'<div class="bj-cloze">{fill_places(html, made)}</div>'


def _gap(gap: Gap, field: str, number: int, name: str, width: int, context: Context) -> str:
    named = f'name="{field}" aria-label="{attribute(name)}"'
    if gap.options is None:
        control = (
            f'<input type="text" {named} size="{gap.width or width}" '
            'autocapitalize="off" spellcheck="false">'
        )
    else:
        options = "".join(
            f'<option value="{value}">{attribute(text)}</option>'
            for value, text in zip(option_values(gap.options), gap.options, strict=True)
        )
        first = f'<option value="">{context.strings["choose"]}</option>'
        control = f"<select {named}>{first}{options}</select>"
    mark = f'<span class="bj-gap-n" aria-hidden="true">{number}</span>'
    return f'<span class="bj-gap">{mark}{control}</span>'


def _usual_width(gaps: list[Gap]) -> int:
    """Return one width for all typed gaps, so that it does not tell which is the longest."""
    longest = max((len(key) for gap in gaps if gap.options is None for key in gap.key), default=0)
    return min(max(longest + 2, WIDTHS.start), WIDTHS.stop - 1)


def _names(html: str, total: int, context: Context) -> list[str]:
    """Return the accessible name of each gap: which one it is, and the words around it."""
    blocks = [unescape(_TAG.sub("", _CELL_END.sub(" ", one))) for one in _BLOCK_TAG.split(html)]
    return [_name(number, total, blocks, context) for number in range(total)]


def _name(number: int, total: int, blocks: list[str], context: Context) -> str:
    words = context.strings
    block = next((one for one in blocks if place(number) in one), "")
    around = block.partition(place(number))
    before, after = (_spoken(one, total, context) for one in (around[0], around[2]))
    parts = [words.fill("gap", n=number + 1, total=total)]
    if before:
        parts.append(words.fill("gap_before", text=" ".join(before[-WORDS_BEFORE:]).strip(_EDGES)))
    if after:
        parts.append(words.fill("gap_after", text=" ".join(after[:WORDS_AFTER]).strip(_EDGES)))
    return " ".join(parts)


def _spoken(text: str, total: int, context: Context) -> list[str]:
    """Return the words of `text`, other gaps in words; nothing where only marks are left."""
    made = [context.strings.fill("gap_other", n=number + 1) for number in range(total)]
    filled = fill_places(text, made)
    return filled.split() if filled.strip(_EDGES) else []


def _key(item: ClozeItem, context: Context) -> str:
    return " · ".join(f"{n}. {attribute(gap.key[0])}" for n, gap in enumerate(item.order(), 1))


def _gap_notes(item: ClozeItem, context: Context) -> str:
    return "".join(_noted(item, context))


def _noted(item: ClozeItem, context: Context) -> Iterator[str]:
    for index, gap in enumerate(item.order()):
        if gap.feedback:
            which = context.strings.fill("gap_note", n=index + 1)
            html = context.text.compact(gap.feedback)
            yield f'<div data-for="d{index}"><strong>{which}</strong> {html}</div>\n'


def _client(item: ClozeItem) -> dict[str, Any]:
    gaps = item.order()
    data: dict[str, Any] = {"k": [_client_key(gap) for gap in gaps]}
    if item.partial:
        data["part"] = True
    if cased := [index for index, gap in enumerate(gaps) if gap.case_sensitive]:
        data["cg"] = cased
    return data


def _client_key(gap: Gap) -> str | list[str]:
    if gap.options is None:
        return list(gap.key)
    return option_values(gap.options)[gap.options.index(gap.key[0])]


TEMPLATE = ItemTemplate(
    controls=_controls,
    key=_key,
    notes=lambda item: iter(()),
    client=_client,
    lettered=False,
    script="fields",
    key_details=_gap_notes,
)
"""The feedback of a gap is `data-for="dN"`, N its place in the text, as that of a distractor."""
