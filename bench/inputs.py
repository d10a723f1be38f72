"""What an input costs a learner in a very long quiz with a very long history.

    .venv/bin/python bench/inputs.py --items 500 --attempts 1000 --repeats 15

One quiz of so many single-choice items on one page, with so many finished attempts in its record
and half of the items answered. Measured inside the page, from the input to the end of layout, with
the processor throttled six times, as Lighthouse does for a slow phone: choosing an option, checking
an item, both at items spread over the page. In brackets the slowest, then the thread's processor
time of all that the input causes, painting and keeping the answer included. And opening the page
with the record there, as the browser's own time for scripts and layout.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import pages, write_belajar
from playwright.sync_api import CDPSession, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]
from browser import find_chromium  # noqa: E402
from golden_site import Server  # noqa: E402

THROTTLE = 6
BRING = """async ([item, control]) => {
  const target = document.querySelectorAll(".bj-item")[item].querySelector(control);
  target.scrollIntoView({ block: "center", behavior: "instant" });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 600)));
}"""  # a reader rests there before answering; what scrolling has cost is over by then
INPUT = """async ([item, control]) => {
  const target = document.querySelectorAll(".bj-item")[item].querySelector(control);
  const begun = performance.now();
  target.click();
  document.body.offsetHeight;
  const script = performance.now() - begun;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return script;
}"""
PAST = """([data, key, attempts, answered]) => {
  const quiz = JSON.parse(data);
  const history = Array.from({ length: attempts }, (_, n) => ({
    n: n + 1, at: new Date(1.75e12 + n * 6e6).toISOString(), score: n % 500, max: 500,
    percent: Math.floor((n % 500) / 5), passed: n % 500 >= 350, ms: 9e5,
  }));
  const items = Object.fromEntries(
    quiz.items.slice(0, answered).map((one) => [one.id, { h: one.h, r: "a", c: 1, t: 1.79e12 }]),
  );
  const w = Object.fromEntries(quiz.items.map((one) => [one.id, { h: one.h, t: 1.78e12 }]));
  const record = { v: 1, n: attempts + 1, seed: 7, items, w, done: null, history };
  localStorage.setItem(key, JSON.stringify(record));
}"""


def main() -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--items", type=int, default=500)
    parser.add_argument("--attempts", type=int, default=1000)
    parser.add_argument("--repeats", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        root = Path(folder)
        (page,) = pages(1, arguments.items)
        write_belajar(root, [page])
        config = root / "mkdocs.yml"
        text = config.read_text("utf-8").replace("  - belajar", "  - belajar: {site_id: bench}")
        config.write_text(text, "utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]
        subprocess.run(command, check=True)
        _measure(root / "site", f"modul/{page.part}/{page.name}/", page.name, arguments)
    return 0


def _measure(site: Path, path: str, quiz: str, arguments: argparse.Namespace) -> None:
    server = Server(site)
    url = f"{server.url}/{path}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 800})
        answered = arguments.items // 2
        key = f"belajar/1/bench/quiz/{quiz}"
        html = (site / path / "index.html").read_text("utf-8")
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        for rate in (1, THROTTLE):
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": rate})
            page.goto(url.removesuffix(path))  # no exercise there that would keep its own record
            page.evaluate(PAST, [_data(html), key, arguments.attempts, answered])
            page.goto(url)
            page.locator("belajar-quiz[data-ready]").wait_for()
            page.wait_for_timeout(1500)
            opened = _metrics(devtools)
            size = page.evaluate("key => localStorage[key].length", key)
            steps = max(1, (arguments.items - answered) // arguments.repeats)
            places = range(answered, arguments.items, steps)[: arguments.repeats]
            choose = _times(page, devtools, [[n, "input[value=b]"] for n in places])
            check = _times(page, devtools, [[n, "[data-do=check]"] for n in places])
            print(
                f"{rate}x  open: script {opened['ScriptDuration']:.0f}, layout "
                f"{opened['LayoutDuration'] + opened['RecalcStyleDuration']:.0f} ms (thread time); "
                f"choose {choose}; check {check}; ms, median (most) of {len(places)}, thread; "
                f"{size} characters kept"
            )
        browser.close()
    server.close()


def _data(html: str) -> str:
    start = html.index('<template class="bj-data">') + len('<template class="bj-data">')
    return html[start : html.index("</template>", start)]


def _metrics(devtools: CDPSession) -> dict[str, float]:
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] * 1000 for one in metrics}


def _times(page: Page, devtools: CDPSession, inputs: list[list[object]]) -> str:
    taken, whole = [], []
    for one in inputs:
        page.evaluate(BRING, one)
        before = _metrics(devtools)["TaskDuration"]
        taken.append(page.evaluate(INPUT, one))
        whole.append(_metrics(devtools)["TaskDuration"] - before)
    return (
        f"{statistics.median(taken):.1f} ({max(taken):.1f}), thread {statistics.median(whole):.1f}"
    )


if __name__ == "__main__":
    sys.exit(main())
