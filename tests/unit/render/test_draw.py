"""What the browser needs to draw from a bank."""

from __future__ import annotations

import re
from dataclasses import replace

from belajar.render.draw import is_spare, strata
from belajar.render.exercise import ExerciseRenderer, companions_of
from belajar.render.report import Outline, Topic
from belajar.render.strings import load_strings
from belajar.render.text import TextRenderer
from belajar.schema.items.true_false import TrueFalseItem
from belajar.schema.quiz import Quiz


def item(name: str, **more: str | None) -> TrueFalseItem:
    return TrueFalseItem(id=name, stem="x", type="true_false", key=True, **more)


ITEMS = (
    item("a", objective="satu", level="apply"),
    item("b", objective="dua", level="remember"),
    item("c", objective="satu"),
    item("d"),
)
QUIZ = Quiz(id="q", title="Q", items=ITEMS, draw=2)


def test_strata_are_objective_and_level_each_item_without_them_being_a_group():
    assert strata(QUIZ, None) == [[0, 3], [1, 1], [0, 0], [2, 0]]


def test_test_over_several_parts_goes_by_part():
    topics = (Topic("Satu", (0, 1)), Topic("Dua", (2, 3)))
    assert strata(QUIZ, Outline("by_part", topics, ())) == [[0, 3], [0, 1], [1, 0], [1, 0]]
    by_objective = Outline("by_objective", topics, ())
    assert strata(QUIZ, by_objective) == strata(QUIZ, None)


def test_nothing_is_said_of_items_that_are_alike_or_all_asked():
    assert strata(replace(QUIZ, items=(item("a"), item("b"), item("c"))), None) is None
    assert strata(replace(QUIZ, draw=None), None) is None


def test_as_many_items_as_are_drawn_keep_their_room():
    assert [is_spare(QUIZ, number) for number in (1, 2, 3)] == [False, False, True]
    assert not is_spare(replace(QUIZ, draw=None), 3)


def test_page_speaks_of_what_is_asked():
    renderer = ExerciseRenderer(load_strings("id"), TextRenderer(), "situs")
    html = renderer.render(QUIZ)
    assert "2 soal · diundi dari 4 untuk setiap percobaan · batas kelulusan 70%" in html
    single = replace(QUIZ, draw=1)
    assert companions_of(single) == ("sitting",)
    html = renderer.render(single)
    assert ">1 soal · diundi dari 4 untuk setiap percobaan</output>" in html
    assert 'class="bj-end" data-bare' in html


def test_first_control_of_a_form_can_have_the_focus_so_that_no_browser_looks_further():
    form = ExerciseRenderer(load_strings("id"), TextRenderer(), "situs").render(QUIZ)
    controls = re.findall(r"<(?:button|fieldset|input|output|select|textarea)\b[^>]*>", form)
    assert controls[0].startswith("<output ")
    assert 'tabindex="-1"' in controls[0]
    assert 'role="paragraph"' in controls[0]  # and is read out as text, not as news
