"""The line of an author's file that a mistake points at, fit to be shown, and its caret."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate, takewhile

WIDEST = 100
"""Columns that an excerpt takes at most; of a longer line the part around the place is shown."""

_TAB = "    "
_CUT = "…"
_BEFORE = 2 / 5
"""Share of a cut line that stands before the place, so that both sides are seen."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a file as its readers count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")


def line_at(lines: Sequence[str], number: int) -> str:
    """Return a line by its number, from 1; one that is not there is empty."""
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def excerpt(line: str, column: int, width: int = WIDEST) -> tuple[str, str]:
    """Return a source line and a line that has a caret below the place; both fit a terminal.

    Tabs become four spaces, and what a terminal could act on (control characters, changes of
    direction) the replacement character. The caret takes wide and combining characters into
    account; it stands behind the line's end where the place does.

    Args:
        line: The line, without its break.
        column: The column in characters, from 1.
        width: The columns there are.
    """
    at = min(max(column - 1, 0), len(line))
    while 0 < at < len(line) and _width(line[at]) == 0:
        at -= 1  # a combining mark belongs to the letter in front of it
    before, rest = "".join(map(_shown, line[:at])), "".join(map(_shown, line[at:].rstrip()))
    if _columns(before) + _columns(rest) > width:
        before, rest = _cut(before, rest, width)
    return before + rest, " " * _columns(before) + "^"


def _cut(before: str, rest: str, width: int) -> tuple[str, str]:
    most = int(width * _BEFORE)
    if _columns(before) > most:
        kept = _fitting(reversed(before), most - 1)
        before = _CUT + before[len(before) - kept :]
    room = width - _columns(before)
    if _columns(rest) > room:
        rest = rest[: _fitting(rest, room - 1)] + _CUT
    return before, rest


def _fitting(chars: Iterable[str], room: int) -> int:
    """Return how many of the characters fit into so many columns."""
    widths = accumulate(map(_width, chars))
    return sum(1 for _ in takewhile(lambda width: width <= room, widths))


def _shown(char: str) -> str:
    if char == "\t":
        return _TAB
    if char.isprintable() or (_width(char) == 0 and unicodedata.category(char).startswith("M")):
        return char
    return " " if char.isspace() and unicodedata.category(char) == "Zs" else "\ufffd"


def _columns(text: str) -> int:
    return sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
