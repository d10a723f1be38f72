"""Item type `choice`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import MODEL
from belajar.schema.items.base import BaseItem, Option, graded_options


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class ChoiceItem(BaseItem):
    """`choice`."""

    type: Literal["choice"]
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=10)]

    def problems(self) -> list[tuple[tuple[Any, ...], str, str, str]]:
        """Return what is wrong with the keys."""
        keys = [n for n, one in enumerate(self.options) if one.correct]
        if not keys:
            return [
                (("options",), "B311", "tidak ada kunci", "beri `correct: true` pada satu pilihan")
            ]
        if len(keys) > 1:
            return [
                (
                    ("options", keys[1]),
                    "B312",
                    f"ada {len(keys)} kunci, padahal `choice` hanya boleh satu",
                    "pakai `type: multiple`, atau sisakan satu `correct: true`",
                )
            ]
        return []

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"options": graded_options(self.options)}
