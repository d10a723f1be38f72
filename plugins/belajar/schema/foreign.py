"""Words of other languages that stand in the portal's text, in one data file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.fields import Identifier, Text, named
from belajar.schema.records import load_records
from belajar.schema.shape import Shape
from belajar.schema.validate import Place


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Bahasa asing", "Satu bahasa beserta ungkapannya di portal ini."),
)
class ForeignLanguage:
    """A language, and what of it the portal's pages say."""

    id: Identifier = Field(
        description="Kode bahasa menurut BCP 47, misalnya `en` (Inggris), `de` (Jerman)."
    )
    phrases: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(
        description="Ungkapan dan nama, persis seperti ditulis di teks."
    )


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Data bahasa asing", "Isi `docs/data/bahasa-asing.yml`."),
)
class ForeignFile:
    """The data file."""

    languages: tuple[ForeignLanguage, ...] = Field(description="Semua bahasa.")


_FILE: Shape[ForeignFile] = Shape(ForeignFile)
Foreign = Mapping[str, str]
"""The code of the language of each phrase."""


def load_foreign(file: Path, base: Path) -> tuple[Foreign, list[Diagnostic]]:
    """Read the phrases, each with its language; a missing file gives none."""
    records = load_records(file, base, _FILE, "languages", "bahasa")
    languages = records.made.languages if records.made else ()
    codes: dict[str, str] = {}
    places: dict[str, Place] = {}
    for index, language in enumerate(languages):
        for number, phrase in enumerate(language.phrases):
            location = ("languages", index, "phrases", number)
            if phrase in codes:
                message = f"ungkapan `{phrase}` sudah ada di {places[phrase]}"
                records.report(location, "B420", message, "hapus salah satunya")
            codes.setdefault(phrase, language.id)
            places.setdefault(phrase, records.place(location))
    return MappingProxyType(codes), records.problems
