"""Item type `text_entry`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Bool, Text, Texts, named
from belajar.schema.items.base import BaseItem


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Jawaban keliru yang diperkirakan",
        "Teks yang sering dijawab keliru, dengan umpan baliknya.",
    ),
)
class TextDistractor:
    """An expected wrong response."""

    text: Text = Field(description="Jawaban keliru yang diperkirakan.", examples=["suap"])
    feedback: Text = Field(
        description="Umpan balik bila teks ini yang dijawab.",
        examples=["Suap memerlukan kesepakatan; yang ini tidak."],
    )


@dataclass(
    frozen=True, slots=True, kw_only=True, config=named("Isian", "Jawaban pendek yang diketik.")
)
class TextEntryItem(BaseItem):
    """A short text."""

    type: Literal["text_entry"] = Field(description="Jenis butir.")
    key: Texts = Field(
        description=(
            "Jawaban benar: satu teks, atau daftar varian yang diterima; yang pertama "
            "ditampilkan sebagai kunci."
        ),
        examples=[["gratifikasi", "pemberian gratifikasi"]],
    )
    case_sensitive: Bool = Field(False, description="`true` bila besar kecil huruf ikut dinilai.")
    distractors: tuple[TextDistractor, ...] = Field(
        (),
        description="Jawaban keliru yang diperkirakan, dengan umpan baliknya.",
        examples=[[{"text": "suap", "feedback": "Suap memerlukan kesepakatan."}]],
    )

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"key": list(self.key), "case_sensitive": self.case_sensitive}
