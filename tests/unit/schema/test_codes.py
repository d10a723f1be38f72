"""Every code has an entry that is true: its example causes it, and the mended one does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import belajar
from belajar.schema.codes import Code, codes
from belajar.schema.diagnostics import Diagnostic
from belajar.site.project import Folders, load_project
from portal import PART

PACKAGE = Path(belajar.__file__).parent
WRITTEN = re.compile(r"[\"']([BS]\d{3})[\"']")
FRONT = {
    "title": "title: Salam di loket\n",
    "order": "order: 10\n",
    "summary": "summary: Sapaan pertama menentukan sisa pelayanan.\n",
    "objectives": "objectives:\n  - {id: sapa, text: Memilih sapaan.}\n",
    "sources": "sources:\n  - title: Buku saku pelayanan, 2024\n",
    "reviewed": "reviewed: 2026-02-28\n",
}
ITEMS = """\
items:
  - {id: satu, type: true_false, stem: Sapa dahulu., key: benar}
  - {id: dua, type: true_false, stem: Diam dahulu., key: salah}
"""
LAWS = """\
reviewed: 2026-02-28
instruments:
  - {id: uu-20-2023, name: UU 20/2023, subject: ASN, year: 2023, status: berlaku}
"""
TRIED = {code: entry for code, entry in codes().items() if entry.within}


def keys_of(text: str) -> set[str]:
    return set(re.findall(r"^(\w+):", text, re.MULTILINE))


def quiz(head: str, items: str) -> str:
    return f"id: contoh\ntitle: Contoh\n{head}items:\n" + re.sub("^", "  ", items, flags=re.M)


def files_of(within: str, example: str) -> dict[str, str]:
    """Return a small repository that holds the example."""
    own = keys_of(example) if within == "front" else set()
    module = {name: text for name, text in FRONT.items() if name not in own}
    front = "".join(module.values()) + (example if within == "front" else "")
    body = example if within == "body" else "Teks.\n"
    made = {
        "modules/dasar/index.md": PART,
        "modules/dasar/salam.md": f"---\n{front}---\n{body}",
        "docs/data/dasar-hukum.yml": LAWS,
        "quizzes/salam.yml": "id: salam\ntitle: Salam\n" + ITEMS,
    }
    if within == "file":
        made["quizzes/contoh.yml"] = example
        del made["quizzes/salam.yml"]
    elif within == "item":
        made["quizzes/contoh.yml"] = quiz("", example)
        del made["quizzes/salam.yml"]
    elif within == "settings":
        made["quizzes/contoh.yml"] = f"id: contoh\ntitle: Contoh\n{example}{ITEMS}"
        del made["quizzes/salam.yml"]
    return made


def found(root: Path, within: str, example: str) -> tuple[Diagnostic, ...]:
    for name, text in files_of(within, example).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    folders = Folders.of(root)
    return load_project(folders, folders.pages()).diagnostics


def test_every_code_of_the_sources_has_an_entry_and_every_entry_is_used():
    used = {
        code for path in PACKAGE.rglob("*.py") for code in WRITTEN.findall(path.read_text("utf-8"))
    }
    assert used == set(codes())


@pytest.mark.parametrize("code", codes())
def test_an_entry_is_complete(code):
    entry = codes()[code]
    assert entry.title == entry.title.strip()
    assert not entry.title.endswith(".")
    assert entry.why.strip().endswith((".", "?"))
    assert entry.within in ("", "file", "item", "settings", "front", "body")
    assert entry.before != entry.after or not entry.before
    assert entry.level in ("error", "warning", "advice")


@pytest.mark.parametrize("code", TRIED)
def test_the_example_gives_its_code_and_the_mended_one_is_sound(tmp_path, code):
    entry: Code = TRIED[code]
    before = [one for one in found(tmp_path / "a", entry.within, entry.before) if one.code == code]
    assert before
    assert {one.severity for one in before} == {entry.level}
    if entry.after:
        after = found(tmp_path / "b", entry.within, entry.after)
        assert [one for one in after if one.severity == "error" or one.code == code] == []


def test_the_level_of_an_entry_is_that_of_its_findings():
    golden = Path(__file__).parents[2] / "golden" / "diagnostics"
    words = {"galat": "error", "peringatan": "warning", "saran": "advice"}
    wrong = {
        f"{code}: {word}"
        for path in golden.glob("*/expected.txt")
        for word, code in re.findall(
            r"^\S+:\d+:\d+: (\w+): .*\[(\w+)\]$", path.read_text("utf-8"), re.MULTILINE
        )
        if codes()[code].level != words[word]
    }
    assert wrong == set()
