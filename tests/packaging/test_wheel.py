"""The wheel, installed where nothing else of this repository is, builds a site."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from portal import small_portal

ROOT = Path(__file__).parents[2]


def hatchling_build(kind: str, folder: Path) -> Path:
    build = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.iterdir()
    return made


def test_source_package_holds_the_package_and_what_says_what_it_is(tmp_path):
    with tarfile.open(hatchling_build("sdist", tmp_path / "dist")) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    beside = {name for name in names if not name.startswith("plugins/belajar/")}
    assert beside == {
        *("README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", "PKG-INFO", ".gitignore")
    }


def test_wheel_holds_what_ships_and_builds_a_site(tmp_path):
    wheel = hatchling_build("wheel", tmp_path / "dist")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(tmp_path / "installed")
    assert {"belajar/static/belajar.js", "belajar/locales/id.yml", "belajar/py.typed"} <= set(names)
    assert not [name for name in names if "frontend" in name or "node_modules" in name]
    # The unpacked wheel comes first on the path, with its own entry points, in an isolated process.
    portal = small_portal(tmp_path / "portal")
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import belajar; "
        "assert belajar.__file__.startswith(sys.argv[1]), belajar.__file__; "
        "from mkdocs.__main__ import cli; cli(['build', '--strict', '-q', '-f', sys.argv[2]])"
    )
    arguments = [str(tmp_path / "installed"), str(portal.root / "mkdocs.yml")]
    subprocess.run(
        [sys.executable, "-I", "-c", code, *arguments],
        check=True,
        cwd=tmp_path,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert "<belajar-quiz" in portal.page("modul/dasar/tujuan/index.html")
