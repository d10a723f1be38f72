"""The command line as an editor calls it."""

from __future__ import annotations

import re
import shutil

import pytest
from click.testing import CliRunner
from markdown import markdown

from belajar.cli import main
from golden_site import GOLDEN
from portal import QUIZ, small_portal


@pytest.fixture
def portal(tmp_path):
    return small_portal(tmp_path)


def run(*arguments: str):
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def test_mistakes_end_with_one_and_stand_with_their_place(portal):
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ.replace("correct: true", "corect: true")})
    result = run("check", "--root", str(portal.root))
    assert result.exit_code == 1
    assert "quizzes/dasar/tujuan.yml:9:9: galat: kunci `corect`" in result.output
    assert "1 galat" in result.output.splitlines()[-1]


def test_advice_alone_ends_with_zero_unless_strict(portal):
    result = run("check", "--root", str(portal.root))
    assert result.exit_code == 0
    assert "saran" in result.output
    assert run("check", "--strict", "--root", str(portal.root)).exit_code == 1
    assert "Tidak ada temuan." in run("check", "--no-advice", "--root", str(portal.root)).output


def test_paths_limit_what_is_reported(portal):
    quiz = portal.root / "quizzes"
    result = run("check", "--root", str(portal.root), str(quiz))
    assert "quizzes/dasar/tujuan.yml" in result.output
    assert "modules/" not in result.output


def test_assets_for_other_generators_are_written(tmp_path):
    result = run("assets", str(tmp_path / "keluar"))
    assert result.exit_code == 0
    written = sorted(path.name for path in (tmp_path / "keluar").rglob("*.js"))
    assert {name.split(".")[0] for name in written} == {
        "belajar",
        "belajar-case",
        "belajar-certificate",
        "belajar-fields",
        "belajar-likert",
        "belajar-arrange",
        "belajar-progress",
        "belajar-record",
        "belajar-review",
        "belajar-report",
        "belajar-sitting",
    }


def test_assets_bring_the_files_that_items_show(tmp_path):
    quizzes = tmp_path / "kuis"
    shutil.copytree(GOLDEN / "media", quizzes)
    result = run("assets", str(tmp_path / "keluar"), "--quizzes", str(quizzes))
    assert result.exit_code == 0
    folder = tmp_path / "keluar" / "assets" / "belajar" / "media"
    assert sorted(path.suffix for path in folder.iterdir()) == [".mp4", ".png", ".wav"]
    html = markdown(
        "::: quiz media-butir",
        extensions=["belajar"],
        extension_configs={"belajar": {"quizzes": str(quizzes), "assets": "/aset/"}},
    )
    sources = re.findall(r' src="/aset/(assets/belajar/media/[^"]+)"', html)
    assert len(sources) == 4
    assert all((tmp_path / "keluar" / one).is_file() for one in sources)
    assert '<link rel="stylesheet" href="/aset/assets/belajar/belajar-media.' in html
