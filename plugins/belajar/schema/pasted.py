"""Signs that come into a file by pasting or merging, and that nobody sees or means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MERGE = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
_SPACES = "\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_ODD = re.compile(rf"[{_SPACES}]")
_BEFORE_TEXT = re.compile(rf"[ {_SPACES}]*(?:-[ {_SPACES}]+)*(?:[a-z_]+:[ {_SPACES}]+)?")


MERGED = (
    "B123",
    "penanda bentrokan git tertinggal di sini",
    "pilih satu dari kedua isi, lalu hapus baris `<<<<<<<`, `=======`, dan `>>>>>>>`",
)
"""Code, message and advice about such a mark."""


class Pasted(NamedTuple):
    """What stands there and should not; line and column from 1."""

    line: int
    column: int
    code: str
    message: str
    advice: str


def merge_mark(text: str) -> int | None:
    """Return where git left its first mark of lines that two people changed."""
    match = _MERGE.search(text)
    return match.start() if match else None


def odd_spaces(text: str, first_line: int = 1) -> Iterator[Pasted]:
    """Yield each line of a YAML text whose indentation or separators hold another space."""
    if _ODD.search(text) is None:
        return
    for number, line in enumerate(text.split("\n"), first_line):
        before = _BEFORE_TEXT.match(line)
        if before and (odd := _ODD.search(before[0])):
            message = f"ada spasi khusus U+{ord(odd[0]):04X} yang tampak seperti spasi biasa"
            advice = "hapus spasi itu, lalu ketik spasi biasa"
            yield Pasted(number, odd.start() + 1, "B124", message, advice)
