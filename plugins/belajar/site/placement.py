"""Where something of ours stands on a page: marked while Markdown runs, filled in at the end.

The mark is an empty element, so the search index, which reads the page before it is filled in,
never sees a key, a feedback or an explanation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

Fill = Callable[[str], str | None]
"""Takes the name behind the colon ("" when there is none), returns HTML; None leaves the mark."""

MARK = re.compile(r'<div data-belajar="(?P<kind>[a-z-]+)(?::(?P<name>[a-z0-9-]+))?"></div>')
"""A mark, once it is on the page."""


def mark(kind: str, name: str = "") -> str:
    """Return the element that holds the place of `kind` (and `name`) on a page."""
    words = escape(f"{kind}:{name}" if name else kind, quote=True)
    return f'<div data-belajar="{words}"></div>'


def marked(html: str) -> list[tuple[str, str]]:
    """Return the kinds and names marked in `html`, in order."""
    if "data-belajar=" not in html:
        return []
    return [(kind, name or "") for kind, name in MARK.findall(html)]


def fill_in(html: str, fills: Mapping[str, Fill]) -> str:
    """Return `html` with every mark that `fills` knows replaced."""

    def filled(match: re.Match[str]) -> str:
        fill = fills.get(match[1])
        content = fill(match[2] or "") if fill else None
        return match[0] if content is None else content

    return MARK.sub(filled, html)
