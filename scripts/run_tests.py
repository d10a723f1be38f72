"""Run every test there is: the front end's own (where Node is installed), then pytest on all cores.

Arguments are handed to pytest, for example `-k golden`.
"""

from __future__ import annotations

import os
import subprocess
import sys

from browser import find_chromium
from frontend import test_frontend


def main(arguments: list[str]) -> int:
    """Return 0 when everything passed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    chromium = find_chromium()
    if chromium:
        environment["BELAJAR_CHROMIUM"] = chromium
    frontend = test_frontend()
    tests = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "auto", "-q", *arguments],
        env=environment,
        check=False,
    )
    if frontend != 0:
        print("Galat: uji node di plugins/frontend gagal; lihat di atas.", file=sys.stderr)
    return frontend or tests.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
