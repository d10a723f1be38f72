"""How a site's pages are found and shared: titles, descriptions, what they are, cards, site map."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape, unescape
from urllib.parse import urljoin

from belajar.render.head import Head, with_head
from belajar.render.lead import MOST, description, ended, shortened
from belajar.render.paths import amounts
from belajar.render.strings import Strings
from belajar.render.structured import Node, Said, breadcrumbs
from belajar.site.project import Project
from belajar.site.things import Address, PageOf, Things
from belajar.typeset.cards import Card
from belajar.typeset.words import is_settable

CARDS = "assets/kartu/"
"""Folder inside the site of the cards."""
SITE_MAP = "sitemap.xml"
ROBOTS = "robots.txt"

_TAG = re.compile(r"<[^>]*>")
_DASH = " \N{EN DASH} "


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What is known of a whole site.

    Attributes:
        name: Its name.
        about: What it says of itself in a sentence; may be empty.
        provider: The agency that offers it; empty where none is named.
        url: Where it is published, with a slash at its end; empty where that is not known.
    """

    name: str
    about: str
    provider: str
    url: str


@dataclass(frozen=True, slots=True)
class SharedPage:
    """A page after Markdown, marks still empty.

    Attributes:
        place: Its path on the site (`modul/dasar/tujuan.md`).
        url: Its address below the root of the site.
        title: Its title; may hold character references.
        written: What its author says of it; may hold character references, may be empty.
        html: What Markdown made of it.
        above: Titles and places of the pages above it, the outermost first, without the home page.
            A section without a page of its own has an empty place.
        is_home: Whether it is the home page.
        is_found: Whether search engines should list it.
    """

    place: str
    url: str
    title: str
    written: str
    html: str
    above: tuple[tuple[str, str], ...] = ()
    is_home: bool = False
    is_found: bool = True


class Sharing:
    """What the heads of one site's pages say. Made anew for each build.

    Args:
        project: What was read from the repository.
        strings: Words of the site's language.
        site: What is known of the site.
        pages: All pages, in the order in which MkDocs lists them.
        page_of: Where blocks stand.
    """

    def __init__(
        self,
        project: Project,
        strings: Strings,
        site: SiteFacts,
        pages: Sequence[SharedPage],
        page_of: PageOf,
    ) -> None:
        self._strings = strings
        self._site = site
        self._pages = {page.place: page for page in pages}
        self._things = Things(project, page_of)
        self._home = next((page for page in pages if page.is_home), None)
        self._cards: dict[str, str] = {}

    def page(self, html: str, place: str, address: Address) -> str:
        """Return a whole page with what its head says of it.

        Args:
            html: The page as the theme made it.
            place: Its path on the site.
            address: Turns a page's place into an address relative to this page.
        """
        page = self._pages.get(place)
        return html if page is None else with_head(html, self._head(page, address))

    def lost_page(self, html: str) -> str:
        """Return the page for addresses that lead nowhere with a head that says so."""
        name = self._strings["lost_page"]
        head = Head(
            f"{name}{_DASH}{self._site.name}",
            *(self._strings.fill("lost_page_about", site=self._site.name), name),
            *(self._site.name, self._strings.language),
            is_found=False,
        )
        return with_head(html, head)

    def wanted_cards(self) -> dict[str, Card]:
        """Return by place what stands on the card of each page that has one.

        None where the site's address is not known, as nobody could fetch them; and none for a page
        whose title our fonts cannot set.
        """
        if not self._site.url:
            return {}
        return {
            page.place: card
            for page in self._pages.values()
            if page.is_found and is_settable((card := self._card(page)).title)
        }

    def add_cards(self, pictures: Mapping[str, bytes]) -> dict[str, bytes]:
        """Note the cards of pages, by place; return them by their path inside the site."""
        files = {}
        for place, picture in pictures.items():
            stem = place.rpartition(".")[0].replace("/", "-")
            path = f"{CARDS}{stem}.{hashlib.sha256(picture).hexdigest()[:8]}.png"
            self._cards[place] = path
            files[path] = picture
        return files

    def site_map(self) -> str:
        """Return the list of pages for search engines; empty where the address is not known."""
        if not self._site.url:
            return ""
        rows = "".join(self._row(page) for page in self._pages.values() if page.is_found)
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            f"{rows}</urlset>\n"
        )

    def robots(self) -> dict[str, bytes]:
        """Return the file that tells search engines where the list of pages is, by its path.

        None where the address is not known.
        """
        if not self._site.url:
            return {}
        text = f"User-agent: *\nAllow: /\n\nSitemap: {urljoin(self._site.url, SITE_MAP)}\n"
        return {ROBOTS: text.encode()}

    def _head(self, page: SharedPage, address: Address) -> Head:
        site, card = self._site, self._cards.get(page.place)
        module = self._things.modules.get(page.place)
        heading = site.name if page.is_home else self._headings[page.place]
        return Head(
            title=site.name if page.is_home else f"{heading}{_DASH}{site.name}",
            description=self._descriptions[page.place],
            heading=heading,
            site=site.name,
            language=self._strings.language,
            is_found=page.is_found,
            address=self._absolute(page) if site.url else None,
            card=urljoin(site.url, card) if card else None,
            reviewed=module.reviewed if module else None,
            data=self._data(page, address) if page.is_found else (),
        )

    @cached_property
    def _headings(self) -> dict[str, str]:
        """Return the title of each page; those of the same name with what tells them apart."""
        titles = {place: _plain(page.title) for place, page in self._pages.items()}
        with_above = {
            place: f"{title} ({self._pages[place].above[-1][0]})"
            if self._pages[place].above
            else title
            for place, title in titles.items()
        }
        known, fuller = Counter(titles.values()), Counter(with_above.values())
        return {
            place: title
            if known[title] == 1
            else with_above[place]
            if fuller[with_above[place]] == 1
            else f"{title} ({page.url or page.place})"
            for (place, title), page in zip(titles.items(), self._pages.values(), strict=True)
        }

    @cached_property
    def _descriptions(self) -> dict[str, str]:
        """Return what each page is about; of those that say the same, behind their title."""
        found = {
            place: description(
                page.written or (self._site.about if page.is_home else ""),
                page.html,
                self._site.about,
            )
            for place, page in self._pages.items()
        }
        known = Counter(found.values())
        return {
            place: text
            if known[text] == 1
            else shortened(f"{ended(self._headings[place])} {text}", MOST)
            for place, text in found.items()
        }

    def _row(self, page: SharedPage) -> str:
        changed = self._reviewed(page.place)
        when = f"<lastmod>{changed}</lastmod>" if changed else ""
        return f"<url><loc>{escape(self._absolute(page))}</loc>{when}</url>\n"

    def _reviewed(self, place: str) -> str | None:
        """Return when what a page says was last reviewed, where that is known."""
        if module := self._things.modules.get(place):
            return module.reviewed
        part = self._things.parts.get(place)
        return max((one.reviewed for one in part.modules), default=None) if part else None

    def _absolute(self, page: SharedPage) -> str:
        return urljoin(self._site.url, page.url.removeprefix("./"))

    def _card(self, page: SharedPage) -> Card:
        things = self._things
        if page.is_home:
            return Card("", self._site.about or self._site.name)
        if module := things.modules.get(page.place):
            minutes = self._strings.fill("minutes", n=module.duration)
            return Card(
                things.part_of(module).title, module.title, (minutes, ", ".join(module.audience))
            )
        told: tuple[str, ...] = ()
        if path := things.paths.get(page.place):
            told = tuple(amounts(things.modules_of(path), self._strings))
        return Card(page.above[-1][0] if page.above else "", _plain(page.title), told)

    def _data(self, page: SharedPage, address: Address) -> list[Node]:
        """Return what a page is in the words of schema.org, and the way to it."""
        site, language = self._site, self._strings.language

        def whole(place: str) -> str:
            return self._absolute(self._pages[place]) if site.url else address(place)

        here, about = whole(page.place), self._descriptions[page.place]
        said = Said(_plain(page.title), about, here, language, site.provider)
        of_site = said._replace(name=site.name, about=site.about)
        if page.is_home:
            return [self._things.home(of_site, whole)]
        nodes = self._things.at(page.place, said, of_site, whole)
        if self._home is not None:
            above = [(title, place) for title, place in page.above if place in self._pages]
            way = [(site.name, self._home.place), *above, (said.name, page.place)]
            nodes.append(breadcrumbs([(title, whole(place)) for title, place in way]))
        return nodes


def _plain(title: str) -> str:
    return " ".join(unescape(_TAG.sub("", title)).split())
