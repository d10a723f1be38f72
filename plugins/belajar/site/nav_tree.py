"""What a page shows of the navigation: where it stands, what is beside it, the way to the rest.

The cost of a page must not grow with the site. Shown are the top of the navigation and the branch
that holds the page; of a long list in it only what is near the page, with a link to the whole list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from belajar.render.strings import Strings

Item: TypeAlias = Any
"""A page, section or link of MkDocs' navigation: `title`, `url`, `children`, `active`."""

LONG = 48
"""A list with more entries than this is not shown whole, if a page lists them all."""

NEAR = 5
"""How many entries before and after the page are shown of a long list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the navigation.

    Attributes:
        title: What it says; HTML, as MkDocs has it.
        url: Where it leads, as MkDocs has it; None for an open section without a page of its own.
        is_current: Whether it is the page itself.
        is_branch: Whether it is a section that is not open.
        children: What an open section shows.
    """

    title: str
    url: str | None
    is_current: bool = False
    is_branch: bool = False
    children: tuple[Entry, ...] = ()


def nav_tree(items: Sequence[Item], page: Item | None, strings: Strings) -> tuple[Entry, ...]:
    """Return what a page shows of the navigation.

    Args:
        items: The top of the navigation.
        page: The page; None for one that is not in it, such as that for a wrong address.
        strings: Words of the site's language.
    """
    return tuple(_entry(item, page, strings) for item in items)


def _entry(item: Item, page: Item | None, strings: Strings) -> Entry:
    if not item.children:
        return Entry(item.title, item.url, is_current=page is not None and item is page)
    index = _index(item)
    if page is None or not item.active:
        return Entry(item.title, _first_url(item), is_branch=True)
    inside = [one for one in item.children if one is not index]
    children = tuple(_entry(one, page, strings) for one in _near(inside, index))
    if index and len(children) < len(inside):
        children += (Entry(strings.fill("nav_all", n=len(inside)), index.url),)
    return Entry(
        item.title, index.url if index else None, is_current=index is page, children=children
    )


def _index(section: Item) -> Item | None:
    """Return the page that stands for a section."""
    return next((one for one in section.children if getattr(one, "is_index", False)), None)


def _first_url(item: Item) -> str | None:
    while item.children:
        item = item.children[0]
    url: str | None = item.url
    return url


def _near(children: list[Item], index: Item | None) -> list[Item]:
    """Return a list, or what of a long one is near the entry that is open or current."""
    if len(children) <= LONG or index is None:
        return children
    here = next((place for place, one in enumerate(children) if one.active), 0)
    start = max(0, min(here - NEAR, len(children) - 2 * NEAR - 1))
    return children[start : start + 2 * NEAR + 1]
