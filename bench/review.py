"""What spaced review costs on the wire: its script, and the scripts in which items travel.

    .venv/bin/python bench/review.py

Builds the portal of this repository. The scripts of items are loaded only where something is due.
"""

from __future__ import annotations

import gzip
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Build, measure, print."""
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", folder]
        subprocess.run(command, check=True, cwd=ROOT)
        assets = Path(folder) / "assets" / "belajar"
        _print("script of the page", assets.glob("belajar-review.*.js"))
        _print("scripts of items", (assets / "soal").glob("*.js"))
    return 0


def _print(name: str, files: Iterable[Path]) -> None:
    contents = [file.read_bytes() for file in sorted(files)]
    packed = [len(gzip.compress(one, 9, mtime=0)) for one in contents]
    print(
        f"{name}: {len(contents)} files, {sum(map(len, contents)):,} bytes, "
        f"{sum(packed):,} gzip (median {statistics.median(packed):,.0f}, most {max(packed):,})"
    )


if __name__ == "__main__":
    sys.exit(main())
