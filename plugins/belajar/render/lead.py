"""A page in a sentence or two: what search engines and others show of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser

LEAST, MOST = 70, 160
"""Characters of a description: fewer say too little, more are cut off by those who show it."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[A-Z“\"‘(])")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|[Nn]o|dkk|hlm|[Pp]s|St|Dr|Prof|dll|dsb|mis)\.$")
_ASIDE = frozenset({"table", "details", "figure", "nav", "aside", "blockquote", "pre", "template"})
_ASIDE_CLASSES = frozenset({"admonition", "tabbed-set", "highlight"})
_CUT = " ,;:·–—-(“\"'"


def description(written: str, html: str, site: str) -> str:
    """Return what a page is about, on one line, at least `LEAST` and at most `MOST` characters.

    Args:
        written: What its author says of it; may hold character references, may be empty.
        html: What Markdown made of it; its first sentences fill up what is short.
        site: What the site says of itself; fills up a page that says next to nothing.
    """
    said = " ".join(unescape(written).split())
    for sentence in (*sentences(html), " ".join(site.split())):
        if len(said) >= LEAST:
            break
        if sentence not in said:
            said = f"{ended(said)} {sentence}".strip()
    return shortened(said, MOST)


def ended(text: str) -> str:
    """Return a text with a full stop where it has no end."""
    return text if not text or text[-1] in ".!?…:" else f"{text}."


def shortened(text: str, most: int) -> str:
    """Return a text that has at most `most` characters, cut between words, with an ellipsis."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    if not text[most - 1].isspace() and " " in cut:
        cut = cut[: cut.rindex(" ")]
    return f"{cut.rstrip(_CUT)}…"


def sentences(html: str) -> list[str]:
    """Return the sentences of a page's own paragraphs, in order; not of boxes, tables or lists."""
    reader = _Paragraphs()
    reader.feed(html)
    reader.close()
    return [one for paragraph in reader.found for one in _split(paragraph)]


def _split(paragraph: str) -> Iterator[str]:
    held = ""
    for one in _SENTENCE_END.split(" ".join(paragraph.split())):
        held = f"{held} {one}".strip()
        if not _ABBREVIATED.search(held):
            yield held
            held = ""
    if held:
        yield held


class _Paragraphs(HTMLParser):
    """Collects the text of paragraphs that stand in the page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._aside: list[str] = []
        self._text: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._aside:
            if tag == self._aside[0]:
                self._aside.append(tag)
        elif tag in _ASIDE or not _ASIDE_CLASSES.isdisjoint(_classes(attrs)):
            self._aside.append(tag)
        elif tag == "p":
            self._text = []
        elif tag == "br" and self._text is not None:
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._aside:
            if tag == self._aside[0]:
                self._aside.pop()
        elif tag == "p" and self._text is not None:
            if text := "".join(self._text).strip():
                self.found.append(text)
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._aside:
            self._text.append(data)


def _classes(attrs: Iterable[tuple[str, str | None]]) -> list[str]:
    return (dict(attrs).get("class") or "").split()
