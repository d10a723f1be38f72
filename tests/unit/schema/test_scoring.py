"""The scoring rule in Python, held by the same vectors as the browser's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from belajar.schema.items import ITEM_TYPES
from belajar.schema.items.base import Option
from belajar.schema.numbers import read_number
from belajar.schema.scoring import normalise, score_item, score_quiz

HELD = json.loads((Path(__file__).parents[2] / "scoring-vectors.json").read_text("utf-8"))


def model_item(client: dict[str, Any]) -> Any:
    kind, key = client["t"], client.get("k")
    own: dict[str, Any] = {"id": "x", "stem": "x", "type": kind, "points": client.get("p", 1)}
    own["hint_cost"] = client.get("hc")
    if kind in ("choice", "multiple"):
        letters = "abcd"
        own["options"] = tuple(Option(text=one, correct=one in key) for one in letters)
        if "s" in client:
            worth = {**client["s"], key: 1}
            own["options"] = tuple(Option(text=one, points=worth.get(one, 0)) for one in letters)
        if kind == "multiple":
            own["partial"] = client.get("part", False)
    elif kind == "case":
        own |= {"start": client["st"], "scenes": model_scenes(client["g"])}
    elif kind in ("match", "order"):
        return arranged_item(own, key, client.get("part", False))
    elif kind == "true_false":
        own["key"] = key == "true"
    elif kind == "cloze":
        own |= {
            "text": " ".join(f"[[g{index}]]" for index in range(len(key))),
            "gaps": {
                f"g{n}": model_gap(one, n in client.get("cg", ())) for n, one in enumerate(key)
            },
            "partial": client.get("part", False),
        }
    elif kind == "likert":
        own["statements"] = ("satu", "dua")
    elif kind == "text_entry":
        distractors = tuple({"text": one, "feedback": "f"} for one in client.get("d", []))
        own |= {
            "key": tuple(key),
            "case_sensitive": client.get("cs", False),
            "distractors": distractors,
        }
    else:
        distractors = tuple(
            {"value": v, "tolerance": t, "feedback": "f"} for v, t in client.get("d", [])
        )
        own |= {
            "key": key,
            "tolerance": client.get("tol", 0),
            "unit": client.get("u"),
            "distractors": distractors,
        }
    return ITEM_TYPES[kind](**own)


def model_gap(key: Any, cased: bool) -> dict[str, Any]:
    if isinstance(key, str):
        return {"key": key, "options": ("a", "b", "c")}
    return {"key": tuple(key), "case_sensitive": cased}


def model_scenes(ways: dict[str, list[Any]]) -> dict[str, Any]:
    scenes: dict[str, Any] = {to: {"text": "x", "debrief": "x"} for to, _ in ways.values()}
    for value, (to, points) in ways.items():
        scene = value.partition(":")[0]
        if "choices" not in scenes.get(scene, {}):
            scenes[scene] = {"text": "x", "choices": []}
        scenes[scene]["choices"].append({"text": value, "to": to, "points": points})
    return scenes


def arranged_item(own: dict[str, Any], keys: list[str], partial: bool) -> Any:
    """Return the first item whose shown order, which follows from its id, makes these the keys."""
    used = sorted(set(keys))
    if own["type"] == "match":
        own["pairs"] = tuple({"left": str(n), "right": one} for n, one in enumerate(keys))
        own["distractors"] = tuple(one for one in "abcd" if one < used[-1] and one not in used)
    else:
        own["steps"] = tuple(keys)
    for number in range(5000):
        item = ITEM_TYPES[own["type"]](**{**own, "id": f"x{number}", "partial": partial})
        if item.key_values() == keys:
            return item
    raise AssertionError(f"no shown order has the keys {keys}")


def test_every_type_has_vectors():
    assert {one["item"]["t"] for one in HELD["vectors"]} == set(ITEM_TYPES)


@pytest.mark.parametrize("vector", HELD["vectors"], ids=lambda one: one["name"])
def test_item(vector):
    opened = vector.get("hint", False)
    result = score_item(model_item(vector["item"]), vector["response"], hint_opened=opened)
    assert (result.status, result.feedback) == (vector["status"], vector["feedback"])
    assert result.score == pytest.approx(vector["score"])


@pytest.mark.parametrize(("given", "expected"), HELD["normalise"])
def test_text(given, expected):
    assert normalise(given) == expected


@pytest.mark.parametrize(("given", "expected"), HELD["numbers"])
def test_number(given, expected):
    assert read_number(given) == expected


@pytest.mark.parametrize("one", HELD["quiz"])
def test_quiz(one):
    assert score_quiz(one["scores"], one["points"], one["pass"]) == (one["percent"], one["passed"])
