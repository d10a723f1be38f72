"""Data files that hold a list of entries, each with an id of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.nodes import Mapping, Node, Scalar, Sequence
from belajar.schema.shape import Shape
from belajar.schema.source import read_yaml
from belajar.schema.validate import Place, build, place_of, said_twice

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Records(Generic[T]):
    """What was read of a data file.

    Attributes:
        made: Its model; None when the file is missing or cannot be used.
        problems: Every mistake found.
    """

    path: str
    node: Node | None
    made: T | None
    problems: list[Diagnostic]

    def report(self, location: tuple[str | int, ...], code: str, message: str, advice: str) -> None:
        """Add a mistake at `location` (`("paths", 0, "modules", 3)`)."""
        self.problems.append(Diagnostic(*self.place(location), code, message, advice))

    def place(self, location: tuple[str | int, ...]) -> Place:
        """Return where in the file `location` stands."""
        return place_of(self.node, self.path, location) if self.node else Place(self.path, 1, 1)


def load_records(file: Path, base: Path, shape: Shape[T], key: str, what: str) -> Records[T]:
    """Read a data file.

    Args:
        file: The data file; may be missing.
        base: Folder that paths in messages are relative to.
        shape: What the file must look like.
        key: Where its list of entries stands.
        what: What an entry is called in messages.
    """
    path = file.relative_to(base).as_posix()
    if not file.is_file():
        return Records(path, None, None, [])
    node, problems = read_yaml(file.read_bytes(), path)
    if node is None:
        return Records(path, None, None, problems)
    made, found = build(shape, node, path)
    return Records(path, node, made, [*problems, *found, *_twice(node, path, key, what)])


def _twice(node: Node, path: str, key: str, what: str) -> list[Diagnostic]:
    entries = node.values.get(key) if isinstance(node, Mapping) else None
    seen: dict[str, Place] = {}
    found = []
    for index, entry in enumerate(entries.items if isinstance(entries, Sequence) else ()):
        name = entry.values.get("id") if isinstance(entry, Mapping) else None
        if not isinstance(name, Scalar):
            continue
        place = place_of(node, path, (key, index, "id"))
        if name.text in seen:
            found.append(said_twice("B420", what, name.text, place, seen[name.text]))
        seen.setdefault(name.text, place)
    return found
