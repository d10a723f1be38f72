"""A module from a stranger, with the first wall taken away, does nothing in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from belajar.render.page_html import PageCleaner
from golden_site import Server, watch
from hostile_html import HOSTILE
from portal import MODULE, small_portal

COUNT = "window.hits = 0; window.kena = () => { window.hits += 1 };"
HEAD = MODULE.replace("quiz: tujuan\n", "").partition("Pembuka")[0]
MARKDOWN = """\
[tautan](javascript:kena()) <a id="satu" href="javascript:kena()">satu</a>

![pelacak](https://pelacak.example/a.png)

## Judul {: onclick="kena()" style="position:fixed" }

"""


def portal_of_strangers(folder: Path) -> Path:
    """Build a module of every hostile piece, one below the other."""
    portal = small_portal(folder)
    settings = (folder / "mkdocs.yml").read_text("utf-8") + "  - attr_list\n  - md_in_html\n"
    pieces = "\n\n".join(one for one in HOSTILE if "<plaintext" not in one)
    portal.write({"mkdocs.yml": settings, "modules/dasar/jahat.md": f"{HEAD}{MARKDOWN}{pieces}\n"})
    return portal.build(strict=False)


@pytest.fixture
def strangers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr("belajar.schema.module_page.check_text", lambda *_: [])
    server = Server(portal_of_strangers(tmp_path))
    yield server
    server.close()


def press_everything(page: Page) -> None:
    """Do to each element of the module what could set it off."""
    page.evaluate(
        """() => {
          for (const one of document.querySelectorAll('article *:not(a[href^="http"])'))
            for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle', 'click'])
              if (type !== 'click' || !one.matches('a[href]:not([href*=kena])'))
                one.dispatchEvent(new MouseEvent(type));
        }"""
    )
    page.wait_for_timeout(300)


def test_hostile_module_is_inert(context: BrowserContext, strangers: Server):
    page = context.new_page()
    errors: list[str] = []
    watch(page, errors)
    page.add_init_script(COUNT)
    page.goto(f"{strangers.url}/modul/dasar/jahat/")
    press_everything(page)
    assert page.evaluate("window.hits") == 0
    assert page.url == f"{strangers.url}/modul/dasar/jahat/"
    assert errors == []
    article = page.locator("article")
    assert (
        article.locator(
            "script:not([src*='/assets/belajar/']), iframe, style, svg:not(.md-button svg, a > svg)"
        ).count()
        == 0
    )
    assert page.evaluate("document.querySelector('#__config').tagName") == "SCRIPT"
    assert page.evaluate("document.querySelector('.md-footer').closest('article')") is None


def test_chromium_makes_nothing_of_cleaned_pieces(page: Page, golden_server: Server):
    clean = PageCleaner(()).clean
    assert [html for html in HOSTILE if acts(page, golden_server, clean(html))] == []


def test_the_same_pieces_act_where_nothing_cleans_them(context, golden_server: Server):
    """The tests above can fail: most pieces run or fetch by themselves."""
    page = context.new_page()
    assert sum(acts(page, golden_server, html) for html in HOSTILE) > 15


def acts(page: Page, server: Server, html: str) -> bool:
    """Tell whether a page that holds `html` runs it, or asks another host for something."""
    foreign: list[str] = []
    url = f"{server.url}/uji.html"
    body = (
        f"<!doctype html><title>uji</title><script>{COUNT}</script>"
        f"<article><p>awal</p>{html}<p>akhir</p></article>"
    )

    def answer(route: Route) -> None:
        if route.request.url == url:
            route.fulfill(body=body, content_type="text/html")
        else:
            if not route.request.url.startswith(server.url):
                foreign.append(route.request.url)
            route.abort()

    page.route("**/*", answer)
    page.goto(url)
    page.wait_for_timeout(30)
    hits = page.evaluate("window.hits")
    page.unroute("**/*")
    return bool(hits or foreign)
