"""The model of a quiz."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from belajar.schema.accept import Acceptance
from belajar.schema.fields import Bool, Identifier, Level, Number, Text, either, meanings, named
from belajar.schema.items import Item
from belajar.schema.items.base import Feedback, Option

__all__ = ["Cell", "Feedback", "Item", "Option", "Quiz", "Select"]


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Sel kisi-kisi", "Sekian butir dari satu bagian dan tingkat tertentu."),
)
class Cell:
    """One cell of a test's blueprint: so many items of a part and of some levels."""

    part: Identifier = Field(
        description="Bagian kurikulum: nama foldernya di `modules/`.", examples=["dasar"]
    )
    level: Annotated[tuple[Level, ...], Field(min_length=1)] = Field(
        description="Tingkat berpikir; satu atau lebih.", examples=[["apply", "analyse"]]
    )
    count: Annotated[int, Field(ge=1)] = Field(description="Banyaknya butir.", examples=[3])


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Ambil dari bank soal",
        "Tes yang butirnya diambil dari kuis penutup modul menurut kisi-kisi.",
    ),
)
class Select:
    """Items drawn from the closing quizzes, by blueprint.

    Forms of the same blueprint are parallel: form 1 and form 2 have equally many items in each
    cell and never share one.
    """

    form: Annotated[int, Field(ge=1, le=9)] = Field(
        1,
        description=(
            "Nomor bentuk paralel: bentuk 1 dan 2 dari kisi-kisi yang sama setara dan tidak "
            "berbagi butir."
        ),
    )
    blueprint: Annotated[tuple[Cell, ...], Field(min_length=1)] = Field(
        description="Kisi-kisi: berapa butir dari bagian dan tingkat mana.",
        examples=[[{"part": "dasar", "level": ["apply", "analyse"], "count": 3}]],
    )


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Kuis",
        "Satu berkas, satu kuis: `id`, `title`, dan `items`.",
        **either("items", "select"),
    ),
)
class Quiz:
    """Items shown together: written here, or drawn from the bank by `select`."""

    id: Identifier = Field(
        description=(
            "Pengenal kuis; unik di seluruh situs: huruf kecil, angka, dan tanda hubung. Jangan "
            "diubah sesudah terbit, sebab jawaban peserta disimpan dengan pengenal ini."
        ),
        examples=["kuis-akuntabel"],
    )
    title: Text = Field(description="Judul kuis.", examples=["Kuis Akuntabel"])
    items: Annotated[tuple[Item, ...], Field(min_length=1)] = Field(
        (), description="Butir soal; wajib, kecuali kuis memakai `select`."
    )
    select: Select | None = Field(
        None,
        description="Mengambil butir dari kuis penutup modul, menggantikan `items`.",
        examples=[{"form": 1, "blueprint": [{"part": "dasar", "level": ["apply"], "count": 3}]}],
    )
    intro: Text | None = Field(
        None,
        description="Pengantar di atas butir pertama.",
        examples=["Lima butir tentang janji layanan."],
    )
    pass_mark: Annotated[Number, Field(ge=0, le=100)] = Field(
        70.0,
        description="Batas kelulusan dalam persen; 0 bila tidak ada yang harus dilulusi.",
        examples=[75],
    )
    shuffle: Annotated[
        Literal["none", "options", "items", "all"],
        meanings(
            "tidak ada yang diacak",
            "pilihan di dalam setiap butir",
            "urutan butir",
            "urutan butir dan pilihannya",
        ),
    ] = Field("none", description="Apa yang diacak untuk setiap percobaan.")
    feedback: Annotated[
        Literal["immediate", "end"],
        meanings(
            "setiap butir dapat diperiksa begitu dijawab",
            "semua butir diperiksa sekaligus ketika jawaban dikirim",
        ),
    ] = Field("immediate", description="Kapan jawaban diperiksa.")
    attempts: Annotated[int, Field(ge=0)] = Field(
        0, description="Banyaknya percobaan; 0 berarti tanpa batas.", examples=[3]
    )
    attempts_count: Annotated[
        Literal["best", "last", "first"],
        meanings("yang nilainya terbaik", "yang terakhir", "yang pertama"),
    ] = Field("best", description="Percobaan yang dihitung; tidak dipakai bila `attempts: 1`.")
    time_limit: Annotated[int, Field(ge=1, le=600)] | None = Field(
        None,
        description=(
            "Batas waktu dalam menit; peserta boleh mematikan atau menambahnya, kecuali "
            "`examination: true`."
        ),
        examples=[30],
    )
    examination: Bool = Field(
        False,
        description="`true` bila waktunya tidak dapat ditambah atau dimatikan; perlu `time_limit`.",
    )
    layout: Annotated[
        Literal["all", "one"],
        meanings("semua butir sekaligus", "satu butir setiap kali, dengan daftar butir"),
    ] = Field("all", description="Cara butir ditampilkan.")
    confidence: Bool = Field(
        False, description="`true`: peserta menandai setiap jawabannya yakin atau belum yakin."
    )
    draw: Annotated[int, Field(ge=1)] | None = Field(
        None,
        description=(
            "Berapa butir yang diundi untuk setiap percobaan dari semua butir kuis; harus kurang "
            "dari banyaknya butir."
        ),
        examples=[10],
    )
    accept: tuple[Acceptance, ...] = Field(
        (),
        description="Saran atau peringatan di berkas ini yang diterima, dengan alasannya.",
    )

    @property
    def asked(self) -> int:
        """Return how many items an attempt asks."""
        return self.draw or len(self.items)

    def problems(self) -> Iterator[tuple[tuple[Any, ...], str, str, str]]:
        """Yield (location, code, message, advice) of settings that do not fit each other."""
        if self.examination and self.time_limit is None:
            message = "`examination` tanpa `time_limit` tidak berarti apa-apa"
            advice = "tambahkan `time_limit: 30` (menit), atau hapus `examination`"
            yield ("examination",), "B360", message, advice
        if self.attempts == 1 and self.attempts_count != "best":
            message = "`attempts_count` tidak berarti apa-apa bila `attempts` satu"
            yield ("attempts_count",), "B361", message, "hapus salah satunya"
        if self.layout == "one" and self.select is None and self.asked == 1:
            message = "`layout: one` tidak berarti apa-apa bagi satu soal"
            yield ("layout",), "B362", message, "hapus `layout`, atau tambah soal"
        bank = sum(cell.count for cell in self.select.blueprint) if self.select else len(self.items)
        if self.draw is not None and self.draw >= bank:
            message = f"`draw` meminta {self.draw} butir dari {bank}, jadi tidak ada yang diundi"
            advice = "kurangi `draw`, tambah butir, atau hapus `draw`"
            yield ("draw",), "B381", message, advice

    @model_validator(mode="after")
    def _has_items(self) -> Quiz:
        if not self.items and self.select is None:
            raise PydanticCustomError("bj_no_items", "items")
        if self.items and self.select is not None:
            raise PydanticCustomError("bj_two_kinds_of_items", "items")
        return self
