"""Reports for programs: a JSON object, and the workflow commands of GitHub Actions.

Both are described in docs/dev/contracts.md, section 13.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from belajar.schema.codes import Code
from belajar.schema.diagnostics import Diagnostic, Severity

VERSION = 1
_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}


def json_report(found: Sequence[Diagnostic], titles: Mapping[str, Code], language: str) -> str:
    """Return the findings as one JSON object, in ASCII."""
    counts: dict[str, int] = {
        level: sum(one.severity == level for one in found) for level in _COMMANDS
    }
    stats: dict[str, int] = {**counts, "files": len({one.path for one in found})}
    listed = [
        {
            "path": one.path,
            "line": one.line,
            "column": one.column,
            "severity": one.severity,
            "code": one.code,
            "title": _title(titles, one.code, language),
            "message": one.message,
            "advice": one.advice,
        }
        for one in found
    ]
    return json.dumps({"version": VERSION, "stats": stats, "diagnostics": listed}, indent=2)


def github_report(
    found: Sequence[Diagnostic], titles: Mapping[str, Code], language: str, from_top: str
) -> str:
    """Return one workflow command a finding, so that it shows beside the changed line.

    Args:
        found: The findings.
        titles: What the codes mean.
        language: Of the titles.
        from_top: Path of the repository's folder from the top of the Git work tree, or empty.
    """
    return "\n".join(_command(one, titles, language, from_top) for one in found)


@contextmanager
def commands_off() -> Iterator[None]:
    """Let a GitHub runner take what is printed as text, whatever an author's line begins with.

    A runner obeys lines that begin with `::`, also behind spaces, until it is told a word that
    nobody can guess. Anywhere else this does nothing.
    """
    if os.environ.get("GITHUB_ACTIONS") != "true":
        yield
        return
    word = secrets.token_hex(16)
    click.echo(f"::stop-commands::{word}")
    try:
        yield
    finally:
        click.echo(f"::{word}::")


def path_from_top(root: Path) -> str:
    """Return where `root` lies in its work tree: GitHub names files from there.

    The work tree is GITHUB_WORKSPACE where `root` lies in it, else the nearest folder upwards that
    holds `.git`; outside any, the result is empty.
    """
    root = root.resolve()
    workspace = os.environ.get("GITHUB_WORKSPACE")
    tops = [Path(workspace).resolve()] if workspace else []
    tops += [one for one in (root, *root.parents) if (one / ".git").exists()][:1]
    for top in tops:
        if root.is_relative_to(top):
            path = root.relative_to(top).as_posix()
            return "" if path == "." else path
    return ""


def _command(one: Diagnostic, titles: Mapping[str, Code], language: str, from_top: str) -> str:
    path = f"{from_top}/{one.path}" if from_top else one.path
    place: dict[str, str] = {
        "file": path,
        "line": str(one.line),
        "col": str(one.column),
        "title": one.code,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    title = f"{titles[one.code].title_en}: " if language == "en" and one.code in titles else ""
    return f"::{_COMMANDS[one.severity]} {written}::{_data(title + one.sentence)}"


def _title(titles: Mapping[str, Code], code: str, language: str) -> str:
    entry = titles.get(code)
    if entry is None:
        return ""
    return entry.title_en if language == "en" else entry.title


def _data(text: str) -> str:
    """Return text as GitHub's runner reads it back (`escapeData` of its toolkit)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return a property's value likewise (`escapeProperty`)."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
