"""Each page says what it is to search engines and to those with whom it is shared."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from belajar.typeset.typesetter import NotSet
from our_portal import built_portal
from portal import MKDOCS_YML, MODULE, QUIZ, Portal, small_portal
from schema_org import PROPERTIES

SHARING = MKDOCS_YML.replace("  - belajar\n", "  - belajar:\n      sharing: true\n")
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HOSTILE = '</script><img src=x onerror=alert(1)> "&amp; <!--'
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def portal(tmp_path_factory) -> Portal:
    portal = small_portal(tmp_path_factory.mktemp("bagi")).write(
        {
            "mkdocs.yml": SHARING,
            "docs/lain.md": "---\nrobots: noindex\n---\n# Tujuan utama\n\nHanya pribadi.\n",
            "modules/dasar/dua.md": MODULE.replace("order: 10", "order: 20")
            .replace("Tujuan utama", f"'{HOSTILE}'")
            .replace("quiz: tujuan\n", ""),
        }
    )
    portal.build(strict=False)
    return portal


def heads(site: Path) -> dict[str, str]:
    pages = sorted(site.rglob("*.html"))
    return {
        one.relative_to(site).as_posix(): one.read_text("utf-8").partition("</head>")[0]
        for one in pages
    }


def check_heads(site: Path) -> None:
    titles, descriptions = [], []
    for name, head in heads(site).items():
        title = re.findall(r"<title>(.*?)</title>", head)
        about = re.findall(r'<meta name="description" content="(.*?)">', head)
        assert (len(title), len(about)) == (1, 1), name
        titles += title
        descriptions.append(unescape(about[0]))
        for data in DATA.findall(head):
            check_node({"@graph": json.loads(data)["@graph"]}["@graph"])
    assert [one for one, times in Counter(titles).items() if times > 1] == []
    assert [one for one, times in Counter(descriptions).items() if times > 1] == []
    assert [one for one in descriptions if len(one) > 160] == []
    if site.name.startswith("portal"):
        assert [one for one in descriptions if len(one) < 70] == []


def check_node(node: object) -> None:
    if isinstance(node, list):
        for one in node:
            check_node(one)
    elif isinstance(node, dict):
        assert set(node) <= PROPERTIES[node["@type"]], node
        for one in node.values():
            check_node(one)


def test_heads_are_whole_and_differ(portal):
    check_heads(portal.root / "site")


def test_heads_of_our_portal_are_whole_and_differ(tmp_path_factory):
    site = built_portal(tmp_path_factory)
    check_heads(site)
    assert not (site / "sitemap.xml").exists() or "<loc>" not in (site / "sitemap.xml").read_text()
    assert not (site / "robots.txt").exists()
    assert not (site / "assets/kartu").exists()
    assert len(list((site / "assets/poster").glob("*.pdf"))) == 12 * 4


def test_text_of_strangers_cannot_leave_the_structured_data(portal):
    head = heads(portal.root / "site")["modul/dasar/dua/index.html"]
    (data,) = DATA.findall(head)
    assert "<" not in data
    assert HOSTILE.replace("&amp;", "&") in unescape(json.loads(data)["@graph"][0]["name"])
    assert "<img" not in head


def test_module_is_described_by_its_own_front_matter(portal):
    head = heads(portal.root / "site")["modul/dasar/tujuan/index.html"]
    module, crumbs = json.loads(DATA.findall(head)[0])["@graph"]
    assert module["teaches"] == ["Menjelaskan tujuan nilai dasar."]
    assert module["dateModified"] == "2026-02-28"
    assert module["hasPart"] == {"@type": "Quiz", "name": "Kuis Tujuan", "inLanguage": "id"}
    assert [one["name"] for one in crumbs["itemListElement"]][-1] == module["name"]
    assert '<link rel="canonical" href="http://127.0.0.1/portal/modul/dasar/tujuan/">' in head


def test_cards_site_map_and_robots_need_an_address(portal):
    site = portal.root / "site"
    cards = {one.name.split(".")[0] for one in (site / "assets/kartu").iterdir()}
    assert cards == {"index", "modul-dasar-tujuan", "modul-dasar-dua", "modul-dasar-index"}
    listed = (site / "sitemap.xml").read_text("utf-8")
    assert listed.count("<loc>") == 4
    assert "lain" not in listed
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == listed
    assert "http://127.0.0.1/portal/sitemap.xml" in (site / "robots.txt").read_text()
    image = re.search(
        r'og:image" content="http://127.0.0.1/portal/(.*?)"', heads(site)["index.html"]
    )
    assert image
    assert (site / image[1]).is_file()


def test_pages_that_hold_nothing_of_their_own_are_not_listed(portal):
    head = heads(portal.root / "site")
    for page in ("lain/index.html", "404.html"):
        assert '<meta name="robots" content="noindex">' in head[page]
        assert "canonical" not in head[page]


def test_two_builds_give_the_same_bytes(portal, tmp_path):
    again = portal.build(strict=False, site_dir=str(tmp_path / "lagi"))
    first = {
        one.relative_to(portal.root / "site"): one for one in (portal.root / "site").rglob("*")
    }
    assert {one.relative_to(again) for one in again.rglob("*")} == set(first)
    for name, file in first.items():
        assert file.is_dir() or file.read_bytes() == (again / name).read_bytes(), name


def test_without_the_option_nothing_is_said(tmp_path):
    site = small_portal(tmp_path).build()
    assert "og:title" not in (site / "index.html").read_text("utf-8")
    assert QUIZ


def test_what_is_not_the_fault_of_the_logo_is_not_laid_at_its_door(tmp_path, monkeypatch):
    def overflowing(*_: object) -> list[bytes]:
        raise NotSet("overflow: title")

    monkeypatch.setattr("belajar.plugin.set_cards", overflowing)
    portal = small_portal(tmp_path).write({"mkdocs.yml": SHARING})
    with pytest.raises(Abort):
        portal.build()
    assert "tidak dapat dibuat: (overflow: title)" in portal.messages[-1]


@pytest.mark.parametrize("logo", [b"bukan gambar", b"<svg><path</svg>"])
def test_a_logo_that_is_no_picture_is_told_in_words(tmp_path, logo):
    shown = SHARING.replace("  font: false", "  font: false\n  logo: logo.svg")
    portal = small_portal(tmp_path).write({"mkdocs.yml": shown, "docs/logo.svg": logo})
    with pytest.raises(Abort):  # MkDocs has told the error, without a traceback
        portal.build()
    assert "tidak dapat dibuat: `theme.logo: logo.svg` harus gambar SVG" in portal.messages[-1]
