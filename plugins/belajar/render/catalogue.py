"""Lists of modules: the catalogue, and where to go on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from belajar.render.exercise import MARKUP_SAFE
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer, attribute
from belajar.schema.module import Curriculum, Module, Part
from belajar.schema.path import LearningPaths

Address = Callable[[str], str]
"""Path of a page's source below `modules/` -> address relative to the page being rendered."""


def catalogue(
    curriculum: Curriculum, strings: Strings, text: TextRenderer, site: str, address: Address
) -> str:
    """Return every part with its modules, each with minutes, summary and room for its state."""
    parts = "\n".join(_part(part, strings, text, address) for part in curriculum.parts)
    return (
        f'<belajar-catalogue class="bj-catalogue" data-site="{attribute(site)}">\n'
        f"{parts}\n</belajar-catalogue>"
    )


def part_catalogue(
    part: Part, strings: Strings, text: TextRenderer, site: str, address: Address
) -> str:
    """Return the modules of one part, for the part's own page."""
    return (
        f'<belajar-catalogue class="bj-catalogue" data-site="{attribute(site)}">\n'
        f"{_modules(part, strings, text, address)}\n</belajar-catalogue>"
    )


def continue_box(
    curriculum: Curriculum,
    paths: LearningPaths,
    strings: Strings,
    site: str,
    address: Address,
    review: str | None,
) -> str:
    """Return the box that says how far the learner is; without script it leads to the start.

    Args:
        curriculum: All modules.
        paths: The learning paths.
        strings: Words of the site's language.
        site: Namespace of the learner's records.
        address: Address of a module's page.
        review: Address of the page of spaced review, if there is one.
    """
    modules = curriculum.modules()
    if not modules:
        return ""
    data = json.dumps(
        {
            "modules": [_entry(module, address) for module in modules],
            "paths": {
                path.id: {"title": path.title, "modules": path.modules} for path in paths.values()
            },
        },
        ensure_ascii=False,
        separators=(",", ":"),
    ).translate(MARKUP_SAFE)
    first = modules[0]
    times = [module.duration for module in modules]
    total = strings.fill("module_total", n=len(modules), low=min(times), high=max(times))
    return (
        f'<belajar-continue class="bj-continue" data-site="{attribute(site)}">\n'
        f'<div class="bj-continue-state"><p class="bj-continue-text">{total}</p></div>\n'
        f'<p><a class="bj-continue-link" href="{attribute(address(first.path))}">'
        f"{strings.fill('begin_with', title=attribute(first.title))}</a></p>\n"
        f"{_review_link(review, strings)}<template>{data}</template>\n</belajar-continue>"
    )


def _review_link(address: str | None, strings: Strings) -> str:
    if address is None:
        return ""
    link = f'<a href="{attribute(address)}">{strings["review_title"]}</a>'
    return f'<p class="bj-continue-review">{link}</p>\n'


def module_rows(
    modules: Iterable[Module], strings: Strings, text: TextRenderer, address: Address
) -> str:
    """Return one list entry a module, with its minutes, summary and room for its state."""
    return "\n".join(
        f'<li data-module="{module.id}"{_quiz(module)} data-minutes="{module.duration}">'
        f'<a href="{attribute(address(module.path))}">{text.compact(module.title)}</a> '
        f'<span class="bj-minutes">{strings.fill("minutes", n=module.duration)}</span> '
        f'<span class="bj-state"></span>\n<p>{text.compact(module.summary)}</p></li>'
        for module in modules
    )


def _part(part: Part, strings: Strings, text: TextRenderer, address: Address) -> str:
    return (
        f'<section class="bj-part"><h2 id="{part.id}"><a href="{attribute(address(part.path))}">'
        f"{text.compact(part.title)}</a></h2>\n<p>{text.compact(part.summary)}</p>\n"
        f"{_modules(part, strings, text, address)}</section>"
    )


def _modules(part: Part, strings: Strings, text: TextRenderer, address: Address) -> str:
    rows = module_rows(part.modules, strings, text, address)
    return f'<ol class="bj-modules">\n{rows}\n</ol>'


def _quiz(module: Module) -> str:
    return f' data-quiz="{module.quiz}"' if module.quiz else ""


def _entry(module: Module, address: Address) -> dict[str, str]:
    entry = {"id": module.id, "title": module.title, "url": address(module.path)}
    return {**entry, "quiz": module.quiz} if module.quiz else entry
