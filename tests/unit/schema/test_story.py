"""A story as a graph: best path, cycles, what a path earns."""

from __future__ import annotations

from itertools import product

import pytest

from belajar.schema.story import Path, TooTangled, Way, best_path, cycle, earned, reached

LOOP = {
    "a": [Way("b", 2), Way("end", 0)],
    "b": [Way("c", 1), Way("end", 1.5)],
    "c": [Way("end", 3), Way("b", 5)],
    "end": [],
}


def simple_totals(story, name, visited):
    """Return the total of every path to an ending that repeats no scene, by trying them all."""
    if not story[name]:
        return [0.0]
    return [
        way.points + rest
        for way in story[name]
        if way.to not in visited
        for rest in simple_totals(story, way.to, visited | {way.to})
    ]


def test_best_path_repeats_no_scene():
    assert best_path(LOOP, "a") == Path(6, (0, 0, 0))


@pytest.mark.parametrize("targets", list(product("abcde", repeat=4))[::37])
def test_best_path_is_that_of_trying_all(targets):
    story = {
        name: [Way(to, index + 1), Way("abcde"[index + 1], 2)]
        for index, (name, to) in enumerate(zip("abcd", targets, strict=True))
    }
    story["e"] = []
    best = best_path(story, "a")
    assert best is not None
    assert best.total == max(simple_totals(story, "a", frozenset("a")))


def test_a_long_story_without_cycles_is_within_bounds():
    story = {str(n): [Way(str(n + 1), 1), Way(str(n + 1), 2)] for n in range(39)}
    story["39"] = []
    best = best_path(story, "0")
    assert best is not None
    assert best.total == 78


def test_too_many_ways_around_are_refused():
    story = {str(n): [Way(str((n + s) % 24), s) for s in range(1, 7)] for n in range(24)}
    story["0"] = [*story["0"], Way("end", 0)]
    story["end"] = []
    with pytest.raises(TooTangled):
        best_path(story, "5")


def test_no_ending_no_path():
    assert best_path({"a": [Way("b", 1)], "b": [Way("a", 1)]}, "a") is None


def test_cycle_is_named_by_the_choice_that_closes_it_unless_declared():
    assert cycle(LOOP, []) == ("c", 1)
    assert cycle(LOOP, ["b"]) is None
    assert cycle(LOOP, ["a"]) == ("c", 1)


def test_reached():
    assert reached(LOOP, "c") == {"b", "c", "end"}


def test_a_detour_neither_earns_nor_costs():
    assert earned([("a", 2), ("b", 1), ("c", 5), ("b", 1.5)]) == 3.5
    assert earned([("a", 2), ("a", 1)]) == 1
    assert earned([]) == 0
