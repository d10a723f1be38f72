"""What all items share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.accept import Acceptance
from belajar.schema.fields import MODEL, Bool, Identifier, Level, Number, Text
from belajar.schema.media import MOST, Media


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class Feedback:
    """Feedback by outcome."""

    correct: Text | None = Field(None, description="Ditampilkan bila jawaban benar.")
    incorrect: Text | None = Field(None, description="Ditampilkan bila jawaban belum benar.")


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class Option:
    """One option of a choice."""

    text: Text = Field(description="Teks pilihan.")
    correct: Bool = Field(False, description="`true` bila pilihan ini kunci.")
    feedback: Text | None = Field(None, description="Umpan balik bila pilihan ini dipilih.")
    points: Annotated[Number, Field(ge=0)] | None = Field(
        None, description="Poin pilihan ini, untuk butir yang pilihannya bertingkat."
    )
    fixed: Bool = Field(
        False, description="`true` bila pilihan ini tetap di akhir walaupun pilihan diacak."
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class BaseItem:
    """Fields of every item."""

    id: Identifier = Field(description="Pengenal butir; unik di seluruh situs.")
    stem: Text = Field(description="Pokok soal.")
    hint: Text | None = Field(None, description="Petunjuk yang dapat dibuka peserta.")
    hint_cost: Annotated[Number, Field(gt=0)] | None = Field(
        None, description="Poin yang berkurang bila petunjuk dibuka sebelum diperiksa."
    )
    explanation: Text | None = Field(None, description="Pembahasan sesudah diperiksa.")
    source: Text | None = Field(None, description="Sumber.")
    points: Annotated[Number, Field(gt=0)] = Field(1.0, description="Bobot butir.")
    objective: Identifier | None = Field(None, description="Pengenal tujuan pembelajaran.")
    level: Level | None = Field(None, description="Tingkat berpikir.")
    feedback: Feedback | None = Field(None, description="Umpan balik menurut hasil.")
    media: Annotated[tuple[Media, ...], Field(max_length=MOST)] = Field(
        (), description="Gambar, suara, video, atau tabel di bawah pokok soal."
    )
    accept: tuple[Acceptance, ...] = Field(
        (), description="Saran atau peringatan tentang butir ini yang diterima, dengan alasannya."
    )

    @property
    def is_scored(self) -> bool:
        """Tell whether anything can be earned: a survey has no right answers."""
        return self.points > 0

    def problems(self) -> list[tuple[tuple[Any, ...], str, str, str]]:
        """Return (location, code, message, advice) of what the fields together get wrong."""
        return []

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        raise NotImplementedError


def repeats(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield (index, index of the first) of each text that was there before, white space apart."""
    seen: dict[str, int] = {}
    for index, text in enumerate(texts):
        first = seen.setdefault(" ".join(text.split()), index)
        if first != index:
            yield index, first


def graded_options(options: tuple[Option, ...]) -> list[list[Any]]:
    """Return the options as they enter the hash."""
    return [
        [one.text, one.correct, *(() if one.points is None else (one.points,))] for one in options
    ]
