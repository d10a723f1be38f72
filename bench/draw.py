"""How far a page moves when a late script has drawn the paper of an attempt (ADR 14).

    .venv/bin/python bench/draw.py

The golden exercise `drawn`: three short items of seven, with text below. The script comes 0.4 s
late; each size of screen sees several papers.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]
from page import OBSERVE_SHIFT  # noqa: E402

from browser import find_chromium  # noqa: E402
from golden_site import Server, add_golden_pages  # noqa: E402
from portal import small_portal  # noqa: E402

SCREENS = ((360, 740), (412, 915), (1024, 900), (1280, 1400))
PAPERS = 6


def main() -> int:
    """Build, measure, print."""
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        portal = small_portal(Path(folder))
        add_golden_pages(portal)
        server = Server(portal.root / "site")
        portal.build(strict=False, site_url=f"{server.url}/")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=["--no-sandbox"]
            )
            for screen in SCREENS:
                shifts = [_shift(browser, f"{server.url}/drawn/", screen) for _ in range(PAPERS)]
                print(f"{screen[0]} × {screen[1]}: layout shift {max(shifts):.4f} at most")
            browser.close()
        server.close()
    return 0


def _shift(browser: Browser, address: str, screen: tuple[int, int]) -> float:
    with browser.new_context(viewport={"width": screen[0], "height": screen[1]}) as context:
        page = context.new_page()
        page.add_init_script(OBSERVE_SHIFT)
        page.route("**/belajar.*.js", lambda route: (page.wait_for_timeout(400), route.continue_()))
        page.goto(address)
        page.locator("belajar-quiz[data-ready]").wait_for()
        page.wait_for_timeout(200)
        return float(page.evaluate("window.shift"))


if __name__ == "__main__":
    sys.exit(main())
