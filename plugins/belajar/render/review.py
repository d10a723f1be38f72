"""Spaced review: the page that asks items again, and the scripts in which the items travel.

The page lists the address of one script a quiz; the browser loads those of which something is due.
A script holds each item twice: what grades it, and its very HTML as a tree.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from belajar.render.assets import hashed_name
from belajar.render.exercise import MARKUP_SAFE, ExerciseRenderer, client_item
from belajar.render.strings import Strings
from belajar.render.text import attribute
from belajar.render.tree import html_tree
from belajar.schema.quiz import Quiz

FOLDER = "soal"
_END = "</fieldset>"


def item_script(
    quiz: Quiz, exercises: ExerciseRenderer, origin: str, speak: Callable[[str], str]
) -> tuple[str, bytes]:
    """Return path inside the site and content of the script that holds a quiz's items.

    Args:
        quiz: The quiz; its items are written in it, not drawn.
        exercises: Renders the items, with links as the review page needs them.
        origin: HTML that leads to where the item is taught.
        speak: Says in HTML which language a foreign phrase is in.
    """
    paper = [
        [
            client_item(item, priced=False),  # nothing is at stake there
            html_tree(speak(_with_origin(exercises.item(1, item, priced=False), origin))),
        ]
        for item in quiz.items
    ]
    papers = "(self.BELAJAR_SOAL=self.BELAJAR_SOAL||{})"
    content = f"{papers}[{_json(quiz.id)}]={_json(paper)};\n".encode()
    return hashed_name(f"{FOLDER}/{quiz.id}.js", content), content


def origin_link(title: str, address: str, strings: Strings) -> str:
    """Return the line that leads from an item under review to what teaches it."""
    words = strings.fill("review_from", title=attribute(title))
    return f'<p class="bj-origin"><a href="{attribute(address)}">{words}</a></p>\n'


def review_page(
    scripts: Mapping[str, str], homes: Mapping[str, str], strings: Strings, site: str
) -> str:
    """Return the place of the review; without script it says what it does and needs.

    Args:
        scripts: Quiz id -> address of the script that holds its items.
        homes: For each item of a drawn test the id of the quiz where it is written.
        strings: Words of the site's language.
        site: Namespace of the learner's records.
    """
    data = _json({"scripts": dict(scripts), "homes": dict(homes)})
    return (
        f'<belajar-review class="bj-quiz bj-revisit" data-site="{attribute(site)}">\n'
        f'<p class="bj-revisit-state" role="status">{strings["review_needs_script"]}</p>\n'
        f'<p class="bj-revisit-next"></p>\n'
        f'<button type="button" class="bj-btn bj-btn-main bj-revisit-more" hidden>'
        f"{strings['review_more']}</button>\n"
        f'<template class="bj-revisit-data">{data}</template>\n'
        f'<template class="bj-revisit-frame"><belajar-quiz class="bj-quiz">'
        f'<form class="bj-form" novalidate autocomplete="off" aria-labelledby="bj-review-title">\n'
        f'<h2 class="bj-title" id="bj-review-title" tabindex="-1">'
        f"{strings['review_sitting']}</h2>\n"
        f'<div class="bj-end"></div><template class="bj-report">'
        f'<div class="bj-review"><p>{strings["review"]}</p></div></template>'
        f'</form><template class="bj-data"></template></belajar-quiz>'
        f"</template>\n</belajar-review>"
    )


def _with_origin(html: str, origin: str) -> str:
    return html.removesuffix(_END) + origin + _END


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(MARKUP_SAFE)
