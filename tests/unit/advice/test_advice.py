"""Editorial advice: each rule speaks when it should, and is silent when content is good."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from belajar.advice.project import advise
from belajar.advice.text import readability
from belajar.site.project import Folders, load_project
from portal import Portal

TODAY = date(2026, 3, 1)
LAWS = """\
reviewed: 2026-02-28
instruments:
  - {id: uu-20-2023, name: UU 20/2023, subject: Aparatur Sipil Negara, year: 2023, status: berlaku}
"""
HEAD = """\
---
title: Modul
order: 1
summary: Satu kalimat.
objectives:
  - id: jelaskan
    text: Menjelaskan isinya
  - id: pilih
    text: Memilih tindakan
sources:
  - law: uu-20-2023
reviewed: 2026-02-28
quiz: kuis
---
"""
SENTENCE = "Petugas loket memeriksa berkas warga, lalu menulis apa yang kurang. "
BODY = (
    f"{SENTENCE * 95}\n\n::: quiz cek\n\n"
    '!!! example "Ilustrasi: pagi di loket"\n    *Tokoh dan peristiwa rekaan.*\n\n'
    "![Bagan](gambar/a.svg)\n\n## Rangkuman\n\n- Satu.\n\n## Terapkan besok\n\nTulis satu baris.\n"
)


def item(name: str, position: int, level: str = "apply", objective: str = "jelaskan") -> str:
    options = [
        f"      - text: Pilihan {'panjang' * (n == (position + 1) % 4)} nomor {n}\n"
        + ("        correct: true\n" if n == position else "        feedback: Karena aturan.\n")
        for n in range(4)
    ]
    return (
        f"  - id: {name}\n    type: choice\n    stem: Apa langkah Anda pada "
        f"keadaan {name} setelah {name}-awal tanpa {name}-akhir?\n"
        f"    options:\n{''.join(options)}    objective: {objective}\n    level: {level}\n"
    )


def quiz(name: str, count: int) -> str:
    items = "".join(
        item(f"{name}-{n}", n % 4, objective=("jelaskan", "pilih")[n % 2]) for n in range(count)
    )
    return f"id: {name}\ntitle: Kuis\nitems:\n{items}"


@pytest.fixture
def good(tmp_path: Path) -> Portal:
    return Portal(tmp_path).write(
        {
            "docs/data/dasar-hukum.yml": LAWS,
            "modules/bagian/index.md": "---\ntitle: B\norder: 1\nsummary: S.\n---\nP.\n",
            "modules/bagian/modul.md": HEAD + BODY,
            "quizzes/kuis.yml": quiz("kuis", 10),
            "quizzes/cek.yml": quiz("cek", 2),
        }
    )


def codes(portal: Portal, today: date = TODAY) -> list[str]:
    root = portal.root
    folders = Folders.of(root)
    project = load_project(folders)
    assert [one for one in project.diagnostics if one.severity == "error"] == []
    found = advise(
        project.bank, project.curriculum, project.laws, folders.modules, root, "quizzes", today
    )
    assert all(one.severity == "advice" for one in found)
    return sorted(one.code for one in found)


def test_good_content_gets_no_advice(good):
    assert codes(good) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (
            "modules/bagian/modul.md",
            "  - id: pilih\n    text: Memilih tindakan\n",
            "",
            "S101",
        ),
        ("modules/bagian/modul.md", "  - id: pilih\n", "  - id: pilihan\n", "S102"),
        ("modules/bagian/modul.md", SENTENCE * 95, SENTENCE * 50, "S103"),
        ("modules/bagian/modul.md", "## Rangkuman", "## Ringkasan", "S104"),
        ("modules/bagian/modul.md", "Ilustrasi: pagi", "Pagi", "S105"),
        ("modules/bagian/modul.md", "![Bagan](gambar/a.svg)", "Bagan.", "S106"),
        ("modules/bagian/modul.md", "::: quiz cek\n", "", "S107"),
        (
            "modules/bagian/modul.md",
            SENTENCE * 95,
            ("Penyelenggaraan pengembangan kompetensi berkelanjutan " * 4 + "wajib. ") * 60,
            "S108",
        ),
        ("modules/bagian/modul.md", "  - law: uu-20-2023", "  - title: UU 20/2023", None),
        ("quizzes/kuis.yml", "    objective: pilih\n", "", "S201"),
        ("quizzes/kuis.yml", "    level: apply\n", "", "S202"),
        ("quizzes/kuis.yml", "        feedback: Karena aturan.\n", "", "S203"),
        ("quizzes/kuis.yml", "Pilihan  nomor 3", "Semua jawaban benar", "S204"),
        ("quizzes/kuis.yml", "Apa langkah Anda pada", "Semua tepat, kecuali", "S205"),
        ("quizzes/kuis.yml", "Apa langkah Anda pada", "Menurut UU 20/2023, apa", "S206"),
        ("quizzes/kuis.yml", "level: apply", "level: remember", "S302"),
    ],
)
def test_rule_speaks(good, file, old, new, code):
    text = (good.root / file).read_text("utf-8")
    assert old in text
    good.write({file: text.replace(old, new)})
    found = codes(good)
    assert (code in found) if code else found == []


def test_law_named_in_the_text_must_be_listed(good):
    text = (HEAD + BODY).replace("  - law: uu-20-2023", "  - title: Buku")
    good.write(
        {"modules/bagian/modul.md": text.replace("## Rangkuman", "UU 20/2023.\n\n## Rangkuman")}
    )
    assert codes(good) == ["S109"]


def test_short_closing_quiz_and_patterns_of_keys(good):
    one_letter = "".join(
        item(f"kuis-{n}", 1, objective=("jelaskan", "pilih")[n % 2]) for n in range(8)
    )
    text = f"id: kuis\ntitle: Kuis\nitems:\n{one_letter}"
    good.write(
        {"quizzes/kuis.yml": text.replace("Pilihan  nomor 1", "Pilihan yang jauh lebih panjang")}
    )
    assert codes(good) == ["S301", "S303", "S304"]


def test_a_module_without_closing_quiz(good):
    good.write({"modules/bagian/modul.md": (HEAD + BODY).replace("quiz: kuis\n", "")})
    assert "S110" in codes(good)


def test_bank_patterns_are_told_once(good):
    for number in range(5):
        name = f"q{number}"
        items = "".join(item(f"{name}-{n}", 0) for n in range(10))
        text = f"id: {name}\ntitle: Kuis\nitems:\n{items}"
        good.write(
            {
                f"quizzes/{name}.yml": text.replace(
                    "Pilihan  nomor 0", "Pilihan yang jauh lebih panjang"
                )
            }
        )
    found = codes(good)
    assert found.count("S401") == 1
    assert found.count("S402") == 4


def test_readability_counts_words_and_sentences_of_running_text_alone():
    text = (
        "# Judul panjang sekali\n\nSatu dua tiga. Empat lima enam!\n\n| a | b |\n| - | - |\n\n"
        "```\nkode tidak dihitung\n```\n![alt tidak dihitung](x.svg)\n::: quiz x\n"
    )
    measured = readability(text)
    assert measured.sentence == 3
    assert measured.words == 11
    assert measured.lix == pytest.approx(3)


SURVEY = "  - {id: survei, type: likert, stem: Saya setuju dengan Pasal 1., objective: pilih}\n"
GAPS = """\
  - id: rumpang
    type: cloze
    stem: Lengkapi.
    text: "[[a]] dan [[b]]"
    gaps:
      a: {key: x, feedback: Karena aturan.}
      b: {key: y%s}
    objective: jelaskan
    level: apply
"""


def test_a_survey_needs_no_level_and_measures_no_objective(good):
    file = good.root / "quizzes/kuis.yml"
    file.write_text(file.read_text("utf-8") + SURVEY, "utf-8")
    assert codes(good) == []
    only_survey_measures = file.read_text("utf-8").replace(
        "objective: pilih\n", "objective: jelaskan\n"
    )
    file.write_text(only_survey_measures, "utf-8")
    cek = good.root / "quizzes/cek.yml"
    cek.write_text(
        cek.read_text("utf-8").replace("objective: pilih", "objective: jelaskan"), "utf-8"
    )
    assert codes(good) == ["S102"]


def test_surveys_do_not_fill_up_a_closing_quiz(good):
    good.write({"quizzes/kuis.yml": quiz("kuis", 9) + SURVEY})
    assert "S301" in codes(good)


@pytest.mark.parametrize(
    ("feedback", "expected"), [(", feedback: Karena aturan.", []), ("", ["S203"])]
)
def test_gaps_want_feedback_each(good, feedback, expected):
    good.write({"quizzes/kuis.yml": quiz("kuis", 10) + GAPS % feedback})
    assert codes(good) == expected


def test_a_module_is_reviewed_once_a_year(good):
    assert codes(good, date(2027, 2, 28)) == []
    assert codes(good, date(2027, 3, 1)) == ["S111", "S111"]  # the module and the legal basis
    assert codes(good, date(2026, 2, 1)) == ["S112", "S112"]


def test_an_item_that_repeats_one_of_another_quiz(good):
    text = (good.root / "quizzes/kuis.yml").read_text("utf-8")
    first = item("cek-0", 0).split("stem: ")[1].split("\n")[0]
    here = item("kuis-0", 0).split("stem: ")[1].split("\n")[0]
    good.write({"quizzes/kuis.yml": text.replace(here, first)})
    assert codes(good) == ["S403"]
