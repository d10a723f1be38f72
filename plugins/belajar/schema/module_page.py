"""A page below `modules/`, taken apart: front matter as nodes, text, and where both stand."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.files import check_encoding
from belajar.schema.ids import id_from
from belajar.schema.module import (
    FrontMatter,
    Placement,
    closing_quiz,
    find_placements,
    misread_blocks,
    split_front_matter,
    why_no_front_matter,
)
from belajar.schema.module_text import Destination, check_text, destinations
from belajar.schema.nodes import Mapping as MappingNode
from belajar.schema.nodes import Node, Scalar
from belajar.schema.source import read_yaml
from belajar.schema.unfinished import unfinished_text, unfinished_values
from belajar.schema.validate import Place


class ModulePage(NamedTuple):
    """A page below `modules/`, taken apart.

    Attributes:
        path: Relative to `modules/`.
        source: As messages name it.
        is_read: False where nothing of the front matter could be read.
        leads: Where links and images of the text lead.
    """

    path: str
    source: str
    front: FrontMatter
    node: Node
    is_read: bool = True
    leads: tuple[Destination, ...] = ()

    def placements(self) -> list[Placement]:
        """Return what the text places."""
        return find_placements(self.front.body, self.source, self.front.body_first_line)

    def closing(self) -> list[Placement]:
        """Return the closing quiz that the front matter names, as far as it can be read."""
        if not self.is_read:
            front = self.front
            return closing_quiz(front.yaml or front.body, self.source, front.first_line)
        named = self.node.values.get("quiz") if isinstance(self.node, MappingNode) else None
        if not isinstance(named, Scalar) or id_from(named.text, "") != named.text:
            return []
        return [Placement("quiz", named.text, self.source, named.line, named.column)]

    def place_at(self, offset: int) -> Place:
        """Return the place of a character of the body."""
        before = self.front.body[:offset]
        line = before.count("\n") + self.front.body_first_line
        return Place(self.source, line, len(before) - before.rfind("\n"))


def read_module_page(file: Path, root: Path, base: Path) -> ModulePage | None:
    """Take a page apart; None when it cannot be read."""
    path, source = (file.relative_to(one).as_posix() for one in (root, base))
    return read_page(file.read_bytes(), path, source)[0]


def read_page(data: bytes, path: str, source: str) -> tuple[ModulePage | None, list[Diagnostic]]:
    """Take a page apart; None, and the reasons, when it cannot be read."""
    text = data.decode("utf-8", "surrogateescape")
    front = split_front_matter(text)
    problems = _check_body(front, source)
    is_readable = all(one.code != "B102" for one in problems)
    if not front.yaml.strip():
        if is_readable:
            problems = [*problems, Diagnostic(source, 1, 1, "B410", *why_no_front_matter(text))]
        return None, problems
    node, found = read_yaml(front.yaml.encode("utf-8", "surrogateescape"), source, front.first_line)
    problems = [*problems, *found]
    if node is None or not is_readable:
        return None, problems
    problems += unfinished_values(node, source)
    problems += unfinished_text(front.body, source, front.body_first_line)
    problems += misread_blocks(front.body, source, front.body_first_line)
    leads = tuple(destinations(front.body))
    return ModulePage(path, source, front, node, leads=leads), problems


def _check_body(front: FrontMatter, source: str) -> list[Diagnostic]:
    body = front.body.encode("utf-8", "surrogateescape")
    unreadable = check_encoding(body, source, front.body_first_line)
    return unreadable or check_text(front.body, source, front.body_first_line)
