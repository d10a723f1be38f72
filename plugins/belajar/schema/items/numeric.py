"""Item type `numeric`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import MODEL, Number, Text
from belajar.schema.items.base import BaseItem

Tolerance = Annotated[Number, Field(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class NumericDistractor:
    """An expected wrong number."""

    value: Number
    feedback: Text
    tolerance: Tolerance = 0.0


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class NumericItem(BaseItem):
    """A number."""

    type: Literal["numeric"]
    key: Number
    tolerance: Tolerance = 0.0
    unit: Text | None = None
    distractors: tuple[NumericDistractor, ...] = ()

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"key": self.key, "tolerance": self.tolerance, "unit": self.unit}
