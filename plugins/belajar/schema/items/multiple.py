"""Item type `multiple`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Bool, named
from belajar.schema.items.base import BaseItem, Option, graded_options


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Pilihan ganda kompleks", "Beberapa jawaban benar; peserta mencentang semuanya."),
)
class MultipleItem(BaseItem):
    """`multiple`."""

    type: Literal["multiple"] = Field(description="Jenis butir.")
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=10)] = Field(
        description="Pilihan: satu atau lebih dengan `correct: true`.",
        examples=[
            [
                {"text": "Kompeten", "correct": True},
                {"text": "Loyal", "correct": True},
                {"text": "Tegas"},
            ]
        ],
    )
    partial: Bool = Field(
        False,
        description=(
            "`true`: nilai sebagian menurut banyaknya pilihan benar, dikurangi pilihan keliru; "
            "`false`: semua harus tepat."
        ),
    )

    def problems(self) -> list[tuple[tuple[Any, ...], str, str, str]]:
        """Return what is wrong with the keys."""
        for index, one in enumerate(self.options):
            if one.points is not None:
                message = "`points` pada pilihan hanya untuk `type: choice`"
                advice = "hapus, atau pakai `partial: true` untuk nilai sebagian"
                return [(("options", index, "points"), "B319", message, advice)]
        if not any(one.correct for one in self.options):
            return [
                (
                    ("options",),
                    "B311",
                    "tidak ada kunci",
                    "beri `correct: true` pada setiap pilihan yang benar",
                )
            ]
        return []

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"options": graded_options(self.options), "partial": self.partial}
