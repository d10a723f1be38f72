"""Item type `match`: what belongs to each left side is chosen from all right sides."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Bool, Text, named
from belajar.schema.items.base import BaseItem
from belajar.schema.items.shown import as_read, letters, shown_order

Problem = tuple[tuple[Any, ...], str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True, config=named("Pasangan", "Dua sisi yang cocok."))
class Pair:
    """Two sides that belong together."""

    left: Text = Field(
        description="Sisi kiri: yang dipasangkan; semuanya berbeda.",
        examples=["Mengakui salah ketik pada surat"],
    )
    right: Text = Field(
        description=(
            "Sisi kanan: pasangannya; boleh sama pada beberapa pasangan. Tulis pendek dan tanpa "
            "format."
        ),
        examples=["Akuntabel"],
    )
    feedback: Text | None = Field(
        None,
        description="Umpan balik di bawah pasangan ini.",
        examples=["Kesalahan yang diakui dapat diperbaiki."],
    )


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Menjodohkan", "Memasangkan sisi kiri dengan sisi kanan."),
)
class MatchItem(BaseItem):
    """`match`."""

    type: Literal["match"] = Field(description="Jenis butir.")
    pairs: Annotated[tuple[Pair, ...], Field(min_length=2, max_length=8)] = Field(
        description="Pasangan; sebaiknya sedikitnya tiga.",
        examples=[
            [
                {"left": "Mengakui salah ketik", "right": "Akuntabel"},
                {"left": "Mempelajari aplikasi baru", "right": "Kompeten"},
            ]
        ],
    )
    distractors: Annotated[tuple[Text, ...], Field(max_length=8)] = Field(
        (),
        description="Sisi kanan tambahan yang tidak punya pasangan.",
        examples=[["Loyal", "Adaptif"]],
    )
    partial: Bool = Field(
        True,
        description=(
            "`true`: nilai menurut banyaknya pasangan yang benar; `false`: semua harus benar."
        ),
    )

    def rights(self) -> list[str]:
        """Return the right sides as shown, each once."""
        texts = self._texts()
        return [texts[index] for index in self._order()]

    def key_values(self) -> list[str]:
        """Return the value of the right side that belongs to each left side."""
        return letters(self._order(), self._belonging())

    def problems(self) -> list[Problem]:
        """Return what makes the pairs ambiguous, or answers them."""
        found: list[Problem] = []
        lefts: dict[str, int] = {}
        for index, pair in enumerate(self.pairs):
            first = lefts.setdefault(as_read(pair.left), index)
            if first != index:
                message = f"sisi kiri pasangan ke-{index + 1} sama dengan pasangan ke-{first + 1}"
                advice = "bedakan teksnya, atau hapus salah satunya"
                found.append((("pairs", index, "left"), "B330", message, advice))
        rights = [as_read(pair.right) for pair in self.pairs]
        if len(set(rights)) == 1:
            message = "semua pasangan punya sisi kanan yang sama, jadi tidak ada yang dipilih"
            found.append((("pairs",), "B331", message, "tulis sedikitnya dua sisi kanan berbeda"))
        known = set(rights)
        for index, text in enumerate(self.distractors):
            if as_read(text) in known:
                message = f"pengecoh ke-{index + 1} sama dengan sisi kanan atau pengecoh lain"
                advice = "bedakan teksnya, atau hapus pengecoh itu"
                found.append((("distractors", index), "B332", message, advice))
            known.add(as_read(text))
        return found

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {
            "pairs": [[one.left, one.right] for one in self.pairs],
            "shown": self.rights(),
            "partial": self.partial,
        }

    def _texts(self) -> list[str]:
        """Return the right sides, each once, as first written."""
        both = (*(pair.right for pair in self.pairs), *self.distractors)
        return list({as_read(text): text for text in reversed(both)}.values())[::-1]

    def _belonging(self) -> list[int]:
        texts = [as_read(text) for text in self._texts()]
        return [texts.index(as_read(pair.right)) for pair in self.pairs]

    def _order(self) -> tuple[int, ...]:
        return shown_order(self._texts(), self._belonging(), self.id)
