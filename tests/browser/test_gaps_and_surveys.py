"""Texts with gaps and surveys: by keyboard, by tap, over a reload, and without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from golden_site import Server

TEXT = "#soal-rumpang-landasan"
SURVEY = "#soal-survei-kerja"


def opened(page: Page, server: Server, case: str) -> Page:
    page.goto(f"{server.url}/{case}/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    return page


def gap(item: Locator, number: int) -> Locator:
    return item.get_by_label(f"Rumpang {number} dari")


def marks(item: Locator) -> list[str]:
    return item.locator(".bj-gap .bj-tag").all_inner_texts()


def test_gaps_by_keyboard_are_marked_in_words_and_kept(page: Page, golden_server: Server):
    item = opened(page, golden_server, "cloze").locator(TEXT)
    gap(item, 1).focus()
    page.keyboard.type("20")
    page.keyboard.press("Tab")
    page.keyboard.type("ANEKA")
    page.keyboard.press("Tab")
    page.keyboard.type("tu")  # a native list finds the option
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")  # in a field: checks the item
    expect(item.locator(".bj-verdict")).to_have_text("Sebagian benar. 0,5 dari 1 poin.")
    expect(item.locator(".bj-verdict")).to_be_focused()
    told = [
        "benar",
        "belum tepat; yang benar: BerAKHLAK",
        "benar",
        "belum diisi; yang benar: akuntabel",
    ]
    assert marks(item) == told
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert marks(item) == told
    assert [gap(item, n).input_value() for n in (1, 2, 3, 4)] == ["20", "ANEKA", "b", ""]
    expect(gap(item, 3)).to_be_disabled()


def test_feedback_of_a_gap_comes_only_when_it_is_wrong(page: Page, golden_server: Server):
    item = opened(page, golden_server, "cloze").locator(TEXT)
    gap(item, 1).fill("5")
    gap(item, 3).select_option("tujuh")
    item.get_by_role("button", name="Periksa").click()
    feedback = item.locator(".bj-panel .bj-feedback")
    expect(feedback.first).to_have_text(
        "Rumpang 1: Nomor 5 adalah undang-undang terdahulu, tahun 2014."
    )
    assert not any("Rumpang 3" in one for one in feedback.all_inner_texts())
    assert all(feedback.all_inner_texts())


def test_nothing_filled_in_is_asked_for(page: Page, golden_server: Server):
    item = opened(page, golden_server, "cloze").locator(TEXT)
    gap(item, 1).fill("  ")
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-message")).to_have_text("Isi jawaban Anda dahulu.")
    expect(item.locator(".bj-verdict")).to_have_count(0)


def test_wrong_texts_are_retried_with_the_list_in_reach(page: Page, golden_server: Server):
    opened(page, golden_server, "cloze")
    item, table = page.locator(TEXT), page.locator("#soal-rumpang-utuh")
    for number, text in ((1, "20"), (2, "ber akhlak"), (4, "akuntabel")):
        gap(item, number).fill(text)
    gap(item, 3).select_option("tujuh")
    gap(table, 1).select_option("kolaboratif")
    page.get_by_role("button", name="Selesai, lihat hasil").click()
    expect(page.locator(".bj-result")).to_contain_text("Skor Anda 1 dari 3 (33%).")
    page.get_by_role("button", name="Ulangi yang salah").click()
    expect(gap(table, 1)).to_be_focused()
    expect(table.locator(".bj-gap .bj-tag")).to_have_count(0)
    assert gap(table, 1).input_value() == ""
    assert marks(item) == ["benar"] * 4


def test_survey_by_tap_thanks_and_never_grades(browser: Browser, golden_server: Server):
    with browser.new_context(has_touch=True, viewport={"width": 360, "height": 740}) as context:
        page = opened(context.new_page(), golden_server, "likert")
        item = page.locator(SURVEY)
        row = item.get_by_role("radiogroup", name="Saya tahu ke mana melaporkan pemberian.")
        label = row.locator("label", has_text="Sangat setuju")
        assert label.bounding_box()["height"] >= 44
        label.tap()
        item.get_by_role("button", name="Simpan").tap()
        expect(item.locator(".bj-verdict")).to_have_text("Terima kasih atas jawaban Anda.")
        expect(item.locator(".bj-expl")).to_have_count(2)  # in the key, and shown
        page.locator("#soal-survei-yakin").get_by_label("Ragu").tap()
        page.get_by_role("button", name="Selesai, lihat hasil").tap()
        expect(page.locator(".bj-result")).to_have_text("Terima kasih atas jawaban Anda.")
        expect(page.locator(".bj-live")).to_have_text("Terima kasih atas jawaban Anda.")
        text = page.locator("belajar-quiz").inner_text()
        for word in (
            "lulus",
            "poin",
            "Skor",
            "%",
            "Kunci",
            "perlu Anda tinjau",
            "Ulangi yang salah",
        ):
            assert word not in text
        page.reload()
        page.locator("belajar-quiz[data-ready]").wait_for()
        expect(row.get_by_label("Sangat setuju")).to_be_checked()
        expect(item.locator("input:checked")).to_have_count(1)


@pytest.mark.parametrize("answered", [True, False])
def test_survey_in_a_quiz_may_be_left_out_and_does_not_count(
    page: Page, golden_server: Server, answered
):
    opened(page, golden_server, "likert-mixed")
    if answered:
        page.get_by_role("radiogroup", name="Dari teman").get_by_label("Netral").check()
    page.get_by_label("Benar", exact=True).check()
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.locator(".bj-result")).to_contain_text("Skor Anda 1 dari 1 (100%). Anda lulus")
    expect(page.get_by_role("button", name="Ulangi yang salah")).to_have_count(0)
    said = "Terima kasih atas jawaban Anda." if answered else "Tidak dijawab."
    expect(page.locator("#soal-campuran-survei .bj-verdict")).to_have_text(said)


def test_finishing_leaves_out_what_a_survey_was_not_told(page: Page, golden_server: Server):
    opened(page, golden_server, "likert")
    page.locator("#soal-survei-yakin").get_by_label("Ragu").check()
    page.get_by_role("button", name="Selesai, lihat hasil").click()
    expect(page.locator(f"{SURVEY} .bj-verdict")).to_have_text("Tidak dijawab.")
    expect(page.locator(".bj-result")).to_be_focused()


def test_shuffled_options_leave_the_scale_in_order(page: Page, golden_server: Server):
    opened(page, golden_server, "likert-mixed")
    for row in page.locator(".bj-statement").all():
        values = row.locator("input").evaluate_all("all => all.map(one => one.value)")
        assert values == ["1", "2", "3", "4", "5", "6", "7"]


def test_grid_where_there_is_room_names_each_column_once(page: Page, golden_server: Server):
    item = opened(page, golden_server, "likert").locator(SURVEY)
    middle = (
        "one => { const b = one.getBoundingClientRect(); return Math.round(b.x + b.width / 2) }"
    )
    heads = item.locator(".bj-scale > span:not(:empty)").evaluate_all(f"all => all.map({middle})")
    for row in item.locator(".bj-statement").all():
        dots = row.locator("input").evaluate_all(f"all => all.map({middle})")
        assert all(abs(dot - head) <= 2 for dot, head in zip(dots, heads, strict=True))
    page.set_viewport_size({"width": 360, "height": 740})
    expect(item.locator(".bj-scale")).to_be_hidden()
    assert item.locator(".bj-statement label span").first.bounding_box()["width"] > 40


@pytest.mark.parametrize("case", ["cloze", "likert"])
def test_reads_without_script(browser: Browser, golden_server: Server, case):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{golden_server.url}/{case}/")
        controls = page.locator(".bj-item :is(input, select)")
        assert all(one.is_visible() and one.is_enabled() for one in controls.all())
        page.locator(".bj-key summary").first.click()
        shown = "Kunci: 1. 20 · 2. BerAKHLAK" if case == "cloze" else "Jawaban jujur membantu Anda"
        expect(page.locator(".bj-key").first).to_contain_text(shown)
        expect(page.locator(".bj-key").nth(1)).to_be_visible(visible=case == "cloze")
