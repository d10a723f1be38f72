"""`belajar print`: quizzes on paper."""

from __future__ import annotations

import re
import shutil

import pytest
from click.testing import CliRunner

from belajar.cli import main
from belajar.paper.deal import deal
from belajar.paper.items import key
from belajar.render.items import Context
from belajar.render.strings import load_strings
from belajar.render.text import TextRenderer
from belajar.schema.bank import load_bank
from golden_site import GOLDEN

CONTEXT = Context(TextRenderer(lambda target: None), load_strings())


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    root = tmp_path_factory.mktemp("kertas")
    shutil.copytree(GOLDEN, root / "quizzes")
    made, _ = load_bank(root / "quizzes", root)
    return root, made


def run(root, out, *arguments: str):
    command = ["print", "--root", str(root), "--out", str(out), *arguments]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def test_every_golden_quiz_prints_the_same_twice_and_loads_nothing(bank, tmp_path):
    root, quizzes = bank
    assert run(root, tmp_path / "a", *quizzes).exit_code == 0
    assert run(root, tmp_path / "b", *quizzes).exit_code == 0
    files = sorted((tmp_path / "a").iterdir())
    assert len(files) == 4 * len(quizzes)
    for file in files:
        html = file.read_text("utf-8")
        assert (tmp_path / "b" / file.name).read_text("utf-8") == html
        assert not re.search(r'src="(?!data:image/)|<(?:script|link|video|audio)|@import', html)


def test_the_questions_do_not_hold_the_key(bank, tmp_path):
    root, quizzes = bank
    run(root, tmp_path, *quizzes)
    said = 0
    for name, quiz in quizzes.items():
        sheet = (tmp_path / f"{name}-A.html").read_text("utf-8")
        answers = (tmp_path / f"{name}-A-kunci.html").read_text("utf-8")
        for item in quiz.items:
            html = CONTEXT.text.blocks(item.explanation) if item.explanation else ""
            if html and quiz.draw is None:
                assert html not in sheet
                assert html in answers
                said += 1
    assert said > 10


@pytest.mark.parametrize("variant", ["A", "B"])
def test_the_key_follows_the_shuffled_letters(bank, variant):
    _, quizzes = bank
    seen = set()
    for quiz in quizzes.values():
        for sheet in deal(quiz, variant, "benih").sheets:
            item, letters = sheet.item, key(sheet, CONTEXT)
            shown = [*sheet.order]
            if item.type == "multiple":
                marked = {shown["ABCDEFGHIJ".index(one)] for one in letters.split(", ")}
                assert marked == {n for n, one in enumerate(item.options) if one.correct}
            elif item.type == "choice":
                assert item.shares()[shown["ABCDEFGHIJ".index(letters[0])]] == 1
            elif item.type == "order":
                asked = [shown["ABCDEFGHI".index(one)] for one in letters.split(" → ")]
                assert asked == sorted(asked)
                assert shown != asked
            elif item.type == "match":
                rights = item.rights()
                for pair, one in zip(item.pairs, letters.split(" · "), strict=True):
                    assert rights[shown["ABCDEFGHIJKLMNOP".index(one[-1])]] == pair.right
            seen.add(item.type)
    assert {"choice", "multiple", "order", "match"} <= seen


def test_fixed_options_stay_last_in_every_variant(bank):
    _, quizzes = bank
    fixed = [one for one in quizzes.values() if "fixed=True" in repr(one)]
    assert fixed
    for quiz in fixed:
        for seed in range(20):
            for sheet in deal(quiz, "B", str(seed)).sheets:
                flags = [sheet.item.options[n].fixed for n in sheet.order]
                assert flags == sorted(flags)


def test_variants_of_a_draw_ask_the_same_items(bank, tmp_path):
    root, quizzes = bank
    quiz = next(one for one in quizzes.values() if one.draw)
    papers = [deal(quiz, variant, "x") for variant in "AB"]
    asked = [{one.item.id for one in paper.sheets} for paper in papers]
    assert asked[0] == asked[1]
    assert len(asked[0]) == quiz.draw
    assert len(deal(quiz, "A", "x", whole=True).sheets) == len(quiz.items)
    draws = {frozenset(s.item.id for s in deal(quiz, "A", str(n)).sheets) for n in range(9)}
    assert len(draws) > 1
    run(root, tmp_path, quiz.id, "--variant", "A", "--all-items")
    assert "menanyakan" in (tmp_path / f"{quiz.id}-A.html").read_text("utf-8")


def test_nothing_is_overwritten_and_unknown_quizzes_are_told(bank, tmp_path):
    root, _ = bank
    assert run(root, tmp_path, "pasangan").exit_code == 0
    again = run(root, tmp_path, "pasangan")
    assert again.exit_code == 1
    assert "tidak ditimpa" in again.output
    assert run(root, tmp_path, "pasangan", "--force").exit_code == 0
    assert "tidak ada; mungkin maksud Anda `pasangan`" in run(root, tmp_path, "pasangann").output


def test_a_quiz_may_be_named_by_its_file(bank, tmp_path):
    root, quizzes = bank
    made = run(root, tmp_path, str(root / quizzes.path_of("pasangan")))
    assert made.exit_code == 0, made.output
    assert (tmp_path / "pasangan-A.html").is_file()


def test_without_a_browser_a_pdf_is_refused_in_words(bank, tmp_path, monkeypatch):
    root, _ = bank
    monkeypatch.setenv("BELAJAR_CHROMIUM", str(tmp_path / "tidak-ada"))
    refused = run(root, tmp_path / "out", "pasangan", "--pdf")
    assert refused.exit_code == 1
    assert "BELAJAR_CHROMIUM menunjuk" in refused.output
    monkeypatch.delenv("BELAJAR_CHROMIUM")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("belajar.commands.browser.PLACES", ())
    assert "Pasang salah satunya" in run(root, tmp_path / "out", "pasangan", "--pdf").output
    assert not (tmp_path / "out").exists()
