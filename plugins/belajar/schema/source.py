"""YAML bytes to a tree of nodes that keep the author's characters and their places.

Read from parser events with an explicit stack (ADR 1): limits hold before a hostile file can cost
anything, and no value is ever converted (`12:30`, `No`, `010` stay what was typed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Lines
from typing import Any

import yaml

from belajar.schema.author_text import MAX_DEPTH, TOO_DEEP, too_deep, yaml_text
from belajar.schema.diagnostics import Diagnostic, Severity
from belajar.schema.nodes import Mapping, Node, Scalar, Sequence, kind_of
from belajar.schema.yaml_errors import Explained, explain
from belajar.schema.yaml_rest import without_broken_item

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # libyaml missing: slower, same result
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

MAX_NODES = 50_000
MAX_ALIASES = 100
MAX_FURTHER = 9
"""How many mistakes after the first are looked for in a file that is no YAML."""


class _Stop(Exception):
    """Reading cannot go on."""


class _Reader:
    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.offset = first_line
        self.diagnostics: list[Diagnostic] = []
        self.anchors: dict[str, Node] = {}
        self.sizes: dict[int, int] = {}
        self.nodes = 0
        self.aliases = 0
        self.lines: list[str] = []  # kept only where a comment may have swallowed text

    def report(
        self,
        line: int,
        column: int,
        code: str,
        message: str,
        advice: str = "",
        severity: Severity = "error",
    ) -> None:
        found = Diagnostic(self.path, line, column, code, message, advice, severity)
        self.diagnostics.append(found)

    def stop(self, line: int, column: int, code: str, message: str, advice: str = "") -> _Stop:
        self.report(line, column, code, message, advice)
        return _Stop()

    def place(self, mark: Any) -> tuple[int, int]:
        return mark.line + self.offset, mark.column + 1


def read_yaml(data: bytes, path: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Read one YAML document.

    Args:
        data: The file's bytes (or a part of it that begins at `first_line`).
        path: Its name in messages.
        first_line: Line of the first byte, from 1.

    Returns:
        The root node, or None when reading had to stop; and every mistake found.
    """
    text, problems = yaml_text(data, path, first_line)
    if text is None:
        return None, problems
    reader = _Reader(path, first_line)
    try:
        return _read(reader, text), reader.diagnostics
    except _Stop:
        return None, reader.diagnostics


_BEGUN_EARLIER = ("quoted scalar", "simple key", "flow sequence", "flow mapping")


def _events(reader: _Reader, text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        lines = text.split("\n")
        said = _explained(error, lines)
        reader.report(said.line + reader.offset, *said[1:])
        for further in _in_later_items(lines, said.line):
            reader.report(further.line + reader.offset, *further[1:])
        raise _Stop from None
    except yaml.YAMLError:
        raise reader.stop(reader.offset, 1, "B103", "ada aksara yang tidak dapat dibaca") from None


def _explained(error: yaml.MarkedYAMLError, lines: Lines[str]) -> Explained:
    mark = error.problem_mark or error.context_mark
    if error.context_mark and str(error.context).endswith(_BEGUN_EARLIER):
        mark = error.context_mark  # where quote or bracket was opened, not where it was missed
    index, column = (mark.line, mark.column + 1) if mark else (0, 1)
    return explain(str(error.problem or ""), lines, index, column)


def _in_later_items(lines: Lines[str], index: int) -> Iterator[Explained]:
    """Yield what else cannot be read, each in an item after the one before."""
    for _ in range(MAX_FURTHER):
        rest = without_broken_item(lines, index)
        if rest is None:
            return
        lines, end = rest
        try:
            for _event in yaml.parse("\n".join(lines), Loader=Loader):
                pass
            return
        except yaml.MarkedYAMLError as error:
            said = _explained(error, lines)
        except yaml.YAMLError:
            return
        if said.line < end:
            return
        yield said
        index = said.line


def _read(reader: _Reader, text: str) -> Node | None:
    root: Node | None = None
    if _SWALLOWED.search(text):
        reader.lines = text.split("\n")
    stack: list[tuple[Node, Any, int]] = []  # container, pending key, nodes when it began
    documents = 0
    for event in _events(reader, text):
        kind = type(event)
        if kind is yaml.ScalarEvent or kind is yaml.AliasEvent:
            node = (
                _scalar(reader, event) if kind is yaml.ScalarEvent else _alias(reader, event, stack)
            )
            root = _add(reader, stack, node, root)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            line, column = reader.place(event.start_mark)
            _count(reader, line, column)
            _refuse_tag(reader, event, line, column)
            if len(stack) >= MAX_DEPTH:
                raise reader.stop(
                    line,
                    column,
                    "B113",
                    f"susunan lebih dalam dari {MAX_DEPTH} tingkat",
                    "sederhanakan susunannya",
                )
            opened: Node = (
                Mapping(line, column) if kind is yaml.MappingStartEvent else Sequence(line, column)
            )
            root = _add(reader, stack, opened, root)
            if event.anchor:
                reader.anchors[event.anchor] = opened
            stack.append((opened, None, reader.nodes))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            closed, _, before = stack.pop()
            reader.sizes[id(closed)] = reader.nodes - before + 1
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                line, column = reader.place(event.start_mark)
                raise reader.stop(
                    line,
                    column,
                    "B114",
                    "satu berkas hanya boleh memuat satu dokumen",
                    "hapus garis `---` di sini",
                )
    if root is None:
        raise reader.stop(
            reader.offset, 1, "B104", "berkas kosong", "tulis isinya, atau hapus berkasnya"
        )
    if isinstance(root, Scalar) and root.absent:
        raise reader.stop(
            root.line, root.column, "B104", "berkas kosong", "tulis isinya, atau hapus berkasnya"
        )
    return root


def _count(reader: _Reader, line: int, column: int, more: int = 1) -> None:
    reader.nodes += more
    if reader.nodes > MAX_NODES:
        raise reader.stop(
            line,
            column,
            "B115",
            f"berkas memuat lebih dari {MAX_NODES} nilai",
            "bagi menjadi beberapa berkas",
        )


def _scalar(reader: _Reader, event: Any) -> Scalar:
    mark = event.start_mark
    line, column = mark.line + reader.offset, mark.column + 1
    _count(reader, line, column)
    if event.tag:
        _refuse_tag(reader, event, line, column)
    if "\n" in event.value and too_deep(event.value) is not None:
        reader.report(line, column, "B113", *TOO_DEEP)
    node = Scalar(line, column, event.value, not event.style)
    if reader.lines and node.plain and not node.absent:
        _warn_of_swallowed(reader, event.end_mark)
    if event.anchor:
        reader.anchors[event.anchor] = node
    return node


_SWALLOWED = re.compile(r"[ \t]+#(?=[^\s#!])")
"""A comment that begins like `#2` or `#tagar`: its author most likely meant text."""


def _warn_of_swallowed(reader: _Reader, mark: Any) -> None:
    if match := _SWALLOWED.match(reader.lines[mark.line], mark.column):
        reader.report(
            mark.line + reader.offset,
            match.end(),
            "B125",
            "teks mulai dari ` #` dibaca sebagai komentar, jadi tidak tampil",
            "apit seluruh teksnya dengan tanda kutip; bila memang komentar, beri spasi sesudah `#`",
            "warning",
        )


def _alias(reader: _Reader, event: Any, stack: list[tuple[Node, Any, int]]) -> Node:
    line, column = reader.place(event.start_mark)
    reader.aliases += 1
    if reader.aliases > MAX_ALIASES:
        raise reader.stop(
            line,
            column,
            "B116",
            f"lebih dari {MAX_ALIASES} alias (*nama)",
            "tulis nilainya langsung",
        )
    target = reader.anchors.get(event.anchor)
    if target is None:
        raise reader.stop(
            line,
            column,
            "B109",
            f"alias *{event.anchor} tidak dikenal",
            'bila tanda * bagian dari teks, apit dengan tanda kutip: "…"',
        )
    if any(container is target for container, _, _ in stack):
        raise reader.stop(
            line,
            column,
            "B117",
            f"alias *{event.anchor} memuat dirinya sendiri",
            "tulis nilainya langsung",
        )
    _count(reader, line, column, reader.sizes.get(id(target), 1))
    return target


def _refuse_tag(reader: _Reader, event: Any, line: int, column: int) -> None:
    if event.tag and event.tag != "!":
        reader.report(
            line,
            column,
            "B118",
            f"tanda tipe {event.tag!r} tidak diterima",
            "hapus kata yang diawali tanda seru itu",
        )


def _add(
    reader: _Reader, stack: list[tuple[Node, Any, int]], node: Node, root: Node | None
) -> Node | None:
    if not stack:
        return node
    container, key, before = stack[-1]
    if type(container) is Sequence:
        container.items.append(node)
    elif key is None:
        stack[-1] = (container, _key(reader, node), before)
    else:
        _put(reader, container, key, node)
        stack[-1] = (container, None, before)
    return root


def _key(reader: _Reader, node: Node) -> Scalar:
    if type(node) is not Scalar:
        raise reader.stop(
            node.line,
            node.column,
            "B119",
            f"kunci tidak boleh berupa {kind_of(node)}",
            'apit teksnya dengan tanda kutip: "…"',
        )
    return node


def _put(reader: _Reader, container: Any, key: Scalar, node: Node) -> None:
    name = key.text
    if name == "<<" and key.plain:
        reader.report(
            key.line,
            key.column,
            "B120",
            "penggabungan `<<` tidak diterima",
            "tulis kunci-kuncinya langsung",
        )
        return
    first = container.keys.get(name)
    if first is not None:
        reader.report(
            key.line,
            key.column,
            "B121",
            f"kunci `{name}` sudah ditulis di baris {first.line}, kolom {first.column}",
            "hapus salah satunya",
        )
        return
    container.keys[name] = key
    container.values[name] = node
