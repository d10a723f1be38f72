"""Lighthouse, mobile preset: this portal beside the same pages in stock Material, in one run.

    (cd bench/lighthouse && npm ci)
    CHROME_PATH=/usr/bin/chromium .venv/bin/python bench/lighthouse/measure.py \\
        [--runs 3] [--cpu 6] [--more 200]

Home, a long module, a page of exercises and the catalogue, the two portals in turn; medians of the
scores and of LCP, TBT, CLS and main-thread work. Both are served compressed by the same server.
Ends with 1 when accessibility, best practices or SEO of ours is below 100, or performance less than
20 points above stock. Absolute figures of a shared machine are noise.

The line is Lighthouse's slow 4G; the phone is taken to be six times slower than this computer, a
cheap one, where the preset's own is four times slower (`--cpu 4`). `--more` adds so many pages of
filler to both portals, as in `bench/web.py`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from twins import NAMES, build_twins, more_pages  # noqa: E402

PAGES = {
    "home": "",
    "module": "modul/nilai/berakhlak/",
    "exercises": "latihan/dilema/",
    "catalogue": "modul/",
}
TEXTS = frozenset({".html", ".css", ".js", ".svg", ".json", ".xml", ".webmanifest"})
AHEAD = 20  # points


class _Compressing(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        packed = path.suffix in TEXTS
        content = _packed(path) if packed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(content)

    def log_message(self, *_: object) -> None:
        """Keep the output readable."""


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


def main() -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--cpu", type=float, default=6, help="times slower than this computer")
    parser.add_argument("--more", type=int, default=0, help="pages of filler")
    arguments = parser.parse_args()
    if not (HERE / "node_modules").is_dir():
        raise SystemExit("Lighthouse is not there yet: (cd bench/lighthouse && npm ci)")
    with tempfile.TemporaryDirectory(prefix="belajar-lighthouse-") as folder:
        root = Path(folder)
        servers = {name: _serve(root / name / "site") for name in NAMES}
        address = {name: f"http://127.0.0.1:{one.server_port}/" for name, one in servers.items()}
        build_twins(root, more_pages(arguments.more), address)
        wrong = [_measure(title, path, address, arguments) for title, path in PAGES.items()]
        for server in servers.values():
            server.shutdown()
    return 1 if any(wrong) else 0


def _serve(site: Path) -> ThreadingHTTPServer:
    handler = partial(_Compressing, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _measure(title: str, path: str, address: dict[str, str], arguments: argparse.Namespace) -> bool:
    """Print one page of both portals; tell whether ours misses what is asked."""
    urls = [f"{address[name]}{path}" for _ in range(arguments.runs) for name in NAMES]
    done = subprocess.run(
        ["node", str(HERE / "run.mjs"), str(arguments.cpu), *urls],
        env=dict(os.environ),
        check=True,
        capture_output=True,
        text=True,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    performance = {}
    is_short = False
    for name in NAMES:
        mine = [one for one in found if one["url"].startswith(address[name])]
        scores = {kind: _middle(mine, "scores", kind) for kind in mine[0]["scores"]}
        times = {kind: _middle(mine, "times", kind) for kind in mine[0]["times"]}
        failed = sorted({audit for one in mine for audit in one["failed"]})
        performance[name] = scores.pop("performance")
        others = ", ".join(f"{kind} {score:.0f}" for kind, score in scores.items())
        print(
            f"{title:<10} {name:<6} performance {performance[name]:3.0f}, {others};"
            f" FCP {times['fcp']:.0f}, LCP {times['lcp']:.0f}, TBT {times['tbt']:.0f} ms,"
            f" CLS {times['cls']:.3f}, main thread {times['work']:.0f} ms"
            + (f"; failed: {', '.join(failed)}" if failed else ""),
            flush=True,
        )
        is_short = is_short or (name == "ours" and min(scores.values()) < 100)
    return is_short or performance["ours"] < performance["stock"] + AHEAD


def _middle(found: list[dict[str, dict[str, float]]], group: str, kind: str) -> float:
    return statistics.median(one[group][kind] for one in found)


if __name__ == "__main__":
    sys.exit(main())
