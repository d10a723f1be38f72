"""Style sheets as rules, groups of rules and declarations: read by tinycss2, written anew."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias, cast

import tinycss2  # type: ignore[import-untyped]
from tinycss2.serializer import serialize_string_value  # type: ignore[import-untyped]

Node: TypeAlias = Any
"""A node of tinycss2, which has no types."""

GROUPS = frozenset(
    {"media", "supports", "layer", "container", "scope", "starting-style", "font-face"}
)
"""At-rules that hold rules or declarations."""

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|$", re.IGNORECASE)
"""How addresses begin that do not depend on where their sheet lies."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property with its value as text, and the words the value names."""

    name: str
    value: str
    words: frozenset[str]

    @property
    def is_custom(self) -> bool:
        """Whether this is a custom property, which shows nothing by itself."""
        return self.name.startswith("--")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: each of its selectors as nodes, and what stands between the brackets."""

    selectors: tuple[tuple[Node, ...], ...]
    body: tuple[Rule | Group | Declaration | str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between brackets, behind a head as text; without a head a whole sheet.

    Other at-rules in it are texts.
    """

    head: str
    body: tuple[Rule | Group | Declaration | str, ...]


@lru_cache(maxsize=64)
def read_sheet(text: str, way: str = ".") -> Group:
    """Read a sheet; kept in memory, for the theme's is the same in every build of a process.

    Args:
        text: The sheet.
        way: From where it will lie to where it lies, for the files that it shows.
    """
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    if way != ".":
        _move(nodes, way)
    return Group("", tuple(_parts(nodes)))


def sheet_text(group: Group) -> str:
    """Return a group as text, as short as it can be written."""
    pieces: list[str] = []
    for part in group.body:
        if isinstance(part, Declaration):
            pieces.append(f"{part.name}:{part.value};")
        elif isinstance(part, str):
            pieces.append(part)
        else:
            pieces.append(sheet_text(part if isinstance(part, Group) else headed(part)))
    inside = "".join(pieces)
    return f"{group.head}{{{inside.removesuffix(';')}}}" if group.head else inside


def headed(rule: Rule) -> Group:
    """Return a rule with its selectors as text."""
    return Group(",".join(map(_written, rule.selectors)), rule.body)


def declarations(group: Group | Rule, skipped: str = "") -> Iterator[Declaration]:
    """Give every declaration of a group, however deep, but for groups with the head `skipped`."""
    if isinstance(group, Group) and skipped and group.head.lower() == skipped:
        return
    for part in group.body:
        if isinstance(part, Declaration):
            yield part
        elif not isinstance(part, str):
            yield from declarations(part, skipped)


def selectors(nodes: Iterable[Node]) -> tuple[tuple[Node, ...], ...]:
    """Return each selector of a list, without comments."""
    found: list[list[Node]] = [[]]
    for node in nodes:
        if _is_comma(node):
            found.append([])
        elif node.type != "comment":
            found[-1].append(node)
    return tuple(map(tuple, found))


def _parts(nodes: Iterable[Node]) -> Iterator[Rule | Group | Declaration | str]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield Rule(selectors(node.prelude), tuple(_parts(_inside(node.content))))
        elif node.type == "declaration":
            yield _declaration(node)
        elif node.type == "at-rule" and node.lower_at_keyword != "charset":
            yield _at_rule(node)


def _at_rule(node: Node) -> Group | str:
    head = f"@{node.at_keyword} {_written(node.prelude)}".strip()
    if node.content is None:
        return f"{head};"
    if node.lower_at_keyword in GROUPS:
        return Group(head, tuple(_parts(_inside(node.content))))
    return f"{head}{{{_written(node.content)}}}"


def _inside(content: list[Node]) -> list[Node]:
    return cast(
        "list[Node]",
        tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True),
    )


def _declaration(node: Node) -> Declaration:
    value = _written(node.value) or " "
    important = "!important" if node.important else ""
    return Declaration(node.name, value + important, frozenset(_words(node.value)))


def _words(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if node.type in ("ident", "string"):
            yield node.value
        for name in ("content", "arguments"):
            yield from _words(getattr(node, name, None) or ())


def _written(nodes: Iterable[Node]) -> str:
    """Return nodes as text, with no more white space than divides them."""
    kept: list[Node] = []
    for node in nodes:
        if node.type == "whitespace":
            node.value = " "
            if not kept or kept[-1].type == "whitespace" or _is_comma(kept[-1]):
                continue
        if node.type != "comment":
            kept.append(node)
    return cast("str", tinycss2.serialize(kept)).strip()


def _is_comma(node: Node) -> bool:
    return bool(node.type == "literal" and node.value == ",")


def _move(nodes: Iterable[Node], way: str) -> None:
    """Lead the addresses in nodes to the files they led to before."""
    for node in nodes:
        if node.type == "url":
            node.representation = f'url("{_moved(node.value, way)}")'
        elif node.type == "function" and node.lower_name in ("url", "src"):
            for one in node.arguments:
                if one.type == "string":
                    one.representation = f'"{_moved(one.value, way)}"'
        else:
            for name in ("prelude", "content", "arguments", "value"):
                inner = getattr(node, name, None)
                if isinstance(inner, list):
                    _move(inner, way)


def _moved(address: str, way: str) -> str:
    is_fixed = _ELSEWHERE.match(address)
    there = address if is_fixed else posixpath.normpath(posixpath.join(way, address))
    return cast("str", serialize_string_value(there))
