"""How far a learner is: on the module, in the catalogue, at home, after a new edition."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from golden_site import Server
from portal import MODULE, QUIZ, Portal, small_portal

HOME = "# Beranda\n\n::: progress\n"
CATALOGUE = "# Katalog\n\n::: catalogue\n"


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    second = MODULE.replace("Tujuan utama", "Sejarah").replace("order: 10", "order: 20")
    return small_portal(tmp_path).write(
        {
            "docs/index.md": HOME,
            "docs/katalog.md": CATALOGUE,
            "modules/dasar/sejarah.md": second.replace("quiz: tujuan\n", ""),
        }
    )


@pytest.fixture
def server(portal: Portal):
    portal.build(strict=False)
    serving = Server(portal.root / "site")
    yield serving
    serving.close()


def pass_quiz(page: Page) -> None:
    page.locator("belajar-quiz[data-ready]").wait_for()
    page.get_by_label("Menolak dengan sopan").check()
    page.get_by_role("button", name="Periksa").click()


def test_home_leads_to_the_start_then_to_what_is_unfinished(page, server):
    page.goto(server.url)
    link = page.locator(".bj-continue-link")
    expect(link).to_have_text("Mulai dari: Tujuan utama")
    link.click()
    pass_quiz(page)
    expect(page.locator(".bj-done-btn")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".bj-status")).to_contain_text("Selesai")
    page.goto(server.url)
    expect(page.locator(".bj-continue-text")).to_have_text("1 dari 2 modul selesai.")
    expect(page.locator("belajar-continue progress")).to_have_attribute("value", "1")
    expect(link).to_have_text("Lanjutkan: Sejarah")
    link.click()
    page.get_by_role("button", name="Tandai sudah dibaca").click()
    page.goto(server.url)
    expect(page.locator(".bj-continue-text")).to_have_text("2 dari 2 modul selesai.")


def test_catalogue_shows_each_module_state(page, server):
    page.goto(f"{server.url}/katalog/")
    states = page.locator(".bj-state")
    expect(states).to_have_text(["Belum dimulai", "Belum dimulai"])
    page.get_by_role("link", name="Tujuan utama").last.click()
    page.locator("belajar-quiz[data-ready]").wait_for()
    page.goto(f"{server.url}/katalog/")
    expect(states.first).to_have_text("Sedang dipelajari")
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    pass_quiz(page)
    page.goto(f"{server.url}/katalog/")
    expect(states.first).to_have_text("Selesai, kuis 100%")


def test_read_mark_can_be_taken_back(page, server):
    page.goto(f"{server.url}/modul/dasar/sejarah/")
    button = page.locator(".bj-done-btn")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(button).to_have_text("Tandai sudah dibaca")


TWO_ITEMS = (
    QUIZ
    + """\
  - id: tujuan-dua
    type: true_false
    stem: Nilai dasar hanya berlaku di kantor.
    key: salah
"""
)
SWAPPED = """\
id: tujuan
title: Kuis Tujuan
items:
  - id: tujuan-dua
    type: true_false
    stem: Nilai dasar hanya berlaku di kantor.
    key: salah
""" + QUIZ.split("items:\n")[1]


def test_moved_item_keeps_its_answer_and_edited_item_is_asked_again(page, portal, server):
    portal.write({"quizzes/dasar/tujuan.yml": TWO_ITEMS})
    portal.build(strict=False)
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    page.get_by_label("Menolak dengan sopan").check()
    page.locator("#soal-tujuan-dua").get_by_label("Salah").check()

    portal.write({"quizzes/dasar/tujuan.yml": SWAPPED})
    portal.build(strict=False)
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    expect(page.get_by_label("Menolak dengan sopan")).to_be_checked()
    expect(page.locator("#soal-tujuan-dua").get_by_label("Salah")).to_be_checked()

    portal.write({"quizzes/dasar/tujuan.yml": SWAPPED.replace("hanya berlaku", "tidak berlaku")})
    portal.build(strict=False)
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    expect(page.get_by_label("Menolak dengan sopan")).to_be_checked()
    edited = page.locator("#soal-tujuan-dua")
    expect(edited.get_by_label("Salah")).not_to_be_checked()
    expect(edited).to_contain_text("Soal ini berubah sejak Anda menjawabnya")


def test_record_of_a_newer_version_is_left_alone(page, server):
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    key, newer = "belajar/1/portal-uji/quiz/tujuan", '{"v":2,"baru":true}'
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, newer])
    page.reload()
    pass_quiz(page)
    expect(page.locator(".bj-notice")).to_contain_text("versi portal yang lebih baru")
    assert page.evaluate("key => localStorage.getItem(key)", key) == newer


def test_broken_record_is_set_aside(page, server):
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    key = "belajar/1/portal-uji/quiz/tujuan"
    page.evaluate("key => localStorage.setItem(key, '{rusak')", key)
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    expect(page.locator(".bj-notice")).to_contain_text("rusak")
    assert page.evaluate("key => localStorage.getItem(key + '/broken')", key) == "{rusak"
