"""Everything that is installed is pinned with hashes, and listed with them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINNED = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> dict:
    written = []
    for name in ("satu", "dua"):
        file = tmp_path_factory.mktemp("sbom") / f"{name}.json"
        subprocess.run(
            [sys.executable, str(ROOT / "scripts/sbom.py"), str(file)],
            check=True,
            capture_output=True,
        )
        written.append(file.read_bytes())
    assert written[0] == written[1]
    return json.loads(written[0])


@pytest.mark.parametrize("lock", ["site.lock", "dev.lock"])
def test_every_python_package_is_pinned_with_hashes(lock):
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 30
    assert [one for one in entries if not PINNED.match(one) or "--hash=sha256:" not in one] == []


@pytest.mark.parametrize("folder", ["plugins/frontend", "tests/editor"])
def test_every_node_package_is_pinned_with_a_hash(folder):
    packages = json.loads((ROOT / folder / "package-lock.json").read_text("utf-8"))["packages"]
    named = {name: entry for name, entry in packages.items() if name}
    assert named
    assert [
        name for name, entry in named.items() if not entry["integrity"].startswith("sha512-")
    ] == []


def test_list_of_parts_holds_every_pinned_package_with_its_hashes(bill):
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    parts = {one["purl"]: one for one in bill["components"]}
    assert len(parts) == len(bill["components"])
    locked = PINNED.findall((ROOT / "requirements/site.lock").read_text("utf-8"))
    assert {f"pkg:pypi/{name}@{version}" for name, version in locked} <= set(parts)
    assert all(one["hashes"] for one in parts.values())
    assert bill["dependencies"][0]["dependsOn"] == list(parts)


def test_what_ships_to_learners_is_marked_and_licensed(bill):
    ships = {
        one["name"]: one["licenses"][0]["expression"]
        for one in bill["components"]
        if {"name": "belajar:in-built-portal", "value": "true"} in one["properties"]
    }
    page = (ROOT / "docs/panduan/lisensi.md").read_text("utf-8")
    assert ships.keys() >= {"mkdocs-material", "uqr"}
    for name, licence in ships.items():
        shown = "Material for MkDocs" if name == "mkdocs-material" else name
        assert re.search(rf"^\| \[{re.escape(shown)}\].* \| {licence} \|", page, re.MULTILINE)
