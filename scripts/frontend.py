"""The front end's tools: types, tests, build. Only who changes `plugins/frontend/` needs Node.

Usage: frontend.py check|build|test. Without Node it says what was left out and succeeds, since the
built scripts are committed and tested in a browser either way.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "plugins" / "frontend"
STATIC = ROOT / "plugins" / "belajar" / "static"
BUILT = (
    "belajar.js",
    "belajar-fields.js",
    "belajar-likert.js",
    "belajar-case.js",
    "belajar-arrange.js",
    "belajar-progress.js",
    "belajar-record.js",
    "belajar-review.js",
    "belajar-report.js",
    "belajar-sitting.js",
    "belajar-certificate.js",
)
OLDEST_NODE = 20


def test_frontend() -> int:
    """Run the node tests; return their exit code, 0 without Node."""
    if not has_node("uji unit skrip (node --test)"):
        return 0
    return npm("test")


def check_frontend() -> int:
    """Check the types, and that the committed scripts are what the sources build; return a code."""
    if not has_node("pemeriksaan tipe dan kesegaran skrip hasil bangun"):
        return 0
    if install() or npm("run", "check"):
        return 1
    before = {name: (STATIC / name).read_bytes() for name in BUILT}
    if npm("run", "build"):
        return 1
    stale = [name for name in BUILT if (STATIC / name).read_bytes() != before[name]]
    if stale:
        print(
            f"Galat: {', '.join(stale)} tidak sesuai dengan plugins/frontend/src. Hasil bangun "
            "yang baru sudah ditulis; ikutkan dalam komit.",
            file=sys.stderr,
        )
    return 1 if stale else 0


def build_frontend() -> int:
    """Write the built scripts anew; return a code."""
    return 0 if not has_node("pembangunan skrip") else install() or npm("run", "build")


def has_node(what: str) -> bool:
    """Tell whether a Node that is new enough is on the PATH; say what is left out when not."""
    node = shutil.which("node")
    if node and shutil.which("npm"):
        version = subprocess.run([node, "--version"], text=True, capture_output=True, check=False)
        major = version.stdout.strip().lstrip("v").split(".")[0]
        if major.isdigit() and int(major) >= OLDEST_NODE:
            return True
    print(f"Dilewati: {what}; Node.js {OLDEST_NODE} ke atas tidak ditemukan di komputer ini.")
    return False


def install(folder: Path = FRONTEND, *options: str) -> int:
    """Install a folder's locked packages unless they are there already; return a code."""
    mark = folder / "node_modules" / ".package-lock.json"
    lock = folder / "package-lock.json"
    if mark.exists() and mark.stat().st_mtime >= lock.stat().st_mtime:
        return 0
    return npm("ci", "--silent", "--no-audit", "--no-fund", *options, folder=folder)


def npm(*arguments: str, folder: Path = FRONTEND) -> int:
    """Run npm in a folder, the front end's by default; return its exit code."""
    return subprocess.run(["npm", *arguments], cwd=folder, check=False).returncode


if __name__ == "__main__":
    commands = {"check": check_frontend, "build": build_frontend, "test": test_frontend}
    sys.exit(commands[sys.argv[1]]())
