"""The search index of a built site: what is in it, what never is, and the pages that open it."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from portal import MKDOCS_YML, MODULE, Portal, small_portal

SEARCHING = MKDOCS_YML.replace("  - search\n  - belajar\n", "  - belajar:\n      search: true\n")
LAWS = """\
reviewed: 2026-02-28
instruments:
  - {id: uu-20-2023, name: UU 20/2023, subject: Aparatur Sipil Negara, year: 2023, status: berlaku}
"""
TERMS = """\
terms:
  - {id: asn, term: ASN, expansion: Aparatur Sipil Negara, definition: Profesi artirahasia.}
"""
BODY = """\
Pembuka modul, <b>tebal</b> & `kode`.

## Rangkuman <i>miring</i>

Selesai.

::: quiz tujuan

<div data-search-exclude>tidakdicari <p>jugatidak</p></div>

### Bagian dalam

- butir satu
- butir dua
"""


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    module = MODULE.partition("---\nPembuka")[0].replace("quiz: tujuan\n", "") + f"---\n{BODY}"
    return small_portal(tmp_path).write(
        {
            "mkdocs.yml": SEARCHING,
            "docs/luar.md": "---\nsearch:\n  exclude: true\n---\n# Luar\n\ndiluar\n",
            "docs/rumah.md": module.replace("title: Tujuan utama", "title: 'A & B <c>'"),
            "docs/acuan.md": "# Acuan\n\n::: glossary\n\n::: laws\n",
            "docs/data/dasar-hukum.yml": LAWS,
            "docs/data/glosarium.yml": TERMS,
        }
    )


def tree_hash(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def index_of(portal: Portal) -> str:
    (file,) = (portal.root / "site" / "assets" / "belajar").glob("search-index.*.js")
    return file.read_text("utf-8")


def pages_of(portal: Portal) -> dict[str, list]:
    text = index_of(portal)
    data = re.fullmatch(r"self\.BELAJAR_PAGES=(.*);\n", text)
    assert data
    return {url: [title, sections] for url, title, sections in json.loads(data[1])}


def test_sections_have_their_heading_and_their_text(portal):
    portal.build(strict=False)
    title, sections = pages_of(portal)["rumah/"]
    assert title == "A & B <c>"
    assert sections == [
        ["", "", "Pembuka modul, tebal & kode."],
        ["rangkuman-miring", "Rangkuman miring", "Selesai."],
        ["bagian-dalam", "Bagian dalam", "butir satu butir dua"],
    ]


def test_a_module_is_found_by_its_summary(portal):
    portal.build(strict=False)
    title, sections = pages_of(portal)["modul/dasar/tujuan/"]
    assert title == "Tujuan utama"
    assert sections[0] == ["", "", "Mengapa nilai dasar ada. Pembuka modul."]
    assert sections[1][:2] == ["rangkuman", "Rangkuman"]


def test_no_stem_key_feedback_or_explanation_is_in_it(portal):
    portal.build(strict=False)
    index = index_of(portal)
    for word in ("kuncirahasia", "umpanrahasia", "Pembahasanrahasia", "langkah pertama", "Menolak"):
        assert word in portal.page("rumah/index.html")
        assert word not in index


def test_pages_and_parts_may_stay_out(portal):
    portal.build(strict=False)
    index = index_of(portal)
    assert "diluar" not in index
    assert "tidakdicari" not in index
    assert "jugatidak" not in index


def test_terms_and_laws_lead_to_their_entry(portal):
    portal.build(strict=False)
    _, sections = pages_of(portal)["acuan/"]
    by_anchor = {anchor: (heading, text) for anchor, heading, text in sections}
    assert by_anchor["asn"][0] == "ASN"
    assert "artirahasia" in by_anchor["asn"][1]
    assert by_anchor["uu-20-2023"] == ("UU 20/2023", "Aparatur Sipil Negara")
    html = portal.page("acuan/index.html")
    assert all(f'id="{anchor}"' in html for anchor in by_anchor if anchor)


def test_every_page_opens_it_and_none_loads_it(portal):
    site = portal.build(strict=False)
    pages = [*site.rglob("index.html"), site / "404.html"]
    assert len(pages) > 4
    for page in pages:
        html = page.read_text("utf-8")
        (index,) = re.findall(r'data-index="([^"]+)"', html)
        base = Path("/portal") / page.parent.relative_to(site)
        below = (base / index).resolve().relative_to("/portal")
        assert (site / below).is_file()
        assert not re.search(r'(?:src|href)="[^"]*search-(?:index|engine)', html)
        assert "__search" not in html.replace('id="__search"', "").replace('"search":', "")


def test_two_builds_give_the_same_bytes(portal, tmp_path):
    first = tree_hash(portal.build(strict=False, site_dir=str(tmp_path / "satu")))
    second = tree_hash(portal.build(strict=False, site_dir=str(tmp_path / "dua")))
    assert first == second
    assert any("search-index" in path for path in first)


def test_a_site_without_the_setting_has_nothing_of_it(tmp_path):
    portal = small_portal(tmp_path)
    site = portal.build()
    assert "belajar-search" not in portal.page("index.html")
    assert [one.name for one in site.rglob("*search*") if "belajar" in str(one.parent.name)] == []


def test_two_searches_are_told_of(portal):
    both = SEARCHING.replace("  - belajar:", "  - search\n  - belajar:")
    portal.write({"mkdocs.yml": both})
    with pytest.raises(Abort):
        portal.build()
    assert any("hapus `search` dari `plugins`" in one for one in portal.messages)


def test_a_preview_has_the_same_index_and_follows_an_edit(portal):
    portal.build(strict=False)
    built = index_of(portal)
    portal.start_preview()
    portal.preview()
    assert index_of(portal) == built
    portal.write({"docs/index.md": "# Beranda\n\nkatabaru\n"})
    portal.preview()
    files = (portal.root / "site" / "assets" / "belajar").glob("search-index.*.js")
    assert any("katabaru" in one.read_text("utf-8") for one in files)
