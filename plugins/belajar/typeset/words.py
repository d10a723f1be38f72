"""Text as our fonts can set it."""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import cache
from importlib import resources

LONGEST_WORD = 24
"""Letters after which a word may be broken: longer than any that Indonesian builds in a title."""

_LONG = re.compile(rf"[^\s/-]{{{LONGEST_WORD + 1},}}")
_BREAK = "\N{ZERO WIDTH SPACE}"


def settable(text: str) -> str:
    """Return a text on one line without what our fonts cannot show, long words with breaks.

    Control characters, emoji and letters of other scripts go. A title of which most would go is
    better not set at all: see `is_settable`.
    """
    known = _known()
    plain = "".join(
        one if ord(one) in known else " " if one.isspace() else ""
        for one in unicodedata.normalize("NFC", text)
    )
    return _LONG.sub(_with_breaks, " ".join(plain.split()))


def is_settable(text: str) -> bool:
    """Tell whether our fonts can show nearly all letters and digits of a text, and any at all."""
    letters = [one for one in unicodedata.normalize("NFC", text) if one.isalnum()]
    known = _known()
    lost = sum(ord(one) not in known for one in letters)
    return bool(letters) and lost <= len(letters) / 10


def _with_breaks(match: re.Match[str]) -> str:
    word = match[0]
    pieces = (word[start : start + LONGEST_WORD] for start in range(0, len(word), LONGEST_WORD))
    return _BREAK.join(pieces)


@cache
def _known() -> frozenset[int]:
    """Return the characters that every font file of ours has a picture for."""
    folder = resources.files("belajar") / "typeset" / "fonts"
    files = [one for one in folder.iterdir() if one.name.endswith(".ttf")]
    return frozenset.intersection(*(characters(one.read_bytes()) for one in files))


def characters(font: bytes) -> frozenset[int]:
    """Return the characters of a TrueType font, from its table of the Basic Multilingual Plane.

    OpenType specification 1.9, `cmap`, format 4.
    """
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    for number in range(count):
        (offset,) = struct.unpack_from(">I", font, start + 4 + 8 * number + 4)
        if struct.unpack_from(">H", font, start + offset) == (4,):
            return _segments(font, start + offset)
    raise ValueError("no format 4 cmap")


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if name == tag:
            return int(offset)
    raise ValueError(f"no table {tag!r}")


def _segments(font: bytes, start: int) -> frozenset[int]:
    (twice,) = struct.unpack_from(">H", font, start + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", font, start + 14)
    starts = struct.unpack_from(f">{count}H", font, start + 16 + twice)
    return frozenset(
        one
        for first, last in zip(starts, ends, strict=True)
        for one in range(first, last + 1)
        if one not in (0xFFFF, 0)
    )
