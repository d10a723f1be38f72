"""What an author accepts is not said again; what acceptances get wrong is."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from belajar.cli import main
from belajar.schema.bank import item_hash, load_bank
from portal import MODULE, QUIZ, small_portal

NEGATIVE = QUIZ.replace("Apa langkah pertama Anda?", "Semua ini tepat, kecuali …")
SECOND = NEGATIVE.partition("items:\n")[2].replace("tujuan-satu", "tujuan-dua")
ACCEPT = (
    "    accept:\n      - code: S205\n        reason: Peraturannya sendiri memakai pengecualian.\n"
)


@pytest.fixture
def portal(tmp_path):
    return small_portal(tmp_path)


def codes(portal, *arguments: str) -> dict[str, list[int]]:
    """Return the lines of each code's findings in the quiz and the module."""
    result = CliRunner().invoke(
        main, ["check", "--root", str(portal.root), *arguments], catch_exceptions=False
    )
    found: dict[str, list[int]] = {}
    for line, code in re.findall(r"^\S+?:(\d+):\d+: .*\[(\w+)\]$", result.output, re.MULTILINE):
        found.setdefault(code, []).append(int(line))
    return found


def test_advice_is_silenced_for_that_item_alone(portal):
    portal.write({"quizzes/dasar/tujuan.yml": NEGATIVE + SECOND})
    assert len(codes(portal)["S205"]) == 2
    portal.write({"quizzes/dasar/tujuan.yml": NEGATIVE + ACCEPT + SECOND})
    left = codes(portal)
    assert left["S205"] == [17]
    assert "S202" in left
    assert "B221" not in left
    portal.write({"quizzes/dasar/tujuan.yml": NEGATIVE + SECOND + ACCEPT})
    assert codes(portal)["S205"] == [4]


def test_a_quiz_accepts_for_the_whole_file_and_a_module_for_its_own(portal):
    accept = "accept:\n  - {code: S205, reason: Kutipan}\n  - {code: S301, reason: Pendek}\n"
    text = NEGATIVE.replace("items:\n", f"{accept}items:\n") + SECOND
    module = MODULE.replace(
        "quiz: tujuan\n", "quiz: tujuan\naccept:\n  - {code: S103, reason: a}\n"
    )
    portal.write({"quizzes/dasar/tujuan.yml": text, "modules/dasar/tujuan.md": module})
    left = codes(portal)
    assert not {"S205", "S301", "S103", "B221"} & left.keys()
    assert {"S302", "S104"} <= left.keys()


def test_a_warning_is_silenced_in_a_build_too(portal):
    text = QUIZ.replace("id: tujuan\n", "id: lepas\n").replace("tujuan-satu", "lepas-satu")
    portal.write({"quizzes/dasar/lepas.yml": text})
    assert "B502" in codes(portal)
    portal.write({"quizzes/dasar/lepas.yml": text + "accept: [{code: B502, reason: Cadangan}]\n"})
    assert not {"B502", "B221"} & codes(portal).keys()
    portal.build(strict=True)


def test_an_acceptance_of_nothing_is_told_where_its_code_stands(portal):
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ + ACCEPT})
    assert codes(portal)["B221"] == [15]
    assert "B221" not in codes(portal, "--no-advice")
    assert portal.build(strict=True)


def test_an_acceptance_is_not_called_stale_while_mistakes_hide_findings(portal):
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ.replace("correct:", "corect:") + ACCEPT})
    left = codes(portal)
    assert "B201" in left
    assert "B221" not in left


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{code: S999, reason: a}", "B219"),
        ("{code: s205, reason: a}", "B219"),
        ("{code: B201, reason: a}", "B220"),
        ('{code: S205, reason: ""}', "B208"),
        ("{code: S205}", "B202"),
        ("{reason: a}", "B202"),
        ("S205", "B211"),
    ],
)
def test_an_acceptance_that_is_none_is_a_mistake_with_its_place(portal, entry, code):
    portal.write({"quizzes/dasar/tujuan.yml": f"{QUIZ}    accept:\n      - {entry}\n"})
    left = codes(portal)
    assert left[code] == [15]
    assert "B221" not in left


def test_errors_are_never_silenced(portal):
    text = QUIZ.replace("text: Menerima lalu diam", "text: Menolak dengan sopan")
    portal.write({"quizzes/dasar/tujuan.yml": f"{text}accept: [{{code: B313, reason: a}}]\n"})
    assert {"B313", "B220"} <= codes(portal).keys()


def test_an_answer_that_was_given_outlives_an_acceptance(portal):
    def hashed() -> str:
        bank, _ = load_bank(portal.root / "quizzes", portal.root)
        return item_hash(bank["tujuan"].items[0])

    before = hashed()
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ + ACCEPT})
    assert hashed() == before


def test_items_in_flow_style_are_told_apart(portal):
    text = """\
id: tujuan
title: T
items: [{id: a, type: true_false, stem: Semua kecuali ini?, key: benar, accept: [{code: S202,
  reason: x}]}, {id: b, type: true_false, stem: Semua kecuali itu?, key: benar}]
"""
    portal.write({"quizzes/dasar/tujuan.yml": text})
    assert codes(portal)["S202"] == [4]
