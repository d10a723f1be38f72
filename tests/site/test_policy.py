"""Built sites carry their policy; sites that did not ask for one, and previews, carry none."""

from __future__ import annotations

from pathlib import Path

import pytest

from belajar.site.policy import script_hash
from portal import MKDOCS_YML, MODULE, Portal, small_portal

LOCKED = MKDOCS_YML.replace("  - belajar\n", "  - belajar: {content_security_policy: true}\n")


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return small_portal(tmp_path).write({"mkdocs.yml": LOCKED})


def test_every_page_and_the_file_for_the_server_say_the_same(portal):
    site = portal.build()
    sent = (site / "csp.txt").read_text("utf-8").strip()
    in_pages, _, frames = sent.rpartition("; ")
    assert frames == "frame-ancestors 'self'"
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 3
    for page in pages:
        assert page.read_text("utf-8").count(f'content="{in_pages}"') == 1
    again = portal.build()
    assert (again / "csp.txt").read_text("utf-8").strip() == sent


def test_the_owners_scripts_are_allowed(portal):
    portal.write(
        {
            "docs/index.md": "# Beranda\n\n<script>satu()</script>\n",
            "docs/mentah.html": "<html><head></head><script>dua()</script></html>",
        }
    )
    site = portal.build()
    policy = (site / "csp.txt").read_text("utf-8")
    assert script_hash("satu()") in policy
    assert script_hash("dua()") in policy
    assert "Content-Security-Policy" in portal.page("mentah.html")


def test_columns_stay_aligned_without_style(portal):
    settings = LOCKED.replace("  - tables\n", "  - tables: {use_align_attribute: true}\n")
    table = "| a | b |\n| :-: | --: |\n| 1 | 2 |\n"
    module = MODULE.replace("Pembuka modul.", table)
    portal.write({"mkdocs.yml": settings, "modules/dasar/tujuan.md": module})
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    assert '<td align="center">1</td>' in html
    assert '<td align="right">2</td>' in html
    assert " style=" not in html


def test_a_script_that_came_past_both_walls_is_not_allowed(portal, monkeypatch):
    monkeypatch.setattr("belajar.schema.module_page.check_text", lambda *_: [])
    monkeypatch.setattr("belajar.render.page_html.PageCleaner.clean", lambda _, html: html)
    head = MODULE.partition("Pembuka")[0]
    portal.write({"modules/dasar/tujuan.md": f"{head}<script>kena()</script>\n"})
    site = portal.build(strict=False)
    assert "<script>kena()</script>" in portal.page("modul/dasar/tujuan/index.html")
    assert script_hash("kena()") not in (site / "csp.txt").read_text("utf-8")


def test_without_the_option_a_site_stays_as_it_was(portal):
    portal.write({"mkdocs.yml": MKDOCS_YML})
    site = portal.build()
    assert not (site / "csp.txt").exists()
    assert "Content-Security-Policy" not in portal.page("index.html")


def test_a_preview_is_not_locked(portal):
    """Its own script that loads pages anew stands inside them, another at each moment."""
    portal.start_preview()
    portal.preview()
    assert "Content-Security-Policy" not in portal.page("index.html")
