"""The page on the licences of what learners get; `check_generated.py` writes and compares it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import metadata
from textwrap import indent

from shipped import ROOT, THEME, bundled_in_theme, licence_of, node_packages, python_packages

PAGE = ROOT / "docs" / "panduan" / "lisensi.md"

_GITHUB = "https://github.com"
_IN_THEME = {
    "clipboard": ("MIT", "tombol salin", f"{_GITHUB}/zenorocha/clipboard.js"),
    "escape-html": ("MIT", "teks aman di hasil pencarian", f"{_GITHUB}/component/escape-html"),
    "focus-visible": ("W3C", "tanda fokus", f"{_GITHUB}/WICG/focus-visible"),
    "lunr": ("MIT", "pencarian tema", f"{_GITHUB}/olivernn/lunr.js"),
    "rxjs": ("Apache-2.0", "jalannya halaman", f"{_GITHUB}/ReactiveX/rxjs"),
    "tslib": ("0BSD", "bagian dari rxjs", f"{_GITHUB}/microsoft/tslib"),
}
"""Licence, use and address of what the theme's scripts hold; a package that is new in them stops
the generation here. They ship only where `light` is off."""

_IN_ITS_SEARCH = {
    "lunr-languages, TinySegmenter, wordcut": (
        *("MPL-1.1 dan lisensi di kepala berkasnya", "pencarian bahasa lain"),
        f"{_GITHUB}/MihaiValentin/lunr-languages",
    ),
}

_BESIDES = {
    "Material Design Icons": (
        *("Apache-2.0", "ikon di halaman"),
        "https://pictogrammers.com/docs/general/license/",
    ),
    "Font Awesome Free, ikon Git": (
        *("CC-BY-4.0", "tautan ke repositori, bila dipasang"),
        "https://fontawesome.com/license/free",
    ),
    "Material Design Color": ("MIT", "warna tema", f"{_GITHUB}/mrmlnc/material-color"),
}

_POSTER_FONT = (
    *("Plus Jakarta Sans", "2.071", "OFL-1.1", "huruf di dalam PDF poster dan gambar kartu"),
    f"{_GITHUB}/tokotype/PlusJakartaSans",
)

_HEAD = """\
---
title: Lisensi isi portal
---

# Lisensi isi portal

Halaman ini mendaftar semua karya yang sampai ke perangkat peserta ketika portal dibuka: mana yang
kami tulis, mana yang milik orang lain, dan dengan lisensi apa. Semuanya boleh dipakai, disalin, dan
diterbitkan ulang oleh instansi Anda tanpa biaya, selama pemberitahuan lisensinya ikut.

Halaman memakai huruf (*font*) yang ada di perangkat; hanya PDF poster yang membawa hurufnya
sendiri. Tidak ada yang diambil dari host lain.

## Milik portal ini

| bagian | lisensi |
| --- | --- |
| modul, kuis, dan panduan (`modules/`, `quizzes/`, `docs/`) | \
[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.id), \
kecuali bunyi peraturan, yang tidak berhak cipta |
| skrip dan gaya kuis (`assets/belajar/`) | [MIT](https://opensource.org/license/mit) |

## Milik orang lain

"""

_COLUMNS = """\
| karya | versi | lisensi | gunanya di portal |
| --- | --- | --- | --- |
"""

_MIDDLE = """
Pemberitahuan hak cipta karya di dalam skrip kami berada di awal berkas skripnya.

Berkas skrip tema tidak ikut terbit. Bila [`light`](setelan.md#portal-ringan) dimatikan, berkas itu
ikut, beserta karya di dalamnya:

"""

_TAIL = """
Yang hanya dipakai untuk membangun portal, dan tidak sampai ke peserta, tidak didaftar di sini.
Daftar lengkap bagian-bagiannya, dengan versi dan sidik setiap berkas pemasang, ditulis oleh
`make sbom` dalam format CycloneDX.

## Pemberitahuan lisensi tema

"""


def licence_page() -> str:
    """Return the page."""
    (theme,) = (one for one in python_packages() if one.name == THEME)
    home = "https://squidfunk.github.io/mkdocs-material/"
    rows = [_row("Material for MkDocs", theme.version, licence_of(THEME), "tampilan", home)]
    for one in node_packages():
        if one.ships:
            home = f"https://www.npmjs.com/package/{one.name}"
            rows.append(_row(one.name, one.version, one.licence, "di dalam skrip kami", home))
    rows.append(_row(*_POSTER_FONT))
    rows += _of_theme(_BESIDES)
    held = _of_theme({name: _IN_THEME[name] for name in bundled_in_theme()} | _IN_ITS_SEARCH)
    tables = (_HEAD, _COLUMNS, *rows, _MIDDLE, _COLUMNS, *held, _TAIL)
    return f"{''.join(tables)}{indent(_theme_licence(), '    ')}\n"


def _of_theme(works: Mapping[str, tuple[str, str, str]]) -> list[str]:
    return [_row(name, "ikut tema", *facts) for name, facts in works.items()]


def _row(name: str, version: str, licence: str, what: str, address: str) -> str:
    return f"| [{name}]({address}) | {version} | {licence} | {what} |\n"


def _theme_licence() -> str:
    files = metadata.files(THEME) or []
    (file,) = (one for one in files if re.search(r"dist-info/(?:licenses/)?LICENSE$", str(one)))
    return file.read_text().strip()
