"""A module's Markdown as the portal renders it, without a site around it."""

from __future__ import annotations

from typing import Any

from markdown import Markdown

from belajar.extension import BelajarExtension
from belajar.site.parts import KINDS
from belajar.site.placement import mark

EXTENSIONS = [
    *("admonition", "attr_list", "md_in_html", "tables", "toc"),
    *("pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed"),
]
MORE_EXTENSIONS = [
    *("abbr", "def_list", "sane_lists", "pymdownx.highlight", "pymdownx.inlinehilite"),
    *("pymdownx.keys", "pymdownx.mark", "pymdownx.tasklist"),
]
"""What portals with Material often add."""

OPTIONS: dict[str, dict[str, Any]] = {
    "toc": {"permalink": True, "permalink_title": "Tautan ke bagian ini"},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.highlight": {
        "anchor_linenums": True,
        "line_spans": "__span",
        "linenums": True,
        "linenums_style": "pymdownx-inline",
        "pygments_lang_class": True,
    },
}


def renderer(*more: str) -> Markdown:
    """Return a Markdown instance for one page."""
    extensions = [*EXTENSIONS, *more]
    return Markdown(
        extensions=[*extensions, BelajarExtension(place=mark, kinds=KINDS)],
        extension_configs={name: OPTIONS[name] for name in OPTIONS if name in extensions},
    )
