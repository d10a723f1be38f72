"""A mistake in an author's file: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "advice"]
_WORDS: dict[Severity, str] = {"error": "galat", "warning": "peringatan", "advice": "saran"}


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


def format_diagnostic(one: Diagnostic) -> str:
    """Return one line: `path:line:column: galat: message; advice [code]`."""
    advice = f"; {one.advice}" if one.advice else ""
    word = _WORDS[one.severity]
    return f"{one.path}:{one.line}:{one.column}: {word}: {one.message}{advice} [{one.code}]"


def format_report(diagnostics: Iterable[Diagnostic]) -> str:
    """Return all lines in order of place, and one summary line."""
    found = sorted(set(diagnostics))
    counts = {level: sum(one.severity == level for one in found) for level in _WORDS}
    counted = [f"{count} {_WORDS[level]}" for level, count in counts.items() if count]
    files = len({one.path for one in found})
    return "\n".join(
        [*map(format_diagnostic, found), f"{', '.join(counted)} dalam {files} berkas."]
    )
