"""A learner's whole record on one page: the lists that the script fills in."""

from __future__ import annotations

import json
from collections.abc import Mapping

from belajar.render.catalogue import Address, module_rows
from belajar.render.exercise import MARKUP_SAFE
from belajar.render.paths import PageAddress, facts, gain_place, tests_of
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer, attribute
from belajar.schema.module import Curriculum, Module
from belajar.schema.path import MINUTES_A_JP, LearningPath, LearningPaths
from belajar.schema.quiz import Quiz


def learner_record(
    paths: LearningPaths,
    curriculum: Curriculum,
    quizzes: Mapping[str, Quiz],
    strings: Strings,
    text: TextRenderer,
    site: str,
    address: Address,
    page: PageAddress,
) -> str:
    """Return paths, modules and quizzes as links, with room for the state of each.

    Without script it says that nothing is recorded, and the links lead on all the same.

    Args:
        paths: The paths and milestones.
        curriculum: The modules.
        quizzes: All quizzes by id; those that no page places are left out.
        strings: Words of the site's language.
        text: Renders the author's text.
        site: Namespace of the learner's records.
        address: Address of a module's page.
        page: Where each path and quiz is placed.
    """
    modules = {module.id: module for module in curriculum.modules()}
    sections = (
        _section("summary", "", strings, hidden=True),
        _section("paths", _paths(paths, modules, strings, page), strings),
        _section("badges", '<ul class="bj-record-badges"></ul>', strings, hidden=True),
        _review(strings, page),
        _section("modules", _modules(modules, strings, text, site, address), strings),
        _section("quizzes", _quizzes(quizzes, text, page), strings),
        _section("keep", _keeping(strings), strings, hidden=True),
    )
    return (
        f'<belajar-record class="bj-catalogue bj-record" data-site="{attribute(site)}">\n'
        f'<p class="bj-record-need">{strings["record_need"]}</p>\n'
        f"{''.join(sections)}<template>{_data(paths)}</template>\n</belajar-record>"
    )


def _section(name: str, content: str, strings: Strings, *, hidden: bool = False) -> str:
    """Return one section; the script addresses it by `data-part` and shows what is hidden."""
    title = strings[f"record_{name}"]
    return (
        f'<section data-part="{name}"{" hidden" if hidden else ""}>\n'
        f'<h2 id="catatan-{name}">{title}</h2>\n'
        f'<p class="bj-record-note"></p>\n{content}\n</section>\n'
    )


def _review(strings: Strings, page: PageAddress) -> str:
    """Return the section on what waits for review; nothing where no page reviews."""
    place = page("review", "")
    if place is None:
        return ""
    link = f'<p><a href="{attribute(place)}">{strings["record_review_open"]}</a></p>'
    return _section("review", link, strings)


def _letter(path: LearningPath, strings: Strings, page: PageAddress) -> str:
    """Return the line that leads to a path's letter; `data-letter` names the test it asks for."""
    place = page("certificate", "")
    if place is None:
        return ""
    test = path.post_test if path.post_test and page("quiz", path.post_test) else ""
    return (
        f'\n<p data-letter="{test}"><a href="{attribute(place)}#surat-{path.id}">'
        f'{strings["letter"]}</a> <span class="bj-state"></span></p>'
    )


def _paths(
    paths: LearningPaths, modules: Mapping[str, Module], strings: Strings, page: PageAddress
) -> str:
    rows = "\n".join(_path(path, modules, strings, page) for path in paths.values())
    return f'<ul class="bj-record-paths">\n{rows}\n</ul>'


def _path(
    path: LearningPath, modules: Mapping[str, Module], strings: Strings, page: PageAddress
) -> str:
    title = attribute(path.title)
    place = page("path", path.id)
    name = f'<a href="{attribute(place)}">{title}</a>' if place else f"<span>{title}</span>"
    return (
        f'<li class="bj-path" data-path="{path.id}"{tests_of(path)}>{name}\n'
        f'<p class="bj-facts">{facts(path, modules, strings)}</p>\n'
        f'<div class="bj-path-state"></div>\n{gain_place(path, strings)}'
        f"{_letter(path, strings, page)}</li>"
    )


def _modules(
    modules: Mapping[str, Module],
    strings: Strings,
    text: TextRenderer,
    site: str,
    address: Address,
) -> str:
    return (
        f'<belajar-catalogue class="bj-catalogue" data-site="{attribute(site)}">\n'
        f'<ol class="bj-modules">\n{module_rows(modules.values(), strings, text, address)}\n</ol>\n'
        f"</belajar-catalogue>"
    )


def _quizzes(quizzes: Mapping[str, Quiz], text: TextRenderer, page: PageAddress) -> str:
    placed = ((quiz, page("quiz", quiz.id)) for quiz in quizzes.values())
    rows = "\n".join(
        f'<li data-record="{quiz.id}"><a href="{attribute(place)}#bj-{quiz.id}-title">'
        f'{text.compact(quiz.title)}</a> <span class="bj-state"></span></li>'
        for quiz, place in placed
        if place
    )
    return f'<ol class="bj-modules">\n{rows}\n</ol>'


def _keeping(strings: Strings) -> str:
    """Return what saves, merges and erases; both dialogs are closed until the script opens them."""
    word = strings["erase_word"]
    return (
        f'<p class="bj-record-actions">{_button("save", "save_file", strings)} '
        f"{_button('csv', 'save_csv', strings)}</p>\n"
        f'<p><label class="bj-record-field"><span>{strings["import_label"]}</span> '
        f'<input type="file" accept=".json,application/json"></label></p>\n'
        f'<p class="bj-record-actions">{_button("ask-erase", "erase", strings)}</p>\n'
        f'<p class="bj-record-said" role="status"></p>\n'
        + _dialog("merge", "", _button("merge", "import_confirm", strings), "import", strings)
        + _dialog(
            "erase",
            f"<p>{strings['erase_final']}</p>\n"
            f'<form id="bj-erase" novalidate autocomplete="off"><label class="bj-record-field">'
            f"<span>{strings.fill('erase_type', word=word)}</span> "
            f'<input type="text" aria-describedby="bj-erase-problem" autocapitalize="characters" '
            f'spellcheck="false"></label>\n'
            f'<p class="bj-record-problem" id="bj-erase-problem" role="alert"></p></form>\n',
            f"{_button('save', 'erase_save', strings)} "
            f'<button class="bj-done-btn" form="bj-erase">{strings["erase_confirm"]}</button>',
            "erase",
            strings,
            f' data-word="{word}"',
        )
    )


def _dialog(
    name: str, content: str, actions: str, words: str, strings: Strings, attributes: str = ""
) -> str:
    return (
        f'<dialog class="bj-dialog" data-ask="{name}"{attributes} '
        f'aria-labelledby="bj-{name}-title">\n'
        f'<h3 id="bj-{name}-title">{strings[f"{words}_title"]}</h3>\n'
        f"<p>{strings[f'{words}_intro']}</p>\n<ul></ul>\n{content}"
        f'<p class="bj-record-actions">{actions} {_button("close", "cancel", strings)}</p>\n'
        f'<p class="bj-record-said" role="status"></p>\n</dialog>\n'
    )


def _button(action: str, name: str, strings: Strings) -> str:
    return f'<button type="button" class="bj-done-btn" data-do="{action}">{strings[name]}</button>'


def _data(paths: LearningPaths) -> str:
    data = {
        "jp": MINUTES_A_JP,
        "paths": {path.id: path.modules for path in paths.values()},
        "milestones": [{"title": one.title, "modules": one.modules} for one in paths.milestones],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.translate(MARKUP_SAFE)
