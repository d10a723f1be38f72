"""Sites of golden exercises, and a server that can exchange what it serves."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page

from portal import Portal

GOLDEN = Path(__file__).parent / "golden" / "exercises"


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the test output readable."""

    def send_head(self):  # type: ignore[no-untyped-def]
        """Never answer "not modified": a test publishes twice within one second."""
        del self.headers["If-Modified-Since"]
        return super().send_head()


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


def served(portal: Portal, *, strict: bool = True) -> Iterator[Server]:
    """Build a portal and serve it, at its true address: instant navigation needs that."""
    server = Server(portal.root / "site")
    portal.build(strict=strict, site_url=f"{server.url}/")
    yield server
    server.close()


def golden_cases() -> list[str]:
    return sorted(path.parent.name for path in GOLDEN.glob("*/quiz.yml"))


def files_of(case: str) -> dict[str, bytes]:
    """Return the files that the items of a case show."""
    folder = GOLDEN / case
    shown = [path for path in folder.rglob("*") if path.is_file() and path.parent != folder]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in shown}


def add_golden_pages(portal: Portal) -> None:
    links = []
    for case in golden_cases():
        shown = files_of(case)
        portal.write({f"quizzes/golden/{name}": content for name, content in shown.items()})
        text = (GOLDEN / case / "quiz.yml").read_text("utf-8")
        quiz_id = text.split("\n", 1)[0].removeprefix("id: ")
        portal.write(
            {
                f"quizzes/golden/{case}.yml": text,
                f"docs/{case}.md": f"# Kasus {case}\n\nAwal.\n\n::: quiz {quiz_id}\n\nAkhir.\n",
            }
        )
        links.append(f"- [{case}]({case}.md)")
    portal.write(
        {
            "docs/index.md": "# Beranda\n\n"
            + "\n".join(links)
            + "\n- [modul](../modules/dasar/tujuan.md)\n"
        }
    )


def watch(page: Page, errors: list[str]) -> None:
    page.on("pageerror", lambda error: errors.append(f"script error: {error}"))
    page.on(
        "request",
        lambda request: (
            errors.append(f"foreign request: {request.url}")
            if not request.url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:"))
            else None
        ),
    )
