"""An author's bytes as text, or what keeps them from being read."""

from __future__ import annotations

import re

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.files import not_utf8
from belajar.schema.pasted import MERGED, merge_mark, odd_spaces

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 20
_LISTED = re.compile(r"^([ \t>]{20,})(?:[-*+]|\d{1,9}[.)])[ \t]", re.MULTILINE)
_TAB = 4  # columns that one level of a list is indented by, and what a tab stands for

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What no author means to write. Among it the line breaks that YAML alone takes for such, so that
lines are counted as editors count them; and changes of direction, under which a reviewer reads
another text than the learner gets (right-to-left letters need none of them)."""


TOO_DEEP = f"daftar bertingkat lebih dari {MAX_DEPTH} tingkat", "sederhanakan susunannya"


def too_deep(text: str) -> int | None:
    """Return where a list in Markdown lies deeper than any reader follows, or Markdown's own code.

    That code calls itself for each level, and would end a build in the middle of itself.
    """
    for match in _LISTED.finditer(text):
        if len(match[1].expandtabs(_TAB)) >= MAX_DEPTH * _TAB:
            return match.start()
    return None


def yaml_text(data: bytes, path: str, first_line: int) -> tuple[str | None, list[Diagnostic]]:
    """Return a YAML file's text with plain line breaks; None, and why, where it cannot be read.

    Args:
        data: The file's bytes (or a part of it that begins at `first_line`).
        path: Its name in messages.
        first_line: Line of the first byte, from 1.
    """

    def refused(
        line: int, column: int, code: str, message: str, advice: str
    ) -> tuple[None, list[Diagnostic]]:
        return None, [Diagnostic(path, first_line + line, column, code, message, advice)]

    if len(data) > MAX_BYTES:
        message = f"berkas lebih besar dari {MAX_BYTES // 1024} KiB"
        return refused(0, 1, "B101", message, "bagi menjadi beberapa berkas")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        return refused(*_end_of(before), "B102", *not_utf8(data))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := CONTROL.search(text):
        message = f"ada aksara kendali U+{ord(found[0]):04X}"
        advice = "hapus aksara yang tidak terlihat itu"
        return refused(*_end_of(text[: found.start()]), "B103", message, advice)
    if (at := merge_mark(text)) is not None:
        return refused(text.count("\n", 0, at), 1, *MERGED)
    if odd := [Diagnostic(path, *one) for one in odd_spaces(text, first_line)]:
        return None, odd
    if not text.strip():
        return refused(0, 1, "B104", "berkas kosong", "tulis isinya, atau hapus berkasnya")
    return text, []


def _end_of(before: str) -> tuple[int, int]:
    """Return how many lines stand before the end of a text, and the column there, from 1."""
    return before.count("\n"), len(before.rpartition("\n")[2]) + 1
