"""Gaps in a text: the marks `[[name]]` that an author writes, and their places."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from belajar.schema.markdown_code import blank_out_blocks, blank_out_spans

_MARK = re.compile(r"(?<!\\)\[\[([^\[\]\n]*)\]\]")
_LINK = re.compile(
    r"\[[^\[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])"  # [text](address), [text][name]
    r"|^[ ]{0,3}\[[^\[\]]*\]:[^\n]*"  # [name]: address
    r"|<[^<>\s]+>",  # <https://…>
    re.MULTILINE,
)
_FILLER = "_"


class Mark(NamedTuple):
    """One mark in a text.

    Attributes:
        name: What stands between the brackets.
        start: Offset of its first character.
        end: Offset behind its last.
        is_linked: Whether it stands inside a link, where nothing can be filled in.
    """

    name: str
    start: int
    end: int
    is_linked: bool


def find_marks(text: str) -> list[Mark]:
    r"""Return the marks of a text in order; what is code, or written `\[[name]]`, is none."""
    if "[[" not in text:
        return []
    visible = blank_out_spans(blank_out_blocks(text))
    found = list(_MARK.finditer(visible))
    plain = _MARK.sub(lambda mark: _FILLER * len(mark[0]), visible)
    links = [link.span() for link in _LINK.finditer(plain)]
    return [
        Mark(one[1], *one.span(), any(start < one.start() < end for start, end in links))
        for one in found
    ]


def replace_marks(text: str, made: Callable[[int], str]) -> str:
    """Return the text with `made(n)` in place of its mark number n, from 0."""
    parts: list[str] = []
    at = 0
    for number, mark in enumerate(find_marks(text)):
        parts += (text[at : mark.start], made(number))
        at = mark.end
    return "".join((*parts, text[at:]))
