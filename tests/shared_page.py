"""One page of one window, lent to one test after the other as if nobody had used it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Frame, Page, ViewportSize

DESKTOP: ViewportSize = {"width": 1024, "height": 900}
FOR_GOOD = ("add_init_script", "expose_binding", "expose_function")
"""What a page does not forget."""

LEAVE = """() => {
  try {
    sessionStorage.clear();
  } catch {
    // there is none where storage is blocked
  }
  return "__pwClock" in globalThis;
}"""


class SharedPage:
    """Lends a page, and puts back what its borrower has changed.

    Put back: address, storage of each origin, size, media, routes. What cannot be put back (scripts
    for every page, a stopped clock) is refused: such a test is marked `fresh`.
    """

    def __init__(self, window: BrowserContext) -> None:
        self._window = window
        self._page: Page | None = None
        self._origins: set[str] = set()

    def lend(self) -> Page:
        """Return the page, at no address."""
        if self._page is None or self._page.is_closed():
            self._page = self._window.new_page()
            for name in FOR_GOOD:
                setattr(self._page, name, _refuse)
        self._page.on("framenavigated", self._note)
        return self._page

    def take_back(self, page: Page) -> None:
        """Make the page what it was before it was lent."""
        for one in self._window.pages:
            if one is not page:
                one.close()
        if page.is_closed():
            page = self._window.new_page()
            page.close()
            pytest.fail("a test that closes its page is marked `fresh`")
        page.remove_listener("framenavigated", self._note)
        page.unroute_all(behavior="ignoreErrors")
        stopped = page.evaluate(LEAVE)
        page.goto("about:blank")  # a page that goes keeps what is not kept yet: only then clear
        devtools = self._window.new_cdp_session(page)
        for origin in self._origins:
            devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        devtools.detach()
        self._origins.clear()
        page.set_viewport_size(DESKTOP)
        page.emulate_media(
            media="null", color_scheme="null", reduced_motion="null", forced_colors="null"
        )
        if stopped:
            self._page = None
            pytest.fail("a test that sets the clock is marked `fresh`")

    def _note(self, frame: Frame) -> None:
        parts = urlsplit(frame.url)
        if parts.scheme in ("http", "file"):
            self._origins.add(f"{parts.scheme}://{parts.netloc}")


def _refuse(*_: object, **__: object) -> None:
    pytest.fail("a test whose page must not forget something is marked `fresh`")
