"""The page of the guide that shows the quiz format, made from the schema and from real quizzes.

Keys, limits, defaults and what they mean come from the models; each example is a file below
`quizzes/contoh/`, shown as it is written and live. Lists instead of tables, for narrow screens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from belajar.editor.facts import NEEDED, facts_of, meanings_of
from belajar.schema.bank import load_bank
from belajar.schema.items import ITEM_TYPES
from belajar.schema.items.base import BaseItem
from belajar.schema.json_schema import json_schema

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "panduan" / "format-kuis.md"
EXAMPLES = ROOT / "quizzes" / "contoh"
SETTINGS, MEDIA = "contoh-pengaturan", "contoh-tabel"
"""Examples that show something other than their items' type."""
_FIXED_ORDER = "Urutan tampilnya tetap dan tidak pernah sama dengan kuncinya"
MORE = {
    "choice": (
        "Pilihan yang tetap di akhir, dan petunjuk yang mengurangi poin: "
        "[undian dan petunjuk](undian-dan-petunjuk.md)."
    ),
    "match": (
        "Peserta memilih sisi kanan dari daftar; dengan tetikus ia dapat juga menyeretnya. "
        f"{_FIXED_ORDER}. Pasangkan sedikitnya tiga, atau tambahkan `distractors`, agar pasangan "
        "terakhir tidak terjawab sendiri."
    ),
    "order": (
        "Langkah dipindah dengan tombol naik dan turun, atau diseret pada hurufnya. "
        f"{_FIXED_ORDER}; `shuffle` tidak mengubahnya. Pastikan hanya ada satu urutan yang benar."
    ),
    "cloze": "Selengkapnya: [menulis teks rumpang dan survei](rumpang-dan-survei.md).",
    "likert": "Selengkapnya: [menulis teks rumpang dan survei](rumpang-dan-survei.md).",
    "case": "Selengkapnya: [menulis kasus bercabang](kasus.md).",
}
"""What the schema cannot say of a type."""
_OPENING = """\
---
title: Format kuis
---
<!-- Dibuat oleh scripts/format_page.py dari skema dan quizzes/contoh/; jangan disunting. -->

# Format kuis

Halaman ini memuat setiap jenis butir: kuncinya, contoh YAML-nya, dan contoh itu sendiri, yang dapat
Anda jawab di sini. Contohnya tidak tercatat di *Kemajuan Saya* dan tidak diulang. Tokoh dan
peristiwa di dalamnya rekaan.

Satu kuis adalah satu berkas YAML di `quizzes/`. Apa yang Anda ketik tetap apa adanya: `12:30`,
`No`, dan `010` adalah teks. Apit teks dengan tanda kutip tegak (`"…"`) bila ia memuat titik dua
dan spasi, memuat spasi dan `#`, atau diawali `*`, `[`, `@`, atau tanda lain yang bukan huruf dan
bukan angka; tanda kutip di dalamnya ditulis “…”. Kunci yang berisi `true` atau `false` menerima
juga ya/tidak dan benar/salah; angka boleh memakai koma desimal. Teks boleh memuat tebal, miring,
daftar, tabel, dan tautan Markdown, kecuali bila disebut teks polos; HTML tampil sebagai teks.

Kunci yang sama dijelaskan di Visual Studio Code sambil Anda menulis:
[caranya](memulai.md#dibantu-visual-studio-code).
"""
_ITEMS = (
    "Di samping kunci jenisnya, setiap butir memuat yang bertanda **wajib** dan boleh memuat yang "
    "lain."
)
_SHOWN = (
    "`media` berisi paling banyak empat dari yang berikut. Ukuran dan syarat berkasnya: "
    "[media dalam soal](media.md)."
)
_QUIZ = (
    "Sebuah kuis memuat `id`, `title`, dan `items` (atau `select`); selebihnya boleh ditinggalkan. "
    "Cara kerjanya: "
    "[percobaan, waktu, dan keyakinan](percobaan-dan-ujian.md); "
    "[undian](undian-dan-petunjuk.md)."
)


def format_page() -> str:
    """Return the page's Markdown."""
    schema = json_schema("quiz")
    models = schema["definitions"]
    base = models[ITEM_TYPES["choice"].__name__]
    common = ["id", "type", *(one.name for one in fields(BaseItem) if one.name != "id")]
    media = [one["$ref"].rsplit("/", 1)[1] for one in base["properties"]["media"]["items"]["oneOf"]]
    parts = [
        _OPENING,
        "## Jenis butir",
        *(one for name in ITEM_TYPES for one in _item_type(name, models, common)),
        "## Kunci semua butir",
        _ITEMS,
        _keys(base, common, models),
        "## Gambar, suara, video, dan tabel",
        _SHOWN,
        *(one for name in media for one in _medium(models[name])),
        *_examples(only=MEDIA),
        "## Pengaturan kuis",
        _QUIZ,
        _keys(schema, list(schema["properties"]), models),
        *_examples(only=SETTINGS),
    ]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _item_type(name: str, models: dict[str, Any], common: list[str]) -> Iterator[str]:
    model = models[ITEM_TYPES[name].__name__]
    yield f"### {model['title']} (`{name}`) {{ #{name.replace('_', '-')} }}"
    yield model["description"]
    yield _keys(model, [one for one in model["properties"] if one not in common], models)
    unused = [one for one in common if one not in model["properties"]]
    if unused:
        yield f"Tidak dipakai di sini dan ditolak: {', '.join(f'`{one}`' for one in unused)}."
    if name in MORE:
        yield MORE[name]
    yield from _examples(of_type=name)


def _medium(model: dict[str, Any]) -> Iterator[str]:
    yield f"**{model['title']}.** {model['description']}"
    yield _keys(model, list(model["properties"]), {})


def _keys(
    model: dict[str, Any], names: Iterable[str], models: dict[str, Any], depth: int = 0
) -> str:
    """Return some keys of a model as a list, the keys inside them below."""
    lines: list[str] = []
    for name in names:
        key = model["properties"][name]
        lines.append(f"{'    ' * depth}- {_key(name, model)}")
        margin = "    " * (depth + 1)
        meanings = meanings_of(key) if "enum" in key else {}  # of one value, not of a list
        lines += (f"{margin}- `{value}`: {what}" for value, what in meanings.items())
        inside = _inside(key, models)
        if inside:
            lines.append(_keys(inside, inside["properties"], models, depth + 1))
    return "\n".join(lines)


def _key(name: str, model: dict[str, Any]) -> str:
    facts = facts_of(name, model).replace(NEEDED, f"**{NEEDED}**")
    return f"`{name}`{f' ({facts})' if facts else ''}. {model['properties'][name]['description']}"


def _inside(key: dict[str, Any], models: dict[str, Any]) -> dict[str, Any] | None:
    """Return the one model whose keys stand inside a key; None for several, or plain values."""
    candidates = (key, key.get("items", {}), *key.get("patternProperties", {}).values())
    found = [one["$ref"].rsplit("/", 1)[1] for one in candidates if "$ref" in one]
    return models.get(found[0]) if found else None


def _examples(of_type: str = "", only: str = "") -> Iterator[str]:
    """Yield the examples of an item type, or the one of the id `only`: as YAML, then live."""
    bank, problems = load_bank(EXAMPLES, ROOT)
    if problems:
        raise ValueError(f"examples with mistakes: {problems}")
    for quiz_id, quiz in bank.items():
        apart = quiz_id in (SETTINGS, MEDIA)
        if quiz_id == only or (quiz.items[0].type == of_type and not apart):
            text = (ROOT / bank.path_of(quiz_id)).read_text("utf-8")
            yield f"```yaml\n{text.rstrip()}\n```"
            yield f"::: example {quiz_id}"
