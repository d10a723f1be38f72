"""Links the first use of each glossary term on a page to its definition."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from xml.etree.ElementTree import Element

from belajar.schema.glossary import Glossary

LINKED = frozenset({"p", "li", "td", "dd", "strong", "em", "blockquote", "div", "details"})
"""Elements whose text may hold links; headings, links, code and table heads stay as they are."""

_TITLE = "admonition-title"
_USED = re.compile(r'data-term="([a-z0-9-]+)"')


def used_terms(html: str) -> list[str]:
    """Return the ids of the terms that a page links, in order."""
    return list(dict.fromkeys(_USED.findall(html))) if "data-term=" in html else []


class TermLinker:
    """Finds terms in text.

    Args:
        glossary: The terms.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    def link(self, root: Element, address: Callable[[str], str]) -> None:
        """Link the first use of each term below `root`, in place.

        Args:
            root: The tree of a page.
            address: Takes a term's id, returns the address of its definition.
        """
        if self._ids:
            self._walk(root, set(), address)

    def _walk(self, parent: Element, seen: set[str], address: Callable[[str], str]) -> None:
        index = 0
        if parent.tag in LINKED and parent.text:
            parent.text, links = self._linked(parent.text, seen, address)
            for link in links:
                parent.insert(index, link)
                index += 1
        while index < len(parent):
            child = parent[index]
            index += 1
            if isinstance(child.tag, str) and not _is_closed(child):
                self._walk(child, seen, address)
            if parent.tag in LINKED and child.tail:
                child.tail, links = self._linked(child.tail, seen, address)
                for link in links:
                    parent.insert(index, link)
                    index += 1

    def _linked(
        self, text: str, seen: set[str], address: Callable[[str], str]
    ) -> tuple[str, list[Element]]:
        """Return the text before the first link, and the links, each with its text behind it."""
        head, end = text, 0
        links: list[Element] = []
        for match in self._pattern.finditer(text):
            term = self._ids[_folded(match[0])]
            if term in seen:
                continue
            seen.add(term)
            before = text[end : match.start()]
            if links:
                links[-1].tail = before
            else:
                head = before
            links.append(_link(match[0], term, address(term)))
            end = match.end()
        if links:
            links[-1].tail = text[end:]
        return head, links

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {
            _folded(name): term.id
            for term in reversed(list(self._glossary.values()))
            for name in (term.term, *term.aliases)
            if term.linked
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = sorted(self._ids, key=len, reverse=True)
        return re.compile(rf"(?<![\w/-])(?:{'|'.join(map(_either_case, names))})(?![\w-])")


def _is_closed(element: Element) -> bool:
    return element.tag not in {*LINKED, "ul", "ol", "table", "tbody", "tr", "dl"} or (
        _TITLE in element.get("class", "")
    )


def _folded(name: str) -> str:
    """Fold what differs only in the first letter of an ordinary word; acronyms stay as they are."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name


def _either_case(name: str) -> str:
    if name[0].isalpha() and name[1:2].islower():
        return f"[{name[0].lower()}{name[0].upper()}]{re.escape(name[1:])}"
    return re.escape(name)


def _link(text: str, term: str, address: str) -> Element:
    link = Element(
        "a",
        {
            "class": "bj-term",
            "href": address,
            "data-term": term,
            "aria-describedby": f"bj-tip-{term}",
        },
    )
    link.text = text
    return link
