"""Builds this repository's portal twice: with our search, and with the theme's as MkDocs comes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

COPIED = ("docs", "modules", "quizzes", "overrides", "mkdocs.yml")
STOCK_PLUGIN = "  - search:\n      lang: en\n  - belajar:\n"


def build_twins(folder: Path) -> tuple[Path, Path]:
    """Return the sites, ours and stock; both lie below `folder`."""
    sites = []
    for name in ("ours", "stock"):
        root = folder / name
        root.mkdir()
        for one in COPIED:
            source = ROOT / one
            (shutil.copytree if source.is_dir() else shutil.copy)(source, root / one)
        if name == "stock":
            _make_stock(root / "mkdocs.yml")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
        subprocess.run(command, check=True)
        sites.append(root / "site")
    return sites[0], sites[1]


def _make_stock(settings: Path) -> None:
    text = settings.read_text("utf-8")
    text, removed = re.subn(r"      search: true.*\n", "", text)
    text, added = re.subn(r"  - belajar:\n", STOCK_PLUGIN, text)
    if (removed, added) != (1, 1):
        raise SystemExit("mkdocs.yml no longer looks as this expects: mend bench/twins.py.")
    settings.write_text(text, "utf-8")
