"""Answering items with nothing but the keyboard."""

from __future__ import annotations

from playwright.sync_api import Page

MOST_TABS = 60
ACTIVE = "document.activeElement"


def tab_until(page: Page, condition: str, argument: object = None) -> None:
    """Press Tab until `condition`, a function of the focused element and the argument, holds."""
    for _ in range(MOST_TABS):
        if page.evaluate(f"argument => ({condition})({ACTIVE}, argument)", argument):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by Tab: {condition} {argument}")


def answer(page: Page, fieldset: str) -> None:
    inside = (
        "(at, id) => at.closest('.bj-item')?.id === id && at.matches('input, select, .bj-move')"
    )
    tab_until(page, inside, fieldset)
    kind = page.evaluate(f"{ACTIVE}.type")
    if page.locator(f"#{fieldset} .bj-scene").count():
        go_through(page, fieldset)
    elif kind == "select-one":
        page.keyboard.press("ArrowDown")
    elif kind == "text":
        page.keyboard.type("7")
    elif kind == "button":  # of a step: the first can only go down
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    else:
        page.keyboard.press("Space")


def go_through(page: Page, fieldset: str) -> None:
    """Take the first choice of each scene until the story ends."""
    go_on = page.locator(f"#{fieldset}").get_by_role("button", name="Lanjut")
    while go_on.is_visible():
        tab_until(
            page, "(at, id) => at.closest('.bj-item')?.id === id && at.matches('input')", fieldset
        )
        page.keyboard.press("Space")
        tab_until(page, "at => at.textContent === 'Lanjut'")
        page.keyboard.press("Enter")
