"""The search index: the text of every page in sections, as a script that also loads from disk.

It is made when Markdown has run and marks are still empty, so that no stem, key or feedback of a
quiz is ever in it. What stands behind the marks of the glossary and the legal basis is added here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from belajar.schema.memory import FORGETFUL, Memory
from belajar.site.project import Project

EXCLUDED = "data-search-exclude"
"""Attribute of an element whose text is not searched; the same as the theme's."""

_SKIPPED = frozenset({"script", "style", "template", "svg", "math", "object", "noscript"})
_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input"),
        *("link", "meta", "param", "source", "track", "wbr"),
    }
)
_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark"),
        *("q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr"),
    }
)
_HEADING = re.compile(r"h[1-6]\Z")


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A part of a page that a link can lead to.

    Attributes:
        anchor: The id of its heading; empty for what stands above the first one.
        heading: The heading's text; empty there.
        text: Its text, on one line.
    """

    anchor: str
    heading: str
    text: str


Filled = Mapping[str, tuple[SearchSection, ...]]
"""Place of a page -> sections."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page as the search knows it.

    Attributes:
        url: Its address below the root of the site.
        title: Its title, as text.
        sections: What it holds, in order.
    """

    url: str
    title: str
    sections: tuple[SearchSection, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A page after Markdown, marks still empty.

    Attributes:
        place: Its path on the site (`modul/dasar/tujuan.md`).
        url: Its address below the root of the site.
        title: Its title; may hold character references.
        html: What Markdown made of it.
        lead: Its summary, which stands in no section; may hold character references.
    """

    place: str
    url: str
    title: str
    html: str
    lead: str


def search_page(
    page: Written, more: Iterable[SearchSection] = (), memory: Memory = FORGETFUL
) -> SearchPage:
    """Return what is searched of a page.

    Args:
        page: The page.
        more: Sections that are filled in later.
        memory: What was read before.
    """
    sections = memory.recall(("search", page.html), lambda: _sections(page.html))
    if page.lead:
        first, *rest = sections or (SearchSection("", "", ""),)
        if first.anchor:
            first, rest = SearchSection("", "", ""), [first, *rest]
        text = f"{unescape(page.lead)} {first.text}".strip()
        sections = (SearchSection("", "", text), *rest)
    return SearchPage(page.url, unescape(page.title), (*sections, *more))


def filled_in_later(project: Project, page_of: Callable[[str], str | None]) -> Filled:
    """Return by page what the glossary and the legal basis will show there, an entry a section.

    Args:
        project: What was read from the repository.
        page_of: Gives the place of the first page with a block of this kind.
    """
    terms = tuple(
        SearchSection(one.id, one.term, " ".join(filter(None, (one.expansion, one.definition))))
        for one in project.glossary.values()
    )
    laws = tuple(
        SearchSection(one.id, one.name, " ".join(filter(None, (one.subject, one.note))))
        for one in project.laws.values()
    )
    entries: dict[str, tuple[SearchSection, ...]] = {}
    for kind, sections in (("glossary", terms), ("laws", laws)):
        if place := page_of(kind):
            entries[place] = (*entries.get(place, ()), *sections)
    return entries


def search_script(pages: Iterable[SearchPage]) -> bytes:
    """Return the script that hands the pages to the search; the same pages, the same bytes."""
    listed = [
        [page.url, page.title, [[one.anchor, one.heading, one.text] for one in page.sections]]
        for page in pages
    ]
    data = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
    return f"self.BELAJAR_PAGES={data};\n".encode()


def _sections(html: str) -> tuple[SearchSection, ...]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found = (reader.section(index) for index in range(len(reader.texts)))
    return tuple(one for one in found if one.heading or one.text)


class _Reader(HTMLParser):
    """Collects text under the heading it stands below."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors = [""]
        self.headings: list[list[str]] = [[]]
        self.texts: list[list[str]] = [[]]
        self._open: list[tuple[str, bool]] = []
        self._hidden = 0
        self._heading = ""

    def section(self, index: int) -> SearchSection:
        return SearchSection(
            self.anchors[index], _line(self.headings[index]), _line(self.texts[index])
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self._write(" ")
        if tag in _VOID:
            return
        given = dict(attrs)
        hides = tag in _SKIPPED or EXCLUDED in given or "headerlink" in (given.get("class") or "")
        self._open.append((tag, hides))
        self._hidden += hides
        if _HEADING.match(tag) and given.get("id") and not self._hidden:
            self._heading = tag
            if tag != "h1":  # the page's title is no section of it
                self.anchors.append(given["id"] or "")
                self.headings.append([])
                self.texts.append([])

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        while self._open:
            name, hides = self._open.pop()
            self._hidden -= hides
            if name == tag:
                break
        if tag == self._heading:
            self._heading = ""
        if tag not in _INLINE:
            self._write(" ")

    def handle_data(self, data: str) -> None:
        self._write(data)

    def _write(self, text: str) -> None:
        if self._hidden or self._heading == "h1":
            return
        (self.headings if self._heading else self.texts)[-1].append(text)


def _line(parts: list[str]) -> str:
    return " ".join("".join(parts).split())
