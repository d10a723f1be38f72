"""What the JSON Schemas allow and refuse, asked of a library that implements draft-07."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from belajar.editor.schemas import NAMES, editor_schema
from belajar.schema.json_schema import json_schema
from belajar.schema.module import split_front_matter
from belajar.schema.quiz import Quiz
from belajar.schema.shape import Shape
from belajar.schema.source import read_yaml
from belajar.schema.validate import build
from core_yaml import read_core

ROOT = Path(__file__).parents[3]
GOLDEN = sorted((ROOT / "tests" / "golden" / "exercises").glob("*/quiz.yml"))
DATA = {path.stem: path for path in sorted((ROOT / "docs" / "data").glob("*.yml"))}
VALIDATORS = {name: Draft7Validator(editor_schema(name)) for name in NAMES}

QUIZ = """\
id: coba
title: Kuis coba
items:
  - id: satu
    type: choice
    stem: Apa?
    options:
      - {text: Ya, correct: true}
      - text: Tidak
  - id: dua
    type: numeric
    stem: Berapa?
    key: 2,5
  - id: tiga
    type: cloze
    stem: Lengkapi.
    text: ASN [[kata]].
    gaps:
      kata:
        key: [melayani, layan]
  - id: empat
    type: case
    stem: Ikuti.
    scenes:
      pagi:
        text: Pagi.
        choices:
          - {text: Satu, to: siang, points: 1}
          - {text: Dua, to: siang}
      siang:
        text: Siang.
        debrief: Selesai.
"""
SELECT = "title: Kuis coba\nselect: {blueprint: [{part: dasar, level: [apply], count: 2}]}"
MISTAKES = {
    "unknown key of the quiz": ("title:", "judul:", "", "additionalProperties"),
    "no items": (QUIZ[QUIZ.index("items:") :], "", "", "required"),
    "items both written and drawn": ("title: Kuis coba", SELECT, "", None),
    "id with a capital": ("id: coba", "id: Coba", "id", "pattern"),
    "unknown key of an option": ("text: Tidak", "teks: Tidak", "items/0/options/1", "required"),
    "a single option": ("      - text: Tidak\n", "", "items/0/options", "minItems"),
    "a key that is neither yes nor no": (
        "correct: true",
        "correct: mungkin",
        "items/0/options/0/correct",
        "pattern",
    ),
    "a type that does not exist": ("type: choice", "type: multipel", "items/0/type", "const"),
    "a number in words": ("key: 2,5", "key: dua", "items/1/key", "pattern"),
    "no stem": ("    stem: Berapa?\n", "", "items/1", "required"),
    "a level that does not exist": ("key: 2,5", "key: 2\n    level: C3", "items/1/level", "enum"),
    "points of nothing": (
        "key: 2,5",
        "key: 2\n    points: 0",
        "items/1/points",
        "exclusiveMinimum",
    ),
    "name of a gap with a capital": (
        "      kata:",
        "      Kata:",
        "items/2/gaps",
        "additionalProperties",
    ),
    "a gap without key": ("key: [melayani, layan]", "width: 5", "items/2/gaps/kata", "required"),
    "a mapping for a text": ("text: Pagi.", "text: {a: b}", "items/3/scenes/pagi/text", "type"),
    "a way that leads nowhere": (
        "{text: Dua, to: siang}",
        "{text: Dua}",
        "items/3/scenes/pagi/choices/1",
        "required",
    ),
    "a text for a list": (
        "debrief: Selesai.",
        "choices: a",
        "items/3/scenes/siang/choices",
        "type",
    ),
}


def read(path: Path) -> Any:
    return read_core(path.read_text("utf-8"))


def refused(name: str, data: Any) -> list[str]:
    return [f"{one.json_path}: {one.message}" for one in VALIDATORS[name].iter_errors(data)]


def reader_refuses(text: str) -> bool:
    node, found = read_yaml(text.encode(), "x.yml")
    made, mistakes = build(Shape(Quiz), node, "x.yml") if node else (None, found)
    return made is None or bool(mistakes or found)


@pytest.mark.parametrize("name", NAMES)
def test_each_schema_is_draft_07(name):
    Draft7Validator.check_schema(editor_schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_help_for_editors_allows_and_refuses_nothing_more(name):
    """Without what a validator does not read, both are the same."""
    help_keys = {"markdownDescription", "errorMessage", "defaultSnippets", "examples"}

    def bare(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: bare(value) for key, value in node.items() if key not in help_keys}
        return [bare(one) for one in node] if isinstance(node, list) else node

    assert bare(editor_schema(name)) == bare(json_schema(name))


def test_every_quiz_of_the_portal_is_allowed():
    files = sorted((ROOT / "quizzes").rglob("*.yml"))
    assert len(files) > 100
    wrong = {str(one): found for one in files if (found := refused("quiz", read(one)))}
    assert wrong == {}


@pytest.mark.parametrize("file", GOLDEN, ids=lambda one: one.parent.name)
def test_every_golden_exercise_is_allowed(file):
    assert refused("quiz", read(file)) == []


@pytest.mark.parametrize("name", sorted(DATA))
def test_every_data_file_of_the_portal_is_allowed(name):
    assert refused(name, read(DATA[name])) == []


def test_every_module_of_the_portal_is_allowed():
    files = [one for one in (ROOT / "modules").rglob("*.md") if one.name != "index.md"]
    assert len(files) > 30
    fronts = {one.stem: split_front_matter(one.read_text("utf-8")).yaml for one in files}
    assert {
        name: found
        for name, text in fronts.items()
        if (found := refused("module", read_core(text)))
    } == {}


def test_the_quiz_that_the_mistakes_are_made_in_has_none():
    assert refused("quiz", read_core(QUIZ)) == []
    assert not reader_refuses(QUIZ)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_typical_mistake_is_refused_where_it_is_and_by_the_reader_too(mistake):
    before, after, where, rule = MISTAKES[mistake]
    assert before in QUIZ
    text = QUIZ.replace(before, after)
    found = list(deepest(VALIDATORS["quiz"].iter_errors(read_core(text))))
    assert (where, rule) in found
    assert reader_refuses(text)


def deepest(errors: Any) -> Any:
    """Yield path and rule of each mistake, also of those within a choice of variants."""
    for one in errors:
        yield "/".join(map(str, one.absolute_path)), one.validator
        yield from deepest(one.context)


VALUES = st.sampled_from(
    [
        *("ya", "kata", "2,5", "7", "1.000,5", "", "a b", "choice", "apply"),
        *(3, 0, -1, 2.5, 700),
        *(["a"], ["a", "b", "c"], [], [{"text": "a"}, {"text": "b"}]),
        *({"a": "b"}, {"text": "a"}, {}),
    ]
)


QUIZZES = {file.parent.name: read(file) for file in GOLDEN}


def places(node: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    found = []
    for key, value in pairs:
        found.append((*at, key))
        if isinstance(value, dict | list):
            found += places(value, (*at, key))
    return found


@settings(max_examples=100)
@given(st.sampled_from(GOLDEN), st.data())
def test_what_the_reader_takes_the_schema_allows(file, data):
    """Of two exceptions none is made here: a key without value, and `true` where text is asked."""
    quiz = copy.deepcopy(QUIZZES[file.parent.name])
    *path, key = data.draw(st.sampled_from(places(quiz)))
    inside = quiz
    for step in path:
        inside = inside[step]
    change = data.draw(st.sampled_from(["replace", "drop", "rename"]))
    if change == "replace":
        inside[key] = data.draw(VALUES)
    elif change == "drop" or isinstance(inside, list):
        del inside[key]
    else:
        inside[f"{key}x"] = inside.pop(key)
    text = yaml.safe_dump(quiz, allow_unicode=True, sort_keys=False)
    if not reader_refuses(text):
        assert refused("quiz", read_core(text)) == []
