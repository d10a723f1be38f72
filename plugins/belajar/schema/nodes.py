"""What YAML is read into: a tree of nodes that keep the author's characters and their places."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Scalar:
    """A single value. `plain` tells that it stood without quotes."""

    line: int
    column: int
    text: str
    plain: bool

    @property
    def absent(self) -> bool:
        """Tell whether the author left the value out."""
        return self.plain and self.text in ("", "~", "null")


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with values; `keys` holds the key nodes by name, for their places."""

    line: int
    column: int
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping
_KIND = {Scalar: "satu nilai", Sequence: "daftar", Mapping: "pasangan kunci dan nilai"}


def kind_of(node: Node) -> str:
    """Return what `node` is, in words."""
    return _KIND[type(node)]
