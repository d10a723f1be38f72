"""Posters: one value each, several make a series, in one data file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass as plain_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from pydantic.dataclasses import dataclass

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.fields import Identifier, Whole, meanings, named
from belajar.schema.law import LegalBasis
from belajar.schema.messages import close_names
from belajar.schema.records import Records, load_records
from belajar.schema.shape import Shape

Drawing = Annotated[
    Literal[
        "loket",
        "catatan",
        "tangga",
        "lingkaran",
        "kompas",
        "belokan",
        "simpul",
        "timbangan",
        "nusantara",
        "percakapan",
        "roda",
        "tolak",
    ],
    meanings(
        "orang di balik loket, didengarkan",
        "buku catatan yang tercentang",
        "anak tangga menuju bintang",
        "tiga lingkaran yang beririsan",
        "kompas",
        "jalan yang menemukan belokan",
        "tiga simpul yang terhubung",
        "timbangan",
        "pulau di bawah matahari",
        "dua gelembung percakapan",
        "roda dengan tanda centang",
        "amplop yang ditolak",
    ),
]
"""The drawings of `typeset/drawings/`."""


Letter = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=32)]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=110)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=240)]
"""Texts that fit their place on the sheet."""


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Seri poster", "Poster yang bersama-sama mengeja satu kata."),
)
class Series:
    """Posters that spell a word together, side by side."""

    id: Identifier = Field(description="Pengenal seri; dipakai `series` pada poster.")
    title: Name = Field(description="Nama seri di halaman poster.")
    label: Label = Field(description="Kedudukan nilainya; tercetak di atas nama nilai.")
    letters: Annotated[tuple[Letter, ...], Field(min_length=1, max_length=9)] = Field(
        description="Huruf-huruf yang dieja, misalnya [Ber, A, K, H, L, A, K]."
    )
    points_title: Label = Field(description="Judul di atas butir-butirnya.")
    law: Identifier | None = Field(
        None, description="Pengenal peraturan di data dasar hukum, bila nilainya dari peraturan."
    )
    article: Label | None = Field(None, description="Pasal yang dipakai.")
    note: Note = Field(description="Dari mana kalimatnya, dan batas memakainya; tercetak di kaki.")


@dataclass(
    frozen=True, slots=True, kw_only=True, config=named("Poster", "Satu nilai pada satu lembar.")
)
class Poster:
    """One value on one sheet."""

    id: Identifier = Field(description="Pengenal; menjadi nama berkasnya.")
    series: Identifier = Field(description="Pengenal serinya.")
    letter: Annotated[Whole, Field(ge=1)] = Field(
        description="Huruf keberapa di dalam seri, mulai dari 1."
    )
    name: Name = Field(description="Nama nilai.")
    meaning: Line = Field(description="Maknanya dalam satu kalimat.")
    points: Annotated[tuple[Line, ...], Field(min_length=2, max_length=4)] = Field(
        description="Dua sampai empat butir perilaku."
    )
    ask: Line = Field(description="Ajakan untuk hari ini, satu kalimat.")
    drawing: Drawing = Field(description="Gambarnya.")
    module: Identifier | None = Field(None, description="Pengenal modul yang dituju kode QR.")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Data poster", "Isi `docs/data/poster.yml`."),
)
class PosterFile:
    """The data file."""

    series: Annotated[tuple[Series, ...], Field(min_length=1)] = Field(description="Semua seri.")
    posters: tuple[Poster, ...] = Field(description="Semua poster.")


_FILE: Shape[PosterFile] = Shape(PosterFile)


@plain_dataclass(frozen=True, slots=True)
class Posters:
    """The posters in the order of the file, and the series by id."""

    listed: tuple[Poster, ...]
    series: Mapping[str, Series]


NO_POSTERS = Posters((), MappingProxyType({}))


def load_posters(
    file: Path, base: Path, laws: LegalBasis, modules: Collection[str]
) -> tuple[Posters, list[Diagnostic]]:
    """Read the posters, and check what they name; a missing file gives none.

    Args:
        file: The data file.
        base: Folder that paths in messages are relative to.
        laws: The legal basis.
        modules: Ids of the modules there are.
    """
    records = load_records(file, base, _FILE, "posters", "poster")
    if records.made is None:
        return NO_POSTERS, records.problems
    series = {one.id: one for one in records.made.series}
    for index, one in enumerate(records.made.series):
        _check_law(one, index, laws, records)
    for index, poster in enumerate(records.made.posters):
        _check(poster, index, series, modules, records)
    return Posters(records.made.posters, MappingProxyType(series)), records.problems


def _check_law(one: Series, index: int, laws: LegalBasis, records: Records[PosterFile]) -> None:
    if one.law is not None and one.law not in laws and laws.is_readable:
        advice = close_names(one.law, laws) or "periksa `id` peraturannya di data dasar hukum"
        records.report(("series", index, "law"), "B460", f"peraturan `{one.law}` tidak ada", advice)


def _check(
    poster: Poster,
    index: int,
    series: Mapping[str, Series],
    modules: Collection[str],
    records: Records[PosterFile],
) -> None:
    of = series.get(poster.series)
    if of is None:
        advice = close_names(poster.series, series) or f"yang ada: {', '.join(series)}"
        message = f"seri `{poster.series}` tidak ada"
        records.report(("posters", index, "series"), "B461", message, advice)
    elif poster.letter > len(of.letters):
        message = f"seri `{of.id}` hanya punya {len(of.letters)} huruf"
        advice = f"tulis `letter` 1 sampai {len(of.letters)}"
        records.report(("posters", index, "letter"), "B462", message, advice)
    if poster.module is not None and poster.module not in modules:
        advice = close_names(poster.module, modules) or "periksa nama berkas modul"
        message = f"modul `{poster.module}` tidak ada"
        records.report(("posters", index, "module"), "B463", message, advice)
