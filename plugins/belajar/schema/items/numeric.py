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

    value: Number = Field(description="Angka keliru yang diperkirakan.")
    feedback: Text = Field(description="Umpan balik bila angka ini yang dijawab.")
    tolerance: Tolerance = Field(0.0, description="Selisih yang masih dianggap angka ini.")


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class NumericItem(BaseItem):
    """A number."""

    type: Literal["numeric"] = Field(description="Jenis butir.")
    key: Number = Field(description="Angka yang benar.")
    tolerance: Tolerance = Field(0.0, description="Selisih yang masih diterima.")
    unit: Text | None = Field(None, description="Satuan, tampil di belakang isian.")
    distractors: tuple[NumericDistractor, ...] = Field(
        (), description="Angka keliru yang diperkirakan, dengan umpan baliknya."
    )

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"key": self.key, "tolerance": self.tolerance, "unit": self.unit}
