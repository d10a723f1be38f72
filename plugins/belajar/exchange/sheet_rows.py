"""The rows of a sheet: cells, and what of them has been read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from belajar.exchange.draft import Spot


class Row(NamedTuple):
    """One row of a sheet: its number in the file, from 1, and the texts of its cells."""

    line: int
    cells: list[str]


@dataclass(slots=True)
class Record:
    """The filled cells of a row by column; remembers which were read."""

    texts: dict[str, str]
    spots: Mapping[str, Spot]
    spot: Spot
    unread: set[str]

    def take(self, column: str) -> str:
        """Return a cell's text, empty where there is none."""
        self.unread.discard(column)
        return self.texts.get(column, "")

    def at(self, column: str) -> Spot:
        """Return the place of a cell, of the row where it is empty."""
        return self.spots.get(column, self.spot)
