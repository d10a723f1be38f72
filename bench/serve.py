"""How long a saved change takes to show while `make serve` runs.

    .venv/bin/python bench/serve.py --repeats 7 [--browser]

Serves a copy of this repository's portal, saves a change in a file and waits until the page holds
the new text: a closing quiz, a module, a page of `docs/`, and the data of the legal basis. With
`--browser`, also until an open browser window shows it. Times are wall-clock seconds from the
moment of writing; the watcher looks every half second, so single times differ by that much. Where
the system tells it (Linux), the server's processor time for each change stands beside them: it
hardly depends on what else the machine does.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts")]

COPIED = ("docs", "modules", "quizzes", "overrides", "mkdocs.yml")
CHANGES = {
    "quiz": (
        "quizzes/dasar/tujuan.yml",
        "title: ",
        "modul/dasar/tujuan/",
    ),
    "module": ("modules/dasar/tujuan.md", "\n## ", "modul/dasar/tujuan/"),
    "page": ("docs/panduan/menulis.md", "\n## ", "panduan/menulis/"),
    "data": ("docs/data/dasar-hukum.yml", "subject: ", "dasar-hukum/"),
}
"""File, the text behind which a mark is written, and the page that shows it."""

PATIENCE = 60


def main() -> int:
    """Serve, save, wait, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--browser", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        root = Path(folder)
        for name in COPIED:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
        with _served(root) as (url, process):
            for what in CHANGES:
                spent = _processor_time(process.pid)
                times = _times(root, what, arguments.repeats, _fetcher(url, what))
                spent = (_processor_time(process.pid) - spent) / arguments.repeats
                _report(what, f"served ({spent:.2f} s CPU)", times)
            if arguments.browser:
                _in_browser(root, url, arguments.repeats)
    return 0


@contextmanager
def _served(root: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    begun = time.monotonic()
    with (root / "serve.log").open("w") as log:
        process = subprocess.Popen(
            command,
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        url = f"http://127.0.0.1:{port}/"
        try:
            _until(lambda: bool(_text(url)), process)
            print(f"first page after {time.monotonic() - begun:.2f} s", flush=True)
            time.sleep(2)
            yield url, process
        finally:
            process.terminate()
            process.wait(10)


def _times(root: Path, what: str, repeats: int, shows: Callable[[str], bool]) -> list[float]:
    name, before, _ = CHANGES[what]
    file = root / name
    text = file.read_text("utf-8")
    times = []
    for turn in range(repeats):
        mark = f"Tanda{turn}{time.monotonic_ns()}"
        time.sleep(0.7 + 0.13 * (turn % 5))  # meets the watcher at different moments
        head, _, tail = text.partition(before)
        file.write_text(f"{head}{before}{mark} {tail}", "utf-8")
        begun = time.monotonic()
        _until(lambda mark=mark: shows(mark))
        times.append(time.monotonic() - begun)
    return times


def _fetcher(url: str, what: str) -> Callable[[str], bool]:
    address = url + CHANGES[what][2]
    return lambda mark: mark in _text(address)


def _in_browser(root: Path, url: str, repeats: int) -> None:
    from playwright.sync_api import sync_playwright

    from browser import find_chromium

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        for what in ("quiz", "module"):
            page.goto(url + CHANGES[what][2])
            page.locator("belajar-quiz[data-ready]").first.wait_for()

            def shows(mark: str) -> bool:
                page.locator("article").get_by_text(mark).first.wait_for(timeout=PATIENCE * 1000)
                page.locator("belajar-quiz[data-ready]").first.wait_for()
                return True

            _report(what, "in the browser", _times(root, what, repeats, shows))
        browser.close()


def _processor_time(process: int) -> float:
    """Return the seconds that a process has worked so far; not a number where nobody tells."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


def _text(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def _until(condition: Callable[[], bool], process: subprocess.Popen[bytes] | None = None) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end or (process and process.poll() is not None):
            raise SystemExit("The change never showed.")
        time.sleep(0.02)


def _report(what: str, where: str, times: list[float]) -> None:
    median, least, most = statistics.median(times), min(times), max(times)
    print(f"{what} {where}: median {median:.2f} s ({least:.2f}–{most:.2f})", flush=True)


if __name__ == "__main__":
    sys.exit(main())
