"""The guide page that explains every code, made from the entries in `plugins/belajar/codes/`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from belajar.schema.codes import Code, codes
from belajar.schema.diagnostics import WORDS

HEAD = """\
---
title: Semua kode pesan
---

<!-- Dibuat oleh scripts/check_generated.py dari plugins/belajar/codes/; sunting di sana. -->

# Semua kode pesan

Setiap pesan `belajar check` diakhiri kode di dalam kurung siku, misalnya `[B201]`. Di sini setiap
kode dijelaskan, dengan contoh sebelum dan sesudah diperbaiki bila penyebabnya berupa teks.
Penjelasan yang sama muncul di terminal dengan `belajar check --explain B201`. Cara membaca pesan,
dan cara menerima sebuah saran dengan alasan, ada di [menulis modul dan
kuis](menulis.md#memeriksa-dan-membaca-pesan).
"""

GROUPS: Mapping[str, str] = {
    "B10": "Berkas dan susunan YAML",
    "B13": "Isi modul, SVG, dan nama berkas",
    "B14": "Tautan dan gambar di modul",
    "B20": "Kunci dan nilai",
    "B30": "Jenis, pilihan, dan kunci",
    "B33": "Menjodohkan dan mengurutkan",
    "B34": "Rumpang dan survei",
    "B35": "Kasus bercabang",
    "B36": "Percobaan dan waktu",
    "B37": "Media",
    "B38": "Undian dan petunjuk",
    "B40": "Pengenal kuis dan butir",
    "B41": "Modul dan bagian",
    "B42": "Data, jalur, dan tes dari bank",
    "B50": "Hubungan antarberkas",
    "B70": "Membaca berkas impor",
    "B71": "Lembar kerja",
    "B72": "Yang tidak dapat dibawa saat mengimpor",
    "B73": "Pengenal dan tujuan impor",
    "B74": "GIFT, Aiken, dan daftar centang",
    "S1": "Saran untuk modul",
    "S2": "Saran untuk butir",
    "S3": "Saran untuk kuis penutup",
    "S4": "Saran untuk seluruh bank",
}
"""Heading of each group by the code at which it begins; a group ends where the next one begins."""


def code_page() -> str:
    """Return the page as Markdown."""
    parts = [HEAD]
    for group, entries in groupby(codes().items(), key=lambda entry: _group(entry[0])):
        parts.append(f"\n## {GROUPS[group]}\n")
        for code, entry in entries:
            parts += _entry(code, entry)
    return "".join(parts)


def _group(code: str) -> str:
    """Return the last group that begins at or before `code`."""
    return max(one for one in GROUPS if one[0] == code[0] and one <= code)


def _entry(code: str, entry: Code) -> Iterator[str]:
    yield f"\n### {code} · {entry.title} {{ #{code.lower()} }}\n\n"
    yield f"*{WORDS['id'][entry.level].capitalize()}.* {entry.why.strip()}\n"
    examples = (("Sebelum", entry.before), ("Sesudah", entry.after))
    shown = "".join(_example(name, text) for name, text in examples if text)
    if shown:  # who looks for a topic of the examples wants the modules, not this page
        yield f"\n<div markdown data-search-exclude>\n{shown}\n</div>\n"


def _example(name: str, text: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"\n{name}:\n\n{fence}\n{text.rstrip()}\n{fence}\n"
