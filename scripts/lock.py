"""Resolve the dependencies anew and write requirements/*.lock, with hashes, for every platform.

Needs `uv` (`pip install uv`); only those who change dependencies run this.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMON = (
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-header", "--no-annotate", "--quiet", "--extra", "portal"),
)


def main() -> int:
    """Write both lock files; return an exit code."""
    uv = shutil.which("uv")
    if uv is None:
        print("Galat: uv tidak ditemukan. Pasang dengan: pipx install uv", file=sys.stderr)
        return 1
    requirements = ROOT / "requirements"
    dev, site = requirements / "dev.lock", requirements / "site.lock"
    everything = [uv, "pip", "compile", "pyproject.toml", *COMMON]
    steps = (
        [*everything, "--group", "dev", "--output-file", str(dev)],
        [
            *(*everything, "requirements/build.in"),
            *("--constraint", str(dev), "--output-file", str(site)),
        ],
    )
    return max(subprocess.run(step, cwd=ROOT, check=False).returncode for step in steps)


if __name__ == "__main__":
    sys.exit(main())
