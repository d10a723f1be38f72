"""A built light site has one style sheet that holds what its pages can use; a preview has all."""

from __future__ import annotations

import re

import pytest

from portal import MKDOCS_YML, Portal, small_portal

LIGHT = MKDOCS_YML.replace("navigation.instant, ", "").replace(
    "  - search\n  - belajar\n", "  - belajar: {light: true, search: true}\n"
)
SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)">')
OWN = "p { background: url(kop.png) } .tak-ada { color: red } .dari-skrip { color: blue }"


@pytest.fixture
def portal(tmp_path) -> Portal:
    extra = "extra_css: [gaya/portal.css]\nextra_javascript: [gaya/portal.js]\n"
    return small_portal(tmp_path).write(
        {
            "mkdocs.yml": LIGHT + extra,
            "docs/gaya/portal.css": OWN,
            "docs/gaya/kop.png": b"\x89PNG",
            "docs/gaya/portal.js": 'document.body.classList.add("dari-skrip")',
            "docs/mentah.html": '<html><head><link rel="stylesheet" href="gaya/lain.css"></head>',
            "docs/gaya/lain.css": "b{top:0}",
        }
    )


def linked(portal: Portal, page: str) -> list[str]:
    return SHEET.findall(portal.page(page))


def test_every_page_loads_the_one_sheet_first_and_finds_it(portal):
    site = portal.build()
    sheets = list(site.glob("assets/belajar/tema.*.css"))
    assert len(sheets) == 1
    name = sheets[0].relative_to(site).as_posix()
    assert linked(portal, "index.html") == [name]
    assert linked(portal, "modul/dasar/tujuan/index.html")[0] == f"../../../{name}"
    assert linked(portal, "404.html")[0] == f"/portal/{name}"
    assert linked(portal, "mentah.html") == ["gaya/lain.css"]
    assert not list(site.glob("assets/stylesheets/*"))
    assert not (site / "gaya/portal.css").exists()
    assert (site / "gaya/lain.css").exists()


def test_the_sheet_holds_what_pages_and_scripts_can_use(portal):
    (sheet,) = portal.build().glob("assets/belajar/tema.*.css")
    text = sheet.read_text("utf-8")
    assert 'background:url("../../gaya/kop.png")' in text
    assert ".dari-skrip{color:blue}" in text
    assert ".md-header" in text
    assert ".bj-search__dialog" in text
    for gone in (".tak-ada", ".md-search", "[dir=rtl]", "data-md-color-primary=pink", "sourceMap"):
        assert gone not in text
    assert len(text) < 60_000


def test_two_builds_are_the_same(portal):
    def files() -> dict[str, bytes]:
        site = portal.build()
        return {
            one.relative_to(site).as_posix(): one.read_bytes()
            for one in site.rglob("*")
            if one.is_file() and one.suffix != ".gz"
        }

    assert files() == files()


def test_what_the_owner_imports_stays_a_sheet_of_its_own(portal):
    portal.write({"docs/gaya/portal.css": '@import "lain.css";p{top:0}'})
    site = portal.build()
    assert linked(portal, "index.html")[-1] == "gaya/portal.css"
    assert (site / "gaya/portal.css").exists()


def test_a_preview_loads_the_whole_sheets(portal):
    portal.start_preview()
    site = portal.preview()
    assert list(site.glob("assets/stylesheets/main.*.css"))
    assert not list(site.glob("assets/belajar/tema.*"))


def test_the_navigation_says_where_one_is(portal):
    portal.build()
    page = portal.page("modul/dasar/tujuan/index.html")
    tree = page.partition('<nav class="bj-tree" aria-label="Navigasi">')[2].partition("</nav>")[0]
    assert tree.count('aria-current="page"') == 1
    assert '<a href="./" aria-current="page">Tujuan utama</a>' in tree
    assert '<a href="../">Dasar</a>' in tree
    assert '<a href="#rangkuman">Rangkuman</a>' in tree
    assert "<input" not in tree
