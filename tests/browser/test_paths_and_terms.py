"""Choosing a path, going on along it, and reading what a term means; by mouse, key and touch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility import violations
from golden_site import Server, served
from portal import MODULE, SECOND_MODULE, Portal, small_portal

TERMS = """\
terms:
  - id: asn
    term: ASN
    expansion: Aparatur Sipil Negara
    definition: Profesi yang mencakup PNS dan PPPK.
  - id: merit
    term: sistem merit
    definition: Pengelolaan menurut kemampuan.
"""
PATHS = """\
paths:
  - id: baru
    title: Pegawai baru
    audience: CPNS
    summary: Dari awal.
    pre_test: tes
    modules: [tujuan, kedua]
  - id: lama
    title: Penyegaran
    audience: PNS
    summary: Yang berubah.
    modules: [kedua]
"""
CHARTS = """\
charts:
  - id: ipk
    title: Indeks Persepsi Korupsi
    caption: Mengukur persepsi.
    max: 100
    sources: [TI 2026]
    bars:
      - {label: Singapura, value: 84, year: 2025}
      - {label: Indonesia, value: 34, year: 2025, highlight: true}
"""
TEST = """\
id: tes
title: Tes awal
items:
  - id: tes-satu
    type: true_false
    stem: Benarkah?
    key: benar
  - id: tes-dua
    type: true_false
    stem: Betulkah?
    key: benar
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal: Portal = small_portal(Path(tmp_path_factory.mktemp("paths"))).write(
        {
            "docs/data/glosarium.yml": TERMS,
            "docs/data/jalur.yml": PATHS,
            "docs/data/grafik.yml": CHARTS,
            "quizzes/tes.yml": TEST,
            "docs/glosarium.md": "# Glosarium\n\n::: glossary\n",
            "docs/index.md": "# Beranda\n\n::: progress\n\n::: paths\n",
            "docs/baru.md": "# Jalur\n\n::: path baru\n",
            "docs/lama.md": "# Jalur\n\n::: path lama\n",
            "docs/tes.md": "# Tes\n\n::: quiz tes\n",
            "modules/dasar/tujuan.md": MODULE.replace(
                "Selesai.",
                "Setiap ASN tahu **sistem merit**.\n\n[Lanjut](kedua.md)\n\n::: chart ipk\n\n"
                + "x\n\n" * 60,
            ),
            "modules/dasar/kedua.md": SECOND_MODULE,
        }
    )
    yield from served(portal)


def open_module(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    page.wait_for_function("customElements.get('belajar-terms') !== undefined")


def test_path_is_chosen_in_one_tap_and_remembered(page, server):
    page.goto(f"{server.url}/")
    expect(page.locator(".bj-continue-link")).to_contain_text("Tujuan utama")
    page.get_by_role("button", name="Pilih jalur ini: Penyegaran").click()
    expect(page.locator(".bj-continue")).to_contain_text(
        "Jalur Penyegaran: 0 dari 1 modul selesai."
    )
    expect(page.locator(".bj-continue-link")).to_contain_text("Modul kedua")
    page.reload()
    expect(page.get_by_role("button", name="Jalur Anda: Penyegaran")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(page.locator(".bj-continue-link")).to_contain_text("Modul kedua")


def test_path_page_shows_tests_and_modules_with_their_state(page, server):
    page.goto(f"{server.url}/tes/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    for item in ("tes-satu", "tes-dua"):
        page.locator(f"#soal-{item}").get_by_label("Benar").check()
        page.locator(f"#soal-{item}").get_by_role("button", name="Periksa").click()
    page.goto(f"{server.url}/modul/dasar/kedua/")
    page.get_by_role("button", name="Tandai sudah dibaca").click()
    page.goto(f"{server.url}/baru/")
    expect(page.locator("[data-test=tes] .bj-state")).to_have_text("Lulus, 100%")
    expect(page.locator("[data-module=kedua] .bj-state")).to_have_text("Selesai")
    expect(page.locator("[data-module=tujuan] .bj-state")).to_have_text("Belum dimulai")
    expect(page.locator(".bj-path-state")).to_contain_text("1 dari 2 modul selesai.")


def test_term_is_explained_on_hover_and_escape_dismisses(page, server):
    open_module(page, server)
    page.locator("[data-term=asn]").hover()
    tip = page.locator(".bj-tip")
    expect(tip).to_be_visible()
    expect(tip).to_have_text("Aparatur Sipil Negara. Profesi yang mencakup PNS dan PPPK.")
    box, term = tip.bounding_box(), page.locator("[data-term=asn]").bounding_box()
    assert box is not None
    assert term is not None
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.wait_for_timeout(400)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_term_is_explained_on_keyboard_focus_and_described(page, server):
    open_module(page, server)
    term = page.get_by_role("link", name="sistem merit")
    expect(term).to_have_accessible_description("Pengelolaan menurut kemampuan.")
    page.locator("[data-term=asn]").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".bj-tip")).to_have_text("Pengelolaan menurut kemampuan.")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glosarium/#merit")


def test_first_tap_explains_and_second_follows(browser: Browser, server):
    with browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True) as context:
        page = context.new_page()
        open_module(page, server)
        page.locator("[data-term=asn]").tap()
        tip = page.locator(".bj-tip")
        expect(tip).to_be_visible()
        box = tip.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert "glosarium" not in page.url
        page.locator("[data-term=asn]").tap()
        page.wait_for_url("**/glosarium/#asn")


def test_terms_still_work_after_instant_navigation(page, server):
    open_module(page, server)
    page.get_by_role("link", name="Lanjut").click()
    page.wait_for_url("**/modul/dasar/kedua/")
    page.go_back()
    page.wait_for_url("**/modul/dasar/tujuan/")
    page.locator("[data-term=asn]").hover()
    expect(page.locator(".bj-tip")).to_have_count(1)
    expect(page.locator(".bj-tip")).to_be_visible()


def test_without_script_terms_and_paths_are_links(browser: Browser, server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server.url}/modul/dasar/tujuan/")
        expect(page.locator("belajar-terms")).to_be_hidden()
        page.locator("[data-term=asn]").click()
        assert page.url.endswith("/glosarium/#asn")
        page.goto(f"{server.url}/")
        page.get_by_role("link", name="Pegawai baru").first.click()
        assert page.url.endswith("/baru/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/baru/", "/glosarium/", "/modul/dasar/tujuan/"])
def test_no_violation_of_wcag(browser: Browser, server, path, scheme):
    with browser.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(server.url + path)
        page.wait_for_timeout(200)
        if "modul" in path:
            page.locator("[data-term=asn]").hover()
            page.locator(".bj-chart summary").click()
        assert violations(page, "article") == []
