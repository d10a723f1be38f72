"""What an exercise costs a reader: bytes on the wire, HTML around the text, main thread, shift.

    .venv/bin/python bench/page.py --items 100 --repeats 9

One portal, two pages with the same words: `items` single-choice items as an exercise and as
plain Markdown lists. The pages are loaded in turn, each in a fresh browser context; main-thread
time is the renderer's own CPU clock (thread ticks) until two seconds after loading, Material's
scripts included on both.
"""

from __future__ import annotations

import argparse
import gzip
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import BenchPage, pages, plain_list, write_belajar
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]
from browser import find_chromium  # noqa: E402
from golden_site import Server  # noqa: E402

OBSERVE_SHIFT = (
    "window.shift = 0; new PerformanceObserver(list => {"
    "for (const entry of list.getEntries()) window.shift += entry.value"
    "}).observe({type: 'layout-shift', buffered: true})"
)


def main() -> int:
    """Build, measure, print."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        root = Path(folder)
        (page,) = pages(1, arguments.items)
        write_belajar(root, [page])
        closing = "\n\n".join(plain_list(item, True) for item in page.items)
        (root / "docs" / "plain.md").write_text(
            f"# {page.title}\n\n{page.body}\n\n## Kuis penutup\n\n{closing}\n", "utf-8"
        )
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
        subprocess.run(command, check=True)
        site = root / "site"
        _print_bytes(site, page)
        _print_times(site, page, arguments.repeats)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--items", type=int, default=100)
    parser.add_argument("--repeats", type=int, default=9)
    return parser.parse_args()


def _exercise_path(page: BenchPage) -> str:
    return f"modul/{page.part}/{page.name}/"


def _print_bytes(site: Path, page: BenchPage) -> None:
    print("file                          raw B   gzip B")
    for path in sorted((site / "assets" / "belajar").iterdir()):
        raw = path.read_bytes()
        name = re.sub(r"[.][0-9a-f]{8}[.]", ".", path.name)
        print(f"{name:<26} {len(raw):>8} {len(gzip.compress(raw, 9)):>8}")
    html = (site / _exercise_path(page) / "index.html").read_text("utf-8")
    start, end = html.index("<belajar-quiz"), html.index("</belajar-quiz>")
    text = sum(
        len(part.encode())
        for item in page.items
        for part in (
            item.stem,
            item.explanation,
            *(t for o in item.options for t in (o.text, o.feedback)),
        )
    )
    own = len(html[start:end].encode()) - text
    print(f"HTML beyond the author's text: {own / len(page.items):.0f} B an item")


def _print_times(site: Path, page: BenchPage, repeats: int) -> None:
    server = Server(site)
    base = server.url
    urls = {"plain lists": f"{base}/plain/", "exercise": f"{base}/{_exercise_path(page)}"}
    taken: dict[str, list[dict[str, float]]] = {name: [] for name in urls}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for turn in range(repeats + 1):
            for name, url in urls.items():
                measured = _load(browser, url)
                if turn:  # the first turn warms up
                    taken[name].append(measured)
        browser.close()
    server.close()
    print(f"\nmain thread, ms, median (min) of {repeats}; layout shift: largest seen")
    for name, runs in taken.items():
        columns = {key: [run[key] for run in runs] for key in ("task", "script", "layout", "style")}
        figures = "  ".join(
            f"{key} {statistics.median(taken_ms):.1f} ({min(taken_ms):.1f})"
            for key, taken_ms in columns.items()
        )
        print(f"{name:<12} {figures}  shift {max(run['shift'] for run in runs):.4f}")
    best = {name: min(run["task"] for run in runs) for name, runs in taken.items()}
    middle = {name: statistics.median(run["task"] for run in runs) for name, runs in taken.items()}
    print(
        f"the exercise adds {middle['exercise'] - middle['plain lists']:.1f} ms (medians), "
        f"{best['exercise'] - best['plain lists']:.1f} ms (best runs)"
    )


def _load(browser: Browser, url: str) -> dict[str, float]:
    with browser.new_context(viewport={"width": 1200, "height": 900}) as context:
        page = context.new_page()
        page.add_init_script(OBSERVE_SHIFT)
        devtools = context.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(url, wait_until="load")
        page.wait_for_timeout(2000)
        metrics = {
            m["name"]: m["value"] for m in devtools.send("Performance.getMetrics")["metrics"]
        }
        return {
            "task": metrics["TaskDuration"] * 1000,
            "script": metrics["ScriptDuration"] * 1000,
            "layout": metrics["LayoutDuration"] * 1000,
            "style": metrics["RecalcStyleDuration"] * 1000,
            "shift": page.evaluate("window.shift"),
        }


if __name__ == "__main__":
    sys.exit(main())
