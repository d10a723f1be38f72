"""Item type `choice`: one key, or options of graded worth (`points`) of which one is best."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import named
from belajar.schema.items.base import BaseItem, Option, graded_options

Problem = tuple[tuple[Any, ...], str, str, str]


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Pilihan tunggal",
        (
            "Satu jawaban benar di antara beberapa pilihan; atau pilihan bertingkat, "
            "masing-masing dengan `points`."
        ),
    ),
)
class ChoiceItem(BaseItem):
    """`choice`."""

    type: Literal["choice"] = Field(description="Jenis butir.")
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=10)] = Field(
        description="Pilihan: tepat satu dengan `correct: true`, atau semuanya dengan `points`.",
        examples=[[{"text": "Menolaknya", "correct": True}, {"text": "Menerimanya"}]],
    )

    @property
    def is_graded(self) -> bool:
        """Tell whether the options carry `points` instead of one being the key."""
        return any(one.points is not None for one in self.options)

    def shares(self) -> list[float]:
        """Return what each option earns, as a share of the item's points.

        Between 0 and 1, rounded to four decimals as in the client data, so that the browser's
        score and ours are the same number.
        """
        if not self.is_graded:
            return [float(one.correct) for one in self.options]
        worth = [one.points or 0.0 for one in self.options]
        return [round(one / max(worth), 4) if max(worth) else 0.0 for one in worth]

    def problems(self) -> list[Problem]:
        """Return what is wrong with the keys."""
        return self._graded_problems() if self.is_graded else self._key_problems()

    def _key_problems(self) -> list[Problem]:
        keys = [n for n, one in enumerate(self.options) if one.correct]
        if not keys:
            return [
                (("options",), "B311", "tidak ada kunci", "beri `correct: true` pada satu pilihan")
            ]
        if len(keys) > 1:
            message = f"ada {len(keys)} kunci, padahal `choice` hanya boleh satu"
            advice = "pakai `type: multiple`, atau sisakan satu `correct: true`"
            return [(("options", keys[1]), "B312", message, advice)]
        return []

    def _graded_problems(self) -> list[Problem]:
        found: list[Problem] = []
        for index, one in enumerate(self.options):
            if one.correct:
                message = "butir ini memakai `points` pada pilihan, jadi `correct` tidak dipakai"
                found.append((("options", index), "B316", message, "hapus `correct`"))
            elif one.points is None:
                message = f"pilihan ke-{index + 1} belum punya `points`, padahal yang lain punya"
                found.append((("options", index), "B317", message, "beri `points`, misalnya 0"))
        shares = self.shares()
        if shares.count(1.0) != 1:
            message = "harus ada tepat satu pilihan dengan `points` tertinggi, lebih dari nol"
            found.append((("options",), "B318", message, "naikkan `points` pilihan terbaik"))
        return found

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"options": graded_options(self.options)}
