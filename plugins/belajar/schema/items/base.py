"""What all items share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.accept import Acceptance
from belajar.schema.fields import MODEL, Bool, Identifier, Level, Number, Text, named
from belajar.schema.media import MOST, Media


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Umpan balik menurut hasil",
        "Ditampilkan sesudah diperiksa: satu teks bila benar, satu teks bila belum.",
    ),
)
class Feedback:
    """Feedback by outcome."""

    correct: Text | None = Field(
        None,
        description="Ditampilkan bila jawaban benar.",
        examples=["Tepat. Janji yang dapat ditagih membangun kepercayaan."],
    )
    incorrect: Text | None = Field(
        None,
        description="Ditampilkan bila jawaban belum benar.",
        examples=["Belum tepat. Baca lagi bagian tentang janji layanan."],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=named("Pilihan", "Satu pilihan jawaban."))
class Option:
    """One option of a choice."""

    text: Text = Field(
        description="Teks pilihan.", examples=["Menolak dengan sopan, lalu melaporkannya"]
    )
    correct: Bool = Field(False, description="`true` bila pilihan ini benar.")
    feedback: Text | None = Field(
        None,
        description="Umpan balik bila pilihan ini dipilih; setiap pilihan keliru sebaiknya punya.",
        examples=["Niat berbagi tidak mengubah statusnya sebagai gratifikasi."],
    )
    points: Annotated[Number, Field(ge=0)] | None = Field(
        None,
        description=(
            "Hanya untuk `choice`: poin pilihan ini bila pilihannya bertingkat. Tulis pada semua "
            "pilihan, tanpa `correct`, dengan satu yang tertinggi."
        ),
        examples=[3],
    )
    fixed: Bool = Field(
        False, description="`true` bila pilihan ini tetap di akhir walaupun pilihan diacak."
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class BaseItem:
    """Fields of every item."""

    id: Identifier = Field(
        description=(
            "Pengenal butir; unik di seluruh situs: huruf kecil, angka, dan tanda hubung. Jangan "
            "diubah sesudah terbit."
        ),
        examples=["parsel-rekanan"],
    )
    stem: Text = Field(
        description="Pokok soal.",
        examples=["Rekanan mengirim parsel ke rumah Anda. Apa langkah pertama Anda?"],
    )
    hint: Text | None = Field(
        None,
        description="Petunjuk yang dapat dibuka peserta sebelum menjawab.",
        examples=["Ingat siapa yang berkepentingan dengan keputusan Anda."],
    )
    hint_cost: Annotated[Number, Field(gt=0)] | None = Field(
        None,
        description=(
            "Poin yang berkurang bila petunjuk dibuka sebelum jawaban diperiksa; perlu `hint`, "
            "dan kurang dari `points`."
        ),
        examples=[0.5],
    )
    explanation: Text | None = Field(
        None,
        description="Pembahasan; ditampilkan sesudah diperiksa, apa pun jawabannya.",
        examples=["Pemberian yang berhubungan dengan jabatan wajib ditolak atau dilaporkan."],
    )
    source: Text | None = Field(
        None,
        description="Sumber: peraturan dengan pasalnya, atau buku dengan halamannya.",
        examples=["UU 20/2023 Pasal 4"],
    )
    points: Annotated[Number, Field(gt=0)] = Field(1.0, description="Bobot butir.", examples=[2])
    objective: Identifier | None = Field(
        None,
        description="Pengenal tujuan di `objectives` modulnya.",
        examples=["tolak-gratifikasi"],
    )
    level: Level | None = Field(None, description="Tingkat berpikir yang diminta butir ini.")
    feedback: Feedback | None = Field(
        None,
        description="Umpan balik menurut hasil; untuk semua jenis butir.",
        examples=[{"correct": "Tepat.", "incorrect": "Belum tepat. Baca lagi bagian pertama."}],
    )
    media: Annotated[tuple[Media, ...], Field(max_length=MOST)] = Field(
        (),
        description="Gambar, suara, video, atau tabel di bawah pokok soal.",
        examples=[
            [{"image": "gambar/loket.png", "alt": "Papan loket: buka pukul delapan sampai empat"}]
        ],
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
