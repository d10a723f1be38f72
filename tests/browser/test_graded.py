"""Options of graded worth: better and worse, said in words of their own, with their points."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from golden_site import Server

ITEM = "#soal-mobil-dinas-langkah"
BEST = "Memanggil ambulans"
FEEDBACK = {
    "Memanggil ambulans": "Terbaik. Orangnya tertolong",
    "Mengantar sekarang dan mencatat": "Dapat diterima bila nyawanya terancam",
    "Menolak karena mobil itu milik negara": "Aturannya benar, tetapi",
    "Mengantar sekarang tanpa memberi tahu": "Pemakaian yang tidak dapat dipertanggungjawabkan",
}


@pytest.mark.parametrize(
    ("option", "words", "points"),
    [
        ("Memanggil ambulans", "Pilihan terbaik.", "1 dari 1 poin."),
        (
            "Mengantar sekarang dan mencatat",
            "Dapat diterima, tetapi ada yang lebih baik.",
            "0,67 dari 1 poin.",
        ),
        (
            "Menolak karena mobil itu milik negara",
            "Dapat diterima, tetapi ada yang lebih baik.",
            "0,33 dari 1 poin.",
        ),
        (
            "Mengantar sekarang tanpa memberi tahu",
            "Ada pilihan yang jauh lebih baik.",
            "0 dari 1 poin.",
        ),
    ],
)
def test_each_option_is_told_its_worth(page: Page, golden_server: Server, option, words, points):
    page.goto(f"{golden_server.url}/graded/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    item = page.locator(ITEM)
    item.get_by_label(option).check()
    item.get_by_role("button", name="Periksa").click()
    verdict = item.locator(".bj-verdict")
    expect(verdict).to_have_text(f"{words} {points}")
    expect(verdict).to_be_focused()
    expect(item.locator(".bj-feedback")).to_contain_text(FEEDBACK[option])
    expect(item.locator(".bj-right")).to_contain_text(BEST)
    tags = ["terbaik, pilihan Anda"] if option == BEST else ["pilihan Anda", "terbaik"]
    assert sorted(item.locator(".bj-tag").all_inner_texts()) == sorted(tags)
    for wrong in ("Benar.", "Belum tepat.", "Sebagian benar.", "kunci"):
        assert wrong not in verdict.inner_text()


def test_a_lesser_option_can_be_thought_over_again(page: Page, golden_server: Server):
    page.goto(f"{golden_server.url}/graded/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    item = page.locator(ITEM)
    item.get_by_label("Mengantar sekarang tanpa memberi tahu").check()
    item.get_by_role("button", name="Periksa").click()
    page.get_by_role("button", name="Coba lagi").click()
    expect(item.locator(".bj-verdict, .bj-tag, .bj-feedback")).to_have_count(0)
    item.get_by_label(BEST).check()
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-verdict")).to_have_text("Pilihan terbaik. 1 dari 1 poin.")
