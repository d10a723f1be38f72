"""A browser of the Chromium family, which turns a page into a PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from belajar.commands.words import Refusal

NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("msedge", "microsoft-edge"),
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
SECONDS = 120
MISSING = (
    "PDF memerlukan peramban Chromium, Chrome, atau Edge, dan tidak satu pun ditemukan. Pasang "
    "salah satunya, atau tunjukkan lewat variabel BELAJAR_CHROMIUM. Tanpa --pdf, berkas HTML tetap "
    "dibuat; buka di peramban apa pun, lalu cetak sebagai PDF."
)


def find_browser() -> str:
    """Return the path of a browser.

    Raises:
        Refusal: There is none.
    """
    named = os.environ.get("BELAJAR_CHROMIUM")
    if named:
        if shutil.which(named):
            return named
        raise Refusal(f"BELAJAR_CHROMIUM menunjuk `{named}`, yang tidak ada.")
    found = [path for name in NAMES if (path := shutil.which(name))]
    found += [place for place in PLACES if Path(place).is_file()]
    if not found:
        raise Refusal(MISSING)
    return found[0]


def pdf_of(page: str, browser: str) -> bytes:
    """Return a page, as HTML, as a PDF.

    Raises:
        Refusal: The browser made none.
    """
    with tempfile.TemporaryDirectory(prefix="belajar-") as folder:
        source, target = Path(folder, "halaman.html"), Path(folder, "halaman.pdf")
        source.write_text(page, "utf-8")
        command = [
            *(browser, "--headless", "--disable-gpu", "--no-pdf-header-footer"),
            *(f"--user-data-dir={folder}/profil", f"--print-to-pdf={target}"),
            *(("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()),
            source.as_uri(),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired):
            raise Refusal(f"peramban {browser} tidak menjawab; PDF tidak dibuat.") from None
        if not target.is_file():
            raise Refusal(f"peramban {browser} tidak menghasilkan PDF.")
        return target.read_bytes()
