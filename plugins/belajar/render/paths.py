"""Learning paths: the choice between them, and one path with its modules and tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from belajar.render.catalogue import module_rows
from belajar.render.numbers import written_number
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer, attribute
from belajar.schema.module import Module
from belajar.schema.path import MINUTES_A_JP, LearningPath, LearningPaths

PageAddress = Callable[[str, str], str | None]
"""Kind and name of a block -> address of the page that places it, None where no page does."""


NEEDED = " data-needed"
"""Marks the row of the test that has to be passed before a path is finished."""


def path_choice(
    paths: LearningPaths,
    modules: Mapping[str, Module],
    strings: Strings,
    site: str,
    page: PageAddress,
) -> str:
    """Return all paths to choose from; without script they are links.

    Args:
        paths: The paths.
        modules: All modules by id.
        strings: Words of the site's language.
        site: Namespace of the learner's records.
        page: Where each path and quiz is placed.
    """
    cards = "\n".join(
        f'<li data-path="{path.id}"><p class="bj-path-title">{_titled(path, page)}</p>\n'
        f'<p class="bj-facts">{attribute(path.audience)} · {facts(path, modules, strings)}</p>\n'
        f"<p>{attribute(path.summary)}</p>\n"
        f'<p class="bj-path-choose"></p></li>'
        for path in paths.values()
    )
    return (
        f'<belajar-paths class="bj-paths" data-site="{attribute(site)}">\n'
        f"<ul>\n{cards}\n</ul>\n</belajar-paths>"
    )


def path_overview(
    path: LearningPath,
    modules: Mapping[str, Module],
    strings: Strings,
    text: TextRenderer,
    site: str,
    address: Callable[[str], str],
    page: PageAddress,
) -> str:
    """Return one path: what it takes, its tests and modules in order, room for the state of each.

    Args:
        path: The path.
        modules: All modules by id.
        strings: Words of the site's language.
        text: Renders the author's text.
        site: Namespace of the learner's records.
        address: Address of a module's page.
        page: Where each quiz is placed.
    """
    rows = [
        _test_row(path.pre_test, "pre_test", strings, page),
        module_rows([modules[name] for name in path.modules], strings, text, address),
        _test_row(path.post_test, "post_test", strings, page),
        _letter_row(path, strings, page),
    ]
    return (
        f'<belajar-path class="bj-catalogue bj-path" data-site="{attribute(site)}" '
        f'data-path="{path.id}"{tests_of(path)}>\n'
        f'<p class="bj-facts">{attribute(path.audience)} · {facts(path, modules, strings)}</p>\n'
        f'<div class="bj-path-state"></div>\n'
        f'<ol class="bj-modules">\n{_joined(rows)}\n</ol>\n'
        f"{gain_place(path, strings)}</belajar-path>"
    )


def tests_of(path: LearningPath) -> str:
    """Return the attributes that name a path's tests, where the gain between them can be told."""
    if path.pre_test is None or path.post_test is None:
        return ""
    return f' data-pre="{path.pre_test}" data-post="{path.post_test}"'


def gain_place(path: LearningPath, strings: Strings) -> str:
    """Return the place of the gain between a path's tests, where there can be one."""
    return f'<p class="bj-gain">{strings["gain_none"]}</p>\n' if tests_of(path) else ""


def facts(path: LearningPath, modules: Mapping[str, Module], strings: Strings) -> str:
    """Return how much there is to do: modules, minutes, JP."""
    return " · ".join(amounts([modules[name] for name in path.modules], strings))


def amounts(modules: Sequence[Module], strings: Strings) -> tuple[str, str]:
    """Return how many modules there are, and how long they take in minutes and JP."""
    minutes = sum(module.duration for module in modules)
    jp = written_number(round(minutes / MINUTES_A_JP, 1), strings)
    return (
        strings.fill("module_count", n=len(modules)),
        strings.fill("minutes_and_jp", minutes=minutes, jp=jp),
    )


def _joined(rows: list[str]) -> str:
    return "\n".join(filter(None, rows))


def _titled(path: LearningPath, page: PageAddress) -> str:
    address = page("path", path.id)
    title = attribute(path.title)
    return f'<a href="{attribute(address)}">{title}</a>' if address else title


def _test_row(quiz: str | None, name: str, strings: Strings, page: PageAddress) -> str:
    address = page("quiz", quiz) if quiz else None
    if address is None:
        return ""
    needed = NEEDED if name == "post_test" else ""
    return (
        f'<li data-test="{quiz}"{needed}><a href="{attribute(address)}">{strings[name]}</a> '
        f'<span class="bj-minutes"></span> <span class="bj-state"></span>\n'
        f"<p>{strings[f'{name}_hint']}</p></li>"
    )


def _letter_row(path: LearningPath, strings: Strings, page: PageAddress) -> str:
    address = page("certificate", "")
    if address is None:
        return ""
    return (
        f'<li data-letter><a href="{attribute(address)}#surat-{path.id}">{strings["letter"]}</a> '
        f'<span class="bj-minutes"></span> <span class="bj-state"></span>\n'
        f"<p>{strings['letter_hint']}</p></li>"
    )
