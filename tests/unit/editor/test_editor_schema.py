"""What editors show: help in Markdown, sentences for mistakes, skeletons of whole items."""

from __future__ import annotations

import re
from typing import Any

import pytest
from jsonschema import Draft7Validator

from belajar.editor.facts import default_of, limits_of
from belajar.editor.schemas import NAMES, editor_schema
from belajar.schema.items import ITEM_TYPES, TYPE_NAMES
from belajar.schema.json_schema import json_schema
from belajar.schema.source import read_yaml
from belajar.schema.validate import plain
from belajar.skeleton.items import Wish, item_text
from core_yaml import read_core

QUIZ = editor_schema("quiz")
CHOICE = QUIZ["definitions"]["ChoiceItem"]["properties"]


def test_help_says_whether_a_key_is_needed_its_limits_its_default_and_an_example():
    assert QUIZ["properties"]["pass_mark"]["markdownDescription"] == (
        "Batas kelulusan dalam persen; 0 bila tidak ada yang harus dilulusi. "
        "*(0 sampai 100; bawaan `70`)*\n\n```yaml\npass_mark: 75\n```"
    )
    assert "*(wajib; 2 sampai 10 entri)*" in CHOICE["options"]["markdownDescription"]


def test_help_of_a_type_says_what_it_is():
    assert CHOICE["type"]["markdownDescription"].startswith("**Pilihan tunggal.** Satu jawaban")


@pytest.mark.parametrize("name", NAMES)
def test_every_example_in_the_help_is_allowed_by_the_schema_itself(name):
    schema = json_schema(name)
    for where, key, model in keys_of(schema):
        for example in model[key].get("examples", ()):
            # an `allOf`, since nothing is read beside a `$ref`
            whole = {"allOf": [model[key]], "definitions": schema.get("definitions", {})}
            assert Draft7Validator(whole).is_valid(example), where


@pytest.mark.parametrize("name", NAMES)
def test_every_choice_among_words_says_what_they_mean(name):
    for where, key, model in keys_of(json_schema(name)):
        inside = model[key] if "enum" in model[key] else model[key].get("items", {})
        if "enum" in inside:
            assert all(inside["enumDescriptions"]), where
            assert len(inside["enumDescriptions"]) == len(inside["enum"]), where


def test_mistakes_are_told_in_indonesian_and_never_as_a_pattern():
    assert CHOICE["id"]["errorMessage"].startswith("Pengenal diawali huruf kecil")
    assert (
        CHOICE["level"]["errorMessage"] == "Pilih salah satu: remember, understand, apply, analyse."
    )
    patterns = [part for part in every(QUIZ) if "pattern" in part]
    assert patterns
    assert all(part.get("errorMessage") for part in patterns)


def test_a_mapping_has_no_message_of_its_own_that_would_hide_the_name_of_a_key():
    assert all("errorMessage" not in one for one in QUIZ["definitions"].values())


@pytest.mark.parametrize("kind", ITEM_TYPES)
def test_a_skeleton_typed_out_is_the_item_that_new_writes(kind):
    (body,) = (
        one["body"]
        for one in QUIZ["properties"]["items"]["defaultSnippets"]
        if one["label"] == f"butir: {TYPE_NAMES[kind]} ({kind})"
    )
    node, _ = read_yaml(item_text(Wish("pengenal-butir", kind)).encode(), "-")
    assert as_text(body) == as_text(plain(node))


def test_places_to_type_are_numbered_in_their_order():
    body = str(QUIZ["defaultSnippets"][0]["body"])
    numbers = [int(one) for one in re.findall(r"\$\{(\d+):", body)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 5


@pytest.mark.parametrize(
    ("key", "limits", "default"),
    [
        ({"minItems": 2, "maxItems": 10}, "2 sampai 10 entri", ""),
        ({"maxItems": 4, "default": []}, "paling banyak 4 entri", ""),
        ({"minItems": 1}, "", ""),
        ({"minimum": 0, "default": 0}, "0 atau lebih", "0"),
        ({"exclusiveMinimum": 0, "default": 1.0}, "lebih dari 0", "1"),
        ({"default": True}, "", "true"),
        ({"default": ["Jarang", "Sering"]}, "", "Jarang, Sering"),
        ({}, "", ""),
    ],
)
def test_limits_and_defaults_in_words(key, limits, default):
    assert (limits_of(key), default_of(key)) == (limits, default)


def test_skeletons_read_by_other_programs_are_what_they_seem():
    """No text of a skeleton turns into something else when it is typed without quotation marks."""
    for one in QUIZ["properties"]["items"]["defaultSnippets"]:
        for text in texts(one["body"]):
            assert read_core(text) == text
            assert ": " not in text
            assert " #" not in text


def as_text(value: Any) -> Any:
    """Return `value` with every scalar as a text, and places to type as what stands in them."""
    if isinstance(value, dict):
        return {name: as_text(one) for name, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return re.sub(r"^\$\{\d+:(.*)\}$", r"\1", text)


def keys_of(schema: dict[str, Any]):
    for name, model in [("", schema), *schema.get("definitions", {}).items()]:
        for key in model.get("properties", {}):
            yield f"{name}.{key}", key, model["properties"]


def every(node: Any):
    if isinstance(node, dict):
        yield node
        for one in node.values():
            yield from every(one)
    elif isinstance(node, list):
        for one in node:
            yield from every(one)


def texts(value: Any):
    if isinstance(value, str):
        yield re.sub(r"^\$\{\d+:(.*)\}$", r"\1", value)
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)
