"""The portal for everybody: each page, each state, by keyboard, enlarged, in forced colours."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accessibility import MEASURE, Walk, violations, violations_of_colours
from answers import answer_shown
from finished import keep_finished
from golden_site import Server

ROOT = Path(__file__).parents[2]


@pytest.fixture
def server(portal_server: Server) -> Server:
    return portal_server


def test_every_page(page: Page, server: Server):
    """What axe sees and what can be measured, light and dark, at 100 %, 200 % and 400 %."""
    walk = Walk(page)
    found, pages = [], sorted(server.folder.rglob("*.html"))
    for file in pages:
        page.goto(f"{server.url}/{file.relative_to(server.folder).as_posix()}")
        found += walk.faults()
    assert found == []
    assert len(pages) > 90


def test_journey_by_keyboard(page: Page, server: Server):
    """From home to the letter with keys alone; each stop is seen, outlined, and can be left."""
    page.set_viewport_size({"width": 1000, "height": 600})
    page.goto(f"{server.url}/")
    stops = Stops(page)
    stops.to("Lewati ke isi").press("Enter")
    expect(page.locator("#__content")).to_be_focused()
    stops.to("Semua modul").follow()
    expect(page).to_have_url(re.compile("/modul/$"))
    stops.to("Tujuan nilai dasar ASN").follow()
    page.locator("belajar-quiz[data-ready]").first.wait_for()
    stops.until("at => at.matches('belajar-quiz input[type=radio]')").press("Space")
    stops.to("Periksa").press("Enter")
    expect(page.locator(".bj-verdict").first).to_be_visible()
    for _ in range(12):
        stops.press("Tab")
    for _ in range(12):  # and back, where what stays at the top could hide it
        stops.press("Shift+Tab")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.type("surat keterangan")
    page.locator("dialog li a").first.wait_for()
    stops.press("ArrowDown")
    stops.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    keep_finished(page)
    page.goto(f"{server.url}/kemajuan/")
    stops.to("Surat Keterangan Selesai Belajar Mandiri").follow()
    expect(page).to_have_url(re.compile("/surat/"))
    stops.until("at => at.matches('input[type=radio]')")
    stops.until("at => at.matches('input[type=text]')").type("Contoh Peserta")
    stops.to("Cetak atau simpan sebagai PDF")
    assert page.locator(".bj-letter").is_visible()
    assert len(stops.faults) == 0, stops.faults
    assert stops.count > 60


class Stops:
    """Goes from stop to stop by Tab, and notes where the focus is not seen."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.faults: list[str] = []
        self.count = 0

    def follow(self) -> None:
        """Follow the link that has the focus."""
        with self._page.expect_navigation():
            self._page.keyboard.press("Enter")

    def press(self, key: str) -> None:
        """Press a key, and look at what has the focus then."""
        self._page.keyboard.press(key)
        self._page.evaluate(f"() => {{ if (!globalThis.measure) {{ {MEASURE} }} }}")
        fault = self._page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => "
            "setTimeout(() => done(measure.focusFault()))))"
        )
        self.count += 1
        if fault and "#__content" not in fault and "md-content__inner" not in fault[:90]:
            self.faults.append(fault)

    def type(self, text: str) -> None:
        self._page.keyboard.type(text)

    def to(self, name: str) -> Stops:
        """Go to the next link or button that is called so."""
        return self.until(
            "(at, name) => (at.ariaLabel ?? at.textContent).trim().startsWith(name)", name
        )

    def until(self, condition: str, argument: object = None) -> Stops:
        for _ in range(150):
            self.press("Tab")
            held = f"argument => ({condition})(document.activeElement, argument)"
            if self._page.evaluate(held, argument):
                return self
        raise AssertionError(f"not reached by Tab: {condition} {argument}")


def test_states(page: Page, server: Server):
    """What a learner makes of pages, light and dark, on a phone: nothing that axe sees is wrong."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(reduced_motion="reduce")  # no colour on its way from one to the other
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    page.locator("belajar-quiz[data-ready]").first.wait_for()
    found = sound(page, "module")
    page.get_by_role("button", name="Menu").click()
    found += sound(page, "menu")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Cari").click()
    page.keyboard.type("pelayanan")
    page.locator("dialog li a").first.wait_for()
    found += sound(page, "search")
    page.keyboard.press("Escape")
    quiz = page.locator("belajar-quiz").last
    for hint in quiz.locator("details summary:visible").all():
        hint.click()
    answer_shown(quiz)
    found += sound(page, "answered")
    checks = quiz.get_by_role("button", name="Periksa")
    while checks.count():
        checks.first.click()
    found += sound(page, "checked")
    expect(quiz.get_by_text("Skor Anda").first).to_be_visible()
    page.evaluate(OPEN)
    found += sound(page, "end and report")
    page.locator(".bj-term").first.focus()
    found += sound(page, "term explained")
    keep_finished(page)
    for place in ("", "modul/nilai/", "kemajuan/", "surat/", "ulangan/"):
        page.goto(f"{server.url}/{place}")
        page.evaluate(OPEN)
        if place == "surat/":
            page.get_by_role("radio", name="Penyegaran").check()
            page.get_by_label("Nama lengkap").fill("Contoh Peserta")
            page.locator(".bj-letter svg").first.wait_for()
        found += sound(page, place or "home")
    assert found == [], "\n".join(found)


OPEN = "() => { for (const one of document.querySelectorAll('article details')) one.open = true }"


def sound(page: Page, state: str) -> list[str]:
    """Return what axe finds in either scheme, with the name of the state."""
    page.emulate_media(color_scheme="light")
    found = violations(page, "body", best_practice=True)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in violations_of_colours(page, "body")]
    return [f"{state}: {one}" for one in found]


KINDS = ("", "modul/nilai/", "modul/kenyataan/perbandingan/", "panduan/menulis/", "kemajuan/")


def test_nothing_moves_for_who_wants_it_calm(page: Page, server: Server):
    page.emulate_media(reduced_motion="reduce")
    found = []
    for place in KINDS:
        page.goto(f"{server.url}/{place}")
        page.evaluate(f"() => {{ {MEASURE} }}")
        found += page.evaluate("measure.moving()")
    assert found == []


def test_a_phone_may_be_held_either_way(page: Page, server: Server):
    manifest = json.loads((server.folder / "app.webmanifest").read_text("utf-8"))
    assert "orientation" not in manifest
    for place in (*KINDS, "latihan/dilema/"):
        seen = []
        for width, height in ((360, 740), (740, 360)):
            page.set_viewport_size({"width": width, "height": height})
            page.goto(f"{server.url}/{place}", wait_until="networkidle")
            assert page.evaluate("getComputedStyle(document.body).transform") == "none"
            text = page.locator("article").inner_text().replace("¶", "")  # shown under a pointer
            seen.append(text.split())
        assert seen[0] == seen[1], place


def test_forced_colours_keep_what_a_ground_alone_would_say(page: Page, server: Server):
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(f"{server.url}/")
    keep_finished(page)
    page.goto(f"{server.url}/")
    bar = page.locator(".md-header")
    assert bar.evaluate("one => getComputedStyle(one).borderBottomStyle") == "solid"
    go_on = page.locator(".bj-continue-link")
    assert go_on.evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"
    page.goto(f"{server.url}/modul/kenyataan/perbandingan/")
    summary = page.locator("figure summary").first
    sign = "one => getComputedStyle(one, '::after').backgroundColor"
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert summary.evaluate(sign) != ground
