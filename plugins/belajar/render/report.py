"""What stands around a result, without the figures, which only the browser knows.

A `<template>` the script copies: what was right by objective and level, what to study again, the
attempts so far (`docs/dev/contracts.md`, section 4).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from belajar.render.strings import Strings
from belajar.render.text import attribute
from belajar.schema.quiz import Item, Quiz

FEWEST_ITEMS = 5
"""A quiz with fewer items says nothing about an objective."""

LEVELS = ("remember", "understand", "apply", "analyse")


@dataclass(frozen=True, slots=True)
class Topic:
    """What some items of a quiz are about.

    Attributes:
        html: In the author's words, as inline HTML.
        items: Their places in the quiz, from 0.
        address: Where to study it again; None where the topic is only counted.
    """

    html: str
    items: tuple[int, ...]
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """How a quiz is divided.

    Attributes:
        by: Name of the word above the topics, `by_objective` or `by_part`.
        topics: What is counted.
        lessons: What to study again, each with an address.
    """

    by: str
    topics: tuple[Topic, ...]
    lessons: tuple[Topic, ...]


def has_report(quiz: Quiz) -> bool:
    """Tell whether a quiz has a result of its own, and so needs the script of reports."""
    return quiz.asked > 1 or quiz.attempts_count != "best"


def report_template(quiz: Quiz, outline: Outline | None, strings: Strings) -> str:
    """Return the template of a quiz's report.

    Args:
        quiz: The quiz.
        outline: Its topics; None where nothing is known of them.
        strings: Words of the site's language.
    """
    topics = _topics(quiz, outline, strings) if quiz.asked >= FEWEST_ITEMS else ""
    heads = "".join(
        f'<th scope="col">{strings[name]}</th>' for name in ("attempt", "ended", "took", "earned")
    )
    return (
        f'<template class="bj-report">{topics}'
        f'<div class="bj-review"><p>{strings["review"]}</p></div>'
        f'<div class="bj-history"><table class="bj-attempts">'
        f"<caption>{strings['history']}</caption><thead><tr>{heads}</tr></thead><tbody></tbody>"
        f"</table><p>{strings[f'counts_{quiz.attempts_count}']}</p></div></template>"
    )


def _topics(quiz: Quiz, outline: Outline | None, strings: Strings) -> str:
    levels = [Topic(strings[f"level_{one}"], _of_level(quiz.items, one)) for one in LEVELS]
    groups = [
        _bars(strings[outline.by], outline.topics) if outline else "",
        _bars(strings["by_level"], levels),
        _links(strings["study_again"], outline.lessons) if outline else "",
    ]
    made = "".join(groups)
    return f'<div class="bj-topics">{made}</div>' if made else ""


def _of_level(items: Sequence[Item], level: str) -> tuple[int, ...]:
    return tuple(index for index, item in enumerate(items) if item.level == level)


def _bars(title: str, topics: Iterable[Topic]) -> str:
    rows = "".join(
        f'<li data-items="{_places(one)}"><span>{one.html}</span>'
        '<progress aria-hidden="true"></progress></li>'
        for one in topics
        if one.items
    )
    return _titled(title, f'<ul class="bj-bars">{rows}</ul>') if rows else ""


def _links(title: str, lessons: Iterable[Topic]) -> str:
    rows = "".join(
        f'<li data-items="{_places(one)}"><a href="{attribute(one.address)}">{one.html}</a></li>'
        for one in lessons
        if one.items and one.address is not None
    )
    return _titled(title, f'<ul class="bj-study">{rows}</ul>') if rows else ""


def _titled(title: str, html: str) -> str:
    return f'<div><p class="bj-topic">{title}</p>{html}</div>'


def _places(topic: Topic) -> str:
    return " ".join(map(str, topic.items))
