"""A quiz as a form that reads without script, and the data that lets the browser grade it.

The HTML is the contract with the front end: `docs/dev/contracts.md`, sections 4 and 5. Feedback and
explanations stand on the page once, in each item's disclosure; the browser moves them to where
they are due.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from belajar.render.draw import is_spare, strata
from belajar.render.items import TEMPLATES, Context, outcome_notes
from belajar.render.media import MediaRenderer
from belajar.render.numbers import written_number
from belajar.render.report import Outline, has_report, report_template
from belajar.render.sitting import (
    is_sitting,
    sitting_flags,
    sitting_foot,
    sitting_head,
    sureness,
)
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer
from belajar.schema.bank import item_hash
from belajar.schema.quiz import Item, Quiz

CLIENT_DATA_VERSION = 1
EXAMPLE_PREFIX = "example/"
"""Records of a name with a slash mean no learning (contracts.md, section 6)."""
GROUP = 10
UNGROUPED = 30
"""Exercises of more items than this stand in groups of `GROUP` (ADR 9)."""
_META = '<output class="bj-meta" role="paragraph" tabindex="-1">'
"""The line of facts, a form's first control that can have the focus. Chromium looks for one in each
form when a page is there, and lays out what it looks at, however far below (ADR 9)."""
_DEFAULTS = {
    "pass": 70,
    "feedback": "immediate",
    "shuffle": "none",
    "attempts": 0,
    "count": "best",
    "time": None,
    "exam": False,
    "layout": "all",
    "sure": False,
    "draw": None,
    "strata": None,
    "with": (),
}
MARKUP_SAFE = str.maketrans(
    {char: f"\\u{ord(char):04x}" for char in ("<", ">", "&", "\u2028", "\u2029")}
)


class ExerciseRenderer:
    """Renders quizzes for one site in one language.

    Args:
        strings: The words around the author's text.
        text: Renders the author's text.
        site: Namespace of the learner's stored answers, the same on every page of a site.
        media: Renders what items show beside their words; needed once any of it is a file.
    """

    def __init__(
        self,
        strings: Strings,
        text: TextRenderer,
        site: str,
        media: MediaRenderer | None = None,
    ) -> None:
        self._strings = strings
        self._text = text
        self._site = site
        self._media = media or MediaRenderer({}, strings, text)
        self._context = Context(text=text, strings=strings)

    def render(
        self, quiz: Quiz, outline: Outline | None = None, *, is_example: bool = False
    ) -> str:
        """Return the whole exercise: the custom element with its form and data.

        Args:
            quiz: The quiz.
            outline: What its items are about, for the report on an attempt.
            is_example: Whether its results are kept apart from what counts as learning.
        """
        strings = self._strings
        moves = quiz.shuffle != "none" or quiz.draw is not None
        shuffle = " data-shuffle" if moves else ""
        title_id = f"bj-{quiz.id}-title"
        data = self.client_json(quiz, outline, is_example=is_example)
        parts = [
            f'<belajar-quiz class="bj-quiz"{shuffle}{sitting_flags(quiz)} data-search-exclude>',
            f'<form class="bj-form" novalidate autocomplete="off" aria-labelledby="{title_id}">',
            f'<p class="bj-title" id="{title_id}">{self._text.compact(quiz.title)}</p>',
        ]
        if quiz.intro:
            parts.append(f'<div class="bj-intro">{self._text.blocks(quiz.intro)}</div>')
        parts.append(f"{_META}{self._meta(quiz)}</output>")
        parts += sitting_head(quiz, strings)
        noted = sureness(strings) if quiz.confidence else ""
        items = [
            self.item(number, item, noted if item.is_scored else "", spare=is_spare(quiz, number))
            for number, item in enumerate(quiz.items, 1)
        ]
        parts += _grouped(items) if _stands_whole(quiz) else items
        parts += sitting_foot(quiz, strings)
        parts.append(f'<div class="bj-end"{_bare(quiz)}></div>')
        if has_report(quiz):
            parts.append(report_template(quiz, outline, strings))
        parts += (
            "</form>",
            f'<template class="bj-data">{data}</template>',
            "</belajar-quiz>",
        )
        return "\n".join(parts)

    def client_json(
        self, quiz: Quiz, outline: Outline | None = None, *, is_example: bool = False
    ) -> str:
        """Return the client data as JSON that no HTML parser can take for markup.

        It stands in a `<template>`: a data `<script>` would be run as code by Material's instant
        navigation, which makes every script of a page anew without its type.
        """
        data = client_data(quiz, self._site, outline)
        if is_example:
            data["id"] = EXAMPLE_PREFIX + quiz.id
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return text.translate(MARKUP_SAFE)

    def _meta(self, quiz: Quiz) -> str:
        words = [self._strings.fill("item_count", n=quiz.asked)]
        scored = any(item.is_scored for item in quiz.items)
        if not scored:
            words = [self._strings.fill("survey_count", n=quiz.asked)]
        if quiz.draw is not None:
            words.append(self._strings.fill("drawn_from", n=len(quiz.items)))
        if scored and quiz.asked > 1:
            words.append(self._strings.fill("pass_mark", n=f"{quiz.pass_mark:g}"))
        if quiz.time_limit is not None:
            words.append(self._strings.fill("time_limit", n=quiz.time_limit))
        if quiz.attempts:
            words.append(self._strings.fill("attempt_limit", n=quiz.attempts))
        return " · ".join(words)

    def item(
        self, number: int, item: Item, noted: str = "", *, spare: bool = False, priced: bool = True
    ) -> str:
        """Return one item as a fieldset.

        Args:
            number: Its number on the page.
            item: The item.
            noted: What else stands at its foot.
            spare: Whether it takes no room until the browser has drawn it.
            priced: Whether a hint takes what it costs.
        """
        template = TEMPLATES[item.type]
        lettered = " bj-abc" if template.lettered else ""
        lead, rest = self._text.lead_and_rest(item.stem)
        more = f'<div class="bj-more">{rest}</div>\n' if rest else ""
        room = " data-spare" if spare else ""
        return (
            f'<fieldset class="bj-item{lettered}" id="soal-{item.id}"{room}>\n'
            f'<legend><span class="bj-num">{number}.</span> {lead}</legend>\n'
            f"{more}{self._media.block(item)}{template.controls(item, self._context)}\n"
            f"{self._hint(item, priced)}"
            f'<div class="bj-foot">{self._disclosure(item)}{noted}</div>\n</fieldset>'
        )

    def _hint(self, item: Item, priced: bool) -> str:
        if not item.hint:
            return ""
        label = self._strings["hint"]
        if priced and item.hint_cost is not None:
            cost = written_number(item.hint_cost, self._strings)
            label = self._strings.fill("hint_costs", cost=cost)
        return (
            f'<details class="bj-hint"><summary>{label}</summary>'
            f"{self._text.blocks(item.hint)}</details>\n"
        )

    def key(self, item: Item) -> str:
        """Return what an item's disclosure holds: the key, each feedback, the explanation."""
        template = TEMPLATES[item.type]
        details = template.key_details(item, self._context) + self._notes(item)
        if template.key is None:
            return details
        key = template.key(item, self._context)
        return (
            f'<p class="bj-answer">{self._strings[template.key_name(item)]}: {key}</p>\n{details}'
        )

    def _disclosure(self, item: Item) -> str:
        inside = self.key(item)
        has_key = TEMPLATES[item.type].key is not None
        hidden = "" if inside else " hidden"
        summary = self._strings["key_and_explanation" if has_key else "explanation"]
        return f'<details class="bj-key"{hidden}><summary>{summary}</summary>\n{inside}</details>'

    def _notes(self, item: Item) -> str:
        notes = [
            f'<div data-for="{name}">{self._text.compact(text)}</div>\n'
            for name, text in (*TEMPLATES[item.type].notes(item), *outcome_notes(item))
        ]
        if item.explanation:
            notes.append(f'<div class="bj-expl">{self._text.blocks(item.explanation)}</div>\n')
        if item.source:
            source = self._text.compact(item.source)
            notes.append(f'<p class="bj-src">{self._strings["source"]}: {source}</p>\n')
        return "".join(notes)


def _stands_whole(quiz: Quiz) -> bool:
    """Tell whether every item of a quiz is shown, all the time."""
    return quiz.layout == "all" and quiz.draw is None


def _grouped(items: Sequence[str]) -> Iterator[str]:
    """Yield the items of a long exercise in groups: an input then costs the same in any length."""
    if len(items) <= UNGROUPED:
        yield from items
        return
    for start in range(0, len(items), GROUP):
        yield '<div class="bj-group">'
        yield from items[start : start + GROUP]
        yield "</div>"


def _bare(quiz: Quiz) -> str:
    """Mark the foot of an exercise that gets no button, so that no room is kept for one."""
    return " data-bare" if quiz.asked == 1 and quiz.feedback == "immediate" else ""


def scripts_of(quiz: Quiz) -> tuple[str, ...]:
    """Return the features whose scripts a quiz needs; the first script last: it waits for none."""
    return (*type_scripts_of(quiz), *companions_of(quiz), "exercise")


def type_scripts_of(quiz: Quiz) -> tuple[str, ...]:
    """Return the features whose scripts the types of a quiz's items need beside the first."""
    return tuple(sorted({one for item in quiz.items if (one := TEMPLATES[item.type].script)}))


def features_of(quiz: Quiz) -> tuple[str, ...]:
    """Return the features whose scripts and style sheets a quiz needs; the first script last."""
    return (*media_of(quiz), *scripts_of(quiz))


def media_of(quiz: Quiz) -> tuple[str, ...]:
    """Return the feature that styles media, where an item has any."""
    return ("media",) if any(item.media for item in quiz.items) else ()


def companions_of(quiz: Quiz) -> tuple[str, ...]:
    """Return the features that join a quiz's exercise from scripts of their own."""
    return ("report",) * has_report(quiz) + ("sitting",) * is_sitting(quiz)


def client_data(quiz: Quiz, site: str, outline: Outline | None = None) -> dict[str, Any]:
    """Return what the browser needs to grade `quiz`; values at their default are left out."""
    settings = {
        "pass": int(quiz.pass_mark) if quiz.pass_mark == int(quiz.pass_mark) else quiz.pass_mark,
        "feedback": quiz.feedback,
        "shuffle": quiz.shuffle,
        "attempts": quiz.attempts,
        "count": quiz.attempts_count,
        "time": quiz.time_limit,
        "exam": quiz.examination,
        "layout": quiz.layout,
        "sure": quiz.confidence,
        "draw": quiz.draw,
        "strata": strata(quiz, outline),
        "with": companions_of(quiz),
    }
    return {
        "v": CLIENT_DATA_VERSION,
        "id": quiz.id,
        "site": site,
        **{name: value for name, value in settings.items() if value != _DEFAULTS[name]},
        "items": [client_item(item) for item in quiz.items],
    }


def client_item(item: Item, *, priced: bool = True) -> dict[str, Any]:
    """Return what the browser needs to grade one item; where not `priced`, hints are free."""
    data: dict[str, Any] = {"id": item.id, "t": item.type, "h": item_hash(item)}
    if item.points != 1:
        data["p"] = item.points
    if priced and item.hint_cost is not None:
        data["hc"] = item.hint_cost
    return {**data, **TEMPLATES[item.type].client(item)}
