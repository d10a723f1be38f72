"""What stands for a page whose front matter cannot be used, so that a preview keeps its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from belajar.schema.nodes import Mapping as MappingNode
from belajar.schema.nodes import Node
from belajar.schema.shape import Shape
from belajar.schema.validate import plain

T = TypeVar("T")

LAST = "9999"
"""Where a page stands whose order is not known: behind the others."""

PART = {"title": "", "order": LAST, "summary": "-"}
MODULE = {
    **PART,
    "objectives": [{"id": "belum-terbaca", "text": "-"}],
    "sources": [{"title": "-"}],
    "reviewed": "2000-01-01",
}
"""What is written in place of a required field that is missing or broken."""


def stand_in(shape: Shape[T], node: Node | None, otherwise: Mapping[str, Any], name: str) -> T:
    """Return the model of what is sound in `node`.

    Args:
        shape: What the front matter must look like.
        node: What could be read of it; None where nothing could.
        otherwise: Values of its required fields, where they are not sound.
        name: The file's name without ending, from which a missing title is made.
    """
    data = plain(node) if isinstance(node, MappingNode) else {}
    try:
        shape.validate(data)
    except ValidationError as error:
        broken = {str(one["loc"][0]) for one in error.errors() if one["loc"]}
        data = {key: value for key, value in data.items() if key not in broken}
    title = name.replace("-", " ").replace("_", " ").capitalize()
    return shape.validate({**otherwise, "title": title, **data})
