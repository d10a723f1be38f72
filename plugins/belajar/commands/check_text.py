"""A report for people: each finding with the line it is about, and a caret below the place."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from belajar.render.strings import Strings
from belajar.schema.codes import Code
from belajar.schema.diagnostics import WORDS, Diagnostic, Severity, counts_in_words, printable

INDENT = "    "
TAB = 4
CUT = "…"
MOST_COLUMNS = 100
"""Longest source line shown where no terminal tells its width."""
_BEFORE = 1 / 3  # share of a cut line that stands before the caret, so that both sides are seen
_COLOURS: Mapping[Severity, str] = {"error": "red", "warning": "yellow", "advice": "cyan"}
_REPLACED = "�"


def text_report(
    found: Sequence[Diagnostic],
    root: Path,
    strings: Strings,
    titles: Mapping[str, Code],
    *,
    columns: int = MOST_COLUMNS,
    colour: bool = False,
) -> str:
    """Return the findings as text.

    Args:
        found: In the order in which they are shown.
        root: Folder that their paths are relative to.
        strings: The language of the frame.
        titles: What to put in front of a message, by code; empty in the messages' own language.
        columns: Width of the terminal.
        colour: Whether levels and carets are coloured.
    """
    if not found:
        return strings.cli["nothing_found"]
    lines = _SourceLines(root)
    parts = [
        part
        for one in found
        for part in (
            _headline(one, strings.language, titles, colour),
            *_excerpt(lines.of(one), one, columns - len(INDENT), colour),
        )
    ]
    counts = counts_in_words(found, WORDS[strings.language], strings.cli["count"])
    files = len({one.path for one in found})
    return "\n".join([*parts, "", strings.cli["found"].format(counts=counts, files=files)])


def excerpt(line: str, column: int, width: int) -> tuple[str, str]:
    """Return a source line as a terminal shows it, and a line with a caret below `column`.

    Tabs become spaces, wide characters count two cells, combining ones none, and what a terminal
    could act on is replaced. A line wider than `width` is cut at one or both ends.

    Args:
        line: The line, without its break.
        column: In characters, from 1.
        width: Cells there are.
    """
    line = line.rstrip()
    at = min(max(column - 1, 0), len(line))
    first, last = _window(line, at, width)
    shown = "".join(map(_shown, line[first:last]))
    before = sum(map(_cells, line[first:at])) + (len(CUT) if first else 0)
    cut = (CUT if first else "", CUT if last < len(line) else "")
    return f"{cut[0]}{shown}{cut[1]}", " " * before + "^"


def _headline(one: Diagnostic, language: str, titles: Mapping[str, Code], colour: bool) -> str:
    word = WORDS[language][one.severity]
    title = f"{titles[one.code].title_en}: " if one.code in titles else ""
    place = f"{printable(one.path)}:{one.line}:{one.column}"
    if colour:
        place = click.style(place, bold=True)
        word = click.style(word, fg=_COLOURS[one.severity], bold=True)
    return f"{place}: {word}: {title}{one.sentence} [{one.code}]"


def _excerpt(line: str | None, one: Diagnostic, width: int, colour: bool) -> list[str]:
    if line is None or not line.strip():
        return []
    shown, caret = excerpt(line, one.column, max(width, 20))
    if colour:
        caret = click.style(caret, fg=_COLOURS[one.severity], bold=True)
    return [f"{INDENT}{shown}", f"{INDENT}{caret}"]


def _window(line: str, at: int, width: int) -> tuple[int, int]:
    """Return which characters of a line to show so that `at` is among them."""
    if len(line) <= width and sum(map(_cells, line)) <= width:
        return 0, len(line)
    first, room = at, int(width * _BEFORE)
    while first > 0 and room > 0:
        first -= 1
        room -= _cells(line[first])
    if first <= len(CUT):
        first = 0
    last = first
    room = width - 2 * len(CUT)
    while last < len(line) and room >= _cells(line[last]):
        room -= _cells(line[last])
        last += 1
    return first, max(last, min(at + 1, len(line)))


def _shown(sign: str) -> str:
    if sign == "\t":
        return " " * TAB
    return sign if sign.isprintable() else _REPLACED


def _cells(sign: str) -> int:
    if sign == "\t":
        return TAB
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


class _SourceLines:
    """Lines of files, each file read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = ""
        self._lines: list[str] = []

    def of(self, one: Diagnostic) -> str | None:
        """Return the line of a finding, counted as the readers count; None where there is none."""
        if one.path != self._path:
            self._path, self._lines = one.path, self._read(one.path)
        return self._lines[one.line - 1] if 0 < one.line <= len(self._lines) else None

    def _read(self, path: str) -> list[str]:
        try:
            text = (self._root / path).read_bytes().decode("utf-8-sig", "replace")
        except (OSError, ValueError):  # a folder, or a file that ought to be there
            return []
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
