"""`belajar stats`: figures that can be counted by hand."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from belajar.cli import main
from portal import QUIZ, small_portal

MORE = """\
  - id: tujuan-dua
    type: choice
    stem: Pilih.
    options:
      - text: A
        feedback: Keliru.
      - {text: B, feedback: Keliru.}
      - {text: C, correct: true}
      - {text: D, feedback: Keliru.}
    objective: jelaskan
    level: analyse
    source: UU 20/2023
  - id: tujuan-survei
    type: likert
    stem: Saya tahu.
"""


@pytest.fixture
def portal(tmp_path):
    return small_portal(tmp_path).write({"quizzes/dasar/tujuan.yml": QUIZ + MORE})


def run(root, *arguments: str):
    command = ["stats", "--root", str(root), *arguments]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def test_json_holds_every_count_and_gap_with_its_place(portal):
    data = json.loads(run(portal.root, "--format", "json").output)
    assert (data["quizzes"], data["items"], data["surveys"], data["elsewhere"]) == (1, 3, 1, 0)
    assert data["levels"] == {"remember": 0, "understand": 0, "apply": 0, "analyse": 1, "": 1}
    assert (data["types"]["choice"], data["types"]["likert"], data["types"]["case"]) == (2, 1, 0)
    assert data["keys"] == {"A": 0, "B": 0, "C": 1, "D": 0}
    (module,) = data["modules"]
    assert module["objectives"] == {"jelaskan": 1}
    gaps = {(one["kind"], one["what"]): one["where"] for one in data["gaps"]}
    place = "quizzes/dasar/tujuan.yml:4:9"
    assert gaps[("item_without_source", "tujuan-satu")] == place
    assert gaps[("item_without_level", "tujuan-satu")] == place
    assert ("type_unused", "order") in gaps
    assert ("item_without_source", "tujuan-dua") not in gaps
    assert ("item_without_source", "tujuan-survei") not in gaps
    assert not any(kind.startswith(("module_", "obj")) for kind, _ in gaps)


def test_a_module_that_lacks_is_named(portal):
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ})
    data = json.loads(run(portal.root, "--format", "json").output)
    found = {one["kind"]: one["what"] for one in data["gaps"]}
    assert found["objective_without_items"] == "tujuan: jelaskan"
    assert found["module_without_analyse"] == "tujuan"


def test_the_page_stands_alone_and_says_the_same(portal):
    page = portal.root / "tinjauan.html"
    assert run(portal.root, "--html", str(page)).exit_code == 0
    html = page.read_text("utf-8")
    assert not re.search(r"(?:src|href)=|url\(|@import|<script", html)
    assert 'aria-label="Letak kunci pada butir dengan empat pilihan: A 0; B 0; C 1; D 0."' in html
    assert '<tr><th scope="row">choice</th><td>2</td></tr>' in html
    again = run(portal.root, "--html", str(page))
    assert again.exit_code == 1
    assert "sudah ada dan tidak ditimpa" in again.output
    assert run(portal.root, "--html", str(page), "--force").exit_code == 0


def test_an_empty_folder_has_nothing_and_says_so(tmp_path):
    made = run(tmp_path)
    assert made.exit_code == 0
    assert made.output.startswith("0 modul, 0 kuis, 0 butir")
    assert run(tmp_path, "--html", str(tmp_path / "a.html")).exit_code == 0
