"""What developers read names files, commands and headings that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "KONTRIBUSI.md", "SECURITY.md")),
    *sorted((ROOT / "docs/dev").rglob("*.md")),
]
FENCE = re.compile(r"^ *```.*?^ *```", re.DOTALL | re.MULTILINE)


def prose(page: Path) -> str:
    return FENCE.sub("", page.read_text("utf-8"))


def slugs(page: Path) -> set[str]:
    """Return the fragments that a code host gives the headings of a page."""
    headings = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def is_dead(page: Path, address: str) -> bool:
    name, _, fragment = address.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists():
        return True
    known = target.is_relative_to(ROOT / "docs/dev")  # pages of the portal have slugs of their own
    return bool(fragment) and known and fragment not in slugs(target)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    addresses = re.findall(r"\]\(([^)\s]+)", prose(page))
    inside = [one for one in addresses if not re.match(r"[a-z]+:", one)]
    assert [one for one in inside if is_dead(page, one)] == []


def test_every_make_target_that_is_named_exists():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    calls = re.compile(r"(?:`|^ *|&& )make ([a-z-]+)", re.MULTILINE)
    named = {(page.name, name) for page in PAGES for name in calls.findall(page.read_text("utf-8"))}
    assert ("CONTRIBUTING.md", "screenshots") in named
    assert {one for one in named if one[1] not in targets} == set()


def test_files_of_an_exercise_type_are_those_that_a_type_has():
    page = (ROOT / "docs/dev/adding-an-exercise-type.md").read_text("utf-8")
    table = page[: page.index("Not touched by a type of this kind")]
    named = {
        one.replace("TYPE", "numeric").replace("FAMILY", "fields")
        for row in re.findall(r"^\| \d+ \| (.*?) \|", table, re.MULTILINE)
        for one in re.findall(r"`([^`]+)`", row)
    }
    assert len(named) > 18
    assert {one for one in named if not (ROOT / one).exists()} == set()
