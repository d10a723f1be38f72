"""Create the virtual environment and install the locked packages; say plainly what is missing.

Usage: bootstrap.py VENV site|dev. Runs on a bare Python, so only the standard library is used.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)


def main(venv_name: str, kind: str) -> int:
    """Make `venv_name` ready for `kind` ("site" or "dev"); return an exit code."""
    if sys.version_info < OLDEST:
        return fail(
            f"Python {sys.version.split()[0]} terlalu lama; diperlukan 3.11 atau lebih baru.",
            "Pasang Python yang lebih baru, lalu jalankan, misalnya: make serve PYTHON=python3.12",
        )
    venv = ROOT / venv_name
    python = venv / "bin" / "python"
    if not works(python):
        print(f"Menyiapkan lingkungan Python di {venv_name}/ …", flush=True)
        made = run([sys.executable, "-m", "venv", "--clear", str(venv)])
        if made.returncode != 0:
            return fail(
                "Lingkungan virtual Python tidak dapat dibuat.",
                "Di Debian/Ubuntu, pasang dulu: sudo apt install python3-venv",
                made.stdout,
            )
    print("Memasang paket yang dikunci (sekali saja, perlu jaringan) …", flush=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    lock = ROOT / "requirements" / f"{kind}.lock"
    installed = run([*pip, "--require-hashes", "-r", str(lock)])
    if installed.returncode != 0:
        return fail(
            "Paket tidak dapat dipasang.",
            "Periksa sambungan ke indeks paket Python (PyPI atau cerminnya), lalu ulangi.",
            installed.stdout,
        )
    own = run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    if own.returncode != 0:
        return fail("Paket belajar sendiri tidak dapat dipasang.", "", own.stdout)
    (venv / f".{kind}").touch()
    if kind == "dev":  # the dev lock holds everything that the site needs
        (venv / ".site").touch()
    return 0


def works(python: Path) -> bool:
    """Tell whether `python` starts and has pip (a half-made environment does not)."""
    return python.exists() and run([str(python), "-m", "pip", "--version"]).returncode == 0


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run `command` and keep everything it prints."""
    return subprocess.run(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )


def fail(problem: str, remedy: str, details: str = "") -> int:
    """Print a problem with its remedy and return exit code 1."""
    if details:
        print(details.rstrip()[-3000:], file=sys.stderr)
    print(f"\nGalat: {problem}", file=sys.stderr)
    if remedy:
        print(remedy, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
