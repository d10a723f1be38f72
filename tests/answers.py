"""Any response to what a page asks, whatever its type."""

from __future__ import annotations

from playwright.sync_api import Locator


def answer_shown(quiz: Locator) -> None:
    """Give each item that is shown some response, the last option where there are some."""
    for field in quiz.locator("input[type=text]:visible").all():
        field.fill("5")
    for choice in quiz.locator("select:visible").all():
        choice.select_option(index=1)
    for item in quiz.locator("fieldset:visible").all():
        options = item.locator("input[type=radio], input[type=checkbox]")
        go_on = item.get_by_role("button", name="Lanjut")
        while go_on.count():  # the scenes of a case
            options.locator("visible=true").last.check()
            go_on.click()
        if options.count() and not item.locator(".bj-scene").count():
            options.last.check()
        moves = item.get_by_role("button", name="Turunkan")
        if moves.count():
            moves.first.click()
