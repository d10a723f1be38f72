"""A new part, module or quiz as text."""

from __future__ import annotations

from typing import NamedTuple

from belajar.skeleton.items import Wish, item_text, listed
from belajar.skeleton.yaml_text import scalar


class NewModule(NamedTuple):
    """What is known of a module before it is written.

    Attributes:
        objectives: Id and text of each; at least one.
        quiz: Id of its closing quiz; empty for none.
        reviewed: ISO date.
    """

    title: str
    order: int
    summary: str
    objectives: tuple[tuple[str, str], ...]
    quiz: str
    reviewed: str


EXAMPLE_OBJECTIVES = (
    ("jelaskan", "(GANTI) Menjelaskan … dengan kata-kata sendiri"),
    ("pilih-tindakan", "(GANTI) Memilih tindakan yang tepat ketika …"),
)
EXAMPLE_SUMMARY = "(GANTI) Satu kalimat untuk katalog tentang apa yang dibahas modul ini."

_BODY = """\
(GANTI) Buka dengan kejadian nyata di tempat kerja, dua atau tiga kalimat.

## (GANTI) Judul bagian pertama

(GANTI) Jelaskan satu gagasan. Sebutkan sumbernya.

| (GANTI) Keadaan | Yang dilakukan |
| --- | --- |
| (GANTI) Contoh keadaan | (GANTI) Contoh tindakan |

!!! example "Ilustrasi: (GANTI) judul adegan"
    (GANTI) Ceritakan adegan dari hari kerja dengan tokoh rekaan.

## Rangkuman

- (GANTI) Hal pertama yang perlu diingat.
- (GANTI) Hal kedua yang perlu diingat.

## Terapkan besok

(GANTI) Satu tindakan kecil yang dapat dilakukan besok pagi.
"""


def part_text(title: str, order: int) -> str:
    """Return the page of a new part."""
    return (
        f"---\ntitle: {scalar(title)}\norder: {order}\n"
        "summary: (GANTI) Satu kalimat untuk katalog tentang apa yang dipelajari di bagian ini.\n"
        "---\n(GANTI) Pengantar bagian, dua atau tiga kalimat.\n"
    )


def module_text(module: NewModule) -> str:
    """Return a module's page."""
    objectives = "\n".join(
        listed(f"id: {name}\ntext: {scalar(text)}", 2) for name, text in module.objectives
    )
    quiz = f"quiz: {module.quiz}\n" if module.quiz else ""
    return (
        f"---\ntitle: {scalar(module.title)}\norder: {module.order}\n"
        f"summary: {scalar(module.summary)}\nobjectives:\n{objectives}\n"
        f"reviewed: {module.reviewed}\n{quiz}"
        "sources:\n"
        "  - title: (GANTI) Nama peraturan, buku, atau laporan\n"
        "    article: (GANTI) Pasal atau halaman\n"
        "    status: lain\n"
        f"---\n\n{_BODY}"
    )


def quiz_text(quiz_id: str, title: str, items: tuple[Wish, ...]) -> str:
    """Return a quiz."""
    entries = "\n\n".join(listed(item_text(one), 2) for one in items)
    return (
        f"id: {quiz_id}\ntitle: {scalar(title)}\npass_mark: 70\nfeedback: immediate\n"
        f"items:\n{entries}\n"
    )
