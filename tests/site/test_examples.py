"""Quizzes shown as examples: answered as any other, but no part of what is learnt or counted."""

from __future__ import annotations

import json
import re
from pathlib import Path

import markdown
import pytest
from click.testing import CliRunner

from belajar.cli import main
from belajar.extension import BelajarExtension
from belajar.schema.items import ITEM_TYPES
from portal import QUIZ, Portal, small_portal

ROOT = Path(__file__).parents[2]
EXAMPLE = QUIZ.replace("tujuan", "contoh").replace("Kuis Tujuan", "Kuis contoh")


@pytest.fixture(scope="module")
def portal(tmp_path_factory) -> Portal:
    portal = small_portal(tmp_path_factory.mktemp("portal"))
    portal.write(
        {
            "quizzes/contoh.yml": EXAMPLE,
            "docs/cara.md": "# Cara\n\n::: example contoh\n",
            "docs/kemajuan.md": "# Kemajuan\n\n::: record\n",
            "docs/ulangan.md": "# Ulangan\n\n::: review\n",
        }
    )
    portal.build()
    return portal


def client_id(html: str) -> str:
    (data,) = re.findall(r'<template class="bj-data">(.*?)</template>', html, re.DOTALL)
    return str(json.loads(data)["id"])


def page(portal: Portal, name: str) -> str:
    return (portal.root / "site" / name / "index.html").read_text("utf-8")


def test_an_example_is_an_exercise_whose_record_means_no_learning(portal):
    html = page(portal, "cara")
    assert client_id(html) == "example/contoh"
    assert 'id="soal-contoh-satu"' in html
    assert re.search(r'<script src="[^"]*belajar\.[0-9a-f]+\.js"', html)


def test_it_stands_in_no_list_of_the_record_and_comes_back_in_no_review(portal):
    assert 'data-record="tujuan"' in page(portal, "kemajuan")
    assert 'data-record="contoh"' not in page(portal, "kemajuan")
    scripts = [one.name for one in (portal.root / "site").rglob("soal/*.js")]
    assert [one.split(".")[0] for one in scripts] == ["tujuan"]


def run(portal: Portal, command: str, *options: str) -> str:
    arguments = [command, "--root", str(portal.root), *options]
    return CliRunner().invoke(main, arguments, catch_exceptions=False).output


def test_it_is_used_but_not_counted(portal):
    assert run(portal, "check", "--no-advice") == "Tidak ada temuan.\n"
    assert json.loads(run(portal, "stats", "--format", "json"))["items"] == 1


def test_a_quiz_that_is_also_asked_somewhere_counts(tmp_path):
    portal = small_portal(tmp_path).write({"docs/cara.md": "# Cara\n\n::: example tujuan\n"})
    assert json.loads(run(portal, "stats", "--format", "json"))["items"] == 1


def test_one_that_does_not_exist_or_stands_twice_is_told(tmp_path):
    portal = small_portal(tmp_path).write(
        {"docs/cara.md": "::: example tujuan\n\n::: quiz tujuan\n\n::: example tujuam\n"}
    )
    found = run(portal, "check", "--no-advice")
    assert "docs/cara.md:3:10: galat: kuis `tujuan` sudah ditaruh di halaman ini" in found
    assert "docs/cara.md:5:13: galat: kuis `tujuam` tidak ada" in found


def test_other_generators_place_examples_too(tmp_path):
    (tmp_path / "contoh.yml").write_text(EXAMPLE, "utf-8")
    extension = BelajarExtension(quizzes=str(tmp_path))
    html = markdown.markdown("::: example contoh", extensions=[extension])
    assert client_id(html) == "example/contoh"


@pytest.mark.parametrize("kind", ITEM_TYPES)
def test_the_format_page_shows_every_type_with_its_example(kind):
    text = (ROOT / "docs" / "panduan" / "format-kuis.md").read_text("utf-8")
    section = re.split(r"^##+ ", text.partition(f"(`{kind}`)")[2], maxsplit=1, flags=re.MULTILINE)
    examples = re.findall(r"```yaml\n(id: (\S+)\n.*?)```\n\n::: example (\S+)\n", section[0], re.S)
    assert examples
    for yaml_text, quiz_id, placed in examples:
        assert (quiz_id, f"    type: {kind}\n" in yaml_text) == (placed, True)
