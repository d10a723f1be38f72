"""Pages made from data: legal basis, glossary, charts, paths."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from portal import MODULE, Portal, small_portal

LAWS = """\
reviewed: 2026-02-28
instruments:
  - id: uu-5-2014
    name: UU 5/2014
    subject: Aparatur Sipil Negara
    year: 2014
    status: dicabut
    replaced_by: uu-20-2023
  - id: uu-20-2023
    name: UU 20/2023
    subject: Aparatur Sipil Negara
    year: 2023
    status: berlaku
    url: https://peraturan.example/20-2023
"""
TERMS = """\
terms:
  - id: asn
    term: ASN
    expansion: Aparatur Sipil Negara
    definition: "Profesi <b>yang</b> mencakup *PNS* dan PPPK, artirahasia."
"""
CHARTS = """\
charts:
  - id: ipk
    title: Indeks <Persepsi>
    caption: Mengukur persepsi.
    max: 100
    sources: [TI 2026]
    bars:
      - {label: Singapura, value: 84, year: 2025}
      - {label: Indonesia, value: "34,5", year: 2025, highlight: true}
"""
PATHS = """\
paths:
  - id: baru
    title: Pegawai baru
    audience: CPNS
    summary: Dari awal.
    pre_test: tes
    modules: [tujuan]
"""
TEST = """\
id: tes
title: Tes awal
items:
  - id: tes-satu
    type: true_false
    stem: Benarkah?
    key: benar
"""


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return small_portal(tmp_path).write(
        {
            "docs/data/dasar-hukum.yml": LAWS,
            "docs/data/glosarium.yml": TERMS,
            "docs/data/grafik.yml": CHARTS,
            "docs/data/jalur.yml": PATHS,
            "quizzes/tes.yml": TEST,
            "docs/dasar-hukum.md": "# Dasar hukum\n\n::: laws\n",
            "docs/glosarium.md": "# Glosarium\n\n::: glossary\n",
            "docs/index.md": "# Beranda\n\n::: progress\n\n::: paths\n\n::: quiz tes\n",
            "docs/baru.md": "# Jalur\n\n::: path baru\n",
            "modules/dasar/tujuan.md": MODULE.replace(
                "  - title: UU 20/2023\n    article: Pasal 3\n"
                "    url: https://peraturan.example/20-2023\n    status: berlaku",
                "  - law: uu-20-2023\n    article: Pasal 3\n  - law: uu-5-2014",
            ).replace("Selesai.", "Setiap ASN tahu. ASN lagi.\n\n::: chart ipk"),
        }
    )


def test_everything_builds_strictly(portal):
    strict = "validation: {links: {anchors: warn, unrecognized_links: warn}}\n"
    config = (portal.root / "mkdocs.yml").read_text("utf-8")
    portal.write({"mkdocs.yml": config + strict})
    portal.build()
    assert portal.messages == []


def test_legal_basis_tells_status_successor_and_users(portal):
    portal.build()
    html = portal.page("dasar-hukum/index.html")
    old = html[html.index('<li id="uu-5-2014">') : html.index('<li id="uu-20-2023">')]
    assert "bj-law-dicabut" in old
    assert 'Diganti <a href="#uu-20-2023">UU 20/2023</a>' in old
    assert '<a href="../modul/dasar/tujuan/">Tujuan utama</a>' in old
    assert "28 Februari 2026" in html


def test_module_sources_come_from_the_legal_basis(portal):
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    assert "UU 20/2023 tentang Aparatur Sipil Negara</a>, Pasal 3" in html
    assert 'href="https://peraturan.example/20-2023"' in html
    assert '<a href="../../../dasar-hukum/#uu-5-2014">dicabut</a>' in html


def test_changing_one_line_changes_every_page(portal):
    portal.write({"docs/data/dasar-hukum.yml": LAWS.replace("status: berlaku", "status: diubah")})
    portal.build()
    for page in ("dasar-hukum/index.html", "modul/dasar/tujuan/index.html"):
        assert "berlaku dengan perubahan" in portal.page(page)


def test_terms_are_linked_described_and_out_of_the_search(portal):
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    assert html.count('data-term="asn"') == 1
    assert 'href="../../../glosarium/#asn"' in html
    assert '<p id="bj-tip-asn"><em>Aparatur Sipil Negara</em>.' in html
    assert "<b>yang</b>" not in html
    assert "artirahasia" not in portal.page("search/search_index.json").split("glosarium")[0]
    assert '<dt id="asn">ASN</dt>' in portal.page("glosarium/index.html")


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._in_cell = tag in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._in_cell and data.strip():
            self.cells.append(data.strip())


def test_chart_is_a_picture_with_words_and_a_table(portal):
    portal.build()
    html = portal.page("modul/dasar/tujuan/index.html")
    figure = html[html.index('<figure class="bj-chart"') : html.index("</figure>")]
    label = re.search(r'role="img" aria-label="([^"]+)"', figure)
    assert label is not None
    assert label[1] == "Indeks &lt;Persepsi&gt;: Singapura 84; Indonesia 34,5."
    widths = [float(one) for one in re.findall(r'<rect [^>]*width="([0-9.]+)"', figure)]
    assert widths[0] / widths[1] == pytest.approx(84 / 34.5, rel=0.01)
    texts = _Texts()
    texts.feed(figure)
    assert texts.cells[4:8] == ["Singapura", "84", "2025", "TI 2026"]
    assert texts.cells[8:] == ["Indonesia", "34,5", "2025", "TI 2026"]


def test_paths_are_links_with_minutes_and_lead_to_their_modules(portal):
    portal.build()
    home = portal.page("index.html")
    assert '<li data-path="baru"><p class="bj-path-title"><a href="baru/">Pegawai baru</a>' in home
    page = portal.page("baru/index.html")
    assert 'data-test="tes"' in page
    assert 'data-module="tujuan" data-quiz="tujuan"' in page
    assert re.search(r"CPNS · 1 modul · ± \d+ menit \(\d,?\d* JP\)", page)


def test_minutes_grow_with_text_and_items(portal):
    def minutes() -> int:
        portal.build()
        found = re.search(r"± (\d+) menit", portal.page("modul/dasar/tujuan/index.html"))
        assert found is not None
        return int(found[1])

    before = minutes()
    text = (portal.root / "modules/dasar/tujuan.md").read_text("utf-8")
    portal.write({"modules/dasar/tujuan.md": text.replace("Pembuka", "kata " * 1800 + "Pembuka")})
    assert 9 <= minutes() - before <= 10
