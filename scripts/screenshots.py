"""Take the pictures of the guides (`make screenshots`); tell which are stale.

Each picture has a fingerprint of what is on it, in `scripts/shots-taken.json`: the text
that is seen, and how it looks (colours, borders, sizes of letters), but not where lines break: the
fonts of a computer decide that. A picture whose fingerprint still holds is left; `--all` takes
every one anew. The texts in words that stand beside pictures on pages are kept equal to `shots.py`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from palette_png import palette_png
from playwright.sync_api import (
    Browser,
    BrowserContext,
    FloatRect,
    Locator,
    Page,
    sync_playwright,
)
from shots import NOW, SHOTS, Shot

from browser import find_chromium

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "tests"))
from golden_site import Server  # noqa: E402

ASSETS = ROOT / "docs" / "assets"
FINGERPRINTS = ROOT / "scripts" / "shots-taken.json"
MARGIN = 12
"""CSS pixels around an element that is cropped."""

LARGEST = 60_000
"""Bytes of a picture: guides are read on poor lines, too."""

# How an element looks, as far as fonts have no say in it.
SEEN = """selectors => {
  const looks = ['color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'borderTopStyle',
    'borderLeftColor', 'borderLeftWidth', 'borderRadius', 'fontSize', 'fontWeight', 'fontStyle',
    'textAlign', 'textDecorationLine', 'textTransform', 'listStyleType', 'opacity', 'display',
    'paddingTop', 'paddingLeft', 'boxShadow', 'flexDirection', 'fill', 'stroke'];
  const lines = [];
  const visit = element => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
    const style = getComputedStyle(element);
    lines.push([element.tagName, ...looks.map(name => style[name]),
      getComputedStyle(element, '::before').content, getComputedStyle(element, '::after').content,
      element.checked ?? '', element.disabled ?? '', element.open ?? '', element.alt ?? '',
      element.matches('select, input:not([type=radio], [type=checkbox])') ? element.value : '',
      element.tagName === 'path' ? element.getAttribute('d') : '',
    ].join('|'));
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) visit(child);
      else if (child.nodeType === Node.TEXT_NODE) {
        const text = child.data.replace(/\\s+/g, ' ').trim();
        if (text) lines.push(text);
      }
    }
  };
  for (const selector of selectors) {
    const found = document.querySelectorAll(selector);
    if (!found.length) throw new Error(`nothing matches ${selector}`);
    found.forEach(visit);
  }
  return lines.join('\\n');
}"""


@contextmanager
def portal() -> Iterator[str]:
    """Build the portal and serve it on this computer; give its address, with the last slash."""
    with tempfile.TemporaryDirectory(prefix="belajar-screenshots-") as folder:
        server = Server(Path(folder))
        address = f"{server.url}/"
        environment = {**os.environ, "BELAJAR_SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        try:
            subprocess.run(command, cwd=ROOT, env=environment, check=True)
            yield address
        finally:
            server.close()


def window(browser: Browser, scale: float = 1) -> BrowserContext:
    """Open a window in which language, time zone, clock and chance are always the same."""
    context = browser.new_context(
        device_scale_factor=scale,
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        service_workers="block",  # what is kept of an earlier page is not what is shown
        reduced_motion="reduce",
    )
    context.set_default_timeout(30_000)  # a busy machine is slow now and then
    context.add_init_script("Math.random = () => 0.5")
    return context


def prepare(page: Page, shot: Shot, address: str) -> None:
    """Bring `page` into the state that `shot` shows, whatever was on it before."""
    page.set_viewport_size({"width": shot.width, "height": shot.height})
    page.emulate_media(color_scheme=shot.scheme)  # type: ignore[arg-type]
    page.clock.set_fixed_time(NOW)
    page.goto(f"{address}404.html")
    page.evaluate("localStorage.clear(), sessionStorage.clear()")
    page.goto(f"{address}{shot.page}")
    _settle(page)
    for step in shot.steps:
        step(page)
        _settle(page)
    for selector in shot.shows:
        page.locator(selector).first.wait_for()


def fingerprint(page: Page, shot: Shot) -> str:
    """Return the fingerprint of what `shot` shows on `page`, which has been prepared."""
    seen = "\n".join(
        (
            page.evaluate(SEEN, list(shot.shows)),
            f"{shot.page} {shot.crop} {shot.width} {shot.height} {shot.scale} {shot.scheme}",
        )
    )
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


def kept_fingerprints() -> dict[str, str]:
    """Return the committed fingerprints, by file."""
    return json.loads(FINGERPRINTS.read_text("utf-8")) if FINGERPRINTS.exists() else {}


def picture(page: Page, shot: Shot) -> bytes:
    """Photograph what `shot` shows on `page`, which has been prepared."""
    if shot.crop:
        taken = page.screenshot(
            animations="disabled",
            clip=_around(page.locator(shot.crop)),
            style=".md-header, .md-top { visibility: hidden }",  # they lie above what scrolls
        )
    else:
        taken = page.screenshot(animations="disabled")
    return palette_png(taken, page)


def pages_with_pictures() -> list[Path]:
    """Return every Markdown page that may show a picture."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def with_words(text: str, shots: Sequence[Shot] = SHOTS) -> str:
    """Return the Markdown `text` in which each picture has its words from `shots`."""
    for shot in shots:
        name = re.escape(shot.file)
        text = re.sub(
            rf"!\[[^\]]*\](?=\((?:[^()\s]*/)?{name}[\s)])", lambda _, s=shot: f"![{s.alt}]", text
        )
    return text


def _around(place: Locator) -> FloatRect:
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box is not None, "what is waited for is visible"
    return {
        "x": max(0, box["x"] - MARGIN),
        "y": max(0, box["y"] - MARGIN),
        "width": box["width"] + 2 * MARGIN,
        "height": box["height"] + 2 * MARGIN,
    }


def _settle(page: Page) -> None:
    page.wait_for_load_state("load")
    page.wait_for_function("!document.querySelector('belajar-quiz:not([data-ready])')")


def _take(browser: Browser, address: str, every: bool) -> list[str]:
    kept, too_large = kept_fingerprints(), []
    for shot in SHOTS:
        path = ASSETS / shot.file
        with window(browser, shot.scale) as context:
            page = context.new_page()
            prepare(page, shot, address)
            seen_now = fingerprint(page, shot)
            if every or not path.exists() or kept.get(shot.file) != seen_now:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(picture(page, shot))
                print(f"Ditulis: docs/assets/{shot.file} ({path.stat().st_size:,} bita)")
            kept[shot.file] = seen_now
            if path.stat().st_size > LARGEST:
                too_large.append(shot.file)
    wanted = {shot.file: kept[shot.file] for shot in SHOTS}
    FINGERPRINTS.write_text(json.dumps(wanted, indent=2) + "\n", "utf-8")
    return too_large


def main() -> int:
    """Take what is stale, or everything; return an exit code."""
    parser = argparse.ArgumentParser(description="Ambil gambar untuk panduan.")
    parser.add_argument("--all", action="store_true", help="Juga yang masih sesuai.")
    every = parser.parse_args().all
    with portal() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        too_large = _take(browser, address, every)
        browser.close()
    for path in pages_with_pictures():
        text = path.read_text("utf-8")
        if with_words(text) != text:
            path.write_text(with_words(text), "utf-8")
            print(f"Teks pengganti gambar disesuaikan: {path.relative_to(ROOT)}")
    for name in too_large:
        print(f"Galat: docs/assets/{name} lebih dari {LARGEST:,} bita.", file=sys.stderr)
    return 1 if too_large else 0


if __name__ == "__main__":
    sys.exit(main())
