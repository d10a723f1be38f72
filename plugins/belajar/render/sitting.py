"""The controls of a sitting: the clock, one item at a time, how sure the learner is.

They stand on the page from the beginning, so that nothing shifts, and are shown once the script is
there (`docs/dev/contracts.md`, section 4).
"""

from __future__ import annotations

from belajar.render.strings import Strings
from belajar.schema.quiz import Quiz


def is_sitting(quiz: Quiz) -> bool:
    """Tell whether a quiz needs the script of sittings."""
    costs = any(item.hint_cost is not None for item in quiz.items)
    asks = quiz.time_limit is not None or quiz.layout == "one" or quiz.confidence
    return asks or costs or quiz.draw is not None


def sitting_flags(quiz: Quiz) -> str:
    """Return the attributes of the element that keep what must not be seen before the script."""
    flags = {
        "data-timed": quiz.time_limit is not None,
        "data-paged": quiz.layout == "one",
        "data-sure": quiz.confidence,
    }
    return "".join(f" {name}" for name, is_set in flags.items() if is_set)


def sitting_head(quiz: Quiz, strings: Strings) -> list[str]:
    """Return what stands above the items: the clock, and the list of items."""
    parts = []
    if quiz.time_limit is not None:
        parts.append(_clock(quiz.time_limit, quiz.examination, strings))
    if quiz.layout == "one":
        parts.append(
            f'<nav class="bj-pager" aria-label="{strings["contents"]}">'
            f'<details class="bj-contents"><summary>{strings["contents"]}</summary>'
            '<ol class="bj-map"></ol></details></nav>'
        )
    return parts


def sitting_foot(quiz: Quiz, strings: Strings) -> list[str]:
    """Return what stands below the items: the way on, and how sureness and result agree."""
    parts = []
    if quiz.layout == "one":
        buttons = (
            _button("previous", strings),
            _button("next", strings),
            _button("flag", strings, ' aria-pressed="false"'),
        )
        parts.append(f'<div class="bj-turn">{"".join(buttons)}</div>')
    if quiz.confidence:
        parts.append(f'<template class="bj-calibration">{_calibration(strings)}</template>')
    return parts


def sureness(strings: Strings) -> str:
    """Return the two buttons by which a learner says how sure an answer is."""
    buttons = "".join(
        f'<button type="button" class="bj-btn" data-do="sure" data-sure="{value}" '
        f'aria-pressed="false">{strings[name]}</button>'
        for value, name in ((1, "sure"), (0, "unsure"))
    )
    return f'<div class="bj-sure" role="group" aria-label="{strings["how_sure"]}">{buttons}</div>'


def _clock(minutes: int, examination: bool, strings: Strings) -> str:
    rule = strings.fill("time_rule_exam" if examination else "time_rule", n=minutes)
    begin = _button("begin", strings, main=True)
    result = _button("result", strings, " hidden")
    choice, more = "", ""
    if not examination:
        choice, more = _button("untimed", strings), _button("more", strings)
    return (
        f'<div class="bj-clock"><div class="bj-rule"><p>{rule}</p>'
        f'<div class="bj-actions">{begin}{choice}</div></div>'
        f'<div class="bj-left bj-actions" hidden><strong></strong>{more}{result}</div></div>'
    )


def _button(action: str, strings: Strings, more: str = "", *, main: bool = False) -> str:
    look = "bj-btn bj-btn-main" if main else "bj-btn"
    return (
        f'<button type="button" class="{look}" data-do="{action}"{more}>'
        f"{strings[f'do_{action}']}</button>"
    )


def _calibration(strings: Strings) -> str:
    rows = "".join(
        f'<li data-q="{q}" data-right="{right}"{links}>{strings[name]}:</li>'
        for name, q, right, links in (
            ("sure_wrong", 1, "false", " data-links"),
            ("unsure_right", 0, "true", " data-links"),
            ("sure_right", 1, "true", ""),
            ("unsure_wrong", 0, "false", ""),
        )
    )
    return (
        f'<div class="bj-topics"><p class="bj-topic">{strings["calibration"]}</p>'
        f"<ul>{rows}</ul></div>"
    )
