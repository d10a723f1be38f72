"""The second wall: what Markdown made of a stranger's text, reduced to what Markdown may make.

The first wall (`schema/module_text.py`) tells the author and ends the build. It reads Markdown
without running it, so it can be wrong; this one reads what a browser would get. It keeps all that
Markdown, our extensions and the theme make of honest text, so honest pages pass unchanged.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import nh3

from belajar.schema.markup import AUTHOR_ATTRIBUTES, SCHEMES, is_foreign, kept

_TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "blockquote", "pre"),
    *("em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "q", "cite"),
    *("code", "kbd", "samp", "var", "abbr", "dfn", "a", "img", "figure", "figcaption"),
    *("ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "input", "label"),
    *("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_MADE: Mapping[str, set[str]] = {
    "a": {"href", "name", "data-term"},
    "img": {"src"},
    "div": {"data-belajar", "data-tabs"},
    "details": {"open"},
    "input": {"name", "checked", "disabled"},
    "label": {"for"},
    "span": {"data-linenos"},
}
"""What extensions set themselves, besides what authors may."""

_SIDES = {"left", "center", "right"}
_ALIGNED = {"style": {f"text-align: {side};" for side in _SIDES}, "align": _SIDES}
"""Column alignment, as the extension `tables` writes it without and with `use_align_attribute`."""

_VALUES: Mapping[str, Mapping[str, set[str]]] = {
    "td": _ALIGNED,
    "th": _ALIGNED,
    "input": {"type": {"checkbox", "radio"}},  # task lists and tabs
}
_ATTRIBUTES = {
    tag: {*AUTHOR_ATTRIBUTES.get(tag, ()), *_MADE.get(tag, ())}
    for tag in {*AUTHOR_ATTRIBUTES, *_MADE}
}


class PageCleaner:
    """Cleans the pages of one site.

    Args:
        marks: What `data-belajar` may say: the blocks that were read and checked.
    """

    def __init__(self, marks: Collection[str]) -> None:
        self._marks = frozenset(marks)
        self._cleaner = nh3.Cleaner(
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            attribute_filter=self._kept,
            generic_attribute_prefixes={"aria-"},
            link_rel=None,
            tag_attribute_values=_VALUES,
            url_schemes=SCHEMES,
        )

    def clean(self, html: str) -> str:
        """Return `html` without anything that could run, fetch, or pose as the portal's own."""
        # Twice: what is taken out of a table may leave a link inside a link, which the next reader
        # (a browser) would take apart in its own way.
        return self._cleaner.clean(self._cleaner.clean(html))

    def _kept(self, tag: str, name: str, value: str) -> str | None:
        if name == "src":
            return None if is_foreign(value) else value
        if name == "data-belajar":
            return value if value in self._marks else None
        return kept(name, value)
