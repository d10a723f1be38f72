"""What a learner does with an exercise: by keyboard, across reloads, with and without script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from golden_site import GOLDEN, Server, golden_cases, watch
from stored import stored as kept_text

CHOICE = "/choice/"


def item(page: Page, item_id: str):
    return page.locator(f"#soal-{item_id}")


def shown(place, text: str):
    """What a learner sees of `text`; the copy in the closed disclosure does not count."""
    return place.get_by_text(text).filter(visible=True)


def check_item(page: Page, item_id: str) -> None:
    item(page, item_id).get_by_role("button", name="Periksa").click()


def stored(page: Page, quiz: str, site: str = "portal-uji") -> dict:
    text = kept_text(page, f"belajar/1/{site}/quiz/{quiz}")
    return json.loads(text) if text else {}


def open_case(page: Page, server: Server, case: str) -> None:
    page.goto(f"{server.url}/{case}/")
    page.locator("belajar-quiz[data-ready]").first.wait_for()


def test_third_option_is_reached_and_checked_by_keyboard_alone(page, golden_server):
    open_case(page, golden_server, "choice")
    first = item(page, "parsel-langkah")
    first.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(first.locator("input").nth(2)).to_be_checked()
    expect(first.locator("input").nth(2)).to_be_enabled()
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.tagName") == "SUMMARY":
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Periksa"
    page.keyboard.press("Enter")
    expect(first).to_contain_text("Menunda membuat batas pelaporan terlewat.")
    expect(first.get_by_text("Belum tepat").first).to_be_visible()


def test_right_choice_shows_feedback_explanation_and_source(page, golden_server):
    open_case(page, golden_server, "choice")
    first = item(page, "parsel-langkah")
    expect(first.get_by_text("Tepat. Penolakan")).to_be_hidden()
    expect(first.get_by_text("ditolak pada kesempatan pertama")).to_be_hidden()
    first.get_by_label("Menolaknya dengan sopan").check()
    check_item(page, "parsel-langkah")
    expect(shown(first, "Tepat. Penolakan")).to_be_visible()
    expect(shown(first, "ditolak pada kesempatan pertama")).to_be_visible()
    expect(shown(first, "UU 20/2001 Pasal 12B dan 12C")).to_be_visible()


def test_hint_opens_without_giving_the_key(page, golden_server):
    open_case(page, golden_server, "choice")
    first = item(page, "parsel-langkah")
    first.get_by_text("Petunjuk").click()
    expect(first.get_by_text("Pikirkan hubungan pengirim")).to_be_visible()
    expect(first.get_by_text("Niat berbagi")).to_be_hidden()


def test_nothing_is_graded_without_a_response(page, golden_server):
    open_case(page, golden_server, "multiple")
    check_item(page, "tiga-lapis-semua")
    expect(item(page, "tiga-lapis-semua").locator("input").first).to_be_enabled()
    assert not stored(page, "tiga-lapis").get("items", {}).get("tiga-lapis-semua", {}).get("c")


def test_partial_credit_and_result_with_retry_of_wrong_only(page, golden_server):
    open_case(page, golden_server, "multiple")
    first, second = item(page, "tiga-lapis-semua"), item(page, "tiga-lapis-sebagian")
    first.get_by_label("Akuntabel").check()
    first.get_by_label("Netralitas").check()
    check_item(page, "tiga-lapis-semua")
    second.get_by_label("Memberi kesempatan berbagai pihak").check()
    second.get_by_label("Terbuka bekerja sama").check()
    check_item(page, "tiga-lapis-sebagian")
    end = page.locator(".bj-end")
    expect(end).to_contain_text("80%")
    end.get_by_role("button", name="Ulangi yang salah").click()
    expect(first.locator("input").first).to_be_enabled()
    expect(first.get_by_label("Akuntabel")).not_to_be_checked()
    expect(second.locator("input").first).to_be_disabled()


def test_attempts_are_limited(page, golden_server):
    open_case(page, golden_server, "multiple")
    for turn in range(2):
        for item_id in ("tiga-lapis-semua", "tiga-lapis-sebagian"):
            item(page, item_id).locator("input").last.check()
            check_item(page, item_id)
        again = page.locator(".bj-end").get_by_role("button", name="Ulangi semua")
        if turn == 0:
            again.click()
        else:
            expect(again).to_have_count(0)
    assert len(stored(page, "tiga-lapis")["history"]) == 2


def test_end_mode_names_the_unanswered_and_then_grades_all(page, golden_server):
    open_case(page, golden_server, "mixed-end")
    expect(page.get_by_role("button", name="Periksa")).to_have_count(0)
    item(page, "campuran-a").get_by_label("Kompeten").check()
    page.get_by_role("button", name="Kirim jawaban").click()
    end = page.locator(".bj-end")
    expect(end).to_contain_text(re.compile(r"belum", re.IGNORECASE))
    expect(item(page, "campuran-a").locator("input").first).to_be_enabled()
    item(page, "campuran-b").get_by_label("Benar", exact=True).check()
    item(page, "campuran-c").locator("input").fill("tujuh")
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(item(page, "campuran-c")).to_contain_text(re.compile("angka", re.IGNORECASE))
    item(page, "campuran-c").locator("input").fill("7,0")
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(end).to_contain_text("100%")


def test_indonesian_numbers_and_enter_in_a_field(page, golden_server):
    open_case(page, golden_server, "numeric")
    field = item(page, "angka-rata").locator("input")
    field.fill("1.250,4")
    field.press("Enter")
    expect(item(page, "angka-rata").get_by_text("Benar").first).to_be_visible()
    other = item(page, "angka-hari").locator("input")
    expect(other).to_be_enabled()
    other.fill("14")
    other.press("Enter")
    expect(item(page, "angka-hari")).to_contain_text("batas menanggapi pengaduan layanan")


def test_text_entry_accepts_variants_and_answers_expected_mistakes(page, golden_server):
    open_case(page, golden_server, "text-entry")
    field = item(page, "isian-akronim").locator("input")
    field.fill("  Ber   AKHLAK. ")
    field.press("Enter")
    expect(item(page, "isian-akronim").get_by_text("Benar").first).to_be_visible()


def test_typed_text_is_never_markup(page, golden_server):
    open_case(page, golden_server, "text-entry")
    field = item(page, "isian-akronim").locator("input")
    field.fill('<img src=x onerror="window.kena=1">')
    field.press("Enter")
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    page.wait_for_timeout(200)
    assert page.evaluate("window.kena") is None
    assert page.locator("belajar-quiz img[src=x]").count() == 0


def test_answers_survive_a_reload_and_a_browser_restart(browser, golden_server, tmp_path):
    with browser.new_context() as first:
        page = first.new_page()
        open_case(page, golden_server, "text-entry")
        item(page, "isian-akronim").locator("input").fill("setengah jadi")
        page.reload()
        expect(item(page, "isian-akronim").locator("input")).to_have_value("setengah jadi")
        page.goto(golden_server.url + CHOICE)
        page.locator("belajar-quiz[data-ready]").wait_for()
        item(page, "parsel-langkah").get_by_label("Menolaknya").check()
        check_item(page, "parsel-langkah")
        page.goto("about:blank")  # leaving writes what is still to be written
        first.storage_state(path=tmp_path / "state.json")
    with browser.new_context(storage_state=tmp_path / "state.json") as later:
        page = later.new_page()
        page.goto(golden_server.url + CHOICE)
        first_item = item(page, "parsel-langkah")
        expect(shown(first_item, "Tepat. Penolakan")).to_be_visible()
        expect(first_item.locator("input").nth(1)).to_be_checked()


def test_event_tells_each_submission_with_documented_fields(page, golden_server):
    open_case(page, golden_server, "choice")
    page.evaluate(
        "window.heard = [];"
        "document.addEventListener('belajar:submit', e => window.heard.push(e.detail))"
    )
    item(page, "parsel-langkah").get_by_label("Menolaknya").check()
    check_item(page, "parsel-langkah")
    item(page, "parsel-lapor").get_by_label("Cukup kepada keluarga").check()
    check_item(page, "parsel-lapor")
    first, second, whole = page.evaluate("window.heard")
    assert first["version"] == 1
    assert (first["kind"], first["item"], first["response"]) == ("item", "parsel-langkah", "b")
    assert (first["score"], first["maxScore"]) == (2, 2)
    assert (second["item"], second["score"]) == ("parsel-lapor", 0)
    assert (whole["kind"], whole["quiz"], whole["site"]) == ("quiz", "parsel", "portal-uji")
    assert (whole["score"], whole["maxScore"], whole["percent"]) == (2, 3, 66)
    assert whole["passed"] is False


def test_instant_navigation_from_a_page_without_quiz_and_back(page, stock_server):
    page.goto(stock_server.url + "/")
    page.evaluate("window.samePage = true")
    page.get_by_role("link", name="choice", exact=True).click()
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert page.evaluate("window.samePage") is True
    for _ in range(2):
        page.go_back()
        page.locator("belajar-quiz").wait_for(state="detached")
        page.go_forward()
        page.locator("belajar-quiz[data-ready]").wait_for()
    expect(item(page, "parsel-langkah").get_by_role("button", name="Periksa")).to_have_count(1)
    item(page, "parsel-langkah").get_by_label("Menolaknya").check()
    check_item(page, "parsel-langkah")
    expect(shown(item(page, "parsel-langkah"), "Tepat. Penolakan")).to_be_visible()


@pytest.fixture(scope="module")
def unscripted(browser: Browser) -> Iterator[Page]:
    with browser.new_context(java_script_enabled=False) as window:
        yield window.new_page()


@pytest.mark.parametrize("case", golden_cases())
def test_without_script_the_exercise_and_its_key_can_be_read(unscripted, golden_server, case):
    unscripted.goto(f"{golden_server.url}/{case}/")
    summary = unscripted.locator(".bj-key summary").first
    expect(summary).to_be_visible()
    summary.click()
    told = ".bj-expl" if case == "likert" else ".bj-answer"  # a survey has no key
    expect(unscripted.locator(".bj-key").first.locator(told)).to_be_visible()


def test_works_from_disk(page: Page, golden_site: Path):
    page.goto((golden_site / "choice" / "index.html").as_uri())
    page.locator("belajar-quiz[data-ready]").wait_for()
    item(page, "parsel-langkah").get_by_label("Menolaknya").check()
    check_item(page, "parsel-langkah")
    page.reload()
    expect(shown(item(page, "parsel-langkah"), "Tepat. Penolakan")).to_be_visible()


BLOCKED = (
    "Object.defineProperty(window, 'localStorage',"
    " {get() { throw new DOMException('no', 'SecurityError') }})"
)
FULL = (
    "Storage.prototype.setItem ="
    " function () { throw new DOMException('full', 'QuotaExceededError') }"
)


FAULTS = (
    ";window.faults = []; addEventListener('error', e => window.faults.push(e.filename));"
    "addEventListener('unhandledrejection', e => window.faults.push(String(e.reason?.stack)))"
)


@pytest.mark.parametrize("fault", [BLOCKED, FULL], ids=["blocked", "full"])
def test_storage_that_fails_is_said_and_grading_goes_on(
    context: BrowserContext, golden_server, fault
):
    page = context.new_page()
    errors: list[str] = []
    watch(page, errors)
    page.add_init_script(fault + FAULTS)
    page.goto(golden_server.url + CHOICE)
    page.locator("belajar-quiz[data-ready]").wait_for()
    item(page, "parsel-langkah").get_by_label("Menolaknya").check()
    check_item(page, "parsel-langkah")
    expect(shown(item(page, "parsel-langkah"), "Tepat. Penolakan")).to_be_visible()
    expect(page.locator("belajar-quiz")).to_contain_text(
        re.compile("tidak (dapat|bisa) (di)?simpan|tersimpan", re.IGNORECASE)
    )
    # The theme's own scripts stumble over blocked storage; none of ours may.
    assert not [one for one in page.evaluate("window.faults") if "/assets/belajar/" in one]
    assert not [one for one in errors if one.startswith("foreign request")]


def test_hostile_text_is_inert(context: BrowserContext, golden_server):
    page = context.new_page()
    errors: list[str] = []
    watch(page, errors)
    open_case(page, golden_server, "hostile")
    quiz = page.locator("belajar-quiz")
    for details in quiz.locator("details.bj-hint summary").all():
        details.click()
    item(page, "jahat-satu").locator("input").first.check()
    check_item(page, "jahat-satu")
    item(page, "jahat-dua").locator("input").fill("<img src=x onerror=window.kena=99>")
    check_item(page, "jahat-dua")
    item(page, "jahat-tiga").locator("input").fill("2")
    check_item(page, "jahat-tiga")
    for link in quiz.locator("a").all():
        href = link.get_attribute("href") or ""
        assert not href.lower().startswith(("javascript:", "data:")), href
    page.wait_for_timeout(200)
    assert page.evaluate("window.kena") is None
    assert quiz.locator("script, iframe, img, svg[onload], style, input[autofocus]").count() == 0
    assert errors == []


def test_text_of_the_golden_case_is_shown_as_typed(page, golden_server):
    open_case(page, golden_server, "markup")
    options = item(page, "markah-banyak").locator("label")
    expect(options.nth(0)).to_contain_text("12:30")
    expect(options.nth(1)).to_contain_text("No")
    expect(options.nth(2)).to_contain_text("010")


def test_shuffle_is_kept_over_reload_and_numbers_follow(page, golden_server):
    open_case(page, golden_server, "shuffled")

    def order() -> list[str]:
        return page.locator("belajar-quiz input").evaluate_all(
            "inputs => inputs.map(one => one.name + one.value)"
        )

    first = order()
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert order() == first
    assert page.locator(".bj-num").all_inner_texts() == ["1.", "2.", "3."]
    seen = {tuple(first)}
    for _ in range(8):
        page.evaluate("localStorage.clear()")
        page.reload()
        page.locator("belajar-quiz[data-ready]").wait_for()
        seen.add(tuple(order()))
    assert len(seen) > 1


def test_what_is_answered_before_the_script_arrives_is_kept(context: BrowserContext, golden_server):
    page = context.new_page()
    held: list = []
    page.route("**/belajar.*.js", lambda route: held.append(route))
    page.goto(golden_server.url + CHOICE, wait_until="commit")
    page.get_by_label("Menolaknya dengan sopan").check()
    assert held
    held[0].continue_()
    page.locator("belajar-quiz[data-ready]").wait_for()
    expect(page.get_by_label("Menolaknya dengan sopan")).to_be_checked()
    assert stored(page, "parsel")["items"]["parsel-langkah"]["r"] == "b"


def test_nothing_shifts_when_a_late_script_arrives(context: BrowserContext, golden_server):
    page = context.new_page()
    page.route("**/belajar.*.js", lambda route: (page.wait_for_timeout(400), route.continue_()))
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => {"
        "for (const entry of list.getEntries()) window.shift += entry.value"
        "}).observe({type: 'layout-shift', buffered: true})"
    )
    for case in ("choice", "multiple", "text-entry", "mixed-end", "shuffled", "match", "order"):
        page.goto(f"{golden_server.url}/{case}/")
        page.locator("belajar-quiz[data-ready]").wait_for()
        page.wait_for_timeout(300)
        assert page.evaluate("window.shift") == 0, case


@pytest.mark.parametrize("case", ["choice", "numeric", "markup", "mixed-end", "match", "order"])
def test_no_sideways_scrolling_at_320_pixels(browser: Browser, golden_server, case):
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        open_case(page, golden_server, case)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_touch_targets_are_large_enough(browser: Browser, golden_server):
    with browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True) as context:
        page = context.new_page()
        open_case(page, golden_server, "choice")
        first = item(page, "parsel-langkah")
        boxes = [label.bounding_box() for label in first.locator("label").all()]
        boxes.append(first.get_by_role("button", name="Periksa").bounding_box())
        assert all(box and box["height"] >= 44 for box in boxes)
        first.locator("label").nth(1).tap()
        first.get_by_role("button", name="Periksa").tap()
        expect(shown(first, "Tepat. Penolakan")).to_be_visible()


def test_print_shows_items_without_buttons_or_key(page, golden_server):
    open_case(page, golden_server, "choice")
    page.emulate_media(media="print")
    expect(item(page, "parsel-langkah").get_by_text("Menolaknya dengan sopan")).to_be_visible()
    expect(page.get_by_role("button", name="Periksa").first).to_be_hidden()
    expect(page.get_by_text("Kunci: B")).to_be_hidden()


def test_every_golden_case_is_in_the_suite():
    assert len(golden_cases()) >= 9
    assert all((GOLDEN / case / "expected.html").is_file() for case in golden_cases())
