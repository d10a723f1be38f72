"""The same quiz open in two tabs: nothing a learner answered in either is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from golden_site import Server, watch
from stored import stored

KEY = "belajar/1/portal-uji/quiz/"
FIRST, SECOND = "parsel-langkah", "parsel-lapor"
AGAIN = "Kuis ini sudah diulang di tab lain."


DEAF = "addEventListener('storage', event => event.stopImmediatePropagation(), true)"


@pytest.fixture(params=[True, False], ids=["told", "not told"])
def told(request: pytest.FixtureRequest) -> bool:
    """Whether a tab hears of the other at once, or (a frozen tab) only when it keeps something."""
    return bool(request.param)


@pytest.fixture
def tabs(context: BrowserContext, told: bool) -> Iterator[tuple[Page, Page]]:
    if not told:
        context.add_init_script(DEAF)
    errors: list[str] = []
    opened = (context.new_page(), context.new_page())
    for tab in opened:
        watch(tab, errors)
    yield opened
    assert errors == []


def open_both(tabs: tuple[Page, Page], server: Server, case: str) -> None:
    for tab in tabs:
        tab.goto(f"{server.url}/{case}/")
        tab.locator("belajar-quiz[data-ready]").wait_for()


def press(control: Locator) -> None:
    """Click what can be seen and used, in a tab that may lie behind the other.

    Playwright's own click waits for two frames, of which a tab behind gets one a second.
    """
    expect(control).to_be_visible()
    expect(control).to_be_enabled()
    control.evaluate("one => one.click()")
    wait_until_alike(control.page.context)


def wait_until_alike(context: BrowserContext) -> None:
    """Wait until every tab reads the same storage: Chromium carries it between processes."""
    for _ in range(200):
        if len({tab.evaluate("JSON.stringify(localStorage)") for tab in context.pages}) == 1:
            return
        context.pages[0].wait_for_timeout(25)
    raise AssertionError("the tabs read different storage for five seconds")


def choose(tab: Page, item: str, option: str) -> None:
    option_input = tab.locator(f"#soal-{item} input[value={option}]")
    press(option_input)
    expect(option_input).to_be_checked()


def check(tab: Page, item: str) -> None:
    press(tab.locator(f"#soal-{item}").get_by_role("button", name="Periksa"))


def kept(tab: Page, quiz: str = "parsel") -> dict:
    return json.loads(stored(tab, KEY + quiz))


def reload(tab: Page) -> None:
    tab.reload()
    tab.locator("belajar-quiz[data-ready]").wait_for()


def test_answers_of_both_tabs_survive(tabs, golden_server):
    one, two = tabs
    open_both(tabs, golden_server, "choice")
    choose(one, FIRST, "b")
    check(one, FIRST)
    choose(two, SECOND, "a")
    check(two, SECOND)
    for tab in tabs:
        reload(tab)
        expect(tab.locator(f"#soal-{FIRST} input[value=b]")).to_be_checked()
        expect(tab.locator(f"#soal-{SECOND} input[value=a]")).to_be_checked()
        expect(tab.locator(".bj-end")).to_contain_text("Skor Anda 3 dari 3 (100%)")
    record = kept(one)
    assert {name: item.get("c") for name, item in record["items"].items()} == {FIRST: 1, SECOND: 1}
    assert len(record["history"]) == 1


def test_the_newest_answer_to_an_item_wins_in_either_tab(tabs, golden_server):
    one, two = tabs
    open_both(tabs, golden_server, "choice")
    choose(one, FIRST, "a")
    choose(two, FIRST, "c")
    choose(one, SECOND, "b")  # keeps the first tab's record anew, with an older answer in it
    assert kept(one)["items"][FIRST]["r"] == "c"
    choose(one, FIRST, "b")
    choose(two, SECOND, "a")
    assert {name: item["r"] for name, item in kept(two)["items"].items()} == {
        FIRST: "b",
        SECOND: "a",
    }
    for tab in tabs:
        reload(tab)
        expect(tab.locator(f"#soal-{FIRST} input[value=b]")).to_be_checked()
        expect(tab.locator(f"#soal-{SECOND} input[value=a]")).to_be_checked()


def test_typed_text_of_both_tabs_survives_closing_them(tabs, golden_server):
    one, two = tabs
    open_both(tabs, golden_server, "numeric")
    one.locator("#soal-angka-rata input").fill("1.250,4")
    two.locator("#soal-angka-hari input").fill("14")
    one.close(run_before_unload=True)
    two.wait_for_timeout(600)  # longer than the pause after which typed text is kept
    reload(two)
    expect(two.locator("#soal-angka-rata input")).to_have_value("1.250,4")
    expect(two.locator("#soal-angka-hari input")).to_have_value("14")


def test_finishing_in_one_tab_keeps_what_the_other_has_answered(tabs, golden_server):
    one, two = tabs
    open_both(tabs, golden_server, "choice")
    choose(two, SECOND, "a")
    choose(one, FIRST, "b")
    press(one.get_by_role("button", name="Selesai, lihat hasil"))
    assert {name: item["r"] for name, item in kept(one)["items"].items()} == {
        FIRST: "b",
        SECOND: "a",
    }
    expect(one.locator(f"#soal-{SECOND} input[value=a]")).to_be_checked()
    expect(one.locator(".bj-end")).to_contain_text("Skor Anda 3 dari 3 (100%)")


def test_a_paper_handed_in_holds_the_answers_of_both_tabs(tabs, golden_server):
    one, two = tabs
    open_both(tabs, golden_server, "mixed-end")
    choose(two, "campuran-b", "true")
    choose(one, "campuran-a", "a")
    press(one.get_by_role("button", name="Kirim jawaban"))
    expect(one.locator(".bj-ask")).to_contain_text("Ada 1 soal yang belum dijawab")
    press(one.get_by_role("button", name="Kirim apa adanya"))
    expect(one.locator(".bj-end")).to_contain_text("Skor Anda 2 dari 3")


def test_a_retry_in_one_tab_is_said_in_the_other_which_keeps_nothing(tabs, told, golden_server):
    one, two = tabs
    open_both(tabs, golden_server, "choice")
    for item, option in ((FIRST, "a"), (SECOND, "b")):
        choose(one, item, option)
        check(one, item)
    if told:
        expect(two.locator(".bj-end")).to_contain_text("Skor Anda 0 dari 3")
    press(one.get_by_role("button", name="Ulangi semua"))
    choose(one, FIRST, "b")
    before = kept(one)
    assert (before["n"], len(before["history"])) == (2, 1)

    if told:
        expect(two.locator(".bj-notice")).to_contain_text(AGAIN)
        press(two.get_by_role("button", name="Ulangi semua"))
    choose(two, SECOND, "a")
    expect(two.locator(".bj-notice")).to_contain_text(AGAIN)
    check(two, SECOND)
    choose(two, FIRST, "c")
    check(two, FIRST)
    assert kept(two) == before

    choose(one, SECOND, "a")
    assert kept(one)["items"][SECOND]["r"] == "a"
    reload(two)
    expect(two.locator(".bj-notice")).to_be_hidden()
    expect(two.locator(f"#soal-{FIRST} input[value=b]")).to_be_checked()
    expect(two.locator(f"#soal-{FIRST} input").first).to_be_enabled()
    expect(two.locator(f"#soal-{SECOND} input[value=a]")).to_be_checked()
