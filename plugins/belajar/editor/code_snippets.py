"""Skeletons for Markdown, as a file of snippets of VS Code: modules, our blocks, admonitions."""

from __future__ import annotations

import json
import re
from itertools import count
from typing import Any

from belajar.schema.unfinished import MARK
from belajar.skeleton.pages import EXAMPLE_OBJECTIVES, EXAMPLE_SUMMARY, NewModule, module_text

FILE = "belajar.code-snippets"
NAMED_BLOCKS = {
    "quiz": "Kuis di tempat ini; namanya `id` di berkas kuis.",
    "example": "Kuis sebagai contoh: dapat dijawab, tetapi tidak tercatat sebagai belajar.",
    "chart": "Grafik dari docs/data/grafik.yml, dengan angkanya sebagai tabel.",
    "path": "Satu jalur belajar dengan modul dan tesnya.",
}
PLAIN_BLOCKS = {
    "catalogue": "Semua bagian dan modul, dengan keadaan belajar peserta.",
    "progress": "Sejauh mana peserta, dan tombol untuk melanjutkan.",
    "paths": "Pilihan jalur belajar.",
    "laws": "Daftar dasar hukum.",
    "glossary": "Daftar istilah.",
    "record": "Seluruh kemajuan peserta, untuk dibawa, digabungkan, dan dihapus.",
    "review": "Ulangan berjarak; hanya satu halaman dalam satu portal.",
    "certificate": "Surat keterangan selesai belajar mandiri.",
    "offline": "Keadaan salinan luring: menyimpan, memperbarui, dan menghapusnya.",
    "posters": "Poster dari docs/data/poster.yml, untuk diunduh dan dicetak.",
}
_BOXES = {
    "ilustrasi": ("example", "Ilustrasi: ${1:judul adegan}", "Adegan rekaan dari hari kerja."),
    "catatan": ("note", "${1:Catatan}", "Kotak catatan."),
    "kiat": ("tip", "${1:Kiat}", "Kotak kiat."),
    "perhatian": ("warning", "${1:Perhatian}", "Kotak peringatan."),
    "lipat": ("info", "${1:Judul}", "Kotak yang terlipat dan dapat dibuka."),
}
_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_EXAMPLE = re.compile(rf'{re.escape(MARK)}[^\n"|]*[^\s"|]')


def snippets_text() -> str:
    """Return the file, as `.vscode/` holds it."""
    return json.dumps(markdown_snippets(), ensure_ascii=False, indent=2) + "\n"


def markdown_snippets() -> dict[str, dict[str, Any]]:
    """Return every snippet by its name; places to type are numbered as they come."""
    page = _typed_out(_module())
    head = page[: page.index("---\n", 4) + 4]
    return {
        "Modul baru": _snippet(["modul"], page, f"Modul lengkap; ganti teks bertanda {MARK}."),
        "Kepala modul": _snippet(["kepala"], head, "Keterangan di awal berkas modul."),
        **{
            f"Blok {kind}": _snippet([f"::: {kind}", kind], f"::: {kind} ${{1:pengenal}}\n", about)
            for kind, about in NAMED_BLOCKS.items()
        },
        **{
            f"Blok {kind}": _snippet([f"::: {kind}", kind], f"::: {kind}\n", about)
            for kind, about in PLAIN_BLOCKS.items()
        },
        **{
            f"Kotak {word}": _snippet(
                [word], f'{"???" if word == "lipat" else "!!!"} {kind} "{title}"\n    $0\n', about
            )
            for word, (kind, title, about) in _BOXES.items()
        },
    }


def _module() -> str:
    title, quiz = f"{MARK} Judul modul", f"{MARK} pengenal-kuis"
    return module_text(NewModule(title, 10, EXAMPLE_SUMMARY, EXAMPLE_OBJECTIVES, quiz, _TODAY))


def _typed_out(text: str) -> str:
    """Return `text` with a place to type for each example in it."""
    numbers = count(1)
    return _EXAMPLE.sub(lambda found: f"${{{next(numbers)}:{found[0]}}}", text)


def _snippet(prefixes: list[str], body: str, about: str) -> dict[str, Any]:
    return {
        "scope": "markdown",
        "prefix": prefixes,
        "body": body.rstrip("\n").split("\n"),
        "description": about,
    }
