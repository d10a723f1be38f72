"""Item type `order`: steps that a learner puts into their right order."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Bool, Text, named
from belajar.schema.items.base import BaseItem
from belajar.schema.items.shown import as_read, letters, shown_order


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Mengurutkan", "Menyusun langkah menurut urutan yang benar."),
)
class OrderItem(BaseItem):
    """`order`."""

    type: Literal["order"] = Field(description="Jenis butir.")
    steps: Annotated[tuple[Text, ...], Field(min_length=3, max_length=9)] = Field(
        description="Langkah, ditulis dalam urutan yang benar; semuanya berbeda.",
        examples=[["Mendengarkan", "Mencatat", "Menindaklanjuti"]],
    )
    partial: Bool = Field(
        False,
        description=(
            "`true`: nilai sebagian menurut banyaknya pasangan langkah yang urutannya benar; "
            "`false`: semua harus tepat."
        ),
    )

    def shown(self) -> list[str]:
        """Return the steps as shown."""
        return [self.steps[index] for index in self._order()]

    def key_values(self) -> list[str]:
        """Return the values of the steps in the right order."""
        return letters(self._order(), range(len(self.steps)))

    def problems(self) -> list[tuple[tuple[Any, ...], str, str, str]]:
        """Return the steps that nobody could tell apart."""
        found: list[tuple[tuple[Any, ...], str, str, str]] = []
        seen: dict[str, int] = {}
        for index, step in enumerate(self.steps):
            first = seen.setdefault(as_read(step), index)
            if first != index:
                message = f"langkah ke-{index + 1} sama dengan langkah ke-{first + 1}"
                advice = "bedakan teksnya, atau hapus salah satunya"
                found.append((("steps", index), "B333", message, advice))
        return found

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"steps": list(self.steps), "shown": self.shown(), "partial": self.partial}

    def _order(self) -> tuple[int, ...]:
        count = len(self.steps)
        # At most half of all pairs in order: what is shown earns nothing as it stands.
        return shown_order(self.steps, range(count), self.id, count * (count - 1) / 4)
