"""The style sheets that all pages of a site load, made one sheet that holds what they can use."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from belajar.render.assets import hashed_name, style_tag
from belajar.site.names import Names
from belajar.site.trimming import asked_properties, is_self_contained, trimmed

NAME = "tema.css"
"""Name of the sheet, before its hash."""

_THEME = "assets/stylesheets/"
"""Where the theme keeps its sheets: a page that loads one of them is a page of the theme."""

_LINK = re.compile(r'<link rel="stylesheet" href="([^"]*)">')


@dataclass(frozen=True, slots=True)
class OneSheet:
    """The sheet in place of several.

    Attributes:
        path: Its path inside the site.
        content: What it holds.
        replaced: Paths inside the site of the sheets whose place it takes.
        base: The path at which the site is published, for pages with whole addresses.
    """

    path: str
    content: bytes
    replaced: tuple[str, ...]
    base: str

    def on_page(self, html: str, place: str) -> str:
        """Return a page with one link where the first of the replaced sheets was linked.

        Args:
            html: The page. One that is not the theme's is returned as it is.
            place: Its path inside the site.
        """
        if not _theme_links(html, place, self.base):
            return html
        is_linked = False

        def exchanged(found: re.Match[str]) -> str:
            nonlocal is_linked
            old = _target(found[1], place, self.base)
            if old not in self.replaced:
                return found[0]
            first, is_linked = not is_linked, True
            way = posixpath.relpath(self.path, posixpath.dirname(old))
            there = posixpath.normpath(posixpath.join(posixpath.dirname(found[1]), way))
            return style_tag(there) if first else ""

        return _LINK.sub(exchanged, html)


def one_sheet(
    pages: Mapping[str, str], sheets: Mapping[str, str], names: Names, base: str = "/"
) -> OneSheet | None:
    """Return the sheet in place of those that all of the theme's pages load; None without such.

    Args:
        pages: Path inside the site -> the whole page.
        sheets: Path inside the site -> style sheet, all of the site.
        names: What stands in pages and scripts.
        base: The path at which the site is published.
    """
    linked = [found for place, html in pages.items() if (found := _theme_links(html, place, base))]
    if not linked:
        return None
    shared = set(linked[0]).intersection(*linked[1:])
    replaced = tuple(one for one in linked[0] if one in shared and _can_be_moved(one, sheets))
    others = [text for path, text in sheets.items() if path not in replaced]
    asked = set[str]().union(*map(asked_properties, others))
    whole = {path: sheets[path] for path in replaced}
    content = trimmed(whole, posixpath.dirname(hashed_name(NAME, b"")), names, asked).encode()
    return OneSheet(hashed_name(NAME, content), content, replaced, base)


def _can_be_moved(path: str, sheets: Mapping[str, str]) -> bool:
    return path in sheets and is_self_contained(sheets[path])


def _theme_links(html: str, place: str, base: str) -> list[str]:
    """Return the paths of the sheets that a page loads, in its order; none unless the theme's."""
    head = html.partition("</head>")[0]
    links = [_target(address, place, base) for address in _LINK.findall(head)]
    return links if any(link.startswith(_THEME) for link in links) else []


def _target(address: str, place: str, base: str) -> str:
    """Return the path inside the site that a page's address leads to; "" for another host's."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    path = unquote(parts.path)
    if path.startswith("/"):
        return path.removeprefix(base) if path.startswith(base) else ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), path))
