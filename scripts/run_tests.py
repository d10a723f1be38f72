"""Run every test there is: the front end's own (where Node is installed), then pytest on all cores.

The test that asks the YAML language server needs it from npm; it is left out, and says so, where
there is no Node or no network.

Arguments are handed to pytest, for example `-k golden`.
"""

from __future__ import annotations

import os
import subprocess
import sys

from browser import find_chromium
from frontend import ROOT, has_node, install, test_frontend


def main(arguments: list[str]) -> int:
    """Return 0 when everything passed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    chromium = find_chromium()
    if chromium:
        environment["BELAJAR_CHROMIUM"] = chromium
    frontend = test_frontend()
    fetch_language_server()
    tests = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *workers(), *arguments],
        env=environment,
        check=False,
    )
    if frontend != 0:
        print("Galat: uji node di plugins/frontend gagal; lihat di atas.", file=sys.stderr)
    return frontend or tests.returncode


def workers() -> list[str]:
    """Return how many at once: one more than processors, as tests also wait for a browser."""
    has_affinity = hasattr(os, "sched_getaffinity")  # of all processors, those that we may use
    processors = len(os.sched_getaffinity(0)) if has_affinity else os.cpu_count() or 1
    return ["-n", str(processors + 1), "--dist", "worksteal"]


def fetch_language_server() -> None:
    """Install the language server where that is possible; nothing fails where it is not."""
    what = "uji pelengkapan di penyunting teks (yaml-language-server)"
    # without a network that is known at once; npm would try for more than a minute
    quick = ("--prefer-offline", "--fetch-retries=0", "--ignore-scripts")
    if has_node(what) and install(ROOT / "tests" / "editor", *quick):
        print(f"Dilewati: {what}; paketnya tidak dapat dipasang dari npm. Periksa jaringan.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
