"""The page of spaced review and the scripts that hold its items."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from portal import QUIZ, Portal, small_portal

HOME = "# Beranda\n\n::: progress\n"
TEST = """\
id: tes
title: Tes
select:
  blueprint:
    - {part: dasar, level: [apply], count: 1}
"""


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    linked = QUIZ.replace("type: choice", "type: choice\n    level: apply").replace(
        "explanation: ", "explanation: Lihat [di sini](../../docs/index.md). "
    )
    return small_portal(tmp_path).write(
        {
            "docs/index.md": HOME,
            "docs/tes.md": "# Tes\n\n::: quiz tes\n",
            "docs/latihan/ulangan.md": "# Ulangan\n\n::: review\n",
            "quizzes/dasar/tujuan.yml": linked,
            "quizzes/tes.yml": TEST,
            "quizzes/isian.yml": (
                "id: isian\ntitle: Isian <kecil>\nitems:\n"
                "  - {id: isian-satu, type: text_entry, stem: Siapa?, key: Saya}\n"
            ),
            "docs/isian.md": "# Isian\n\n::: quiz isian\n",
            "quizzes/lepas.yml": QUIZ.replace("tujuan", "lepas"),
        }
    )


def papers(site: Path) -> dict[str, str]:
    folder = site / "assets" / "belajar" / "soal"
    files = sorted(folder.iterdir()) if folder.exists() else []
    return {one.name.split(".")[0]: one.read_text("utf-8") for one in files}


def data(portal: Portal) -> dict[str, dict[str, str]]:
    page = portal.page("latihan/ulangan/index.html")
    match = re.search(r'<template class="bj-revisit-data">(.*?)</template>', page)
    assert match
    return json.loads(match[1])


def test_each_placed_quiz_has_a_script_that_the_page_knows(portal: Portal):
    site = portal.build(strict=False)  # "lepas" is placed nowhere, which is a warning
    assert papers(site).keys() == {"tujuan", "isian"}
    scripts = data(portal)["scripts"]
    assert scripts.keys() == {"tujuan", "isian"}
    for address in scripts.values():
        assert (site / "latihan" / "ulangan" / address).is_file()
    assert data(portal)["homes"] == {"tujuan-satu": "tujuan"}


def test_addresses_in_items_are_those_of_the_review_page(portal: Portal):
    found = papers(portal.build(strict=False))
    assert (
        '["a",{"href":"../../modul/dasar/tujuan/"},"Pelajari lagi: Tujuan utama"]'
        in found["tujuan"]
    )
    assert '{"href":"../../"' in found["tujuan"]
    assert '{"href":"../../isian/"},"Pelajari lagi: Isian \\u003ckecil\\u003e"' in found["isian"]


def test_page_loads_every_type_that_may_come_and_is_read_without_script(portal: Portal):
    portal.build(strict=False)
    page = portal.page("latihan/ulangan/index.html")
    loaded = re.findall(r'src="[./]*assets/belajar/([a-z-]+)\.[0-9a-f]{8}\.js"', page)
    assert loaded == ["belajar-fields", "belajar-report", "belajar-review", "belajar"]
    assert "soal/" not in re.sub(r"<template.*?</template>", "", page, flags=re.DOTALL)
    assert "nyalakan JavaScript" in page
    assert '<a href="latihan/ulangan/">Ulangan Hari Ini</a>' in portal.page("index.html")


def test_two_builds_give_the_same_bytes(portal: Portal, tmp_path: Path):
    first = papers(portal.build(strict=False, site_dir=str(tmp_path / "a")))
    assert papers(portal.build(strict=False, site_dir=str(tmp_path / "b"))) == first


def test_without_a_review_page_there_are_no_such_scripts(portal: Portal):
    portal.write({"docs/latihan/ulangan.md": "# Ulangan\n"})
    assert papers(portal.build(strict=False)) == {}
    assert "bj-continue-review" not in portal.page("index.html")


def test_without_directory_addresses_items_lead_to_files(portal: Portal):
    found = papers(portal.build(strict=False, use_directory_urls=False))
    assert '{"href":"../modul/dasar/tujuan.html"}' in found["tujuan"]
