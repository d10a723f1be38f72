"""The portal's own content keeps its promises: countable rules, sources, tests, a strict build."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from belajar.advice.project import advise
from belajar.schema.diagnostics import format_report
from belajar.site.project import Folders, Project, load_project
from our_portal import build_portal, built_portal

ROOT = Path(__file__).parents[2]
FOLDERS = Folders.of(ROOT)
SECTIONS = {
    *("pengertian", "sejarah", "tujuan", "aneka", "pelayanan-publik", "tantangan-dan-solusi"),
    *("peran-pemerintah", "pengembangan-kompetensi", "evaluasi-dan-penilaian"),
    *("pelajaran-dari-kasus", "perbandingan", "dampak-terhadap-kinerja", "peran-teknologi"),
    *("etika-dan-integritas", "pelatihan-dan-sosialisasi", "sanksi-dan-penghargaan"),
}
"""The module of each of the source article's sixteen sections."""


REVIEWED = date(2026, 3, 1)
"""The day on which ages are counted here: content does not fail by the calendar, `belajar check`
tells its editors when a year has gone by."""
TOP = "top"  # the beginning of any page (HTML, "select the indicated part")


@pytest.fixture(scope="session")
def project() -> Project:
    return load_project(FOLDERS, sorted((ROOT / "docs").rglob("*.md")))


def test_no_mistake_no_warning_no_advice(project):
    found = [
        *project.diagnostics,
        *advise(
            project.bank,
            project.curriculum,
            project.laws,
            FOLDERS.modules,
            ROOT,
            "quizzes",
            today=REVIEWED,
        ),
    ]
    assert found == [], "\n" + format_report(found)


def test_every_section_of_the_source_article_has_its_module(project):
    assert {module.id for module in project.curriculum.modules()} >= SECTIONS


def test_bank_is_large_and_asks_for_more_than_memory(project):
    items = [item for quiz in project.bank.written() for item in quiz.items]
    assert len(items) >= 350
    levels = Counter(item.level for item in items)
    assert levels["apply"] + levels["analyse"] >= len(items) / 3


def test_pre_and_post_test_are_parallel_and_share_nothing(project):
    before, after = (project.bank[name] for name in ("tes-awal", "tes-akhir"))
    assert len(before.items) == len(after.items) == 25
    assert before.pass_mark == after.pass_mark == 70
    assert not {item.id for item in before.items} & {item.id for item in after.items}
    assert Counter(item.level in ("apply", "analyse") for item in before.items) == Counter(
        item.level in ("apply", "analyse") for item in after.items
    )


def test_ten_dilemmas_are_fictional_and_graded(project):
    cases = [quiz for name, quiz in project.bank.items() if name.startswith("dilema-")]
    assert len(cases) == 10
    for quiz in cases:
        assert "rekaan" in (quiz.intro or "")
        assert all(item.explanation and item.source for item in quiz.items)
        choices = [item for item in quiz.items if item.type != "case"]
        assert all(item.type == "choice" and item.is_graded for item in choices)
        assert all(option.feedback for item in choices for option in item.options)


def test_one_dilemma_is_a_story_that_branches(project):
    (item,) = project.bank["dilema-berkas-bocor"].items
    assert item.type == "case"
    assert 5 <= len(item.scenes) <= 8
    assert all(way.consequence for scene in item.scenes.values() for way in scene.choices)
    assert sum(scene.is_ending for scene in item.scenes.values()) >= 2
    assert item.best().total == 9


def test_every_path_ends_with_modules_that_exist(project):
    assert set(project.paths) == {"pegawai-baru", "penyegaran", "pejabat", "masyarakat"}
    assert len(project.glossary) >= 60
    (milestone,) = project.paths.milestones
    assert len(milestone.modules) == 7


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_portal(tmp_path_factory)


def pages(site: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(site.rglob("*.html")):
        yield path, path.read_text("utf-8")


def test_two_builds_of_the_portal_give_the_same_bytes(site, tmp_path):
    build_portal(tmp_path / "site")
    assert digests(tmp_path / "site") == digests(site)


LOADED = re.compile(r'<(?:script|img|iframe|source|video|audio|link)\b[^>]*?(?:src|href)="([^"]+)"')


def test_no_page_loads_anything_from_elsewhere(site):
    foreign = {
        address
        for _, html in pages(site)
        for address in LOADED.findall(html)
        if re.match(r"(?:[a-z]+:)?//", address)
    }
    assert foreign == set()


def test_examples_of_mistakes_are_not_found_by_learners(site):
    (index,) = site.glob("assets/belajar/search-index.*.js")
    listed = json.loads(index.read_text("utf-8").partition("=")[2].rstrip(";\n"))
    sections = next(found for url, _, found in listed if url == "panduan/kode/")
    assert len(sections) > 200
    assert [heading for _, heading, text in sections if "Sebelum:" in text] == []


def test_every_picture_says_its_size_so_that_nothing_shifts(site):
    pictures = [
        (path.relative_to(site).as_posix(), one)
        for path, html in pages(site)
        for one in re.findall(
            r"<img\b(?! class=\"bj-letter-logo\")[^>]*>", html
        )  # sized by its sheet
    ]
    assert len(pictures) > 100
    assert [one for one in pictures if " width=" not in one[1] or " height=" not in one[1]] == []


def test_every_link_and_fragment_inside_the_site_leads_somewhere(site):
    ids = {
        path: set(re.findall(r'\bid="([^"]+)"', html)) | set(re.findall(r'\bname="([^"]+)"', html))
        for path, html in pages(site)
    }
    dead = []
    for path, html in pages(site):
        if path.name == "404.html":
            continue
        for address in re.findall(r'<a\b[^>]*?href="([^"]*)"', html):
            if re.match(r"[a-z]+:|//", address):
                continue
            file, _, fragment = address.partition("#")
            target = (path.parent / file).resolve() if file else path
            if target.is_dir():
                target = target / "index.html"
            if (target not in ids and not target.is_file()) or (
                fragment and target in ids and fragment not in {*ids[target], TOP}
            ):
                dead.append((path.relative_to(site).as_posix(), address))
    assert dead == []


def test_edition_for_disks_names_the_file_in_every_link(tmp_path):
    assert "--no-directory-urls" in (ROOT / "Makefile").read_text("utf-8")
    folder = tmp_path / "usb"
    build_portal(folder, "", "--no-directory-urls")
    dead = [
        (path.relative_to(folder).as_posix(), address)
        for path, html in pages(folder)
        if path.name != "404.html"
        for address in re.findall(r'\b(?:href|src)="([^"#?:]+)["#?]', html)
        if not (path.parent / address).is_file()  # a folder would open as a list of its files
    ]
    assert dead == []


def test_page_for_lost_learners_speaks_indonesian(site):
    assert "<h1>Halaman tidak ditemukan</h1>" in (site / "404.html").read_text("utf-8")
