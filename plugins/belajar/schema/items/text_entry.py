"""Item type `text_entry`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic.dataclasses import dataclass

from belajar.schema.fields import MODEL, Bool, Text, Texts
from belajar.schema.items.base import BaseItem


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class TextDistractor:
    """An expected wrong response."""

    text: Text
    feedback: Text


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class TextEntryItem(BaseItem):
    """A short text."""

    type: Literal["text_entry"]
    key: Texts
    case_sensitive: Bool = False
    distractors: tuple[TextDistractor, ...] = ()

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        return {"key": list(self.key), "case_sensitive": self.case_sensitive}
