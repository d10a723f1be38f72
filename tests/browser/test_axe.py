"""No violation of WCAG 2.2 A or AA that axe can see, in any state, light and dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from accessibility import violations, violations_in_both_schemes
from answers import answer_shown
from golden_site import Server, golden_cases


def answer_everything(page: Page) -> None:
    """Give each item some response and submit it, the wrong ones included."""
    if page.locator("[data-do=begin]").count():
        page.locator("[data-do=begin]").click()
    answer_shown(page.locator("belajar-quiz"))
    while page.locator(".bj-turn [data-do=next]:enabled").count():
        page.locator(".bj-turn [data-do=next]").click()
        answer_shown(page.locator("belajar-quiz"))
        assert violations(page, "belajar-quiz", best_practice=True) == []
    for name in ("Periksa", "Simpan"):
        for _ in range(page.get_by_role("button", name=name).count()):
            page.get_by_role("button", name=name).first.click()
    send = page.get_by_role("button", name="Kirim jawaban")
    if send.count():
        send.click()


@pytest.mark.parametrize("case", golden_cases())
def test_exercise_before_and_after_checking(page: Page, golden_server: Server, case):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{golden_server.url}/{case}/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert violations_in_both_schemes(page, "belajar-quiz") == []
    answer_everything(page)
    page.wait_for_timeout(300)
    assert violations_in_both_schemes(page, "belajar-quiz") == []


@pytest.mark.parametrize("case", golden_cases())
def test_exercise_without_script(page: Page, golden_server: Server, case):
    page.route("**/belajar.*.js", lambda route: route.abort())
    page.goto(f"{golden_server.url}/{case}/")
    for summary in page.locator(".bj-key summary").all():
        summary.evaluate("one => one.parentElement.open = true")
    late = page.evaluate(
        "document.querySelector('belajar-quiz').getAnimations({ subtree: true })"
        ".map(one => one.finish()).length"
    )
    assert late > 0  # what appears when no script has come for three seconds
    assert violations(page, "belajar-quiz", best_practice=True) == []
