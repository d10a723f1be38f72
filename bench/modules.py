"""What a portal of 500 modules costs: elements and bytes of its pages, and the time to build it.

    .venv/bin/python bench/modules.py [--modules 500] [--parts 1 40] [--theme]

This repository's portal with so many modules of filler (a quiz of five items each) besides its own,
in as many parts as said, once for each number. Printed are the processor time of the build, and of
a filler module, the catalogue, the part's page and the home page: elements in the browser, and the
bytes of the first view (`bench/every_page.py`). `--theme` builds each also with the theme's own
frame and navigation, which takes long.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import module_text, pages, quiz_text
from every_page import FirstView, first_views
from playwright.sync_api import sync_playwright
from twins import COPIED, ROOT, make_stock

from browser import find_chromium
from golden_site import Server

PART = "---\ntitle: Bagian tiruan {0}\norder: {1}\nsummary: Bagian {0}.\n---\nIsi bagian.\n"


def main() -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--modules", type=int, default=500)
    parser.add_argument("--parts", type=int, nargs="+", default=[1, 40])
    parser.add_argument("--theme", action="store_true")
    arguments = parser.parse_args()
    for parts in arguments.parts:
        for is_stock in (False, True) if arguments.theme else (False,):
            with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
                root = Path(folder)
                _write(root, arguments.modules, parts)
                if is_stock:
                    make_stock(root / "mkdocs.yml")
                kind = "the theme's" if is_stock else "ours"
                print(f"\n{arguments.modules} modules more, in {parts} parts; frame: {kind}")
                print(f"  build: {_build(root):.1f} s of processor time")
                _show(root / "site", parts)
    return 0


def _write(root: Path, modules: int, parts: int) -> None:
    for one in COPIED:
        source = ROOT / one
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / one)
    for number, page in enumerate(pages(modules, 5)):
        part = f"tiruan-{number % parts:02}"
        folder, quizzes = root / "modules" / part, root / "quizzes" / part
        if not folder.is_dir():
            folder.mkdir()
            quizzes.mkdir()
            text = PART.format(number % parts, 900 + number % parts)
            (folder / "index.md").write_text(text, "utf-8")
        (folder / f"{page.name}.md").write_text(module_text(page), "utf-8")
        (quizzes / f"{page.name}.yml").write_text(quiz_text(page), "utf-8")


def _build(root: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
    subprocess.run(command, check=True, env=dict(os.environ), stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _show(site: Path, parts: int) -> None:
    views = {view.place: view for view in first_views(site)}
    fillers = [view for view in views.values() if re.match(r"modul/tiruan-\d+/modul-", view.place)]
    shown = {
        "module (worst)": max(fillers, key=lambda view: view.elements),
        "catalogue": views["modul/index.html"],
        "part": views[f"modul/tiruan-{parts // 2:02}/index.html"],
        "home": views["index.html"],
        "whole site, worst": max(views.values(), key=lambda view: view.total),
    }
    for name, nodes in _nodes(site, shown).items():
        view = shown[name]
        page = view.sizes[view.place]
        print(
            f"  {name:<18} {nodes:5} elements, first view {view.total / 1000:6.1f} kB"
            f" (the page itself {page / 1000:.1f})  {view.place}"
        )


def _nodes(site: Path, shown: dict[str, FirstView]) -> dict[str, int]:
    server = Server(site)
    counted = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        for name, view in shown.items():
            page.goto(f"{server.url}/{view.place}", wait_until="networkidle")
            counted[name] = page.evaluate("document.querySelectorAll('*').length")
        browser.close()
    server.close()
    return counted


if __name__ == "__main__":
    sys.exit(main())
