"""The Markdown extension by itself, as any generator that runs Python-Markdown uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import markdown

from belajar.extension import QuizError
from portal import QUIZ


def convert(text: str, folder: Path) -> str:
    options = {"belajar": {"quizzes": str(folder), "site": "uji", "assets": "/aset"}}
    return markdown(text, extensions=["belajar"], extension_configs=options)


@pytest.fixture
def quizzes(tmp_path: Path) -> Path:
    (tmp_path / "tujuan.yml").write_text(QUIZ, "utf-8")
    return tmp_path


def test_quiz_line_becomes_a_whole_exercise(quizzes):
    html = convert("Sebelum.\n\n::: quiz tujuan\n\nSesudah.", quizzes)
    assert html.startswith("<p>Sebelum.</p>\n<belajar-quiz ")
    assert '"site":"uji"' in html
    assert '<script src="/aset/assets/belajar/belajar.' in html
    assert html.endswith("<p>Sesudah.</p>")


def test_indented_code_stays_literal(quizzes):
    assert "<belajar-quiz" not in convert("Contoh:\n\n    ::: quiz tujuan\n", quizzes)


def test_unknown_quiz_is_named_with_what_exists(quizzes):
    with pytest.raises(QuizError, match="'tujan' tidak ada; yang ada: tujuan"):
        convert("::: quiz tujan", quizzes)


def test_broken_quiz_is_reported_with_its_place(quizzes):
    (quizzes / "tujuan.yml").write_text(QUIZ.replace("correct: true", "corect: true"), "utf-8")
    with pytest.raises(QuizError, match=r"tujuan\.yml:9:9: galat"):
        convert("::: quiz tujuan", quizzes)
