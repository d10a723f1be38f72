"""A small portal, built at a subfolder and compressed, as servers get it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from portal import MKDOCS_YML, small_portal

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "scripts"))
import compress  # noqa: E402, a script, not a package

DRAWING = f'<svg xmlns="http://www.w3.org/2000/svg"><desc>{"x" * 2000}</desc></svg>'


@pytest.fixture(scope="session")
def www(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one portal in it, `nilai/`."""
    folder = tmp_path_factory.mktemp("www")
    portal = small_portal(tmp_path_factory.mktemp("served"))
    portal.write(
        {
            "mkdocs.yml": MKDOCS_YML.replace("  - belajar\n", "  - belajar: {app: true}\n"),
            "docs/gambar/a.svg": DRAWING,
            "docs/gambar/b.png": b"\x89PNG" + bytes(3000),
            "docs/takarir.vtt": "WEBVTT\n",
            "docs/aplikasi.webmanifest": "{}\n",
        }
    )
    site = portal.build(site_url="https://portal.test/nilai/", site_dir=str(folder / "nilai"))
    shutil.rmtree(site / "assets/javascripts/lunr")  # large, of the theme, and slow to compress
    for one in site.rglob("*.map"):
        one.unlink()
    compress.compress(site)
    return folder
