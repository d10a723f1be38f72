"""The legal basis as a page: every instrument, its status, what replaced it, who cites it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from belajar.render.module_page import law_badge, written_date
from belajar.render.strings import Strings
from belajar.render.text import attribute
from belajar.schema.law import Instrument, LegalBasis
from belajar.schema.module import Curriculum, Module

Address = Callable[[str], str]
FEW = 4  # modules that are named at once; more fold up


def law_list(laws: LegalBasis, curriculum: Curriculum, strings: Strings, address: Address) -> str:
    """Return the list, grouped by kind of instrument in the order of the data file.

    Args:
        laws: The legal basis.
        curriculum: Modules, for "used in".
        strings: Words of the site's language.
        address: Address of a module's page.
    """
    users = _users(curriculum)
    date = written_date(laws.reviewed, strings) if laws.reviewed else ""
    parts = [f'<p class="bj-facts">{strings.fill("laws_reviewed", date=date)}</p>'] if date else []
    for kind, instruments in groupby(laws.values(), key=_kind):
        parts.append(f"<h2>{strings[f'law_kind_{kind}']}</h2>")
        rows = "".join(_row(one, laws, users, strings, address) for one in instruments)
        parts.append(f'<ul class="bj-laws">{rows}</ul>')
    return "\n".join(parts)


def _row(
    one: Instrument,
    laws: LegalBasis,
    users: dict[str, list[Module]],
    strings: Strings,
    address: Address,
) -> str:
    name = f"<strong>{attribute(one.name)}</strong>"
    if one.url:
        name = f'<a href="{attribute(one.url)}" rel="noopener noreferrer">{name}</a>'
    lines = [
        f"<p>{name} {strings.fill('law_about', subject=attribute(one.subject), year=one.year)} "
        f"{law_badge(one.status, strings)}</p>"
    ]
    notes = [*_relations(one, laws, strings), *([attribute(one.note)] if one.note else [])]
    if notes:
        lines.append(f'<p class="bj-note">{" ".join(notes)}</p>')
    if using := users.get(one.id):
        lines.append(_used_in(using, strings, address))
    return f'<li id="{one.id}">{"".join(lines)}</li>'


def _used_in(modules: list[Module], strings: Strings, address: Address) -> str:
    links = ", ".join(_link(module, address) for module in modules)
    if len(modules) <= FEW:
        return f'<p class="bj-note">{strings["law_used"]}: {links}</p>'
    summary = strings.fill("law_used_n", n=len(modules))
    return f"<details><summary>{summary}</summary>\n<p>{links}</p></details>"


def _relations(one: Instrument, laws: LegalBasis, strings: Strings) -> Iterator[str]:
    if one.replaced_by:
        yield strings.fill("law_replaced", by=_links([one.replaced_by], laws))
    if one.changed_by:
        yield strings.fill("law_changed", by=_links(one.changed_by, laws))


def _links(ids: Iterable[str], laws: LegalBasis) -> str:
    return ", ".join(f'<a href="#{one}">{attribute(laws[one].name)}</a>' for one in ids)


def _link(module: Module, address: Address) -> str:
    return f'<a href="{attribute(address(module.path))}">{attribute(module.title)}</a>'


def _users(curriculum: Curriculum) -> dict[str, list[Module]]:
    users: dict[str, list[Module]] = {}
    for module in curriculum.modules():
        for law in dict.fromkeys(source.law for source in module.sources if source.law):
            users.setdefault(law, []).append(module)
    return users


_KINDS = {
    "tap": "tap",
    "uu": "uu",
    "pp": "pp",
    **dict.fromkeys(("keppres", "perpres", "inpres"), "perpres"),
    "putusan": "putusan",
}


def _kind(one: Instrument) -> str:
    return _KINDS.get(one.id.split("-", 1)[0], "lain")
