"""The search: fetched when opened, by keyboard, from a disk, without script, when it fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from accessibility import violations
from golden_site import Server, served
from portal import MKDOCS_YML, Portal, small_portal

SEARCHING = MKDOCS_YML.replace("  - search\n  - belajar\n", "  - belajar:\n      search: true\n")
LAYAN = """\
# Pelayanan publik

Warga dilayani menurut standar.

## Pengaduan

Warga &lt;b>mengadu&lt;/b> lewat kanal resmi.
"""


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    many = {f"docs/lain{n:02}.md": f"# Lain {n}\n\nKata umum, banyak halaman.\n" for n in range(14)}
    nav = "nav:\n  - index.md\n  - layan.md\n"
    return small_portal(tmp_path_factory.mktemp("search")).write(
        {
            "mkdocs.yml": SEARCHING.replace("nav:\n  - index.md\n", nav),
            "docs/layan.md": LAYAN,
            **many,
        }
    )


@pytest.fixture(scope="module")
def server(portal: Portal) -> Iterator[Server]:
    yield from served(portal, strict=False)


@pytest.fixture(scope="module")
def disk(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search-disk")
    return portal.build(strict=False, use_directory_urls=False, site_dir=str(folder))


def ask(page: Page, words: str) -> None:
    page.get_by_label("Cari di portal ini").fill(words)
    expect(page.locator(".bj-search__status")).to_contain_text("halaman")


def test_nothing_is_fetched_before_it_is_opened_and_all_once(page: Page, server: Server):
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{server.url}/modul/dasar/tujuan/", wait_until="networkidle")
    assert [one for one in fetched if "search-" in one or "/workers/" in one] == []
    for _ in range(2):
        page.get_by_role("button", name="Cari", exact=True).click()
        ask(page, "melayani")
        expect(page.locator(".bj-search__page")).to_have_text(["Pelayanan publik"])
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.get_by_role("button", name="Cari", exact=True)).to_be_focused()
    late = [one.rpartition("/")[2] for one in fetched if "search-" in one]
    assert sorted(one.partition(".")[0] for one in late) == [
        "belajar-search-engine",
        "search-index",
    ]


def test_by_keyboard_to_a_section_and_again_after_instant_navigation(page: Page, server: Server):
    page.goto(f"{server.url}/modul/dasar/tujuan/", wait_until="networkidle")
    page.evaluate("self.sama = true")
    page.keyboard.press("Control+k")
    ask(page, "mengadukan")
    expect(page.locator("mark")).to_have_text(["mengadu"])
    assert page.locator(".bj-search__list b").count() == 0
    page.keyboard.press("ArrowDown")
    expect(page.locator(".bj-search__page")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.url}/layan/#pengaduan")
    assert page.evaluate("self.sama") is True
    page.keyboard.press("Control+k")
    ask(page, "tujuan utama")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.url}/modul/dasar/tujuan/")


def test_more_pages_are_shown_when_asked_for_and_nothing_found_is_said(page: Page, server: Server):
    page.goto(f"{server.url}/")
    page.keyboard.press("Control+k")
    ask(page, "umum")
    expect(page.locator(".bj-search__status")).to_have_text("14 halaman ditemukan.")
    expect(page.locator(".bj-search__page")).to_have_count(10)
    page.get_by_role("button", name="Tampilkan halaman berikutnya (masih 4)").click()
    expect(page.locator(".bj-search__page")).to_have_count(14)
    expect(page.locator(".bj-search__page").nth(10)).to_be_focused()
    ask(page, "<img src=x>kuantum")
    expect(page.locator(".bj-search__status")).to_contain_text("“<img src=x>kuantum”")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_and_a_narrow_window(page: Page, server: Server, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(f"{server.url}/")
    assert violations(page, "belajar-search") == []
    page.keyboard.press("Control+k")
    ask(page, "melayani")
    assert violations(page, "belajar-search", best_practice=True) == []
    dialog = page.get_by_role("dialog", name="Cari")
    box = dialog.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert dialog.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_a_broken_line_is_told_and_tried_again(page: Page, server: Server):
    page.goto(f"{server.url}/")
    page.route("**/search-index.*", lambda route: route.abort())
    page.keyboard.press("Control+k")
    expect(page.locator(".bj-search__status")).to_contain_text("Periksa sambungan")
    # what is typed is a try of its own, which has to fail too before the line is mended
    with page.expect_event("requestfailed", lambda one: "search-index" in one.url):
        page.get_by_label("Cari di portal ini").fill("melayani")
    expect(page.locator(".bj-search__status")).to_contain_text("Periksa sambungan")
    page.unroute("**/search-index.*")
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator(".bj-search__page")).to_have_text(["Pelayanan publik"])


def test_from_disk_without_any_error(page: Page, disk: Path):
    page.goto((disk / "modul" / "dasar" / "tujuan.html").as_uri())
    page.keyboard.press("Control+k")
    ask(page, "dilayani")
    page.keyboard.press("Enter")
    page.wait_for_url((disk / "layan.html").as_uri())


POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
STRICT = f"{POLICY}; require-trusted-types-for 'script'"


def test_under_a_strict_policy(browser: Browser, server: Server):
    """No worker, no inline script or style, nothing evaluated, every script's address vouched for.

    The theme's own scripts do not start under it, and say so; the search has nothing to say.
    """

    def lock(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, headers={**answer.headers, "content-security-policy": STRICT}
        )

    with browser.new_context() as window:
        page = window.new_page()
        page.route("**/404.html", lock)
        page.goto(f"{server.url}/404.html")
        said: list[str] = []
        page.on("console", lambda one: said.append(one.text))
        page.get_by_role("button", name="Cari", exact=True).click()
        ask(page, "melayani")
        expect(page.locator(".bj-search__page")).to_have_text(["Pelayanan publik"])
        assert said == []


def test_without_script_it_says_why(browser: Browser, server: Server):
    with browser.new_context(java_script_enabled=False) as window:
        page = window.new_page()
        page.goto(f"{server.url}/")
        page.locator("belajar-search summary").click()
        expect(page.get_by_text("Pencarian memerlukan JavaScript")).to_be_visible()
