"""Charts drawn at build time: bars with a year and a source each, in one data file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.fields import Bool, Identifier, Number, Text, Whole, named
from belajar.schema.records import load_records
from belajar.schema.shape import Shape


@dataclass(
    frozen=True, slots=True, kw_only=True, config=named("Batang", "Satu angka di dalam grafik.")
)
class Bar:
    """One figure."""

    label: Text = Field(description="Nama batang.")
    value: Annotated[Number, Field(ge=0)] = Field(description="Angkanya.")
    year: Whole = Field(description="Tahun data.")
    source: Whole = Field(0, description="Nomor sumber di `sources`, mulai dari 0.")
    highlight: Bool = Field(False, description="`true` untuk batang yang ditonjolkan.")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Grafik", "Satu grafik batang beserta sumbernya."),
)
class Chart:
    """A chart of horizontal bars."""

    id: Identifier = Field(description="Pengenal; dipakai oleh `::: chart id`.")
    title: Text = Field(description="Judul.")
    caption: Text = Field(description="Apa yang diukur dan apa yang tidak.")
    unit: Text | None = Field(None, description="Satuan.")
    max: Annotated[Number, Field(gt=0)] = Field(description="Ujung sumbu.")
    sources: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="Sumber angka.")
    bars: Annotated[tuple[Bar, ...], Field(min_length=1)] = Field(description="Batang-batangnya.")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Data grafik", "Isi `docs/data/grafik.yml`."),
)
class ChartFile:
    """The data file."""

    charts: tuple[Chart, ...] = Field(description="Semua grafik.")


_FILE: Shape[ChartFile] = Shape(ChartFile)
Charts = Mapping[str, Chart]


def load_charts(file: Path, base: Path) -> tuple[Charts, list[Diagnostic]]:
    """Read the charts, by id; a missing file gives none."""
    records = load_records(file, base, _FILE, "charts", "grafik")
    charts = records.made.charts if records.made else ()
    for index, chart in enumerate(charts):
        for number, bar in enumerate(chart.bars):
            place = ("charts", index, "bars", number)
            if bar.source >= len(chart.sources):
                message = f"sumber nomor {bar.source} tidak ada di `sources`"
                advice = f"pakai 0 sampai {len(chart.sources) - 1}"
                records.report((*place, "source"), "B430", message, advice)
            if bar.value > chart.max:
                message = f"angka `{bar.label}` lebih besar dari `max`"
                records.report((*place, "value"), "B431", message, "naikkan `max`")
    return MappingProxyType({one.id: one for one in charts}), records.problems
