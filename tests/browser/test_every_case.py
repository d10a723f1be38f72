"""Every golden exercise, done by keyboard alone: on the web, from disk, and without storage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from golden_site import Server, golden_cases, watch
from keyboard import answer, tab_until

BLOCK_STORAGE = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})"
)


def do_all_by_keyboard(page: Page) -> None:
    """Answer every item and hand in, touching nothing but the keyboard."""
    page.locator("belajar-quiz").evaluate("quiz => quiz.closest('article').focus()")
    if page.locator("[data-do=begin]").count():
        page.locator("[data-do=begin]").press("Enter")
    else:
        page.evaluate("document.querySelector('.bj-item :is(input, select, .bj-move)').focus()")
    for fieldset in page.locator(".bj-item").evaluate_all("all => all.map(one => one.id)"):
        if page.locator(f"#{fieldset}").is_hidden():
            tab_until(page, "at => at.dataset.do === 'next'")
            page.keyboard.press("Enter")
        answer(page, fieldset)
        check = page.locator(f"#{fieldset} [data-do=check]")
        if check.is_visible():
            tab_until(
                page, "(at, id) => at.dataset.do === 'check' && !!at.closest('#' + id)", fieldset
            )
            page.keyboard.press("Enter")
            expect(page.locator(f"#{fieldset} .bj-verdict")).to_be_focused()
    if page.locator(".bj-end [type=submit]").count():
        tab_until(page, "at => at.matches('.bj-end [type=submit]')")
        page.keyboard.press("Enter")


def one_for_each_set_of_scripts(site: Path) -> list[str]:
    """Return the first case of each set: what the way to a page can break is what it loads."""
    first: dict[tuple[str, ...], str] = {}
    for case in golden_cases():
        scripts = re.findall(r'src="([^"]*belajar[^"]*)"', (site / case / "index.html").read_text())
        first.setdefault(tuple(scripts), case)
    assert len(first) > 4
    return list(first.values())


def responses(page: Page) -> list[str]:
    return page.locator("belajar-quiz :is(input, select, .bj-steps > li)").evaluate_all(
        "all => all.map(one => one.name + one.value + one.checked + one.dataset.value)"
    )


def expect_done(page: Page) -> None:
    expect(page.locator(".bj-item:not([data-outcome])")).to_have_count(0)
    expect(page.locator(".bj-end button").first).to_be_visible()


@pytest.mark.parametrize("case", golden_cases())
def test_done_by_keyboard_kept_over_reload_and_begun_anew(page: Page, golden_server: Server, case):
    page.goto(f"{golden_server.url}/{case}/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    do_all_by_keyboard(page)
    expect_done(page)
    before = responses(page)
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert responses(page) == before
    expect_done(page)
    page.evaluate("document.querySelector('.bj-end button').focus()")
    tab_until(page, "at => at.dataset.do === 'retry-all'")
    page.keyboard.press("Enter")
    expect(page.locator(".bj-item[data-outcome]")).to_have_count(0)
    expect(page.locator("belajar-quiz input:checked")).to_have_count(0)
    fields = page.locator("belajar-quiz :is(input[type=text], select)")
    assert set(fields.evaluate_all("all => all.map(one => one.value)")) <= {""}
    steps = page.locator(".bj-steps").evaluate_all(
        "all => all.map(list => [...list.children].map(step => step.dataset.value))"
    )
    assert all(values == sorted(values) for values in steps)


def test_arrived_at_by_instant_navigation(page: Page, stock_server: Server):
    for case in one_for_each_set_of_scripts(stock_server.folder):
        with page.expect_response("**/sitemap.xml") as sitemap:
            page.goto(f"{stock_server.url}/")
        sitemap.value.finished()  # the theme follows the links of the pages it lists
        page.wait_for_function("'document$' in window")
        page.evaluate("window.same = true")
        page.get_by_role("link", name=case, exact=True).first.click()
        page.locator("belajar-quiz[data-ready]").wait_for()
        assert page.evaluate("window.same") is True
        items = page.locator(".bj-item").count()
        expect(page.locator(".bj-foot > .bj-actions")).to_have_count(items)
        do_all_by_keyboard(page)
        expect_done(page)


def do_from_disk(page: Page, golden_site: Path, case: str) -> None:
    errors: list[str] = []
    stop = watch(page, errors)
    page.goto((golden_site / case / "index.html").as_uri())
    page.locator("belajar-quiz[data-ready]").wait_for()
    do_all_by_keyboard(page)
    expect_done(page)
    stop()
    assert [one for one in errors if "belajar" in one or "foreign" in one] == []


@pytest.fixture(scope="module")
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page whose errors nobody counts: from disk, the theme's own search breaks."""
    with browser.new_context() as window:
        page = window.new_page()
        page.set_default_timeout(8000)
        yield page


@pytest.fixture(scope="module")
def blocked_page(browser: Browser) -> Iterator[Page]:
    """A page that may store nothing, so that it can be used again and again."""
    with browser.new_context() as window:
        window.add_init_script(BLOCK_STORAGE)
        page = window.new_page()
        page.set_default_timeout(8000)
        yield page


def test_from_disk(plain_page: Page, golden_site: Path):
    for case in one_for_each_set_of_scripts(golden_site):
        do_from_disk(plain_page, golden_site, case)


def test_from_disk_with_blocked_storage(blocked_page: Page, golden_site: Path):
    for case in one_for_each_set_of_scripts(golden_site):
        do_from_disk(blocked_page, golden_site, case)
        expect(blocked_page.locator(".bj-notice")).to_contain_text("tidak dapat menyimpan")
