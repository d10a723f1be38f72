"""The frame of a light page: what learners had from the theme's script, by keyboard and by tap."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from accessibility import violations
from golden_site import Server, served
from portal import MKDOCS_YML, small_portal

PHONE = {"width": 360, "height": 640}
WIDE = {"width": 1280, "height": 720}
SLATE = ("data-md-color-scheme", "slate")
LIGHT = MKDOCS_YML.replace(
    "[navigation.instant, ",
    "[navigation.top, toc.follow, content.tabs.link, content.code.copy, announce.dismiss, ",
).replace(
    "  - search\n  - belajar\n", "  - belajar: {light: true, content_security_policy: true}\n"
)
LIGHT += "  - md_in_html\n  - attr_list\n"
CELLS = " | ".join("sekian-banyak-huruf" for _ in range(4))
LONG = f"""
# Halaman panjang

SECTIONS

## Tab

=== "Pusat"

    Isi pusat.

=== "Daerah"

    Isi daerah.

    ### Di dalam tab

    Tersembunyi.

Sela.

=== "Pusat"

    Isi pusat yang lain.

=== "Daerah"

    Isi daerah yang lain.

## Lebar

| {CELLS} |
| {CELLS.replace("sekian-banyak-huruf", "---")} |
| {CELLS} |

| sempit |
| --- |
| a |

```
satu
```

<details markdown><summary>Rincian</summary>

### Di dalam rincian

Isi rincian.
</details>

## Target 100% {{ #target-100% }}

Kalimat.

## Penghabisan

Pendek.
"""
SECTIONS = "\n\n".join(f"## Bagian {n}\n\n{'Kalimat yang panjang. ' * 120}" for n in range(1, 9))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal = small_portal(tmp_path_factory.mktemp("light"))
    portal.write(
        {
            "mkdocs.yml": LIGHT.replace("  - index.md\n", "  - index.md\n  - panjang.md\n"),
            "docs/panjang.md": LONG.replace("SECTIONS", SECTIONS),
        }
    )
    yield from served(portal)


@pytest.fixture
def phone(page: Page, server: Server) -> Page:
    page.set_viewport_size(PHONE)
    page.goto(f"{server.url}/panjang/")
    return page


@pytest.fixture
def wide(page: Page, server: Server) -> Page:
    page.set_viewport_size(WIDE)
    page.goto(f"{server.url}/panjang/")
    return page


BESIDE = ".md-content, .md-header, .md-footer"


def menu(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu", exact=True)


def drawer(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Menu")


def test_the_menu_opens_by_keyboard_keeps_the_focus_and_gives_it_back(phone):
    sidebar = phone.locator(".md-sidebar--primary")
    expect(sidebar).to_be_hidden()  # nothing out of sight that could take the focus
    menu(phone).focus()
    phone.keyboard.press("Enter")
    expect(phone.locator(".bj-menu")).to_have_attribute("aria-expanded", "true")
    expect(drawer(phone).get_by_role("button", name="Tutup menu")).to_be_focused()
    expect(phone.locator(BESIDE)).to_have_count(3)
    expect(phone.locator(f":is({BESIDE}):not([inert], [inert] *)")).to_have_count(0)
    for _ in range(12):  # the page's own body stands for the browser's bars, between last and first
        phone.keyboard.press("Tab")
        assert phone.evaluate("document.activeElement.matches('.md-sidebar--primary *, body')")
    told = violations(phone, ".md-sidebar--primary")
    assert [
        one for one in told if not one.startswith("color-contrast")
    ] == []  # the theme's colours
    phone.keyboard.press("Escape")
    expect(sidebar).to_be_hidden()
    expect(menu(phone)).to_be_focused()
    expect(menu(phone)).to_have_attribute("aria-expanded", "false")
    assert phone.locator("[inert]").count() == 0


def test_the_menu_closes_by_a_tap_beside_it_by_a_link_and_in_a_wide_window(phone):
    menu(phone).click()
    phone.mouse.click(PHONE["width"] - 10, 400)
    expect(drawer(phone)).to_have_count(0)
    expect(menu(phone)).to_be_focused()
    menu(phone).click()
    drawer(phone).get_by_role("link", name="Beranda").click()
    phone.wait_for_url(re.compile(r"/$"))
    expect(drawer(phone)).to_have_count(0)
    phone.go_back()
    expect(phone.locator(".md-sidebar--primary")).to_be_hidden()
    menu(phone).click()
    phone.set_viewport_size(WIDE)
    expect(phone.locator(".md-sidebar--primary")).to_be_visible()
    expect(drawer(phone)).to_have_count(0)
    assert phone.locator("[inert]").count() == 0


@pytest.fixture
def late(page: Page) -> Iterator[Page]:
    """A page whose script comes when the test is over: what a slow line looks like."""
    held: list[Route] = []
    page.route("**/belajar-frame.*.js", lambda route: held.append(route))
    yield page
    for route in held:
        route.continue_()


def test_before_the_script_is_there_the_menu_opens_by_a_tap(late, server):
    late.set_viewport_size(PHONE)
    late.goto(f"{server.url}/panjang/", wait_until="commit")
    late.locator(".md-header label[for=__drawer]").click()
    expect(late.locator(".md-sidebar--primary").get_by_text("Beranda")).to_be_visible()


def test_light_or_dark_is_decided_before_the_script_is_there(late, server):
    late.emulate_media(color_scheme="dark")
    late.goto(f"{server.url}/", wait_until="commit")
    expect(late.locator("body")).to_have_attribute(*SLATE)
    expect(late.get_by_role("button", name="Terang")).to_be_visible()


def test_light_and_dark_follow_the_system_until_one_is_chosen(page, server):
    page.emulate_media(color_scheme="dark")
    page.goto(f"{server.url}/")
    body = page.locator("body")
    expect(body).to_have_attribute(*SLATE)
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_role("button", name="Gelap").press("Enter")
    expect(body).to_have_attribute(*SLATE)
    expect(page.get_by_role("button", name="Terang")).to_be_focused()
    page.goto(f"{server.url}/panjang/")
    expect(body).to_have_attribute(*SLATE)
    kept = page.evaluate("__md_get('__palette')")
    assert (kept["index"], kept["color"]["scheme"]) == (1, "slate")  # as the theme itself keeps it
    expect(page.locator("meta[name=theme-color]")).to_have_attribute("content", re.compile("rgb"))


def test_the_table_of_contents_follows_the_reader(wide):
    current = wide.locator(".md-sidebar--secondary [aria-current]")
    expect(current).to_have_count(0)
    wide.evaluate("document.getElementById('bagian-4').scrollIntoView()")
    expect(current).to_have_text("Bagian 4")
    wide.evaluate("scrollBy(0, -300)")
    expect(current).to_have_text("Bagian 3")
    expect(wide.locator(".md-header__title--active")).to_have_count(1)
    wide.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(current).to_have_text("Penghabisan")  # too short to come to the top
    wide.evaluate("scrollTo(0, 0)")
    expect(current).to_have_count(0)
    expect(wide.locator(".md-header__title--active")).to_have_count(0)


def until(page: Page, held: str) -> None:
    """Wait for what holds; Playwright's own way evaluates text, which a page's policy forbids."""
    for _ in range(150):
        if page.evaluate(held):
            return
        page.wait_for_timeout(100)
    raise AssertionError(held)


def test_back_to_top_is_offered_on_the_way_up_and_takes_the_focus_along(wide):
    up = wide.locator(".md-top")
    wide.emulate_media(reduced_motion="reduce")
    wide.mouse.wheel(0, 3000)
    until(wide, "scrollY > 2000")
    expect(up).to_be_hidden()
    wide.mouse.wheel(0, -200)
    expect(up).to_be_visible()
    up.focus()
    wide.keyboard.press("Enter")
    until(wide, "scrollY === 0")
    expect(up).to_be_hidden()
    expect(wide.locator("h1")).to_be_focused()


def test_tabs_are_chosen_by_arrows_all_of_one_name_at_once_and_for_good(wide):
    sets = wide.locator(".tabbed-set")
    sets.first.locator("input").first.focus()
    wide.keyboard.press("ArrowRight")
    expect(wide.get_by_text("Isi daerah.", exact=True)).to_be_visible()
    expect(wide.get_by_text("Isi daerah yang lain.")).to_be_visible()
    expect(wide.get_by_text("Isi pusat.", exact=True)).to_be_hidden()
    wide.reload()
    expect(wide.get_by_text("Isi daerah yang lain.")).to_be_visible()


def test_what_an_address_or_a_printer_asks_for_is_shown(wide, server):
    wide.goto(f"{server.url}/panjang/#di-dalam-rincian")
    expect(wide.get_by_text("Isi rincian.")).to_be_in_viewport()
    wide.evaluate("location.hash = 'di-dalam-tab'")
    expect(wide.get_by_text("Tersembunyi.")).to_be_in_viewport()
    details = wide.locator("details")
    details.locator("summary").click()
    expect(details).not_to_have_attribute("open", "")
    wide.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(details).to_have_attribute("open", "")
    wide.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(details).not_to_have_attribute("open", "")


def test_only_what_scrolls_sideways_takes_the_focus(phone):
    boxes = phone.locator(".md-typeset__scrollwrap")
    expect(boxes.first).to_have_attribute("tabindex", "0")
    expect(boxes.first).to_have_attribute("aria-label", "Tabel: Lebar")
    expect(boxes.nth(1)).not_to_have_attribute("tabindex", "0")
    expect(phone.locator("pre > code")).not_to_have_attribute("tabindex", "0")
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    phone.set_viewport_size({"width": 2400, "height": 720})
    expect(boxes.first).not_to_have_attribute("tabindex", "0")


def test_code_is_copied_where_the_feature_is_on(wide):
    wide.get_by_role("button", name="Salin").click()
    expect(wide.get_by_role("status").filter(has_text="Tersalin")).to_be_visible()


SHIFTS = """() => new Promise((done) => {
  const told = (list) => done(list.getEntries().map((one) => one.value));
  new PerformanceObserver(told).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done([]), 300);
})"""


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_nothing_shifts_while_the_page_comes(page, server, size):
    page.set_viewport_size(size)
    page.goto(f"{server.url}/panjang/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SHIFTS) == []


class InTwoPieces(SimpleHTTPRequestHandler):
    """Sends a page as a slow line does: first up to what stands in the middle of its header."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_dir():
            super().do_GET()
            return
        first, middle, rest = (
            (path / "index.html").read_bytes().partition(b'<div class="md-header__s')
        )
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(first)
        self.wfile.flush()
        time.sleep(0.5)
        self.wfile.write(middle + rest)

    def log_message(self, *_: object) -> None:
        """Keep the test output readable."""


def test_nothing_shifts_when_the_header_comes_in_pieces(page, server):
    handler = partial(InTwoPieces, directory=str(server.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as slow:
        threading.Thread(target=slow.serve_forever, daemon=True).start()
        page.set_viewport_size(WIDE)
        page.goto(f"http://127.0.0.1:{slow.server_address[1]}/panjang/")
        shifted = page.evaluate(SHIFTS)
        slow.shutdown()
    assert shifted == []
