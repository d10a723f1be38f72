"""A real browser on really built sites, served on this machine only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from golden_site import Server, add_golden_pages, served, watch
from portal import small_portal


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
    portal = small_portal(tmp_path_factory.mktemp("golden-site"))
    add_golden_pages(portal)
    yield from served(portal, strict=False)


@pytest.fixture(scope="session")
def golden_site(golden_server: Server) -> Path:
    return golden_server.folder


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 1024, "height": 900}) as fresh:
        fresh.set_default_timeout(8000)
        yield fresh


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which any script error or foreign request fails the test."""
    opened = context.new_page()
    errors: list[str] = []
    watch(opened, errors)
    yield opened
    assert errors == []
