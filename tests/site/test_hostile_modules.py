"""Real builds of modules from strangers: mistakes end the build, nothing gets past both walls."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from belajar.render.page_html import PageCleaner
from html_tokens import tokens
from portal import MKDOCS_YML, MODULE, PART, Portal, small_portal

EXTENSIONS = "  - attr_list\n  - md_in_html\n  - pymdownx.details\n  - toc: {permalink: true}\n"

HOSTILE = """\
<script>kena()</script>

<img src=x onerror="kena()"> dan <a href="javascript:kena()">tautan</a>

[satu](javascript:kena()) ![dua](https://pelacak.example/kena.png)

## Judul {: onclick="kena()" #__config }

<div data-belajar="quiz:tidak-ada"></div>

<belajar-quiz><form action="https://pelacak.example/kena"></form></belajar-quiz>
"""


class _Acting(HTMLParser):
    """Collects attributes and scripts that hold the hostile word."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._tag = ""

    def handle_starttag(self, tag, attrs):
        self._tag = tag
        self.found += [f"{tag} {name}" for name, value in attrs if "kena" in (value or "")]

    def handle_endtag(self, tag):
        self._tag = ""

    def handle_data(self, data):
        if "kena" in data and self._tag in ("script", "style"):
            self.found.append(self._tag)


def acting(html: str) -> list[str]:
    reader = _Acting()
    reader.feed(html)
    return reader.found


def with_body(text: str) -> str:
    return MODULE.partition("Pembuka")[0] + text


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return small_portal(tmp_path).write({"mkdocs.yml": MKDOCS_YML + EXTENSIONS})


@pytest.fixture
def open_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the first wall away."""
    monkeypatch.setattr("belajar.schema.module_page.check_text", lambda *_: [])


def test_hostile_module_and_drawing_end_the_build_in_one_report(portal, capsys):
    portal.write(
        {
            "modules/dasar/tujuan.md": with_body(HOSTILE),
            "modules/dasar/gambar/a.svg": "<svg xmlns='http://www.w3.org/2000/svg' onload='a'/>",
        }
    )
    with pytest.raises(Abort):
        portal.build()
    report = "\n".join(portal.messages)
    for place in ("gambar/a.svg:1:1:", "tujuan.md:16:1:", "tujuan.md:20:8:", "tujuan.md:22:13:"):
        assert f"modules/dasar/{place}" in report
    assert "Traceback" not in report + capsys.readouterr().err


@pytest.mark.usefixtures("open_gate")
def test_without_the_first_wall_the_page_is_inert(portal):
    portal.write(
        {
            "modules/dasar/tujuan.md": with_body(HOSTILE),
            "modules/dasar/index.md": PART + HOSTILE,
        }
    )
    portal.build(strict=False)
    for page in ("modul/dasar/tujuan/index.html", "modul/dasar/index.html"):
        html = portal.page(page)
        assert acting(html) == []
        assert html.count('id="__config"') == 1
        assert html.count("<belajar-quiz ") == html.count("</belajar-quiz>") <= 1
    index = portal.page("search/search_index.json")
    assert not re.search(r"<(?:script|img|a |form|belajar)", index)


def test_honest_site_is_the_same_with_and_without_the_second_wall(portal, tmp_path, monkeypatch):
    text = (
        "Pembuka *miring* & `<b>`; a < b.\n\n!!! note\n    Isi.\n\n"
        '=== "A"\n\n    ```html\n    <i>\n    ```\n\n'
        "| a | b |\n| :-: | --: |\n| 1 | 2 |\n\n![x](gambar/a.svg){ width=20 loading=lazy }\n\n"
        "## Judul {: #jangkar }\n\n[y](index.md) <https://a.example>\n\n??? tip\n    Isi.\n"
    )
    portal.write(
        {
            "modules/dasar/tujuan.md": with_body(text),
            "modules/dasar/gambar/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        }
    )
    cleaned = portal.build(site_dir=str(tmp_path / "dengan"))
    monkeypatch.setattr(PageCleaner, "clean", lambda _, html: html)
    bare = portal.build(site_dir=str(tmp_path / "tanpa"))
    pages = [path.relative_to(bare) for path in sorted(bare.rglob("*.html"))]
    assert len(pages) > 3
    for page in pages:
        assert tokens((cleaned / page).read_text("utf-8")) == tokens(
            (bare / page).read_text("utf-8")
        )


def test_title_and_summary_cannot_leave_the_head_of_the_page(portal):
    hostile = '"</title><script>kena()</script>"'
    portal.write(
        {
            "modules/dasar/tujuan.md": MODULE.replace("Tujuan utama", hostile).replace(
                "Mengapa nilai dasar ada.", hostile
            ),
            "modules/dasar/index.md": PART.replace("Dasar", hostile),
        }
    )
    portal.build()
    for page in ("index.html", "modul/dasar/index.html", "modul/dasar/tujuan/index.html"):
        assert "<script>kena" not in portal.page(page)
    titles = [one["title"] for one in json.loads(portal.page("search/search_index.json"))["docs"]]
    assert [one for one in titles if "<" in one] == []


@pytest.mark.parametrize("nav", [True, False], ids=["nav", "no nav"])
@pytest.mark.parametrize(
    "start",
    [
        'Author: "><script>kena()</script>\ntemplate: 404.html\n',
        "---\ntitle: </title><script>kena()</script>\ntemplate: 404.html\n---\n",
    ],
    ids=["lines", "yaml"],
)
@pytest.mark.usefixtures("open_gate")
def test_text_that_looks_like_metadata_is_text(portal, start, nav):
    settings = MKDOCS_YML if nav else re.sub(r"nav:\n.*?(?=plugins)", "", MKDOCS_YML, flags=re.S)
    portal.write({"mkdocs.yml": settings, "modules/dasar/tujuan.md": with_body(f"{start}\nIsi.\n")})
    portal.build(strict=False)
    html = portal.page("modul/dasar/tujuan/index.html")
    assert acting(html) == []
    assert "<script>kena" not in html
    assert "<title>Tujuan utama - Portal Uji</title>" in html
    assert "template: 404.html" in html


def test_a_first_line_with_a_colon_is_not_lost(portal):
    portal.write({"modules/dasar/tujuan.md": with_body("Catatan: dua hal.\n\nIsi.\n")})
    portal.build()
    assert "<p>Catatan: dua hal.</p>" in portal.page("modul/dasar/tujuan/index.html")


def test_page_of_a_part_carries_its_title(portal):
    portal.build()
    html = portal.page("modul/dasar/index.html")
    assert "<title>Dasar - Portal Uji</title>" in html
    assert "<h1>Dasar</h1>" in html


def test_names_that_could_be_markup_are_refused(portal):
    portal.write(
        {
            'modules/dasar/x"><img src=a onerror=kena()>.md': MODULE,
            'modules/a"b/index.md': PART,
        }
    )
    with pytest.raises(Abort):
        portal.build()
    report = "\n".join(portal.messages)
    assert report.count("[B138]") == 2
    assert "memuat aksara" in report
