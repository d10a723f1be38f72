"""A report for people: each finding with the line it is about, and a caret below the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from belajar.render.strings import Strings
from belajar.schema.codes import Code
from belajar.schema.diagnostics import WORDS, Diagnostic, Severity, counts_in_words, printable
from belajar.schema.excerpt import WIDEST, excerpt, lines_of
from belajar.schema.files import text_inside

INDENT = "    "
_COLOURS: Mapping[Severity, str] = {"error": "red", "warning": "yellow", "advice": "cyan"}


def text_report(
    found: Sequence[Diagnostic],
    root: Path,
    strings: Strings,
    titles: Mapping[str, Code],
    *,
    columns: int = WIDEST,
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
        return lines_of(text_inside(self._root, path))
