"""Builds this repository's portal twice: as it is, and with the theme as it comes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from corpus import pages as filler

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

NONE: Mapping[str, str] = MappingProxyType({})
NAMES = ("ours", "stock")
COPIED = ("docs", "modules", "quizzes", "overrides", "mkdocs.yml")
STOCK: Mapping[str, str] = MappingProxyType(
    {
        r"  custom_dir: .*\n": "",
        r"  features:\n(?:    .*\n)+": (
            "  features: [content.action.edit, navigation.footer, navigation.indexes,"
            " navigation.instant, navigation.prune, navigation.top, toc.follow]\n"
        ),
        r"plugins:\n(?:  .*\n)+": (
            "plugins:\n  - search: {lang: en}\n  - belajar: {site_id: nilai-dasar-asn}\n"
        ),
    }
)
"""What the theme as it comes has in place of our settings; the pages and their exercises stay."""


def build_twins(
    folder: Path, more: Mapping[str, str] = NONE, addresses: Mapping[str, str] = NONE
) -> tuple[Path, Path]:
    """Return the sites, ours and stock; both lie below `folder`.

    Args:
        folder: An empty folder.
        more: Pages besides the portal's, by name below `docs/`.
        addresses: Where `ours` and `stock` will be served; instant navigation needs it.
    """
    for name in NAMES:
        root = folder / name
        root.mkdir(exist_ok=True)
        for one in COPIED:
            source = ROOT / one
            (shutil.copytree if source.is_dir() else shutil.copy)(source, root / one)
        for page, text in more.items():
            (root / "docs" / page).parent.mkdir(exist_ok=True)
            (root / "docs" / page).write_text(text, "utf-8")
        if name == "stock":
            make_stock(root / "mkdocs.yml")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
        environment = {**os.environ, "BELAJAR_SITE_URL": addresses.get(name, "")}
        subprocess.run(command, check=True, env=environment, stderr=subprocess.DEVNULL)
    return folder / "ours" / "site", folder / "stock" / "site"


def more_pages(count: int) -> dict[str, str]:
    """Return so many pages of filler, by name below `docs/`."""
    return {
        f"tiruan/{one.part}-{one.name}.md": f"# {one.title}\n\n{one.body}\n"
        for one in (filler(count, 0) if count else ())
    }


def make_stock(settings: Path) -> None:
    """Give a copy of mkdocs.yml what the theme as it comes has in place of our settings."""
    text = settings.read_text("utf-8")
    for ours, stock in STOCK.items():
        text, changed = re.subn(ours, stock, text)
        if changed != 1:
            raise SystemExit(f"mkdocs.yml has no {ours!r} any more: mend bench/twins.py.")
    settings.write_text(text, "utf-8")
