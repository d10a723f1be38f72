"""The glossary: terms with one-line definitions, in one data file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.fields import Bool, Identifier, Text, Texts, named
from belajar.schema.records import load_records
from belajar.schema.shape import Shape


@dataclass(
    frozen=True, slots=True, kw_only=True, config=named("Istilah", "Satu istilah beserta artinya.")
)
class Term:
    """A term and what it means."""

    id: Identifier = Field(description="Pengenal; menjadi alamat istilah di halaman glosarium.")
    term: Text = Field(description="Istilah seperti ditulis di dalam teks.")
    definition: Text = Field(description="Arti dalam satu kalimat pendek.")
    expansion: Text | None = Field(None, description="Kepanjangan, bila istilahnya singkatan.")
    aliases: Texts = Field((), description="Bentuk lain yang juga ditautkan.")
    group: Text | None = Field(None, description="Kelompok di halaman glosarium.")
    linked: Bool = Field(True, description="`false` bila tidak ditautkan dari modul.")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Data glosarium", "Isi `docs/data/glosarium.yml`."),
)
class GlossaryFile:
    """The data file."""

    terms: tuple[Term, ...] = Field(description="Semua istilah.")


_FILE: Shape[GlossaryFile] = Shape(GlossaryFile)
Glossary = Mapping[str, Term]


def load_glossary(file: Path, base: Path) -> tuple[Glossary, list[Diagnostic]]:
    """Read the terms, by id in the order of the file; a missing file gives none."""
    records = load_records(file, base, _FILE, "terms", "istilah")
    terms = records.made.terms if records.made else ()
    return MappingProxyType({one.id: one for one in terms}), records.problems
