"""The order in which a page shows what is to be arranged."""

from __future__ import annotations

import pytest

from belajar.schema.items import ITEM_TYPES
from belajar.schema.scoring import score_item

COUNTS = range(3, 10)


def steps_item(count: int, number: int = 0, partial: bool = True):
    steps = tuple(f"langkah {n}" for n in range(count))
    return ITEM_TYPES["order"](
        id=f"urut-{number}", type="order", stem="x", steps=steps, partial=partial
    )


def pairs_item(number: int, **own):
    pairs = tuple({"left": left, "right": right} for left, right in (("1", "satu"), ("2", "dua")))
    return ITEM_TYPES["match"](id=f"pasang-{number}", type="match", stem="x", pairs=pairs, **own)


@pytest.mark.parametrize("count", COUNTS)
def test_steps_first_shown_are_a_permutation_no_better_than_chance(count):
    for number in range(60):
        item = steps_item(count, number)
        assert sorted(item.shown()) == sorted(item.steps)
        places = [item.steps.index(step) for step in item.shown()]
        wrong = sum(a > b for n, a in enumerate(places) for b in places[n + 1 :])
        assert wrong >= count * (count - 1) / 4


def test_two_builds_show_the_same_and_two_items_do_not():
    assert steps_item(9).shown() == steps_item(9).shown()
    assert len({tuple(steps_item(9, number).shown()) for number in range(20)}) == 20


def test_right_sides_are_never_in_the_order_of_the_left():
    for number in range(60):
        assert pairs_item(number).key_values() == ["b", "a"]
        first, second = pairs_item(number, distractors=("tiga", "empat")).key_values()
        assert first > second


def test_right_sides_that_read_the_same_are_one_option():
    pairs = (
        {"left": "1", "right": "**satu**"},
        {"left": "2", "right": "dua"},
        {"left": "3", "right": " satu"},
    )
    item = ITEM_TYPES["match"](id="x", type="match", stem="x", pairs=pairs)
    assert sorted(item.rights()) == ["**satu**", "dua"]
    first, second, third = item.key_values()
    assert first == third != second


@pytest.mark.parametrize("count", COUNTS)
def test_a_reversed_order_earns_nothing_and_the_right_one_all(count):
    item = steps_item(count)
    assert score_item(item, item.key_values()).score == 1
    assert score_item(item, item.key_values()[::-1]).score == 0
