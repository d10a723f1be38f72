"""Sites of golden exercises, and a server that can exchange what it serves."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, Request

from portal import Portal

OWN = ("http://127.0.0.1:", "file://", "data:", "blob:", "about:")
GOLDEN = Path(__file__).parent / "golden" / "exercises"


class _QuietHandler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, headers: Mapping[str, str], **named: object) -> None:
        self._more = headers
        super().__init__(*arguments, **named)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        for name, value in self._more.items():
            self.send_header(name, value)
        super().end_headers()

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
        self.headers: dict[str, str] = {}  # sent with each answer from now on
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler)
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def _handler(self, *arguments: object) -> _QuietHandler:
        return partial(_QuietHandler, directory=str(self.folder), headers=self.headers)(*arguments)

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


def watch(page: Page, errors: list[str]) -> Callable[[], None]:
    """Note broken scripts and requests to other hosts in `errors`, until the result is called."""

    def note_error(error: object) -> None:
        errors.append(f"script error: {error}")

    def note_request(request: Request) -> None:
        if not request.url.startswith(OWN):
            errors.append(f"foreign request: {request.url}")

    page.on("pageerror", note_error)
    page.on("request", note_request)

    def stop() -> None:
        page.remove_listener("pageerror", note_error)
        page.remove_listener("request", note_request)

    return stop


@contextmanager
def complaining(page: Page) -> Iterator[None]:
    """Fail when the page, until the end, does what `watch` notes."""
    errors: list[str] = []
    stop = watch(page, errors)
    yield
    stop()
    assert errors == []
