"""What is left out of the one sheet of a light site shows nowhere: computed styles are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from golden_site import Server
from portal import MKDOCS_YML, small_portal

LIGHT = MKDOCS_YML.replace("navigation.instant, ", "navigation.top, navigation.footer, ").replace(
    "  - search\n  - belajar\n", "  - belajar: {light: true, search: true}\n"
)
EVERYTHING = """\
# Segala bentuk

Teks `kode`, **tebal**, [tautan](index.md), <kbd>Ctrl</kbd>.

!!! note "Catatan"
    Isi catatan.

!!! warning
    Awas.

??? tip "Terlipat"
    Isi lipatan.

=== "Satu"
    Isi satu.

    ```python
    def satu() -> int:
        return 1  # komentar
    ```

=== "Dua"
    - butir
        1. bernomor

| Kolom | Lain |
| ----- | ---: |
| a     | 1    |

> Kutipan

## Bagian

::: quiz tujuan

### Anak bagian

---

Akhir.
"""
STYLES = """() => {
  // Which heading the list of contents follows depends on when it was asked: say it here.
  const links = [...document.querySelectorAll(".md-nav--secondary .md-nav__link")];
  links.forEach((one, place) => one.classList.toggle("md-nav__link--active", place === 0));
  const found = {};
  [...document.body.querySelectorAll("*")].forEach((element, place) => {
    for (const pseudo of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && style.content === "none") continue;
      let sum = 0;
      for (const sign of style.cssText) sum = (sum * 31 + sign.charCodeAt(0)) | 0;
      found[`${place} ${element.tagName}.${element.getAttribute("class")} ${pseudo}`] = sum;
    }
  });
  return found;
}"""
WHOLE = """async (addresses) => {
  const link = document.querySelector('link[href*="/tema."]');
  const loaded = addresses.map((address) => {
    const whole = document.createElement("link");
    whole.rel = "stylesheet";
    whole.href = address;
    link.before(whole);
    return new Promise((done) => whole.addEventListener("load", done));
  });
  await Promise.all(loaded);
  link.remove();
}"""
STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A light site beside the whole sheets, which lie below `utuh/` as a preview has them."""
    portal = small_portal(tmp_path_factory.mktemp("trimmed"))
    settings = LIGHT.replace("  - tables\n", "  - tables\n  - pymdownx.details\n")
    portal.write({"mkdocs.yml": settings, "docs/segala.md": EVERYTHING})
    portal.start_preview()
    whole = portal.preview(site_dir=str(portal.root / "utuh"))
    site = portal.build(strict=False, site_url="")
    (site / "utuh").symlink_to(whole)
    running = Server(site)
    yield running
    running.close()


def whole_sheets(site: Path) -> list[str]:
    """Return the addresses of the sheets whose place the trimmed one takes, in their order."""
    page = (site / "utuh" / "segala" / "index.html").read_text("utf-8")
    links = re.findall(r'<link rel="stylesheet" href="\.\./([^"]*)">', page)
    trimmed = (site / "segala" / "index.html").read_text("utf-8")
    return [f"/utuh/{link}" for link in links if f'"../{link}"' not in trimmed]


def states(page: Page) -> Iterator[str]:
    """Bring the page into one state after the other."""
    yield "as it opens"
    page.emulate_media(media="print")
    yield "print"
    page.emulate_media(media="screen", forced_colors="active")
    yield "forced colours"
    page.emulate_media(media="null", forced_colors="null", color_scheme="dark")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    yield "dark"
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for one in page.locator("details").all():
        one.evaluate("one => { one.open = true }")
    for one in page.locator(".tabbed-set > input:last-of-type").all():
        one.evaluate("one => { one.checked = true }")
    page.keyboard.press("Tab")
    yield "opened, scrolled, focus to be seen"
    page.keyboard.press("Control+k")
    page.locator(".bj-search__dialog input").wait_for()
    yield "search"
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 360, "height": 740})
    yield "telephone"
    page.locator(".bj-menu").evaluate("one => one.click()")  # focus shows the skip link above it
    yield "drawer"


@pytest.mark.fresh
@pytest.mark.parametrize("place", ["segala", "modul/dasar/tujuan"])
def test_computed_styles_are_those_of_the_whole_sheets(page: Page, server: Server, place: str):
    sheets = whole_sheets(server.folder)
    assert any("main." in one for one in sheets)
    seen = {}
    for kind in ("trimmed", "whole"):
        page.emulate_media(media="null", color_scheme="light", reduced_motion="reduce")
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(f"{server.url}/{place}/" if place else server.url, wait_until="networkidle")
        page.add_style_tag(content=STILL)
        if kind == "whole":
            page.evaluate(WHOLE, sheets)
        for state in states(page):
            seen[kind, state] = page.evaluate(STYLES)
    for state in [state for kind, state in seen if kind == "trimmed"]:
        ours, whole = seen["trimmed", state], seen["whole", state]
        assert len(ours) > 100
        assert {name for name in ours | whole if ours.get(name) != whole.get(name)} == set()
