"""An item put behind the others of a quiz file whose every other byte stays as it is."""

from __future__ import annotations

import re
from typing import Any

import yaml

from belajar.schema.source import read_yaml
from belajar.schema.validate import plain
from belajar.skeleton.items import listed

_BOM = "\ufeff"
_COMMENT = re.compile(r"( *)#")


class CannotAppend(Exception):
    """There is no place that is certain to be right; the argument says why, a clause."""


def append_item(data: bytes, item: str) -> bytes:
    """Return the file `data` with `item` as the last entry of its `items`.

    Args:
        data: A quiz file without mistakes.
        item: The item as YAML at the left margin.

    Raises:
        CannotAppend: The list is not written one entry under the other, or what would come out is
            not the old quiz and one item more.
    """
    text = data.decode()
    lines = text.split("\n")
    sequence = _items(text.removeprefix(_BOM))
    column = sequence.start_mark.column
    at = _past_comments(lines, _end_line(sequence), column)
    ends = "\r\n" if lines[0].endswith("\r") else "\n"
    spaced = "\n" if _is_spaced(sequence, lines) else ""
    entry = (spaced + listed(item, column) + "\n").replace("\n", ends)
    before, after = "\n".join(lines[:at]), "\n".join(lines[at:])
    if at == len(lines):
        before += ends if not before.endswith("\n") else ""
    else:
        before += "\n"
    made = (before + entry + after).encode()
    _verify(data, made, item)
    return made


def _items(text: str) -> yaml.SequenceNode:
    # PyYAML's own scanner: libyaml's marks end elsewhere after block scalars.
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    found = next((value for key, value in pairs if key.value == "items"), None)
    if not isinstance(found, yaml.SequenceNode) or not found.value:
        raise CannotAppend("kuis itu tidak punya daftar `items`")
    if found.flow_style:
        raise CannotAppend("`items` ditulis di antara `[` dan `]`")
    return found


def _end_line(node: yaml.Node) -> int:
    """Return the number of the line behind the last value below `node`, from 0."""
    last: yaml.Node = node
    while isinstance(last, (yaml.SequenceNode, yaml.MappingNode)) and not last.flow_style:
        if not last.value:
            break
        last = last.value[-1] if isinstance(last, yaml.SequenceNode) else last.value[-1][1]
    mark = last.end_mark
    return int(mark.line) if mark.column == 0 else int(mark.line) + 1


def _past_comments(lines: list[str], at: int, column: int) -> int:
    """Go on behind comments that are indented as a part of the last entry."""
    here = at
    while here < len(lines):
        found = _COMMENT.match(lines[here])
        if found and len(found[1]) > column:
            at = here + 1
        elif lines[here].strip():
            break
        here += 1
    return at


def _is_spaced(sequence: yaml.SequenceNode, lines: list[str]) -> bool:
    """Tell whether empty lines stand between the entries."""
    last = sequence.value[-1].start_mark.line
    return len(sequence.value) > 1 and not lines[last - 1].strip()


def _verify(old: bytes, new: bytes, item: str) -> None:
    before, after, one = (_data(text) for text in (old, new, item.encode()))
    expected = {**before, "items": [*before["items"], one]}
    if after != expected:
        raise CannotAppend("tempat di akhir berkas itu tidak pasti")


def _data(data: bytes) -> dict[str, Any]:
    node, found = read_yaml(data, "-")
    if node is None or found:
        raise CannotAppend("berkasnya tidak dapat dibaca")
    made: dict[str, Any] = plain(node)
    return made
