"""The guide to the codes of advice: complete, and its examples do what they say."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml

import belajar.advice
from belajar.advice.items import RULES
from belajar.advice.rules import Around
from belajar.advice.words import count_words
from belajar.schema.law import load_legal_basis
from belajar.schema.quiz import Item
from item_drafts import made

ROOT = Path(__file__).parents[3]
CODES: dict[str, dict[str, str]] = yaml.safe_load(
    resources.files("belajar").joinpath("codes/s.yml").read_text("utf-8")
)
FIELDS = {"title", "title_en", "why", "before", "after"}
LAWS, _ = load_legal_basis(ROOT / "docs/data/dasar-hukum.yml", ROOT)


def test_every_code_has_its_entry_and_every_entry_its_code():
    (folder,) = belajar.advice.__path__
    written = {
        code
        for file in Path(folder).glob("*.py")
        for code in re.findall(r'"(S\d{3})"', file.read_text("utf-8"))
    }
    assert set(CODES) == written
    assert list(CODES) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_entries_are_whole(code):
    entry = CODES[code]
    assert set(entry) == FIELDS
    assert all(text.strip() for text in entry.values())
    assert entry["before"] != entry["after"]
    assert entry["why"].endswith(".")


def example(code: str, side: str) -> Item:
    """Return an example as an item, with what it leaves out for brevity."""
    fields: dict[str, Any] = yaml.safe_load(CODES[code][side])
    fields.setdefault("type", "choice")
    if code != "S202":
        fields.setdefault("level", "apply")
    if code != "S201":
        fields.setdefault("objective", "tujuan")
    for option in fields.get("options", ()):
        if code != "S203" and not option.get("correct"):
            option["feedback"] = "Karena aturan."
    item = made(**{"level": None, **fields})
    assert item.problems() == []
    return item


@pytest.mark.parametrize("code", [code for code in CODES if code.startswith("S2")])
def test_the_example_before_is_told_and_the_one_after_is_not(code):
    told = {}
    for side in ("before", "after"):
        item = example(code, side)
        around = Around(has_objectives=True, laws=LAWS, word_counts=count_words([item]))
        told[side] = [said.code for rule in RULES for said in rule(item, around)]
    assert set(told["before"]) == {code}
    assert told["after"] == []


GUIDE = (ROOT / "docs/panduan/kaidah-menulis-soal.md").read_text("utf-8")
BLOCKS = [
    block
    for block in re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    if "options:" in block
]


@pytest.mark.parametrize("block", BLOCKS)
def test_items_of_the_guide_are_told_what_the_guide_says(block):
    item = made(**{"type": "choice", "level": None, **yaml.safe_load(block)})
    around = Around(laws=LAWS, word_counts=count_words([item]))
    told = {said.code for rule in RULES for said in rule(item, around)}
    if block.startswith("# sebelum"):
        assert told == {"S202", "S203", "S204", "S205", "S210", "S211"}
    else:
        assert told - {"S202"} == set()


def test_the_guide_names_only_codes_that_exist():
    named = set(re.findall(r"\bS\d{3}\b", GUIDE))
    assert named <= set(CODES)
    assert {code for code in CODES if code[1] in "24"} <= named
