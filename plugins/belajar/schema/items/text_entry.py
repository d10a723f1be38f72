"""Item type `text_entry`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import MODEL, Bool, Text, Texts
from belajar.schema.items.base import BaseItem


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class TextDistractor:
    """An expected wrong response."""

    text: Text = Field(description="Jawaban keliru yang diperkirakan.")
    feedback: Text = Field(description="Umpan balik bila teks ini yang dijawab.")


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class TextEntryItem(BaseItem):
    """A short text."""

    type: Literal["text_entry"] = Field(description="Jenis butir.")
    key: Texts = Field(description="Jawaban benar; satu teks, atau daftar varian yang diterima.")
    case_sensitive: Bool = Field(False, description="`true`: besar kecil huruf ikut dinilai.")
    distractors: tuple[TextDistractor, ...] = Field(
        (), description="Jawaban keliru yang diperkirakan, dengan umpan baliknya."
    )

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"key": list(self.key), "case_sensitive": self.case_sensitive}
