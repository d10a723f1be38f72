"""What axe finds on a page: every violation of WCAG 2.2 A and AA that a machine can see."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
}
BEST_PRACTICE = {"type": "tag", "values": [*WCAG["values"], "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules that look at colours: all that another colour scheme can change."""

SCHEMES = {"light": "default", "dark": "slate"}

WEAR = """(scheme) => {
  document.body.dataset.mdColorScheme = scheme;
  // colours that are still on their way belong to neither
  document.getAnimations().forEach((one) => one.finish());
}"""
"""Another scheme without a new load, as the learner's button puts it on."""

RUN = """([scope, options]) => axe.run(scope, options).then((found) =>
  found.violations.flatMap((one) => one.nodes.map((node) =>
    `${one.id}: ${node.html.slice(0, 160)} -- ${node.failureSummary.slice(0, 200)}`)))"""


def violations(page: Page, scope: str, *, best_practice: bool = False) -> list[str]:
    """Return the violations inside `scope`, a selector, each with its element."""
    return _run(page, scope, BEST_PRACTICE if best_practice else WCAG)


def violations_in_both_schemes(page: Page, scope: str) -> list[str]:
    """Return what `violations` finds in light, and what is wrong with the colours in dark."""
    found = []
    for scheme, rules in (("light", BEST_PRACTICE), ("dark", COLOURS)):
        page.evaluate(WEAR, SCHEMES[scheme])
        found += [f"{scheme}: {one}" for one in _run(page, scope, rules)]
        assert page.evaluate("document.body.dataset.mdColorScheme") == SCHEMES[scheme]
    return found


def _run(page: Page, scope: str, rules: dict[str, object]) -> list[str]:
    """Ask axe.

    Only violations are asked for; listing what passes takes axe twice as long. Nothing is
    preloaded: waiting for the first bytes of sound that nobody asked for takes 10 s.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    options = {"runOnly": rules, "preload": False, "resultTypes": ["violations"]}
    found: list[str] = page.evaluate(RUN, [scope, options])
    return found
