"""A real browser on really built sites, served on this machine only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from golden_site import Server, add_golden_pages, complaining, served
from our_portal import built_portal
from portal import LIGHT_YML, small_portal
from shared_page import DESKTOP, SharedPage

PATIENCE = 15_000  # milliseconds, for two cores that have other work too
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("BELAJAR_CHROMIUM")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path or None, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def golden_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Every golden exercise on a page of its own, a page without any, and a module."""
    portal = small_portal(tmp_path_factory.mktemp("golden-site")).write({"mkdocs.yml": LIGHT_YML})
    add_golden_pages(portal)
    yield from served(portal, strict=False)


@pytest.fixture(scope="session")
def stock_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same under the theme's own script, with instant navigation."""
    portal = small_portal(tmp_path_factory.mktemp("stock-site"))
    add_golden_pages(portal)
    yield from served(portal, strict=False)


@pytest.fixture(scope="session")
def portal_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real portal, built as `make build` does."""
    server = Server(tmp_path_factory.getbasetemp())
    server.folder = built_portal(tmp_path_factory, f"{server.url}/")
    yield server
    server.close()


@pytest.fixture(scope="session")
def golden_site(golden_server: Server) -> Path:
    return golden_server.folder


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A window that nobody has used, for tests that need several pages or ways to begin."""
    with browser.new_context(viewport=DESKTOP) as fresh:
        fresh.set_default_timeout(PATIENCE)
        yield fresh


@pytest.fixture(scope="session")
def shared(browser: Browser) -> Iterator[SharedPage]:
    with browser.new_context(viewport=DESKTOP) as window:
        window.set_default_timeout(PATIENCE)
        yield SharedPage(window)


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on which any script error or foreign request fails the test; nothing is stored yet.

    The same page for one test after the other: opening one takes Chromium three times as long as
    going somewhere in it (`shared_page.py` says what is put back in between). One that nobody has
    used, in the window that `context` gives, for tests marked `fresh`.
    """
    if request.node.get_closest_marker("fresh") or "context" in request.fixturenames:
        opened = request.getfixturevalue("context").new_page()
        with complaining(opened):
            yield opened
        return
    shared: SharedPage = request.getfixturevalue("shared")
    opened = shared.lend()
    with complaining(opened):
        yield opened
    shared.take_back(opened)
