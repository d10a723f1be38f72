"""A mistake in an author's file: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "advice"]
Words = Mapping[Severity, str]
WORDS: dict[str, Words] = {
    "id": {"error": "galat", "warning": "peringatan", "advice": "saran"},
    "en": {"error": "error", "warning": "warning", "advice": "advice"},
}
"""What each level is called, by language."""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One mistake.

    Attributes:
        path: File, relative to the project, with `/`.
        line: Line, from 1.
        column: Column in characters, from 1.
        code: Stable code: B and a number for mistakes, S and a number for editorial advice.
        message: What is wrong, a clause in Indonesian.
        advice: What to write instead; may be empty.
        severity: An error ends a build, a warning only with `--strict`; advice comes only from
            `belajar check`.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    advice: str = ""
    severity: Severity = "error"

    @property
    def sentence(self) -> str:
        """Return message and advice, without anything that a terminal could act on."""
        return printable(f"{self.message}; {self.advice}" if self.advice else self.message)


def format_diagnostic(one: Diagnostic, words: Words = WORDS["id"]) -> str:
    """Return one line: `path:line:column: galat: message; advice [code]`."""
    word = words[one.severity]
    return f"{printable(one.path)}:{one.line}:{one.column}: {word}: {one.sentence} [{one.code}]"


def format_report(diagnostics: Iterable[Diagnostic]) -> str:
    """Return all lines in order of place, and one summary line."""
    found = sorted(set(diagnostics))
    counted = counts_in_words(found, WORDS["id"])
    files = len({one.path for one in found})
    return "\n".join([*map(format_diagnostic, found), f"{counted} dalam {files} berkas."])


def counts_in_words(
    found: Collection[Diagnostic], words: Words, form: str = "{count} {word}"
) -> str:
    """Return how many there are of each level that there is: `2 galat, 1 saran`."""
    counts = {level: sum(one.severity == level for one in found) for level in words}
    return ", ".join(
        form.format(count=count, word=words[level]) for level, count in counts.items() if count
    )


def printable(text: str) -> str:
    """Return `text` with what a terminal could act on, or not encode, as an escape sequence."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)
