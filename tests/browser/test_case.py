"""A branching case: gone through by keyboard and by tap, kept, taken back, graded at its end."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from golden_site import Server

ITEM = "#soal-tamu-sore-cerita"


def opened(page: Page, server: Server, case: str = "case"):
    page.goto(f"{server.url}/{case}/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    return page.locator(".bj-item").first


def choose(item, text: str) -> None:
    item.get_by_label(text).check()
    item.get_by_role("button", name="Lanjut").click()


def scene(item):
    return item.locator(".bj-scene:visible .bj-scene-title")


def test_by_keyboard_alone_to_the_best_end(page: Page, golden_server: Server):
    item = opened(page, golden_server)
    expect(item.locator(".bj-goto")).to_have_count(7)
    expect(item.locator(".bj-goto:visible")).to_have_count(0)
    item.locator("input").first.focus()
    for downs, title, consequence in (
        (1, "Adegan 2", "Ia duduk, lalu mengeluarkan map biru."),
        (0, "Adegan 3", "Perangkat desa menjawab."),
        (0, "Adegan 4 (akhir cerita)", "Suratnya tiba dalam sepuluh menit."),
    ):
        page.keyboard.press("Space")
        for _ in range(downs):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(scene(item)).to_have_text(title)
        expect(scene(item)).to_be_focused()
        expect(item.locator(".bj-consequence[role=status]")).to_have_text(consequence)
        page.keyboard.press("Tab")
    expect(item.locator(".bj-verdict")).to_have_text("Pilihan terbaik. 1 dari 1 poin.")
    panel = item.locator(".bj-panel")
    expect(panel.locator("> .bj-debrief")).to_have_text(
        "Urusannya selesai, atau jelas kapan selesainya."
    )
    steps = item.locator(".bj-path li")
    expect(steps).to_have_count(3)
    expect(steps.nth(2)).to_contain_text("(3 poin)")
    panel.get_by_text("Semua pilihan, akibat, dan poinnya").click()
    expect(panel.get_by_text("Kakek itu berdiri lama di depan tirai.")).to_be_visible()


def test_unfinished_path_is_kept_but_not_graded_and_can_be_taken_back(
    page: Page, golden_server: Server
):
    item = opened(page, golden_server)
    item.get_by_role("button", name="Lanjut").click()
    expect(item.locator(".bj-message[role=status]")).to_have_text(
        "Pilih satu langkah, lalu tekan Lanjut."
    )
    expect(item.get_by_role("button", name="Kembali satu langkah")).to_be_hidden()
    choose(item, "Menanyakan apa yang ia perlukan")
    choose(item, "Menelepon kantor desa")
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    expect(scene(item)).to_have_text("Adegan 3")
    expect(item.get_by_role("button", name="Periksa")).to_be_hidden()
    kept = page.evaluate(
        "localStorage.getItem(Object.keys(localStorage).find(k => k.endsWith('tamu-sore')))"
    )
    assert json.loads(kept)["items"]["tamu-sore-cerita"]["r"] == ["loket:b", "meja:a"]
    assert "c" not in json.loads(kept)["items"]["tamu-sore-cerita"]
    item.get_by_role("button", name="Kembali satu langkah").click()
    expect(scene(item)).to_have_text("Adegan 2")
    expect(scene(item)).to_be_focused()
    expect(item.get_by_label("Menelepon kantor desa")).to_be_checked()
    expect(item.locator(".bj-consequence")).to_have_text("Ia duduk, lalu mengeluarkan map biru.")
    choose(item, "Mencatat kekurangannya")
    expect(item.locator(".bj-verdict")).to_contain_text("ada yang lebih baik. 0,58 dari 1 poin.")
    expect(item.locator(".bj-panel .bj-answer")).to_have_text("Jalan terbaik: 1B → 2A → 3A → 4")


def test_a_detour_through_a_declared_scene_and_a_new_beginning(page: Page, golden_server: Server):
    item = opened(page, golden_server)
    choose(item, "Menanyakan apa yang ia perlukan")
    choose(item, "Menelepon kantor desa")
    choose(item, "Kembali ke meja")
    expect(item.locator(".bj-scene:visible input:checked")).to_have_count(0)
    choose(item, "Meminta ia kembali besok")
    expect(item.locator(".bj-path li")).to_have_count(4)
    expect(item.locator(".bj-verdict")).to_contain_text("0,33 dari 1 poin.")
    page.get_by_role("button", name="Ulangi dari awal").click()
    expect(scene(item)).to_have_text("Adegan 1")
    expect(item.locator(".bj-path li, .bj-verdict, input:checked")).to_have_count(0)
    expect(item.get_by_label("Menutup loket tepat waktu")).to_be_focused()


def test_graded_with_the_rest_of_a_paper_and_never_before(browser: Browser, golden_server: Server):
    with browser.new_context(
        has_touch=True, viewport={"width": 320, "height": 700}, color_scheme="dark"
    ) as context:
        page = context.new_page()
        item = opened(page, golden_server, "case-end")
        expect(item.locator(".bj-scene label").first).to_contain_text("Menyerahkannya kepada")
        item.locator("label", has_text="Memotretnya").tap()
        item.get_by_role("button", name="Lanjut").tap()
        expect(item.get_by_role("button", name="Kembali satu langkah")).to_be_hidden()
        expect(item.locator(".bj-message")).to_have_text("Belum dijawab.")
        item.locator("label", has_text="Menghapus foto").tap()
        item.get_by_role("button", name="Lanjut").tap()
        expect(item.locator(".bj-message")).to_have_text("Terjawab.")
        expect(item.get_by_text("Map kembali dengan utuh.")).to_have_count(1)
        expect(item.get_by_text("Map kembali dengan utuh.")).to_be_hidden()
        expect(item.get_by_text("(1 poin)").filter(visible=True)).to_have_count(0)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.get_by_label("Tanda pengenal").check()
        page.get_by_role("button", name="Kirim jawaban").tap()
        expect(item.locator(".bj-verdict")).to_contain_text("0,5 dari 1 poin.")
        expect(item.locator(".bj-panel > .bj-debrief")).to_be_visible()


@pytest.mark.fresh
def test_nothing_moves_when_the_script_comes(page: Page, golden_server: Server):
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => {"
        "for (const one of list.getEntries()) window.moved += one.value;"
        "}).observe({type: 'layout-shift', buffered: true})"
    )
    held = []
    page.route("**/belajar.*.js", lambda route: held.append(route))
    page.goto(f"{golden_server.url}/case/", wait_until="commit")
    page.locator(f"{ITEM} .bj-foot").wait_for()
    page.wait_for_timeout(300)
    below = "document.querySelector('.bj-foot').getBoundingClientRect().top"
    before = page.evaluate(below)
    expect(page.get_by_text("Satu surat kurang.")).not_to_be_in_viewport()
    held[0].continue_()
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert page.evaluate(below) == pytest.approx(before, abs=0.5)
    page.wait_for_timeout(200)
    assert page.evaluate("window.moved") < 0.001


def test_without_script_it_reads_from_scene_to_scene(browser: Browser, golden_server: Server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{golden_server.url}/case/")
        item = page.locator(ITEM)
        expect(item.locator(".bj-scene:visible")).to_have_count(5)
        expect(item.get_by_role("button")).to_have_count(0)
        item.get_by_role("link", name="→ Lanjut ke adegan 2").first.click()
        assert page.url.endswith("#soal-tamu-sore-cerita-adegan-2")
        expect(item.get_by_text("Satu surat kurang.")).to_be_in_viewport()
        expect(item.get_by_text("Perangkat desa menjawab.")).to_be_hidden()
        item.get_by_text("Kunci dan pembahasan").click()
        expect(item.get_by_text("Perangkat desa menjawab.")).to_be_visible()
        expect(item.get_by_text("Urusannya selesai, atau")).to_be_visible()
