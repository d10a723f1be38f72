"""A light portal as it lies on a disk, beside the same portal with the theme's script."""

from __future__ import annotations

import re

import pytest

from portal import MKDOCS_YML, Portal, small_portal

LIGHT = MKDOCS_YML.replace("navigation.instant, ", "").replace(
    "  - search\n  - belajar\n", "  - belajar: {light: true, content_security_policy: true}\n"
)
ADDRESS = re.compile(r'(?:src|href)="([^":#?]+)"')


@pytest.fixture
def portal(tmp_path) -> Portal:
    return small_portal(tmp_path).write({"mkdocs.yml": LIGHT})


def test_every_script_and_sheet_on_the_site_is_one_that_a_page_loads(portal):
    portal.write({"docs/ikon.svg": "<svg/>"})
    portal.write({"mkdocs.yml": LIGHT.replace("  font:", "  favicon: ikon.svg\n  font:")})
    site = portal.build()
    pages = list(site.rglob("*.html"))
    loaded = {
        (page.parent / address).resolve()
        for page in pages
        for address in ADDRESS.findall(page.read_text("utf-8"))
    }
    theirs = [*(site / "assets").rglob("*.*")]
    unloaded = {one for one in theirs if "assets/belajar" not in one.as_posix()} - loaded
    assert unloaded == set()
    assert not [one for one in site.rglob("*") if one.name.startswith(("bundle.", "lunr"))]
    assert all("belajar-frame." in page.read_text("utf-8") for page in pages)
    assert portal.messages == []


def test_without_the_setting_nothing_of_the_theme_is_missing(tmp_path):
    site = small_portal(tmp_path).build()
    assert list(site.glob("assets/javascripts/bundle.*.min.js"))
    page = (site / "index.html").read_text("utf-8")
    assert "belajar-frame" not in page
    assert 'id="__config"' in page
    assert not list(site.rglob("belajar-frame*"))


def test_only_typed_text_becomes_markup_and_only_where_the_themes_script_is_gone(portal, tmp_path):
    site = portal.build()
    typed = "require-trusted-types-for 'script'; trusted-types belajar"
    assert typed in (site / "csp.txt").read_text("utf-8")
    assert typed in (site / "index.html").read_text("utf-8")
    stock = small_portal(tmp_path / "stock")
    stock.write(
        {
            "mkdocs.yml": MKDOCS_YML.replace(
                "- belajar\n", "- belajar: {content_security_policy: true}\n"
            )
        }
    )
    assert "trusted-types" not in (stock.build() / "csp.txt").read_text("utf-8")


def test_what_the_setting_cannot_serve_is_said(portal):
    portal.write(
        {
            "mkdocs.yml": LIGHT.replace(
                "[navigation.indexes", "[navigation.instant, navigation.indexes"
            )
            + "extra_javascript: [kita.js]\n",
            "docs/kita.js": "document$.subscribe(() => {})\n",
        }
    )
    portal.build(strict=False)
    told = [one for one in portal.messages if "`light: true`" in one]
    assert len(told) == 2
    assert "`navigation.instant`" in told[0]
    assert "kita.js" in told[1]


def test_the_owners_templates_come_before_ours(portal):
    portal.write(
        {
            "mkdocs.yml": LIGHT.replace("  language: id\n", "  language: id\n  custom_dir: kami\n"),
            "kami/partials/palette.html": "<p>palet kami</p>",
        }
    )
    page = (portal.build() / "index.html").read_text("utf-8")
    assert "<p>palet kami</p>" in page
    assert "bj-palette" not in page.split("palet kami")[0]


def test_a_preview_is_light_too(portal):
    portal.start_preview()
    portal.preview()
    again = portal.preview()
    assert "belajar-frame." in (again / "index.html").read_text("utf-8")
    assert not list(again.glob("assets/javascripts/*"))
