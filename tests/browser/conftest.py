"""A real browser on really built sites, served on this machine only."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from portal import Portal, small_portal

GOLDEN = Path(__file__).parent.parent / "golden" / "exercises"


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the test output readable."""


class Server:
    """Serves a folder that can be exchanged while it runs (a portal published anew)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler)
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def _handler(self, *arguments: object) -> _QuietHandler:
        return partial(_QuietHandler, directory=str(self.folder))(*arguments)

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("BELAJAR_CHROMIUM")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path or None, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def golden_cases() -> list[str]:
    return sorted(path.parent.name for path in GOLDEN.glob("*/quiz.yml"))


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every golden exercise on a page of its own, plus a page without any and a module."""
    portal = small_portal(tmp_path_factory.mktemp("golden-site"))
    add_golden_pages(portal)
    return portal.build(strict=False)


def add_golden_pages(portal: Portal) -> None:
    links = []
    for case in golden_cases():
        text = (GOLDEN / case / "quiz.yml").read_text("utf-8")
        quiz_id = text.split("\n", 1)[0].removeprefix("id: ")
        portal.write(
            {
                f"quizzes/golden/{case}.yml": text,
                f"docs/{case}.md": f"# Kasus {case}\n\nPengantar.\n\n::: quiz {quiz_id}\n\nPenutup.\n",
            }
        )
        links.append(f"- [{case}]({case}.md)")
    portal.write(
        {"docs/index.md": "# Beranda\n\n" + "\n".join(links) + "\n- [modul](../modules/dasar/tujuan.md)\n"}
    )


@pytest.fixture(scope="session")
def golden_server(golden_site: Path) -> Iterator[Server]:
    server = Server(golden_site)
    yield server
    server.close()


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


def watch(page: Page, errors: list[str]) -> None:
    page.on("pageerror", lambda error: errors.append(f"script error: {error}"))
    page.on(
        "request",
        lambda request: errors.append(f"foreign request: {request.url}")
        if not request.url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:"))
        else None,
    )
