"""The glossary as a page, and the definitions that a page's linked terms need."""

from __future__ import annotations

from collections.abc import Iterable

from belajar.render.text import TextRenderer, attribute
from belajar.schema.glossary import Glossary, Term


def glossary_list(glossary: Glossary, text: TextRenderer) -> str:
    """Return all terms with their definitions: groups as in the data file, terms by name."""
    groups: dict[str, list[Term]] = {}
    for term in glossary.values():
        groups.setdefault(term.group or "", []).append(term)
    parts = []
    for group, unordered in groups.items():
        terms = sorted(unordered, key=lambda one: one.term.casefold())
        heading = f"<h2>{attribute(group)}</h2>\n" if group else ""
        rows = "".join(_entry(term, text) for term in terms)
        parts.append(f'{heading}<dl class="bj-terms">{rows}</dl>')
    return "\n".join(parts)


def definitions(terms: Iterable[Term], text: TextRenderer) -> str:
    """Return the definitions of a page's terms: hidden, and read out with each link."""
    rows = "".join(
        f'<p id="bj-tip-{term.id}">{_expansion(term)}{text.compact(term.definition)}</p>'
        for term in terms
    )
    return f"<belajar-terms hidden>{rows}</belajar-terms>"


def _entry(term: Term, text: TextRenderer) -> str:
    return (
        f'<dt id="{term.id}">{attribute(term.term)}</dt>'
        f"<dd>{_expansion(term)}{text.compact(term.definition)}</dd>"
    )


def _expansion(term: Term) -> str:
    return f"<em>{attribute(term.expansion)}</em>. " if term.expansion else ""
