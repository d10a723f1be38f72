"""A mistake in an author's file: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
_WORDS = {"error": "galat", "warning": "peringatan"}


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One mistake.

    Attributes:
        path: File, relative to the project, with `/`.
        line: Line, from 1.
        column: Column in characters, from 1.
        code: Stable code, see `codes.py`.
        message: What is wrong, a clause in Indonesian.
        advice: What to write instead; may be empty.
        severity: An error ends a build, a warning only with `--strict`.
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
    errors = sum(one.severity == "error" for one in found)
    counted = [f"{errors} galat"] if errors else []
    if len(found) > errors:
        counted.append(f"{len(found) - errors} peringatan")
    files = len({one.path for one in found})
    return "\n".join(
        [*map(format_diagnostic, found), f"{' dan '.join(counted)} dalam {files} berkas."]
    )
