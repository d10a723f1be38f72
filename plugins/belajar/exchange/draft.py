"""What an importer makes of a foreign file: drafts of quizzes, and notes on what it could not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from belajar.schema.diagnostics import Diagnostic, Severity

Data = dict[str, Any]
"""Keys of the quiz format with texts, lists and mappings; every single value is a text."""


class Spot(NamedTuple):
    """A place in the source file: line (or row) and column, from 1."""

    line: int
    column: int = 1


START = Spot(1)


@dataclass(slots=True)
class ItemDraft:
    """One item, not yet checked.

    Attributes:
        data: Its keys, without `id`.
        spot: Where it stands in the source.
        name: The id its source gives it; may be empty or unfit.
        title: What the source calls it; may be empty.
        spots: Where single keys stand, for sheets.
    """

    data: Data
    spot: Spot
    name: str = ""
    title: str = ""
    spots: Mapping[str, Spot] = field(default_factory=dict)


@dataclass(slots=True)
class QuizDraft:
    """Items that belong together; `name` is the wanted id, both texts may be empty."""

    name: str = ""
    title: str = ""
    settings: Data = field(default_factory=dict)
    items: list[ItemDraft] = field(default_factory=list)
    spot: Spot = START
    spots: Mapping[str, Spot] = field(default_factory=dict)


class Refused(Exception):
    """The whole file cannot be read; holds why."""

    def __init__(self, found: Diagnostic) -> None:
        super().__init__(found.message)
        self.found = found


@dataclass(slots=True)
class Notes:
    """Collects what is to be told about one source file.

    An error means that an item is not carried over, a warning that something of it is not or was
    changed, advice is good to know.
    """

    path: str
    found: list[Diagnostic] = field(default_factory=list)

    def error(self, spot: Spot, code: str, message: str, advice: str = "") -> None:
        """Tell that an item is left out."""
        self._add(spot, code, message, advice, "error")

    def warn(self, spot: Spot, code: str, message: str, advice: str = "") -> None:
        """Tell that a part is left out or changed."""
        self._add(spot, code, message, advice, "warning")

    def tell(self, spot: Spot, code: str, message: str, advice: str = "") -> None:
        """Tell what is good to know."""
        self._add(spot, code, message, advice, "advice")

    def refusal(self, spot: Spot, code: str, message: str, advice: str = "") -> Refused:
        """Return the exception that ends the reading of the file."""
        return Refused(Diagnostic(self.path, spot.line, spot.column, code, message, advice))

    def _add(self, spot: Spot, code: str, message: str, advice: str, severity: Severity) -> None:
        one = Diagnostic(self.path, spot.line, spot.column, code, message, advice, severity)
        self.found.append(one)


def printable(text: str, most: int = 40) -> str:
    """Return `text` on one line, short, without what a terminal could act on."""
    line = " ".join(text.split())
    short = line if len(line) <= most else f"{line[: most - 1]}…"
    return "".join(one if one.isprintable() else "?" for one in short)
