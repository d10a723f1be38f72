"""The portal itself, built once for all workers of a run: each build takes six seconds of two."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def built_portal(factory: pytest.TempPathFactory, address: str = "") -> Path:
    """Return the folder of a site that `make build` would write; nobody may change it.

    Args:
        factory: Says which folder the workers of this run have in common.
        address: Where the site is said to be served, empty for nowhere. Whoever builds first
            decides on it: two addresses give sites that differ in their heads and cards only.
    """
    base = factory.getbasetemp()
    common = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = common / ("portal-addressed" if address else "portal-plain")
    with (common / f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = folder.with_suffix(".unfinished")
            build_portal(unfinished, address)
            unfinished.rename(folder)
    return folder


def build_portal(folder: Path, address: str = "", *options: str) -> None:
    """Build in a process of its own; what it complains of fails the test."""
    environment = {**os.environ, "BELAJAR_SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *options, "-d", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
