"""The preview in a browser: panels to read, bars that lead to the file and show keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations
from golden_site import GOLDEN, Server
from portal import MODULE, QUIZ, SECOND_MODULE, small_portal

KEPT = "() => JSON.stringify(Object.entries(localStorage).filter(([name]) => /quiz/.test(name)))"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A module whose quiz is sound, and one whose front matter and quiz are broken."""
    portal = small_portal(tmp_path_factory.mktemp("preview"))
    order = (GOLDEN / "order" / "quiz.yml").read_text("utf-8")
    portal.write(
        {
            "modules/dasar/dua.md": SECOND_MODULE.replace("summary:", "quiz: dua\nsumary:"),
            "modules/dasar/tujuan.md": MODULE + "\n::: quiz urut\n\n[Dua](dua.md)\n",
            "quizzes/dasar/dua.yml": QUIZ.replace("tujuan", "dua").replace(
                "correct: t", "corect: t"
            ),
            "quizzes/urut.yml": order.replace(order.split("\n", 1)[0], "id: urut"),
        }
    )
    server = Server(portal.root / "site")
    portal.start_preview()
    portal.preview(site_url=f"{server.url}/", dev_addr="127.0.0.1:1")
    yield server
    server.close()


def test_bars_show_keys_and_places_and_leave_the_attempt_alone(page: Page, preview: Server):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(color_scheme="dark")
    page.goto(f"{preview.url}/modul/dasar/tujuan/")
    page.locator("belajar-quiz[data-ready]").nth(1).wait_for()
    item = page.locator("#soal-tujuan-satu")
    before = page.evaluate(KEPT)
    show = item.get_by_role("button", name="Tampilkan kunci")
    show.focus()
    page.keyboard.press("Enter")
    expect(item.locator(".bj-edit-key")).to_contain_text("Tepat sekali, kuncirahasia.")
    hide = item.get_by_role("button", name="Sembunyikan kunci")
    expect(hide).to_be_focused()
    expect(hide).to_have_attribute("aria-expanded", "true")
    assert page.evaluate(KEPT) == before
    assert violations(page, "article") == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    hide.click()
    expect(item.locator(".bj-edit-key")).to_be_hidden()
    item.get_by_role("button", name="Salin letak").click()
    expect(item.get_by_role("status").filter(has_text="Tersalin")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "quizzes/dasar/tujuan.yml:4"
    link = item.get_by_role("link", name="Buka di editor")
    assert (link.get_attribute("href") or "").endswith("/quizzes/dasar/tujuan.yml:4:1")
    item.get_by_label("Menolak dengan sopan").check()
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-verdict")).to_contain_text("Benar.")
    page.get_by_role("button", name="Tampilkan semua kunci").click()
    assert page.locator(".bj-edit-key:visible").count() > 1
    assert page.locator("[data-outcome]").count() == 1


def test_panels_tell_what_is_wrong_also_after_instant_navigation(page: Page, preview: Server):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{preview.url}/modul/dasar/tujuan/")
    page.locator("belajar-quiz[data-ready]").nth(1).wait_for()
    page.evaluate("window.same = true")
    page.locator("article").get_by_role("link", name="Dua", exact=True).click()
    panel = page.get_by_role("region", name="Kuis dua belum dapat ditampilkan")
    expect(panel).to_contain_text("quizzes/dasar/dua.yml:9:9")
    expect(panel.get_by_role("heading")).to_be_visible()
    assert page.evaluate("window.same") is True
    expect(panel.get_by_role("button", name="Salin letak")).to_have_count(1)
    expect(page.get_by_role("region", name="Ada yang perlu diperbaiki")).to_contain_text("sumary")
    page.get_by_text("Pratinjau: 3 galat dalam 2 berkas").click()
    page.wait_for_timeout(100)
    assert violations(page, "article") == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.go_back()
    bar = page.locator("#soal-tujuan-satu .bj-edit-item")
    expect(bar).to_have_count(1)
