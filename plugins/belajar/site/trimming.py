"""Style sheets reduced to what the pages of one site can show (ADR 24).

Kept is a rule if every class, id, attribute and element that one of its selectors asks for may
stand in a page (`site/names.py`), and of its selectors those that may match. Then go the custom
properties, keyframes and fonts that nothing left asks for. The order of what is kept stays, and so
does what wins over what.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping

from belajar.site.names import Names
from belajar.site.stylesheet import (
    Declaration,
    Group,
    Node,
    Rule,
    declarations,
    headed,
    read_sheet,
    selectors,
    sheet_text,
)

_EITHER = frozenset({"is", "where", "matches", "has", "any", "-webkit-any", "-moz-any"})
"""Pseudo-classes that match if one of the selectors between their brackets does."""

_FONT = "@font-face"
"""The head of what names a font, which is no use of it."""

_OPERATORS: Mapping[str, Callable[[str, str], bool]] = {
    "=": lambda value, sought: value == sought,
    "~=": lambda value, sought: sought in value.split(),
    "|=": lambda value, sought: value == sought or value.startswith(f"{sought}-"),
    "^=": lambda value, sought: bool(sought) and value.startswith(sought),
    "$=": lambda value, sought: bool(sought) and value.endswith(sought),
    "*=": lambda value, sought: bool(sought) and sought in value,
}


def trimmed(sheets: Mapping[str, str], folder: str, names: Names, asked: Iterable[str] = ()) -> str:
    """Return style sheets as one, without what no page of a site can use.

    Args:
        sheets: Path inside the site -> sheet, in the order in which pages load them.
        folder: Where the result will lie: what sheets show is named from there.
        names: What stands in pages and scripts.
        asked: Custom properties that something else than these sheets asks for.
    """
    parts = []
    for path, text in sheets.items():
        way = posixpath.relpath(posixpath.dirname(path), folder)
        if kept := _kept(read_sheet(text, way), names):
            parts.append(kept)
    return sheet_text(_wanted(Group("", tuple(parts)), names.words | set(asked)))


def asked_properties(text: str) -> set[str]:
    """Return the custom properties that a sheet asks for."""
    words = {word for one in declarations(read_sheet(text)) for word in one.words}
    return {word for word in words if word.startswith("--")}


def is_self_contained(text: str) -> bool:
    """Tell whether a sheet may stand behind another: what it imports must stand in front."""
    return not any(
        isinstance(part, str) and part.lower().startswith(("@import", "@namespace"))
        for part in read_sheet(text).body
    )


def _kept(group: Group, names: Names) -> Group | None:
    """Return a group without the rules that match nothing; None if nothing is left."""
    body = tuple(one for one in (_kept_part(part, names) for part in group.body) if one)
    return Group(group.head, body) if body else None


def _kept_part(
    part: Rule | Group | Declaration | str, names: Names
) -> Group | Declaration | str | None:
    if isinstance(part, Group):
        return _kept(part, names)
    if not isinstance(part, Rule):
        return part
    may = tuple(one for one in part.selectors if _may_match(one, names))
    return _kept(headed(Rule(may, part.body)), names) if may else None


def _may_match(selector: Iterable[Node], names: Names) -> bool:
    before = ""
    for node in selector:
        if node.type == "literal":
            before = "::" if (before, node.value) == (":", ":") else node.value
            continue
        if not _may_stand(node, before, names):
            return False
        before = ""
    return True


def _may_stand(node: Node, before: str, names: Names) -> bool:
    if node.type == "ident":
        if before == ".":
            return names.has_class(node.value)
        return before in (":", "::") or names.has_element(node.value)
    if node.type == "hash":
        return names.has_id(node.value)
    if node.type == "[] block":
        return _may_have(node.content, names)
    if node.type == "function" and node.lower_name in _EITHER:
        return any(_may_match(one, names) for one in selectors(node.arguments))
    return True  # white space, `:not(…)`, `:nth-child(…)`


def _may_have(content: list[Node], names: Names) -> bool:
    """Tell whether an element may have what stands between square brackets."""
    nodes = [one for one in content if one.type not in ("whitespace", "comment")]
    name = nodes[0].value
    if not names.has_attribute(name):
        return False
    values = names.values(name)
    if len(nodes) < 3 or values is None:
        return True
    agree, sought = _OPERATORS.get(nodes[1].value), nodes[2].value
    if agree is None:
        return True
    if len(nodes) > 3:  # `i`: capital or small letters
        sought, values = sought.lower(), {value.lower() for value in values}
    return any(agree(value, sought) for value in values)


def _wanted(sheet: Group, asked: set[str]) -> Group:
    """Return a sheet without the custom properties, keyframes and fonts that nothing asks for."""
    declared = list(declarations(sheet, skipped=_FONT))
    live = asked.union(*(one.words for one in declared if not one.is_custom))
    waiting = [one for one in declared if one.is_custom]
    while woken := [one for one in waiting if one.name in live]:
        waiting = [one for one in waiting if one.name not in live]
        live = live.union(*(one.words for one in woken))
    return _without(sheet, live) or Group("", ())


def _without(group: Group, live: set[str]) -> Group | None:
    body: list[Rule | Group | Declaration | str] = []
    for part in group.body:
        if isinstance(part, Group):
            if (inner := _without(part, live)) and _is_asked_font(part, live):
                body.append(inner)
        elif _is_asked(part, live):
            body.append(part)
    return Group(group.head, tuple(body)) if body else None


def _is_asked(part: Rule | Declaration | str, live: set[str]) -> bool:
    if isinstance(part, Declaration):
        return not part.is_custom or part.name in live
    if isinstance(part, Rule):
        return True
    kind, *name = part.partition("{")[0].split()
    return not kind.endswith("keyframes") or not name or name[0].strip("\"'") in live


def _is_asked_font(group: Group, live: set[str]) -> bool:
    if group.head.lower() != _FONT:
        return True
    families = [one.words for one in declarations(group) if one.name.lower() == "font-family"]
    return any(not words.isdisjoint(live) for words in families)
