"""A page shows where it stands in the navigation, at a cost that does not grow with the site."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from belajar.render.strings import load_strings
from belajar.site.nav_tree import LONG, NEAR, Entry, nav_tree

WORDS = load_strings()


@dataclass(eq=False)
class Item:
    title: str
    url: str | None = None
    children: list[Item] | None = None
    is_index: bool = False
    parent: Item | None = field(default=None, repr=False)
    here: bool = False

    @property
    def active(self) -> bool:
        return self.here or any(one.active for one in self.children or ())


def section(title: str, *children: Item) -> Item:
    return Item(title, None, list(children))


def part(number: int, modules: int, *, indexed: bool = True) -> Item:
    index = [Item(f"Bagian {number}", f"b{number}/", is_index=True)] if indexed else []
    pages = [Item(f"M{number}.{n}", f"b{number}/m{n}/") for n in range(modules)]
    return section(f"Bagian {number}", *index, *pages)


def portal(*parts: Item) -> list[Item]:
    catalogue = Item("Katalog", "modul/", is_index=True)
    return [Item("Beranda", ""), section("Belajar", catalogue, *parts), part(99, 3, indexed=False)]


def tree(items: list[Item], page: Item | None) -> tuple[Entry, ...]:
    if page:
        page.here = True
    return nav_tree(items, page, WORDS)


def lines(entries: tuple[Entry, ...]) -> int:
    return sum(1 + lines(one.children) for one in entries)


def test_the_branch_of_the_page_is_open_and_the_others_are_links():
    parts = [part(1, 3), part(2, 3)]
    page = parts[0].children[2]
    home, learn, guide = tree(portal(*parts), page)
    assert home == Entry("Beranda", "")
    assert guide == Entry("Bagian 99", "b99/m0/", is_branch=True)
    assert learn.url == "modul/"
    first, second = learn.children
    assert second == Entry("Bagian 2", "b2/", is_branch=True)
    assert [one.title for one in first.children] == ["M1.0", "M1.1", "M1.2"]
    assert [one.is_current for one in first.children] == [False, True, False]


def test_a_sections_own_page_is_current_on_the_section():
    parts = [part(1, 3)]
    _, learn, _ = tree(portal(*parts), parts[0].children[0])
    assert learn.children[0].is_current
    assert not any(one.is_current for one in learn.children[0].children)


def test_an_open_section_without_a_page_of_its_own_is_no_link():
    other = part(7, 3, indexed=False)
    *_, shown = tree([Item("Beranda", ""), other], other.children[0])
    assert shown.url is None
    assert len(shown.children) == 3


def test_a_page_outside_the_navigation_shows_its_top():
    assert lines(tree(portal(part(1, 3)), None)) == 3


@pytest.mark.parametrize(("place", "first"), [(0, 0), (250, 250 - NEAR), (499, 499 - 2 * NEAR)])
def test_of_a_long_list_what_is_near_and_the_way_to_all_of_it(place, first):
    long = part(1, 500)
    page = long.children[1 + place]
    _, learn, _ = tree(portal(long), page)
    *shown, rest = learn.children[0].children
    assert [one.title for one in shown] == [f"M1.{first + n}" for n in range(2 * NEAR + 1)]
    assert [one.title for one in shown if one.is_current] == [page.title]
    assert rest == Entry("Lihat semua (500)", "b1/")


def test_a_list_that_no_page_lists_is_shown_whole():
    long = part(1, LONG + 10, indexed=False)
    _, learn, _ = tree(portal(long), long.children[3])
    assert len(learn.children[0].children) == LONG + 10


@pytest.mark.parametrize(("parts", "modules"), [(1, 500), (40, 13), (500, 1), (22, 22)])
def test_the_cost_does_not_grow_with_the_portal(parts, modules):
    made = [part(n, modules) for n in range(parts)]
    assert lines(tree(portal(*made), made[-1].children[-1])) <= 2 * LONG + 10
