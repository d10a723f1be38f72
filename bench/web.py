"""What the first view of a page costs: bytes by kind, requests, DOM nodes, main-thread time.

    .venv/bin/python bench/web.py [--more 200] [--repeats 5]

Four pages of this repository's portal (home, a module, a page of exercises, the catalogue), each in
a window that has nothing yet, beside the same portal with the theme's script and search ("stock").
Bytes are those of a server that compresses with gzip. `--more` adds so many pages of filler to
both, to see what grows with the portal. Main-thread time is the renderer's CPU clock until two
seconds after loading, at 6x throttle, the two portals in turn.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, sync_playwright
from twins import NAMES, build_twins, more_pages

from browser import find_chromium
from golden_site import Server

PAGES = {
    "home": "",
    "module": "modul/nilai/berakhlak/",
    "exercises": "latihan/dilema/",
    "catalogue": "modul/",
}
KINDS = {".js": "script", ".css": "style", ".json": "data", ".xml": "data", ".svg": "picture"}
SETTLED = 2000  # milliseconds after loading


def main() -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--more", type=int, default=0, help="pages of filler")
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        root = Path(folder)
        servers = {name: Server(root / name / "site") for name in NAMES}
        build_twins(
            root, more_pages(arguments.more), {name: f"{one.url}/" for name, one in servers.items()}
        )
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=["--no-sandbox"]
            )
            for title, path in PAGES.items():
                _measure(browser, servers, title, path, arguments.repeats)
            browser.close()
        for server in servers.values():
            server.close()
    return 0


def _measure(
    browser: Browser, servers: dict[str, Server], title: str, path: str, repeats: int
) -> None:
    times: dict[str, list[float]] = {name: [] for name in servers}
    print(f"\n{title}")
    for turn in range(repeats + 1):
        for name, server in servers.items():
            urls, nodes, task = _load(browser, f"{server.url}/{path}")
            if turn:  # the first turn warms up
                times[name].append(task)
            else:
                _print_bytes(name, server.folder, urls, nodes)
    middle = {name: statistics.median(taken) for name, taken in times.items()}
    figures = ", ".join(f"{name} {one:.0f} ms" for name, one in middle.items())
    print(f"  main thread: {figures}, ratio {middle['ours'] / middle['stock']:.2f}")


def _load(browser: Browser, url: str) -> tuple[list[str], int, float]:
    with browser.new_context(viewport={"width": 412, "height": 823}) as window:
        page = window.new_page()
        urls: list[str] = []
        page.on("request", lambda request: urls.append(request.url))
        devtools = window.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": 6})
        page.goto(url, wait_until="load")
        page.wait_for_timeout(SETTLED)
        taken = devtools.send("Performance.getMetrics")["metrics"]
        task = next(one["value"] for one in taken if one["name"] == "TaskDuration")
        nodes = page.evaluate("document.querySelectorAll('*').length")
        return [one for one in urls if one.startswith("http")], nodes, task * 1000


def _print_bytes(name: str, site: Path, urls: list[str], nodes: int) -> None:
    kinds: Counter[str] = Counter()
    for url in urls:
        path = site / unquote(urlsplit(url).path).lstrip("/")
        file = path / "index.html" if path.is_dir() else path
        kinds[KINDS.get(file.suffix, "page" if file.suffix == ".html" else "picture")] += _sent(
            file
        )
    parts = ", ".join(f"{kind} {size / 1000:.1f}" for kind, size in sorted(kinds.items()))
    total = sum(kinds.values()) / 1000
    print(f"  {name:<6} {total:6.1f} kB ({parts}), {len(urls)} requests, {nodes} nodes")


@cache
def _sent(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6)) if file.is_file() else 0


if __name__ == "__main__":
    sys.exit(main())
