"""Real builds: modules beside docs, quizzes in their places, nothing where nothing belongs."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from portal import MKDOCS_YML, MODULE, QUIZ, Portal, small_portal


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return small_portal(tmp_path)


def tree_hash(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_strict_build_gives_no_warning(portal):
    portal.build()
    assert portal.messages == []


def test_settings_may_be_named_by_a_relative_path(portal, monkeypatch):
    monkeypatch.chdir(portal.root)
    portal.build(config_file="mkdocs.yml")
    assert portal.messages == []


def test_module_appears_under_modul(portal):
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    assert "<h1>Tujuan utama</h1>" in html
    assert "Menjelaskan tujuan nilai dasar." in html
    assert "28 Februari 2026" in html
    assert '<h2 id="kuis-penutup">Kuis penutup' in html
    assert '<form class="bj-form"' in html
    assert 'href="https://peraturan.example/20-2023"' in html
    assert "data-belajar=" not in html


def test_part_page_lists_its_modules(portal):
    portal.build()
    html = portal.page("modul/dasar/index.html")
    assert 'data-module="tujuan" data-quiz="tujuan"' in html
    assert 'href="tujuan/"' in html


def test_edit_links_lead_to_the_real_files(portal):
    portal.build()
    assert "https://git.example/portal/edit/main/modules/dasar/tujuan.md" in portal.page(
        "modul/dasar/tujuan/index.html"
    )
    assert "https://git.example/portal/edit/main/docs/index.md" in portal.page("index.html")


def test_navigation_follows_the_order_numbers(portal):
    portal.write(
        {
            "modules/dasar/awal.md": MODULE.replace("order: 10", "order: 5")
            .replace("Tujuan utama", "Yang pertama")
            .replace("quiz: tujuan\n", "")
        }
    )
    portal.build()
    html = portal.page("index.html")
    assert html.index("Yang pertama") < html.index("Tujuan utama")


def test_without_directory_urls_all_links_hold(portal):
    portal.write(
        {"docs/index.md": "[t](../modules/dasar/tujuan.md)\n\n::: catalogue\n\n::: progress\n"}
    )
    portal.build(use_directory_urls=False)
    home = portal.page("index.html")
    assert home.count('href="modul/dasar/tujuan.html"') >= 3
    module = portal.page("modul/dasar/tujuan.html")
    script = re.search(r'<script src="([^"]+belajar\.[0-9a-f]{8}\.js)" defer>', module)
    assert script is not None
    assert (portal.root / "site/modul/dasar" / script[1]).resolve().is_file()


def test_links_between_the_trees_work_both_ways(portal):
    portal.write(
        {
            "docs/index.md": "# B\n\n[ke modul](../modules/dasar/tujuan.md#rangkuman)\n",
            "modules/dasar/tujuan.md": MODULE.replace(
                "Selesai.", "[ke beranda](../../docs/index.md) [bagian](index.md)"
            ),
        }
    )
    portal.build()
    assert portal.messages == []
    assert 'href="modul/dasar/tujuan/#rangkuman"' in portal.page("index.html")
    module = portal.page("modul/dasar/tujuan/index.html")
    assert '<a href="../../../">ke beranda</a>' in module
    assert '<a href="../">bagian</a>' in module


def test_images_beside_a_module_are_shown(portal):
    portal.write(
        {
            "modules/dasar/gambar/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
            "modules/dasar/tujuan.md": MODULE.replace("Selesai.", "![Bagan](gambar/a.svg)"),
        }
    )
    portal.build()
    assert (portal.root / "site/modul/dasar/gambar/a.svg").is_file()
    assert 'src="../gambar/a.svg"' in portal.page("modul/dasar/tujuan/index.html")


def test_several_quizzes_on_one_page_load_one_script(portal):
    second = QUIZ.replace("id: tujuan", "id: lagi").replace("tujuan-satu", "lagi-satu")
    portal.write(
        {
            "quizzes/lagi.yml": second,
            "modules/dasar/tujuan.md": MODULE.replace("Selesai.", "::: quiz lagi"),
        }
    )
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    assert html.count("<belajar-quiz ") == 2
    assert len(re.findall(r'<script src="[^"]+/belajar\.[0-9a-f]{8}\.js"', html)) == 1
    assert (
        len(re.findall(r'<link rel="stylesheet" href="[^"]+/belajar\.[0-9a-f]{8}\.css"', html)) == 1
    )


def test_page_without_quiz_carries_no_byte_of_ours(portal):
    portal.build()
    # the end of the way past the menu apart, which every page has
    assert not re.search(r"belajar|bj-(?!isi\b)", portal.page("index.html"))


def test_quiz_in_a_code_fence_is_literal(portal):
    portal.write({"docs/index.md": "# B\n\n```\n::: quiz tujuan\n```\n\n    ::: quiz tujuan\n"})
    portal.build()
    html = portal.page("index.html")
    assert html.count("::: quiz tujuan") == 2
    assert "<belajar-quiz" not in html


def test_quiz_works_inside_admonitions_tabs_and_beside_text(portal):
    quizzes = {
        f"quizzes/q{n}.yml": QUIZ.replace("id: tujuan\n", f"id: q{n}\n").replace(
            "tujuan-satu", f"q{n}-a"
        )
        for n in range(3)
    }
    page = (
        '# B\n\n!!! tip\n    Coba:\n\n    ::: quiz q0\n\n=== "Satu"\n\n    ::: quiz q1\n\n'
        "Teks sebelum\n::: quiz q2\nteks sesudah\n"
    )
    portal.write({**quizzes, "docs/index.md": page})
    portal.build()
    html = portal.page("index.html")
    assert html.count("<belajar-quiz ") == 3
    assert "<p>Teks sebelum</p>" in html
    assert "<p>teks sesudah</p>" in html


def test_keys_and_feedback_stay_out_of_the_search_index(portal):
    portal.build()
    index = portal.page("search/search_index.json")
    assert "Pembuka modul" in index
    for word in ("kuncirahasia", "umpanrahasia", "Pembahasanrahasia", "langkah pertama Anda"):
        assert word not in index
    assert "kuncirahasia" in portal.page("modul/dasar/tujuan/index.html")


def test_no_source_of_a_quiz_is_published(portal):
    site = portal.build()
    published = {path.suffix for path in site.rglob("*") if path.is_file()}
    assert published <= {".html", ".js", ".css", ".map", ".json", ".xml", ".gz", ".png", ".svg"}


def test_two_builds_give_the_same_bytes(portal, tmp_path):
    first = tree_hash(portal.build(site_dir=str(tmp_path / "satu")))
    second = tree_hash(portal.build(site_dir=str(tmp_path / "dua")))
    assert first == second


def test_build_date_is_nowhere_in_the_site(portal):
    portal.build()
    assert "<lastmod>2026-02-28</lastmod>" in portal.page("sitemap.xml")


def test_all_mistakes_end_the_build_once_without_traceback(portal, capsys):
    portal.write(
        {
            "quizzes/dasar/tujuan.yml": QUIZ.replace("correct: true", "corect: true"),
            "quizzes/lain.yml": "id: lain\ntitle: Lain\nitems: []\n",
            "docs/index.md": "# B\n\n::: quiz tujan\n",
        }
    )
    with pytest.raises(Abort):
        portal.build()
    report = "\n".join(portal.messages)
    assert "quizzes/dasar/tujuan.yml:9:9:" in report
    assert "corect" in report
    assert "quizzes/lain.yml:3:" in report
    assert "docs/index.md:3:" in report
    assert "Traceback" not in report + capsys.readouterr().err


def test_unused_quiz_is_a_warning_that_strict_refuses(portal):
    portal.write({"quizzes/lain.yml": QUIZ.replace("tujuan", "lain")})
    portal.build(strict=False)
    assert any("quizzes/lain.yml" in message for message in portal.messages)
    with pytest.raises(Abort):
        portal.build(strict=True)


def test_site_id_comes_from_the_site_name_or_the_option(portal):
    portal.build()
    assert '"site":"portal-uji"' in portal.page("modul/dasar/tujuan/index.html")
    portal.write({"mkdocs.yml": MKDOCS_YML.replace("- belajar", "- belajar: {site_id: lain}")})
    portal.build()
    assert '"site":"lain"' in portal.page("modul/dasar/tujuan/index.html")


def test_unknown_option_is_refused_by_name(portal):
    portal.write({"mkdocs.yml": MKDOCS_YML.replace("- belajar", "- belajar: {bahasa: id}")})
    with pytest.raises(Abort):
        portal.build()
    assert any("bahasa" in message for message in portal.messages)


def test_english_words_on_request(portal):
    portal.write({"mkdocs.yml": MKDOCS_YML.replace("- belajar", "- belajar: {language: en}")})
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    assert "Closing quiz" in html
    assert "Key and explanation" in html


def test_hostile_titles_and_sources_stay_text(portal):
    portal.write(
        {
            "modules/dasar/tujuan.md": MODULE.replace(
                "title: UU 20/2023", 'title: "<script>alert(1)</script>"'
            ).replace("Menjelaskan tujuan", "<img src=x onerror=alert(1)> tujuan"),
        }
    )
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    assert "<script>alert" not in html
    assert "<img src=x" not in html


def test_client_data_cannot_end_its_script_element(portal):
    portal.write(
        {
            "quizzes/dasar/tujuan.yml": QUIZ
            + "  - id: tujuan-dua\n    type: text_entry\n    stem: Isi\n"
            '    key: "</script><script>alert(1)</script>"\n'
        }
    )
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    data = re.search(r'<template class="bj-data">(.*?)</template>', html, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])["items"][1]["k"] == ["</script><script>alert(1)</script>"]


def test_a_folder_outside_the_repository_ends_the_build_in_words(portal, caplog):
    settings = (portal.root / "mkdocs.yml").read_text("utf-8")
    own = settings.replace("  - belajar\n", "  - belajar: {modules_dir: ../luar}\n")
    portal.write({"mkdocs.yml": own})
    with pytest.raises(Abort):
        portal.build()
    assert "`modules_dir` di mkdocs.yml menunjuk ke luar folder repositori" in caplog.text


def test_all_exercises_of_a_page_begin_in_one_go_when_the_types_of_all_are_there(portal):
    numeric = (
        "id: hitung\ntitle: Hitung\nitems: [{id: hari, type: numeric, stem: Berapa?, key: 30}]\n"
    )
    portal.write({"quizzes/dasar/hitung.yml": numeric})
    portal.write({"docs/latihan.md": "# Latihan\n\n::: example tujuan\n\n::: quiz hitung\n"})
    portal.build(strict=False)
    page = portal.page("latihan/index.html")
    loaded = re.findall(r'src="[./]*assets/belajar/(belajar[a-z-]*)\.[0-9a-f]{8}\.js"', page)
    assert loaded == ["belajar-fields", "belajar"]
