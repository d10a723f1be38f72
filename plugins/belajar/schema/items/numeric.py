"""Item type `numeric`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Number, Text, named
from belajar.schema.items.base import BaseItem

Tolerance = Annotated[Number, Field(ge=0)]


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Angka keliru yang diperkirakan", "Angka yang sering dijawab keliru, dengan umpan baliknya."
    ),
)
class NumericDistractor:
    """An expected wrong number."""

    value: Number = Field(description="Angka keliru yang diperkirakan.", examples=[14])
    feedback: Text = Field(
        description="Umpan balik bila angka ini yang dijawab.",
        examples=["Itu hari kalender; yang ditanyakan hari kerja."],
    )
    tolerance: Tolerance = Field(0.0, description="Selisih yang masih dianggap angka ini.")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Angka", "Jawaban berupa angka, boleh dengan selisih yang masih diterima."),
)
class NumericItem(BaseItem):
    """A number."""

    type: Literal["numeric"] = Field(description="Jenis butir.")
    key: Number = Field(
        description="Angka yang benar; `2,5` dan `2.5` sama-sama terbaca dua setengah.",
        examples=[10],
    )
    tolerance: Tolerance = Field(0.0, description="Selisih yang masih diterima.", examples=[0.5])
    unit: Text | None = Field(
        None, description="Satuan; tampil di belakang isian.", examples=["hari kerja"]
    )
    distractors: tuple[NumericDistractor, ...] = Field(
        (),
        description="Angka keliru yang diperkirakan, dengan umpan baliknya.",
        examples=[[{"value": 14, "feedback": "Itu hari kalender."}]],
    )

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"key": self.key, "tolerance": self.tolerance, "unit": self.unit}
