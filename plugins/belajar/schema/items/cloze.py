"""Item type `cloze`: gaps inside a text, typed or chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Bool, Identifier, Text, Texts, named
from belajar.schema.gaps import find_marks
from belajar.schema.items.base import BaseItem, repeats
from belajar.schema.scoring import normalise

Problem = tuple[tuple[Any, ...], str, str, str]
WIDEST = 40


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Rumpang", "Satu rumpang: diketik, atau dipilih dari `options`."),
)
class Gap:
    """One gap: typed, or chosen among `options`."""

    key: Texts = Field(
        description=(
            "Isi yang benar. Diketik: satu teks, atau daftar varian yang diterima; yang pertama "
            "ditampilkan sebagai kunci. Dipilih: salah satu dari `options`, sama persis."
        ),
        examples=[["tujuh", "7"]],
    )
    options: Annotated[tuple[Text, ...], Field(min_length=2, max_length=10)] | None = Field(
        None,
        description="Pilihan, bila rumpang ini dipilih dari daftar; teks polos.",
        examples=[["akuntabel", "adaptif"]],
    )
    case_sensitive: Bool | None = Field(
        None, description="`true` bila besar kecil huruf ikut dinilai; hanya untuk yang diketik."
    )
    width: Annotated[int, Field(ge=2, le=WIDEST)] | None = Field(
        None,
        description=(
            "Lebar isian dalam huruf; hanya untuk yang diketik. Bila tidak ditulis, semua isian "
            "sama lebar."
        ),
        examples=[6],
    )
    feedback: Text | None = Field(
        None,
        description="Ditampilkan bila rumpang ini belum tepat.",
        examples=["Ejalah huruf awal ketujuh nilainya."],
    )


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Rumpang", "Teks dengan bagian yang diketik atau dipilih peserta tepat di tempatnya."
    ),
)
class ClozeItem(BaseItem):
    """A text with gaps."""

    type: Literal["cloze"] = Field(description="Jenis butir.")
    text: Text = Field(
        description="Teksnya; setiap rumpang ditulis `[[nama]]`, satu kali.",
        examples=["Nilai dasar ASN berjumlah [[jumlah]]."],
    )
    gaps: Annotated[dict[Identifier, Gap], Field(min_length=1)] = Field(
        description="Isi setiap rumpang menurut namanya di `text`.",
        examples=[{"jumlah": {"key": ["tujuh", "7"]}}],
    )
    partial: Bool = Field(
        True,
        description=(
            "`true`: nilai menurut banyaknya rumpang yang benar; `false`: semua harus benar."
        ),
    )

    def order(self) -> list[Gap]:
        """Return the gaps in the order in which they stand in the text."""
        return [self.gaps[mark.name] for mark in find_marks(self.text)]

    def problems(self) -> list[Problem]:
        """Return what text and gaps get wrong together."""
        return [*self._text_problems(), *self._gap_problems()]

    def _text_problems(self) -> Iterator[Problem]:
        marks = find_marks(self.text)
        if not marks:
            advice = "tulis `[[nama]]` di tempat yang harus diisi"
            yield ("text",), "B340", "tidak ada rumpang di dalam `text`", advice
        for name, count in Counter(mark.name for mark in marks).items():
            if name not in self.gaps:
                yield ("text",), *_unknown(name, list(self.gaps))
            elif count > 1:
                message = f"rumpang `{name}` ditulis {count} kali di dalam `text`"
                yield ("text",), "B343", message, "beri setiap rumpang nama sendiri"
        for mark in marks:
            if mark.is_linked:
                message = f"rumpang `{mark.name}` berada di dalam tautan"
                advice = "pindahkan `[[…]]` ke luar tautan"
                yield ("text",), "B346", message, advice

    def _gap_problems(self) -> Iterator[Problem]:
        written = {mark.name for mark in find_marks(self.text)}
        for name, gap in self.gaps.items():
            at = ("gaps", name)
            if name not in written:
                message = f"rumpang `{name}` tidak ada di dalam `text`"
                yield at, "B342", message, f"tulis `[[{name}]]` di `text`, atau hapus di sini"
            problems = _typed_problems(gap) if gap.options is None else _chosen_problems(gap)
            for inside, code, message, advice in problems:
                yield (*at, *inside), code, message, advice

    def graded(self) -> dict[str, Any]:
        """Return what decides the grading, for the item's hash."""
        gaps = {
            name: [list(gap.key), list(gap.options or ()), bool(gap.case_sensitive)]
            for name, gap in self.gaps.items()
        }
        return {"text": self.text, "gaps": gaps, "partial": self.partial}


def _unknown(name: str, known: list[str]) -> tuple[str, str, str]:
    message = f"rumpang `[[{name}]]` di `text` tidak ada di `gaps`"
    advice = f"tambahkan `{name}` di `gaps` (yang ada: {', '.join(known)}), atau tulis `\\[[` bila "
    return "B341", message, advice + "ini bukan rumpang"


def _typed_problems(gap: Gap) -> Iterator[Problem]:
    for index, key in enumerate(gap.key):
        if not normalise(key):
            yield ("key", index), "B315", "kunci ini kosong setelah dirapikan", "tulis hurufnya"


def _chosen_problems(gap: Gap) -> Iterator[Problem]:
    options = gap.options or ()
    if len(gap.key) > 1:
        message = f"ada {len(gap.key)} kunci, padahal rumpang yang dipilih hanya boleh punya satu"
        yield ("key",), "B345", message, "sisakan satu kunci, atau hapus `options`"
    elif gap.key[0] not in options:
        message = f"kunci `{gap.key[0]}` tidak ada di antara `options`"
        yield ("key",), "B344", message, f"pilih salah satu: {', '.join(options)}"
    for index, first in repeats(options):
        message = f"pilihan ke-{index + 1} sama dengan pilihan ke-{first + 1}"
        yield ("options", index), "B313", message, "bedakan teksnya, atau hapus salah satunya"
    for name in ("case_sensitive", "width"):
        if getattr(gap, name) is not None:
            message = f"`{name}` hanya untuk rumpang yang diketik"
            yield (name,), "B345", message, f"hapus `{name}`, atau hapus `options`"
