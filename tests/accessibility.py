"""What is wrong with a page for people who do not see it, do not point, or enlarge it.

`violations` asks axe for what a machine sees of WCAG 2.2 A and AA; `Walk` goes through many pages,
and measures besides what axe leaves to people: `measure.js` says which criteria.
"""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WCAG = {"type": "tag", "values": TAGS}
BEST_PRACTICE = {"type": "tag", "values": [*TAGS, "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules that look at colours: all that another colour scheme can change."""

SCHEMES = {"light": "default", "dark": "slate"}

WEAR = """(scheme) => {
  document.body.dataset.mdColorScheme = scheme;
  // colours that are still on their way belong to neither
  document.getAnimations().forEach((one) => one.finish());
}"""
"""Another scheme without a new load, as the learner's button puts it on."""

MEASURE = (Path(__file__).parent / "measure.js").read_text("utf-8")
WIDE: ViewportSize = {"width": 1200, "height": 900}
ENLARGED: ViewportSize = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 %."""
KIND = "[...document.querySelectorAll('script[src]')].map(one => one.src.split('/').at(-1))"


def violations(page: Page, scope: str, *, best_practice: bool = False) -> list[str]:
    """Return the violations inside `scope`, a selector, each with its element."""
    return _run(page, scope, BEST_PRACTICE if best_practice else WCAG)


def violations_of_colours(page: Page, scope: str) -> list[str]:
    """Return what is wrong with the colours inside `scope`: all that another scheme can change."""
    return _run(page, scope, COLOURS)


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
    preloaded: waiting for the first bytes of sound that nobody asked for takes 10 s. What is far
    from the screen is laid out for it.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    options = {"runOnly": rules, "preload": False, "resultTypes": ["violations"]}
    page.evaluate(f"() => {{ if (!globalThis.measure) {{ {MEASURE} }} measure.layOut(true) }}")
    found = page.evaluate("([scope, options]) => axe.run(scope, options)", [scope, options])
    page.evaluate("measure.layOut(false)")
    return _lines(found["violations"])


class Walk:
    """Goes through pages, and collects what is wrong.

    On every page, in a window of 1280 by 1024 at 400 %: what axe sees in its text, reflow, spaced
    text, targets, boxes that scroll, focus. Once for each kind of page (its scripts): its frame,
    and the same at 100 % and with text of 200 %. Once for each kind of text (its element and
    classes, and those around it): contrast, light and dark, which is most of what axe takes its
    time for and a matter of style alone.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._scripts = f"{Axe().axe_script};\n{MEASURE}"
        self._kinds: set[tuple[str, ...]] = set()
        self._focused: list[str] = []
        self._texts: list[str] = []
        page.set_viewport_size(ENLARGED)
        page.emulate_media(color_scheme="light")

    def faults(self) -> list[str]:
        """Return what is wrong with the page that is open; its size and colours are put back."""
        page = self._page
        kind = tuple(page.evaluate(f"() => {{ {self._scripts}; return {KIND} }}"))
        is_new = kind not in self._kinds
        self._kinds.add(kind)
        page.evaluate("measure.layOut(true)")
        found = [*self._structure("document" if is_new else '"article"'), *self._contrast()]
        if is_new:
            found += self._unenlarged()
        return [*found, *self._enlarged()]

    def _structure(self, scope: str) -> list[str]:
        # measured by ourselves: size with its exceptions, scrolling boxes at 320 px, contrast
        off = ("color-contrast", "target-size", "scrollable-region-focusable")
        options = {
            "runOnly": BEST_PRACTICE,
            "rules": {name: {"enabled": False} for name in off},
        }
        return self._violations(scope, options)

    def _contrast(self) -> list[str]:
        marked = self._page.evaluate("known => measure.markTexts(known)", self._texts)
        self._texts = marked["kinds"]
        if not marked["count"]:
            return []
        rule = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
        light = self._violations('"[data-measured]"', rule)
        self._page.emulate_media(color_scheme="dark")
        dark = self._violations('"[data-measured]"', rule)
        self._page.emulate_media(color_scheme="light")
        return [*light, *(f"dark: {one}" for one in dark)]

    def _unenlarged(self) -> list[str]:
        self._page.set_viewport_size(WIDE)
        found = [*self.measured("smallTargets", "unreachableScrollers"), *self._focus()]
        self._page.evaluate("measure.enlarge(200)")
        found += self.measured("cut", "sticksOut")
        self._page.evaluate("measure.enlarge(100)")
        self._page.set_viewport_size(ENLARGED)
        return found

    def _enlarged(self) -> list[str]:
        page = self._page
        page.evaluate("scrollTo(0, 400)")
        found = self.measured(
            *("sticksOut", "smallTargets", "unreachableScrollers", "cut", "covering")
        )
        page.evaluate("measure.space(true)")
        found += self.measured("sticksOut", "cut")
        page.evaluate("measure.space(false)")
        return [*found, *self._focus()]

    def _focus(self) -> list[str]:
        self._page.evaluate("measure.layOut(false)")  # what comes near is to be seen by itself
        focused = self._page.evaluate("known => measure.focusKinds(known)", self._focused)
        self._page.evaluate("measure.layOut(true)")
        self._focused = focused["kinds"]
        return [f"{self._page.viewport_size}: {one}" for one in focused["faults"]]

    def measured(self, *names: str) -> list[str]:
        """Return what some functions of `measure.js` find, once the page is laid out."""
        calls = ", ".join(f"...measure.{name}()" for name in names)
        settled = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
        found: list[str] = self._page.evaluate(
            f"async () => {{ await {settled}; return [{calls}] }}"
        )
        return [f"{self._page.viewport_size}: {one}" for one in found]

    def _violations(self, scope: str, options: dict[str, object]) -> list[str]:
        common = {"preload": False, "resultTypes": ["violations"]}
        run = f"async options => (await axe.run({scope}, options)).violations"
        found = self._page.evaluate(run, {**common, **options})
        return [f"{self._page.url}: {one}" for one in _lines(found)]


def _lines(found: list[dict[str, object]]) -> list[str]:
    return [
        f"{one['id']}: {node['html'][:160]} -- {node['failureSummary'][:200]}"
        for one in found
        for node in one["nodes"]  # type: ignore[attr-defined]
    ]
