"""How many of the pages that answer a query are found, with our search and with the theme's.

    .venv/bin/python bench/search.py [--first 10] [--show]

The queries, and the pages that answer them, are in `bench/search/queries.yml`; they were chosen by
reading the pages. Both searches run in the same browser, each on the portal built with it: ours as
the dialog calls it, the theme's (lunr with `lang: en`) in its own worker. Recall at n: the share of
a query's pages among the first n found, averaged over the queries.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, sync_playwright
from twins import build_twins

from browser import find_chromium
from golden_site import Server

QUERIES = Path(__file__).parent / "search" / "queries.yml"
PLACES = (1, 3, 10)

OPEN_OURS = """() => new Promise((done, fail) => {
  document.querySelector("belajar-search button").click();
  const begun = performance.now();
  const look = () => globalThis.BELAJAR_SEARCH && globalThis.BELAJAR_PAGES
    ? BELAJAR_SEARCH.open(BELAJAR_PAGES).then((made) => (self.ours = made, done()))
    : performance.now() - begun > 20000 ? fail("no search") : setTimeout(look, 20);
  look();
})"""
FIND_OURS = "(query) => ours.find(query).pages.map((one) => one.url)"

OPEN_STOCK = """async () => {
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  const { config, docs } = await (await fetch("search/search_index.json")).json();
  self.stock = new Worker(search);
  await new Promise((done) => {
    stock.onmessage = ({ data }) => data.type === 1 && done();
    stock.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } });
  });
}"""
FIND_STOCK = """(query) => new Promise((done) => {
  stock.onmessage = ({ data }) => data.type === 3 &&
    done(data.data.items.map((one) => one[0].location.replace(/#.*/, "")));
  stock.postMessage({ type: 2, data: query });
})"""


def main() -> int:
    """Build, search, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=10, help="pages a person looks at")
    parser.add_argument("--show", action="store_true", help="print every query")
    arguments = parser.parse_args()
    queries = yaml.safe_load(QUERIES.read_text("utf-8"))["queries"]
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        ours, stock = build_twins(Path(folder))
        _check(queries, ours)
        _print_sizes(ours, stock)
        found = {
            "ours": _searched(ours, queries, OPEN_OURS, FIND_OURS),
            "stock": _searched(stock, queries, OPEN_STOCK, FIND_STOCK),
        }
    _print_recall(queries, found)
    if arguments.show:
        _print_queries(queries, found, arguments.first)
    return 0


def _address(place: str) -> str:
    return place.removesuffix("index.md").removesuffix(".md") + (
        "" if place.endswith("index.md") else "/"
    )


def _check(queries: list[dict[str, Any]], site: Path) -> None:
    missing = [
        page
        for one in queries
        for page in one["pages"]
        if not (site / _address(page) / "index.html").is_file()
    ]
    if missing:
        raise SystemExit(f"{QUERIES.name} names pages that are not there: {missing}")


def _print_sizes(ours: Path, stock: Path) -> None:
    (index,) = (ours / "assets" / "belajar").glob("search-index.*.js")
    (engine,) = (ours / "assets" / "belajar").glob("belajar-search-engine.*.js")
    (worker,) = (stock / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    sizes = {
        "ours, on opening": (index, engine),
        "stock, at the start": (stock / "search" / "search_index.json", worker),
    }
    for name, files in sizes.items():
        parts = ", ".join(
            f"{len(gzip.compress(one.read_bytes(), 9)) / 1000:.0f} kB" for one in files
        )
        print(f"{name}: index and script {parts} (gzip)")


def _searched(
    site: Path, queries: list[dict[str, Any]], opening: str, finding: str
) -> list[list[str]]:
    server = Server(site)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=["--no-sandbox"]
            )
            page = browser.new_page()
            page.goto(f"{server.url}/")
            begun = time.monotonic()
            page.evaluate(opening)
            print(f"ready after {time.monotonic() - begun:.2f} s", end=", ")
            results, times = _timed(page, finding, [one["query"] for one in queries])
            print(f"a query takes {statistics.median(times) * 1000:.0f} ms (median)")
            browser.close()
    finally:
        server.close()
    return results


def _timed(page: Page, finding: str, queries: list[str]) -> tuple[list[list[str]], list[float]]:
    results, times = [], []
    for query in queries:
        begun = time.monotonic()
        results.append(list(dict.fromkeys(page.evaluate(finding, query))))
        times.append(time.monotonic() - begun)
    return results, times


def _recall(one: dict[str, Any], urls: list[str], first: int) -> float:
    wanted = [_address(page) for page in one["pages"]]
    return sum(page in urls[:first] for page in wanted) / len(wanted)


def _print_recall(queries: list[dict[str, Any]], found: dict[str, list[list[str]]]) -> None:
    mean: Callable[[list[float]], float] = statistics.mean
    print(f"{len(queries)} queries   " + "   ".join(f"recall@{n}" for n in PLACES) + "   nothing")
    for name, results in found.items():
        columns = [
            mean([_recall(one, urls, n) for one, urls in zip(queries, results, strict=True)])
            for n in PLACES
        ]
        empty = sum(not urls for urls in results)
        print(f"{name:<12} " + "   ".join(f"{one:8.2f}" for one in columns) + f"   {empty:7}")


def _print_queries(
    queries: list[dict[str, Any]], found: dict[str, list[list[str]]], first: int
) -> None:
    for index, one in enumerate(queries):
        marks = "  ".join(
            f"{name} {_recall(one, results[index], first):.1f}" for name, results in found.items()
        )
        print(f"{marks}  {one['query']}  -> {found['ours'][index][:3]}")


if __name__ == "__main__":
    sys.exit(main())
