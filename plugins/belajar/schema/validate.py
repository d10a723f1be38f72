"""Node trees to models; whatever does not fit becomes diagnostics with the author's place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.messages import Mistake, explain_mistake
from belajar.schema.nodes import Mapping, Node, Scalar, Sequence
from belajar.schema.shape import Shape

T = TypeVar("T")


class Place(NamedTuple):
    """A place in an author's file; line and column from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def plain(node: Node) -> Any:
    """Return `node` as dicts, lists and the author's strings; absent values stay out."""
    if type(node) is Scalar:
        return node.text
    if type(node) is Sequence:
        return [plain(one) for one in node.items]
    return {
        name: plain(value)
        for name, value in node.values.items()  # type: ignore[union-attr]
        if not (type(value) is Scalar and value.plain and value.text in ("", "~", "null"))
    }


def locate(root: Node, location: tuple[Any, ...], *, key: bool = False) -> tuple[Node, Node]:
    """Follow pydantic's `location` as far as the tree goes; return (node, its key or itself)."""
    node: Node = root
    label: Node = root
    for step in location:
        if isinstance(node, Mapping) and step in node.values:
            label = node.keys[step]
            node = node.values[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = label = node.items[step]
        # a step that is neither (a union's tag) is pydantic's own
    return node, label


def shown_at(root: Node, location: tuple[Any, ...]) -> Node:
    """Return where to point for what stands at `location`.

    Of a list or of pairs that is the key in front of them: what they begin with is somebody else.
    """
    node, label = locate(root, location)
    return node if isinstance(node, Scalar) else label


def place_of(root: Node, path: str, location: tuple[Any, ...]) -> Place:
    """Return the place of what stands at `location`; the file's first character when absent."""
    at, _ = locate(root, location)
    known = location[0] in root.values if isinstance(root, Mapping) else False
    return Place(path, at.line, at.column) if known else Place(path, 1, 1)


def build(shape: Shape[T], root: Node, path: str) -> tuple[T | None, list[Diagnostic]]:
    """Return the model of `root`, or None with every reason why not."""
    made: T | None = None
    found: list[Diagnostic] = list(_unknown_without_value(shape, root, path))
    try:
        made = shape.validate(plain(root))
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        found += [_diagnostic(one, root, path, shape) for one in errors if not _follows(one, root)]
    return (None if found else made), found


def _unknown_without_value(shape: Shape[T], root: Node, path: str) -> Iterator[Diagnostic]:
    """Yield unknown keys that the model never sees, since they have no value.

    They are the remains of text with a comma inside `{…}`: `note: Satu, dua` is a key `dua`.
    """
    for location, key in _absent(root, ()):
        known = shape.keys_at(location)
        if key.text not in known:
            mistake = Mistake(key.text, {}, key, key, key, known)
            said = explain_mistake("extra_forbidden", mistake)
            yield Diagnostic(path, said.where.line, said.where.column, *said[1:])


def _absent(
    node: Node, location: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Scalar]]:
    if isinstance(node, Mapping):
        for name, value in node.values.items():
            if isinstance(value, Scalar):
                if value.absent:
                    yield location, node.keys[name]
            else:
                yield from _absent(value, (*location, name))
    elif isinstance(node, Sequence):
        for index, value in enumerate(node.items):
            yield from _absent(value, (*location, index))


def said_twice(code: str, what: str, name: str, place: Place, first: Place) -> Diagnostic:
    """Return the mistake that an id is taken, with both places."""
    message = f"pengenal {what} `{name}` sudah dipakai di {first}"
    return Diagnostic(*place, code, message, "ganti salah satunya")


def _follows(error: Any, root: Node) -> bool:
    """Tell whether a list counts as too short only because pydantic left out its broken entries."""
    if error["type"] != "too_short":
        return False
    node, _ = locate(root, error["loc"])
    return isinstance(node, Sequence) and len(node.items) >= error["ctx"]["min_length"]


def _diagnostic(error: Any, root: Node, path: str, shape: Shape[Any]) -> Diagnostic:
    location = error["loc"]
    node, label = locate(root, location)
    if location[-1:] == ("[key]",):  # pydantic's own step: the mistake is in the name itself
        location, node = location[:-1], label
    said = explain_mistake(
        error["type"],
        Mistake(
            name=next((one for one in reversed(location) if isinstance(one, str)), ""),
            context=error.get("ctx", {}),
            node=node,
            label=label,
            parent=shown_at(root, location[:-1]),
            known=shape.keys_at(location[:-1]),
        ),
    )
    return Diagnostic(path, said.where.line, said.where.column, *said[1:])
