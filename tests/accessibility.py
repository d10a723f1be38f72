"""What axe finds on a page: every violation of WCAG 2.2 A and AA that a machine can see."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page, scope: str, *, best_practice: bool = False) -> list[str]:
    """Return the violations inside `scope`, a selector, each with its element.

    Only violations are asked for; listing what passes takes axe twice as long. Nothing is
    preloaded: waiting for the first bytes of sound that nobody asked for takes 10 s.
    """
    tags = [*WCAG, *(["best-practice"] if best_practice else [])]
    options = {
        "runOnly": {"type": "tag", "values": tags},
        "preload": False,
        "resultTypes": ["violations"],
    }
    return [
        f"{one['id']}: {node['html'][:160]} -- {node['failureSummary'][:200]}"
        for one in Axe().run(page, context=scope, options=options).response["violations"]
        for node in one["nodes"]
    ]
