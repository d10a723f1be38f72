"""What a quiz is about, and where its sections are."""

from __future__ import annotations

from pathlib import Path

import pytest

from belajar.render.report import report_template
from belajar.render.strings import load_strings
from belajar.render.text import TextRenderer
from belajar.site.outline import Outliner, Section, quiz_sections
from belajar.site.placement import mark
from belajar.site.project import Folders, Project, load_project

MODULE = """\
---
title: Modul *satu*
order: 10
summary: Ringkas.
objectives:
  - {id: jelaskan, text: Menjelaskan *isi*.}
  - {id: pilih, text: Memilih <tindakan>.}
sources: [{title: Buku}]
reviewed: 2026-02-28
quiz: penutup
---
Isi.
"""


def items(quiz: str, objectives: list[str]) -> str:
    lines = "".join(
        f"  - {{id: {quiz}-{n}, type: true_false, stem: Pernyataan., key: benar, "
        f"objective: {objective}, level: apply}}\n"
        for n, objective in enumerate(objectives)
    )
    return f"id: {quiz}\ntitle: Kuis\nitems:\n{lines}"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    files = {
        "modules/dasar/index.md": "---\ntitle: Dasar\norder: 1\nsummary: Ringkas.\n---\n",
        "modules/dasar/satu.md": MODULE,
        "quizzes/penutup.yml": items("penutup", ["jelaskan", "pilih", "pilih", "pilih", "lain"]),
        "quizzes/cek.yml": items("cek", ["pilih"]),
        "quizzes/bebas.yml": items("bebas", ["pilih"]),
        "quizzes/tes.yml": (
            "id: tes\ntitle: Tes\nselect:\n  blueprint:\n"
            "    - {part: dasar, level: [apply], count: 5}\n"
        ),
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    folders = Folders.named(tmp_path, {"data_dir": "."})
    return load_project(folders)


@pytest.fixture
def outliner(project: Project) -> Outliner:
    return Outliner(project.bank, project.curriculum, load_strings("id"), TextRenderer())


def address(path: str) -> str:
    return f"../{path}"


def test_section_of_each_quiz_is_the_heading_before_it():
    html = (
        f"{mark('quiz', 'di-depan')}"
        '<h2 class="x" id="a-b">A &amp; <em>B</em>'
        '<a class="headerlink" href="#a-b" title="Tautan">¶</a></h2>'
        f"<p>{mark('quiz', 'cek')}</p>{mark('chart', 'grafik')}"
        f'<h3 id="c">C</h3>{mark("quiz", "cek-2")}'
    )
    assert quiz_sections(html) == {"cek": Section("a-b", "A & B"), "cek-2": Section("c", "C")}


def test_closing_quiz_goes_by_objective_and_leads_to_where_it_is_checked(project, outliner):
    sections = {"cek": Section("isi", "Isi & tindakan"), "penutup": Section("kuis", "Kuis")}
    outline = outliner.outline(project.bank["penutup"], sections, address)
    assert outline.by == "by_objective"
    assert [(one.html, one.items) for one in outline.topics] == [
        ("Menjelaskan <em>isi</em>.", (0,)),
        ("Memilih &lt;tindakan&gt;.", (1, 2, 3)),
    ]
    assert [(one.html, one.items, one.address) for one in outline.lessons] == [
        ("Awal modul", (0, 4), "#top"),
        ("Isi &amp; tindakan", (1, 2, 3), "#isi"),
    ]


def test_closing_quiz_on_another_page_leads_to_the_module(project, outliner):
    outline = outliner.outline(project.bank["penutup"], {}, address)
    assert [one.address for one in outline.lessons] == ["../dasar/satu.md#top"]


def test_drawn_test_goes_by_part_and_leads_to_the_modules(project, outliner):
    outline = outliner.outline(project.bank["tes"], {}, address)
    assert outline.by == "by_part"
    assert [(one.html, one.items) for one in outline.topics] == [("Dasar", (0, 1, 2, 3, 4))]
    (lesson,) = outline.lessons
    assert (lesson.html, lesson.address) == ("Modul *satu*", "../dasar/satu.md")


def test_quiz_of_no_module_has_no_outline(project, outliner):
    assert outliner.outline(project.bank["bebas"], {}, address) is None


def test_few_items_say_nothing_about_an_objective(project, outliner):
    strings = load_strings("id")
    many, few = project.bank["penutup"], project.bank["cek"]
    outline = outliner.outline(many, {}, address)
    assert "Menurut tujuan belajar" in report_template(many, outline, strings)
    assert 'data-items="0 1 2 3 4"' in report_template(many, None, strings)  # the level alone
    assert "bj-bars" not in report_template(few, None, strings)
