"""Find a Chromium for the browser tests, or install one where that is allowed.

Looked for in this order: the variable BELAJAR_CHROMIUM, the PATH (Debian's headless shell first: in
it the tests take a third less of the processor), Playwright's own browser. With `--install`:
Debian's package (only as root), then Playwright's download. Prints the path found.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HEADLESS = "chromium-headless-shell"
NAMES = (
    HEADLESS,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
DOWNLOAD_SECONDS = 300


def find_chromium() -> str | None:
    """Return the path of a Chromium that exists, or None."""
    named = os.environ.get("BELAJAR_CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return playwright_chromium()


def playwright_chromium() -> str | None:
    """Return the browser that Playwright has downloaded, or None."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def install_chromium() -> str | None:
    """Try Debian's packages, then Playwright's download; return the path or None."""
    print("Chromium belum ada; mencoba memasangnya untuk uji peramban …", flush=True)
    if os.geteuid() == 0 and shutil.which("apt-get"):  # the package brings its libraries with it
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (
            ["update", "-qq"],
            ["install", "-y", "-qq", HEADLESS],
            ["install", "-y", "-qq", "chromium"],
        ):
            if find_chromium():
                break
            subprocess.run(["apt-get", *step], env=environment, check=False, **quiet)  # type: ignore[call-overload]
        if find_chromium():
            return find_chromium()
    try:
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=DOWNLOAD_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    return find_chromium()


def main(arguments: list[str]) -> int:
    """Print the browser's path; return 1 with a remedy when there is none."""
    path = find_chromium()
    if path is None and "--install" in arguments:
        path = install_chromium()
    if path is None:
        print(
            "Galat: Chromium tidak ditemukan, padahal uji peramban memerlukannya.\n"
            "Pasang salah satu, lalu ulangi `make test`:\n"
            "  - Debian/Ubuntu: sudo apt install chromium-headless-shell (atau chromium)\n"
            "  - lainnya:       .venv/bin/python -m playwright install chromium\n"
            "atau tunjukkan peramban yang ada: make test BELAJAR_CHROMIUM=/jalur/ke/chromium",
            file=sys.stderr,
        )
        return 1
    print(f"Peramban untuk uji: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
