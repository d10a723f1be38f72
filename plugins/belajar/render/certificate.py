"""The letter of study: what a path still asks for, the learner's data, the letter, a check.

Everything stands here in words; the script only fills the places that depend on the learner's
records. What the letter says and what its QR code holds are the same `data-fact` entries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from belajar.render.numbers import written_number
from belajar.render.paths import NEEDED, PageAddress, facts
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer, attribute
from belajar.schema.module import Module
from belajar.schema.path import MINUTES_A_JP, LearningPath, LearningPaths

_FACTS = (
    *("name", "nip", "agency", "path", "modules"),
    *("time", "finished", "pre_test", "post_test"),
)
"""What the letter tells, in the order of the QR code's lines."""


def certificate(
    paths: LearningPaths,
    modules: Mapping[str, Module],
    strings: Strings,
    text: TextRenderer,
    site: str,
    name: str,
    address: Callable[[str], str],
    page: PageAddress,
    logo: str | None = None,
) -> str:
    """Return the page of the letter of study.

    Args:
        paths: The paths that can be finished.
        modules: All modules by id.
        strings: Words of the site's language.
        text: Renders the author's text.
        site: Namespace of the learner's records.
        name: The site's name, as it stands on the letter.
        address: Address of a module's page.
        page: Where each quiz is placed.
        logo: Address of the site's logo, if it has one.
    """
    rows = "\n".join(_path(path, modules, strings, text, address, page) for path in paths.values())
    return (
        f'<belajar-certificate class="bj-certificate" data-search-exclude '
        f'data-site="{attribute(site)}">\n'
        f'<p class="bj-letter-said" role="status">{strings["letter_script"]}</p>\n'
        f'<form class="bj-letter-form" novalidate>\n'
        f"<fieldset><legend>{strings['letter_paths']}</legend>\n"
        f'<ul class="bj-letter-paths">\n{rows}\n</ul></fieldset>\n'
        f"{_learner(strings)}\n"
        f'<div class="bj-letter-frame"><p class="bj-letter-empty">{strings["letter_empty"]}</p>\n'
        f"{_letter(name, logo, strings)}</div>\n"
        f'<p><button type="button" class="bj-letter-btn bj-letter-main" data-do="print" disabled>'
        f"{strings['letter_print']}</button></p>\n"
        f"<details><summary>{strings['letter_qr_text']}</summary>\n"
        f'<pre class="bj-letter-text"></pre></details>\n</form>\n'
        f"{_check(strings)}\n</belajar-certificate>"
    )


def _path(
    path: LearningPath,
    modules: Mapping[str, Module],
    strings: Strings,
    text: TextRenderer,
    address: Callable[[str], str],
    page: PageAddress,
) -> str:
    rows = [
        f'<li data-module="{one.id}"{_quiz(one)}><a href="{attribute(address(one.path))}">'
        f'{text.compact(one.title)}</a> <span class="bj-state"></span></li>'
        for one in (modules[module] for module in path.modules)
    ]
    test = page("quiz", path.post_test) if path.post_test else None
    if test:
        rows.append(
            f'<li data-test="{path.post_test}"{NEEDED}><a href="{attribute(test)}">'
            f'{strings["post_test"]}</a> <span class="bj-state"></span></li>'
        )
    pre_test = f' data-pre="{path.pre_test}"' if path.pre_test else ""
    needs = strings.fill("letter_needs_test" if test else "letter_needs", n=len(path.modules))
    return (
        f'<li id="surat-{path.id}" data-path="{path.id}"{pre_test} '
        f'data-time="{_time(path, modules, strings)}">'
        f'<label><input type="radio" name="path" value="{path.id}" disabled> '
        f'<span class="bj-letter-path">{attribute(path.title)}</span></label>\n'
        f'<p class="bj-letter-facts">{facts(path, modules, strings)}</p>\n'
        f'<p class="bj-letter-state">{needs}</p>\n'
        f"<details><summary>{strings['letter_steps']}</summary>\n"
        f"<ol>\n{chr(10).join(rows)}\n</ol></details></li>"
    )


def _time(path: LearningPath, modules: Mapping[str, Module], strings: Strings) -> str:
    minutes = sum(modules[name].duration for name in path.modules)
    jp = written_number(round(minutes / MINUTES_A_JP, 1), strings)
    return strings.fill("minutes_and_jp", minutes=minutes, jp=jp)


def _quiz(module: Module) -> str:
    return f' data-quiz="{module.quiz}"' if module.quiz else ""


def _learner(strings: Strings) -> str:
    fields = "\n".join(
        (
            _field("name", strings, 'autocomplete="name" required maxlength="100"'),
            _field("nip", strings, 'inputmode="numeric" autocomplete="off" maxlength="30"'),
            _field("agency", strings, 'autocomplete="organization" maxlength="120"'),
        )
    )
    return (
        f'<fieldset class="bj-letter-who" disabled><legend>{strings["letter_learner"]}</legend>\n'
        f"{fields}\n"
        f'<label class="bj-letter-keep"><input type="checkbox" name="keep"> '
        f"<span>{strings['letter_keep']}</span></label>\n</fieldset>\n"
        f'<p class="bj-letter-privacy">{strings["letter_privacy"]} '
        f'<button type="button" class="bj-letter-btn" data-do="forget" disabled>'
        f"{strings['letter_forget']}</button></p>\n"
        f'<p class="bj-letter-note" data-note="keep" role="status"></p>'
    )


def _field(name: str, strings: Strings, attributes: str) -> str:
    return (
        f'<label class="bj-letter-field"><span>{strings[f"letter_ask_{name}"]}</span> '
        f'<input type="text" name="{name}" {attributes} spellcheck="false" '
        f'aria-describedby="bj-letter-{name}"></label>\n'
        f'<p class="bj-letter-note" id="bj-letter-{name}" data-note="{name}" role="status"></p>'
    )


def _letter(name: str, logo: str | None, strings: Strings) -> str:
    image = f'<img class="bj-letter-logo" src="{attribute(logo)}" alt="">\n' if logo else ""
    entries = "\n".join(
        f'<div data-fact="{fact}" hidden><dt>{strings[f"letter_{fact}"]}</dt><dd></dd></div>'
        for fact in _FACTS
    )
    return (
        f'<section class="bj-letter" hidden aria-label="{strings["letter"]}">\n'
        f'{image}<p class="bj-letter-site"><span hidden>{strings["letter_portal"]}</span>'
        f"<span>{attribute(name)}</span></p>\n"
        f'<p class="bj-letter-title">{strings["letter"]}</p>\n'
        f'<p class="bj-letter-opening">{strings["letter_opening"]}</p>\n'
        f'<dl class="bj-letter-entries">\n{entries}\n</dl>\n'
        f'<div class="bj-letter-end"><div>'
        f'<p class="bj-letter-plain">{strings["letter_plain"]}</p>\n'
        f'<p class="bj-letter-small">{strings["letter_code_means"]}</p></div>\n'
        f'<div class="bj-letter-proof"><svg role="img" aria-label="{strings["letter_qr"]}" '
        f'shape-rendering="crispEdges"><path/></svg>\n'
        f'<p><span>{strings["letter_code"]}</span> <b class="bj-letter-code"></b></p></div></div>\n'
        f"</section>"
    )


def _check(strings: Strings) -> str:
    return (
        f'<form class="bj-letter-check" novalidate>\n'
        f'<h2 id="periksa-kode">{strings["letter_check"]}</h2>\n'
        f"<p>{strings['letter_check_hint']}</p>\n"
        f'<label class="bj-letter-field"><span>{strings["letter_check_text"]}</span> '
        f'<textarea name="text" rows="6" autocomplete="off" spellcheck="false"></textarea>'
        f"</label>\n"
        f'<p><button type="button" class="bj-letter-btn" data-do="check" disabled>'
        f"{strings['letter_check']}</button></p>\n"
        f'<p class="bj-letter-result" role="status"></p>\n</form>'
    )
