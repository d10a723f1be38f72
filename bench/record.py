"""What the page of the record costs a learner who has done much.

    .venv/bin/python bench/record.py --quizzes 100 --attempts 1000 --repeats 9

A portal of so many modules, each with a quiz; in storage a record of every module and quiz, ten
answers a quiz, the attempts spread evenly. Measured inside the page, layout included: drawing the
whole record, and opening the confirmation before everything is erased, which counts all of it. Both
at full speed and with the processor throttled six times, as Lighthouse does for a slow phone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import BenchPage, pages, write_belajar
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]
from browser import find_chromium  # noqa: E402
from golden_site import Server  # noqa: E402

SITE = "bench"
THROTTLE = 6
DRAW = """() => {
  const record = document.querySelector("belajar-record");
  const begun = performance.now();
  record.draw();
  document.body.offsetHeight;
  return performance.now() - begun;
}"""
ASK = """() => {
  const button = document.querySelector("[data-do=ask-erase]");
  const begun = performance.now();
  button.click();
  document.body.offsetHeight;
  const taken = performance.now() - begun;
  document.querySelector("dialog[open]").close();
  return taken;
}"""
KEEP = "kept => { for (const key in kept) localStorage.setItem(key, kept[key]) }"


def main() -> int:
    """Build, measure, print."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        root = Path(folder)
        corpus = pages(arguments.quizzes, 1)
        write_belajar(root, corpus)
        (root / "docs" / "kemajuan.md").write_text("# Kemajuan\n\n::: record\n", "utf-8")
        config = root / "mkdocs.yml"
        text = config.read_text("utf-8").replace("  - modul/*", "  - kemajuan.md\n  - modul/*")
        config.write_text(text.replace("  - belajar", f"  - belajar: {{site_id: {SITE}}}"), "utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]
        subprocess.run(command, check=True)
        _print_bytes(root / "site")
        _print_times(root / "site", _records(corpus, arguments.attempts), arguments.repeats)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quizzes", type=int, default=100)
    parser.add_argument("--attempts", type=int, default=1000)
    parser.add_argument("--repeats", type=int, default=9)
    return parser.parse_args()


def _records(corpus: list[BenchPage], attempts: int) -> dict[str, str]:
    """Return what storage holds: `attempts` attempts over all quizzes."""
    made: dict[str, str] = {}
    for index, page in enumerate(corpus):
        mine = attempts // len(corpus) + (index < attempts % len(corpus))
        history = [
            {
                "n": n + 1,
                "at": f"2026-{1 + n // 28 % 12:02d}-{1 + n % 28:02d}T08:00:{index % 60:02d}.000Z",
                "score": n % 11,
                "max": 10,
                "percent": n % 11 * 10,
                "passed": n % 11 >= 7,
            }
            for n in range(mine)
        ]
        items = {f"b-{n}": {"h": "0a1b2c3d", "r": "a", "c": 1, "t": 1.79e12} for n in range(10)}
        quiz = {"v": 1, "n": max(mine, 1), "seed": 1, "items": items, "done": None}
        made[f"belajar/1/{SITE}/quiz/{page.name}"] = json.dumps({**quiz, "history": history})
        read = "2026-11-01T08:00:00.000Z"
        module = {"v": 1, "read": read, "at": read}
        made[f"belajar/1/{SITE}/module/{page.name}"] = json.dumps(module)
    return made


def _print_bytes(site: Path) -> None:
    print("file                          raw B   gzip B")
    for path in sorted((site / "assets" / "belajar").glob("belajar-[pr]*")):
        raw = path.read_bytes()
        name = re.sub(r"[.][0-9a-f]{8}[.]", ".", path.name)
        print(f"{name:<26} {len(raw):>8} {len(gzip.compress(raw, 9)):>8}")


def _print_times(site: Path, records: dict[str, str], repeats: int) -> None:
    server = Server(site)
    url = f"{server.url}/kemajuan/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 800})
        page.goto(url)
        page.evaluate(KEEP, records)
        page.reload()
        page.locator("belajar-record[data-ready]").wait_for()
        shown = page.locator("li[data-record]:not([hidden])").count()
        size = sum(map(len, records.values()))
        print(f"\n{shown} quizzes shown, {size} characters kept; ms, median (min) of {repeats}")
        devtools = page.context.new_cdp_session(page)
        for rate in (1, THROTTLE):
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": rate})
            print(f"{rate}x  draw {_times(page, DRAW, repeats)}  ask {_times(page, ASK, repeats)}")
        browser.close()
    server.close()


def _times(page: Page, script: str, repeats: int) -> str:
    page.evaluate(script)  # warms up
    taken = [page.evaluate(script) for _ in range(repeats)]
    return f"{statistics.median(taken):.1f} ({min(taken):.1f})"


if __name__ == "__main__":
    sys.exit(main())
