"""The legal basis: every instrument that a module may cite, in one data file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass as plain_dataclass
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.fields import Identifier, IsoDate, Status, Text, Texts, WebAddress, Whole, named
from belajar.schema.messages import close_names
from belajar.schema.records import load_records
from belajar.schema.shape import Shape
from belajar.schema.validate import Place, place_of


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Peraturan", "Satu peraturan beserta keadaannya."),
)
class Instrument:
    """A law, regulation, circular or ruling."""

    id: Identifier = Field(description="Pengenal, misalnya uu-20-2023.")
    name: Text = Field(description="Nama pendek, misalnya UU 20/2023.")
    subject: Text = Field(description="Tentang apa.")
    year: Whole = Field(description="Tahun ditetapkan.")
    status: Status = Field(description="berlaku, diubah, dicabut, atau lain.")
    replaced_by: Identifier | None = Field(None, description="Pengenal peraturan penggantinya.")
    changed_by: Annotated[tuple[Identifier, ...], Field(description="Pengenal perubahannya.")] = ()
    url: WebAddress | None = Field(None, description="Alamat naskah, diawali https://.")
    note: Text | None = Field(None, description="Catatan, misalnya apa yang belum dipastikan.")
    mentions: Texts = Field((), description="Cara lain menyebutnya di dalam teks.")

    @property
    def title(self) -> str:
        """Return the name with its subject, as a source is written."""
        return f"{self.name} tentang {self.subject}"

    @property
    def is_repealed(self) -> bool:
        """Tell whether it is no longer in force."""
        return self.status == "dicabut"


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Data dasar hukum", "Isi `docs/data/dasar-hukum.yml`."),
)
class LawFile:
    """The data file."""

    reviewed: IsoDate = Field(description="Tanggal status terakhir diperiksa, TTTT-BB-HH.")
    instruments: tuple[Instrument, ...] = Field(description="Semua peraturan yang dirujuk.")


@plain_dataclass(frozen=True, slots=True)
class LegalBasis(Mapping[str, Instrument]):
    """All instruments by id, in the order of the file.

    Attributes:
        reviewed: ISO date of the last check of all statuses; empty when unknown.
        place: Where that date stands; absent without a data file.
        is_readable: False when the data file has mistakes, so that a missing id proves nothing.
    """

    instruments: Mapping[str, Instrument]
    reviewed: str = ""
    place: Place | None = None
    is_readable: bool = True
    _names: Mapping[str, Instrument] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = {name: one for one in self.values() for name in (one.name, *one.mentions)}
        object.__setattr__(self, "_names", names)

    def __getitem__(self, law_id: str) -> Instrument:
        return self.instruments[law_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.instruments)

    def __len__(self) -> int:
        return len(self.instruments)

    def mentioned(self, text: str) -> Iterator[tuple[int, Instrument]]:
        """Yield where `text` names an instrument: offset of the name, and the instrument."""
        if self._names:
            for match in _pattern(tuple(self._names)).finditer(text):
                yield match.start(), self._names[match[0]]


_FILE: Shape[LawFile] = Shape(LawFile)
EMPTY = LegalBasis({})


def load_legal_basis(file: Path, base: Path) -> tuple[LegalBasis, list[Diagnostic]]:
    """Read the data file; a missing one gives an empty legal basis."""
    records = load_records(file, base, _FILE, "instruments", "peraturan")
    if records.made is None:
        return LegalBasis({}, is_readable=not records.problems), records.problems
    known = {one.id: one for one in records.made.instruments}
    for index, one in enumerate(records.made.instruments):
        for name in filter(None, (one.replaced_by, *one.changed_by)):
            if name not in known:
                message = f"`{one.id}` merujuk `{name}`, yang tidak ada di berkas ini"
                advice = close_names(name, known) or "tambahkan peraturannya"
                records.report(("instruments", index, "id"), "B421", message, advice)
    place = place_of(records.node, records.path, ("reviewed",)) if records.node else None
    return LegalBasis(known, records.made.reviewed, place), records.problems


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w/])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/])")
