"""The letter of study as the server writes it: what each path asks for, and where it is linked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from portal import MKDOCS_YML, Portal, small_portal

PATHS = """\
paths:
  - id: baru
    title: Pegawai <baru>
    audience: CPNS
    summary: Dari awal.
    pre_test: tes-awal
    post_test: tes-akhir
    modules: [tujuan]
"""
TEST = """\
id: tes-akhir
title: Tes
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
            "docs/data/jalur.yml": PATHS,
            "quizzes/tes-akhir.yml": TEST,
            "quizzes/tes-awal.yml": TEST.replace("akhir", "awal").replace("tes-satu", "tes-dua"),
            "docs/index.md": "# Beranda\n\n::: quiz tes-awal\n\n::: quiz tes-akhir\n",
            "docs/baru.md": "# Jalur\n\n::: path baru\n",
            "docs/surat.md": "# Surat\n\n::: certificate\n",
        }
    )


def letter(portal: Portal) -> str:
    html = portal.page("surat/index.html")
    return html[html.index("<belajar-certificate") : html.index("</belajar-certificate>")]


def test_each_path_lists_what_it_asks_for_with_links(portal):
    portal.build()
    html = letter(portal)
    assert '<li id="surat-baru" data-path="baru" data-pre="tes-awal"' in html
    assert "Perlu 1 modul dan lulus tes akhir." in html
    assert '<li data-module="tujuan" data-quiz="tujuan"><a href="../modul/dasar/tujuan/">' in html
    assert '<li data-test="tes-akhir" data-needed><a href="../">Tes akhir</a>' in html
    assert "Pegawai &lt;baru&gt;" in html
    assert "<baru>" not in html


def test_letter_says_plainly_what_it_is_not(portal):
    portal.build()
    html = letter(portal)
    assert "Jawaban dinilai di perangkat peserta sendiri." in html
    assert "bukan bukti ujian yang diawasi" in html
    assert "tidak membuktikan keaslian" in html
    assert "<span>Portal Uji</span>" in html


def test_name_of_the_site_stays_text_on_the_letter(portal):
    config = MKDOCS_YML.replace("Portal Uji", "'Portal <i>\"Uji\"</i>'") + "\n"
    portal.write({"mkdocs.yml": config.replace("- belajar\n", "- belajar: {site_id: uji}\n")})
    portal.build()
    assert "<span>Portal &lt;i&gt;&quot;Uji&quot;&lt;/i&gt;</span>" in letter(portal)


def test_post_test_that_no_page_places_is_not_asked_for(portal):
    portal.write({"docs/index.md": "# Beranda\n\n::: quiz tes-awal\n"})
    portal.build(strict=False)
    assert "Perlu 1 modul selesai." in letter(portal)
    assert "data-needed" not in letter(portal)


def test_path_links_to_the_letter_where_there_is_one(portal):
    portal.build()
    row = '<li data-letter><a href="../surat/#surat-baru">'
    assert row in portal.page("baru/index.html")
    (portal.root / "docs" / "surat.md").unlink()
    portal.build()
    assert "data-letter" not in portal.page("baru/index.html")


def test_its_script_and_style_are_on_its_page_alone(portal):
    site = portal.build()
    holders = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if "belajar-certificate." in path.read_text("utf-8")
    }
    assert holders == {"surat/index.html"}
    html = portal.page("surat/index.html")
    (script,) = re.findall(r'src="\.\./(assets/belajar/belajar-certificate\.\w+\.js)"', html)
    assert "Copyright (c) Project Nayuki" in (site / script).read_text("utf-8")
    assert len(re.findall(r'href="\.\./assets/belajar/belajar-certificate\.\w+\.css"', html)) == 1


def test_english_words_on_request(portal):
    portal.write({"mkdocs.yml": MKDOCS_YML.replace("- belajar", "- belajar: {language: en}")})
    portal.build()
    assert "This letter is no proof of a supervised examination." in letter(portal)
    assert "Asks for 1 modules and the post-test." in letter(portal)


def test_indonesian_name_of_the_block_is_understood_as_a_slip(portal):
    portal.write({"docs/surat.md": "# Surat\n\n::: surat\n"})
    portal.build(strict=False)
    assert any("mungkin maksud Anda `::: certificate`" in one for one in portal.messages)


def test_the_logo_of_the_site_stands_on_the_letter(portal):
    theme = "theme:\n  logo: gambar/logo.svg\n"
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    portal.write(
        {"mkdocs.yml": MKDOCS_YML.replace("theme:\n", theme), "docs/gambar/logo.svg": drawing}
    )
    portal.build()
    assert '<img class="bj-letter-logo" src="../gambar/logo.svg" alt="">' in letter(portal)


@pytest.mark.parametrize("logo", ["https://lain.example/logo.svg", "gambar/tidak-ada.svg"])
def test_a_logo_that_is_no_file_of_the_site_is_left_out(portal, logo):
    portal.write({"mkdocs.yml": MKDOCS_YML.replace("theme:\n", f"theme:\n  logo: {logo}\n")})
    portal.build(strict=False)
    assert "bj-letter-logo" not in letter(portal)
