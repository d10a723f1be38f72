"""The model of a quiz."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import MODEL, Identifier, Number, Text
from belajar.schema.items import Item
from belajar.schema.items.base import Feedback, Option

__all__ = ["Feedback", "Item", "Option", "Quiz"]


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class Quiz:
    """Items shown together."""

    id: Identifier
    title: Text
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    intro: Text | None = None
    pass_mark: Annotated[Number, Field(ge=0, le=100)] = 70.0
    shuffle: Literal["none", "options", "items", "all"] = "none"
    feedback: Literal["immediate", "end"] = "immediate"
    attempts: Annotated[int, Field(ge=0)] = 0
