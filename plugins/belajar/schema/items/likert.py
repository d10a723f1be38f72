"""Item type `likert`: statements rated on one scale; a survey, never scored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass
from pydantic.json_schema import SkipJsonSchema

from belajar.schema.fields import Level, Number, Text, named
from belajar.schema.items.base import BaseItem, Feedback, repeats

Problem = tuple[tuple[Any, ...], str, str, str]
AGREEMENT = ("Sangat tidak setuju", "Tidak setuju", "Netral", "Setuju", "Sangat setuju")
_UNUSED = ("points", "feedback", "level")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Survei",
        "Pernyataan yang dinilai peserta pada sebuah skala; tidak ada kunci dan tidak ada nilai.",
    ),
)
class LikertItem(BaseItem):
    """Statements to rate; without `statements` the stem is the only one."""

    type: Literal["likert"] = Field(description="Jenis butir.")
    statements: Annotated[tuple[Text, ...], Field(min_length=1, max_length=10)] | None = Field(
        None,
        description="Pernyataan yang dinilai; bila tidak ditulis, `stem` itulah pernyataannya.",
        examples=[["Atasan saya memberi contoh yang baik."]],
    )
    scale: Annotated[tuple[Text, ...], Field(min_length=3, max_length=7)] = Field(
        AGREEMENT,
        description="Label skala dari yang paling rendah; teks polos.",
        examples=[["Jarang", "Kadang-kadang", "Sering"]],
    )
    # Of no use in a survey: editors do not offer them, `problems` tells who writes them.
    points: SkipJsonSchema[Number] = 0.0
    level: SkipJsonSchema[Level | None] = None
    feedback: SkipJsonSchema[Feedback | None] = None

    def problems(self) -> list[Problem]:
        """Return the fields that mean nothing in a survey, and what is said twice."""
        found: list[Problem] = [
            ((name,), "B348", f"`likert` tidak dinilai, jadi `{name}` tidak dipakai", advice)
            for name in _UNUSED
            if getattr(self, name)
            for advice in (f"hapus `{name}`",)
        ]
        found += _said_twice("statements", "pernyataan", self.statements or ())
        found += _said_twice("scale", "label", self.scale)
        return found

    def graded(self) -> dict[str, Any]:
        """Return what is answered, for the item's hash."""
        return {"statements": list(self.statements or ()), "scale": list(self.scale)}


def _said_twice(field: str, what: str, texts: tuple[str, ...]) -> Iterator[Problem]:
    for index, first in repeats(texts):
        message = f"{what} ke-{index + 1} sama dengan {what} ke-{first + 1}"
        yield (field, index), "B349", message, "bedakan teksnya, atau hapus salah satunya"
