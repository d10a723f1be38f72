"""Quizzes and modules as authors write them, and the whole list of what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belajar.schema.bank import item_hash, load_bank
from belajar.schema.curriculum import load_curriculum
from belajar.schema.diagnostics import format_report
from belajar.schema.module import find_placements
from portal import MODULE, PART, QUIZ


def report(tmp_path: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (tmp_path / f"{name}.yml").write_text(text, "utf-8")
    return format_report(load_bank(tmp_path, tmp_path)[1]).splitlines()[:-1]


@pytest.mark.parametrize(
    ("old", "new", "place", "code", "word"),
    [
        ("correct: true", "corect: true", "x.yml:9:9:", "B201", "`correct`"),
        ("type: choice", "type: choise", "x.yml:5:11:", "B301", "`choice`"),
        ("    stem: Apa langkah pertama Anda?\n", "", "x.yml:4:5:", "B202", "`stem`"),
        ("        correct: true\n", "", "x.yml:7:5:", "B311", "kunci"),
        (
            "Menerima lalu diam",
            "Menerima lalu diam\n        correct: ya",
            "x.yml:11:9:",
            "B312",
            "2 kunci",
        ),
        ("Menerima lalu diam", "Menolak dengan sopan", "x.yml:11:9:", "B313", "sama"),
        ("id: tujuan\n", "id: Tujuan Satu\n", "x.yml:1:5:", "B203", "huruf kecil"),
        ("title: Kuis Tujuan\n", "title: Kuis\npass_mark: 1.000\n", "x.yml:3:12:", "B206", "1000"),
        ("correct: true", "correct: mungkin", "x.yml:9:18:", "B204", "true"),
    ],
)
def test_mistake_is_told_at_its_place_with_what_to_write(tmp_path, old, new, place, code, word):
    (line,) = report(tmp_path, x=QUIZ.replace(old, new))
    assert line.startswith(place)
    assert line.endswith(f"[{code}]")
    assert word in line


def test_all_mistakes_of_all_files_come_in_one_run(tmp_path):
    broken = QUIZ.replace("correct: true", "corect: true").replace(
        "type: choice", "type: choice\n    warna: biru"
    )
    lines = report(tmp_path, x=broken, y="id: y\ntitle: Y\nitems: []\n", z="a: b: c\n")
    assert [line.split(":")[0] for line in lines] == ["x.yml", "x.yml", "y.yml", "z.yml"]


def test_a_sound_item_beside_a_broken_one_is_checked_too(tmp_path):
    second = (
        QUIZ.split("items:\n")[1]
        .replace("tujuan-satu", "tujuan-dua")
        .replace("        correct: true\n", "")
    )
    lines = report(tmp_path, x=QUIZ.replace("stem:", "stm:") + second)
    assert [line.rpartition("[")[2] for line in lines] == ["B202]", "B201]", "B311]"]


def test_duplicate_ids_name_both_places(tmp_path):
    lines = report(tmp_path, x=QUIZ, y=QUIZ)
    assert ["x.yml:1:5" in line or "x.yml:4:9" in line for line in lines] == [True, True]
    assert {line.split(":")[0] for line in lines} == {"y.yml"}


def quiz_item(tmp_path: Path, text: str):
    (tmp_path / "x.yml").write_text(text, "utf-8")
    bank, found = load_bank(tmp_path, tmp_path)
    assert found == []
    return bank["tujuan"].items[0]


def test_hash_changes_with_the_question_and_not_with_its_feedback(tmp_path):
    before = item_hash(quiz_item(tmp_path, QUIZ))
    assert item_hash(quiz_item(tmp_path, QUIZ.replace("Tepat sekali", "Betul"))) == before
    assert item_hash(quiz_item(tmp_path, QUIZ.replace("Menerima lalu", "Terima lalu"))) != before


def test_front_matter_mistake_has_its_line_in_the_page(tmp_path):
    part = tmp_path / "dasar"
    part.mkdir()
    (part / "index.md").write_text(PART, "utf-8")
    (part / "a.md").write_text(MODULE.replace("2026-02-28", "28 Februari"), "utf-8")
    curriculum, found = load_curriculum(tmp_path, tmp_path)
    assert [(one.path, one.line) for one in found] == [("dasar/a.md", 13)]
    assert curriculum.parts[0].modules == ()


def test_placements_leave_code_alone():
    text = "::: quiz a\n\n```\n::: quiz b\n```\n\n    ::: quiz c\n\n!!! tip\n    ::: quiz d\n"
    assert [(one.name, one.line, one.column) for one in find_placements(text, "x.md", 5)] == [
        ("a", 5, 10),
        ("d", 14, 14),
    ]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*QUIZ.splitlines(), "  - ", "key: [", "id: 1", "items: a", "    options: {}"]
        ),
        max_size=12,
    )
)
def test_no_quiz_whatever_raises(tmp_path_factory, lines):
    folder = tmp_path_factory.getbasetemp() / "acak"
    folder.mkdir(exist_ok=True)
    (folder / "acak.yml").write_text("\n".join(lines), "utf-8")
    load_bank(folder, folder)
