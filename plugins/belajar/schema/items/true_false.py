"""Item type `true_false`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Bool, named
from belajar.schema.items.base import BaseItem


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Benar/salah", "Sebuah pernyataan yang benar atau salah."),
)
class TrueFalseItem(BaseItem):
    """A statement that is true or false."""

    type: Literal["true_false"] = Field(description="Jenis butir.")
    key: Bool = Field(
        description=(
            "`true` (atau `benar`) bila pernyataannya benar, `false` (atau `salah`) bila tidak."
        )
    )

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"key": self.key}
