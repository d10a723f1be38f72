from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from belajar.schema.json_schema import SCHEMAS, json_schema


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_key_lacks_hover_text(name):
    assert [where for where, key in _keys(name) if not key.get("description")] == []


def test_one_text_or_several_are_both_allowed_where_the_reader_takes_both():
    key = json_schema("quiz")["definitions"]["TextEntryItem"]["properties"]["key"]
    assert key["type"] == ["string", "number", "array"]
    assert (key["items"]["type"], key["minItems"]) == (["string", "number"], 1)


def test_an_id_is_held_to_its_pattern():
    pattern = json_schema("quiz")["properties"]["id"]["pattern"]
    assert pattern == "^[a-z][a-z0-9-]{0,63}$"


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_of_our_own_stays_in_the_schema(name):
    assert "x-one-or-many" not in str(json_schema(name))


@pytest.mark.parametrize("word", ["ya", "Ya", "BENAR", "tidak", "salah", "no"])
def test_a_yes_or_no_may_be_written_as_the_reader_takes_it(word):
    key = json_schema("quiz")["definitions"]["TrueFalseItem"]["properties"]["key"]
    assert key["type"] == ["boolean", "string"]
    assert re.search(key["pattern"], word)
    assert not re.search(key["pattern"], f"{word} saja")


@pytest.mark.parametrize("text", ["0,9847", "2,5", "1.000,5", "-3,5"])
def test_a_number_may_be_written_with_a_comma(text):
    value = json_schema("grafik")["definitions"]["Bar"]["properties"]["value"]
    assert (value["type"], value["minimum"]) == (["number", "string"], 0)
    assert re.search(value["pattern"], text)
    assert not re.search(value["pattern"], "banyak")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_model_has_a_name_and_a_sentence_in_indonesian(name):
    parts = [json_schema(name), *json_schema(name).get("definitions", {}).values()]
    said = [(part["title"], part["description"]) for part in parts if "properties" in part]
    assert said
    # a docstring that slipped through would be English
    english = re.compile(r"\b(the|of|an|is|are|and|with)\b", re.IGNORECASE)
    assert [one for one in said if english.search(" ".join(one))] == []


def test_a_survey_has_no_key_for_what_is_graded():
    keys = json_schema("quiz")["definitions"]["LikertItem"]["properties"]
    assert not {"points", "level", "feedback"} & keys.keys()


def test_what_may_be_left_out_offers_no_null():
    assert "null" not in str(json_schema("quiz"))


def _keys(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    schema = json_schema(name)
    for model, part in [(name, schema), *schema.get("definitions", {}).items()]:
        for key, value in part.get("properties", {}).items():
            yield f"{model}.{key}", value
