"""Which names a style sheet can meet: those in the pages of a site, and those its scripts know.

Both are asked for too much rather than too little: a word of a script may be a class it adds, and
what looks like an element inside an attribute counts as one. A rule for nothing costs some bytes,
a rule that is missing costs the look of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_TAG = re.compile(r"""<([a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"-{0,2}[A-Za-z_][\w-]*")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_ESCAPES = {r"\u003c": "<", r"\u003C": "<", r"\u003e": ">", r"\u003E": ">", r"\"": '"', r"\/": "/"}
_ESCAPE = re.compile("|".join(map(re.escape, _ESCAPES)))

BROWSERS_OWN = ("html", "head", "body", "tbody", "colgroup")
"""Elements that a browser adds to a page by itself."""

BROWSERS_ATTRIBUTES = ("open",)
"""Attributes that a browser sets by itself."""


@dataclass(slots=True)
class Names:
    """The names that pages, data and scripts of one site hold; grows while they are read.

    Attributes:
        elements: Names of elements in pages, in lower case.
        classes: Their classes.
        ids: Their ids.
        attributes: Name of an attribute, in lower case -> its values.
        words: What scripts say: any of it may become a name.
    """

    elements: set[str] = field(default_factory=lambda: set(BROWSERS_OWN))
    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    attributes: dict[str, set[str]] = field(
        default_factory=lambda: {name: {""} for name in BROWSERS_ATTRIBUTES}
    )
    words: set[str] = field(default_factory=set)
    _seen: set[tuple[str, str]] = field(default_factory=set)

    def read_page(self, html: str) -> None:
        """Add what a page holds, the scripts inside it included."""
        self._read_tags(html)
        for attributes, text in _SCRIPT.findall(html):
            if "json" in attributes:
                self.read_data(text)
            else:
                self.read_script(text)

    def read_data(self, text: str) -> None:
        """Add the elements that stand in strings of a file of data (JSON, or a script of it)."""
        self._read_tags(_ESCAPE.sub(lambda found: _ESCAPES[found[0]], text))

    def read_script(self, text: str) -> None:
        """Add every word of a script, and what a word in capitals and small letters stands for.

        `dataset.mdState` is the attribute `data-md-state`, `ariaExpanded` is `aria-expanded`.
        """
        words = set(_WORD.findall(text))
        apart = {_CAMEL.sub("-", word).lower() for word in words if not word.islower()}
        self.words |= words | apart | {f"data-{word}" for word in apart}

    def has_element(self, name: str) -> bool:
        """Tell whether an element of this name may stand in a page."""
        return name.lower() in self.elements or name.lower() in self.words

    def has_class(self, name: str) -> bool:
        """Tell whether an element may have this class."""
        return name in self.classes or name in self.words

    def has_id(self, name: str) -> bool:
        """Tell whether an element may have this id."""
        return name in self.ids or name in self.words

    def has_attribute(self, name: str) -> bool:
        """Tell whether an element may have this attribute, whatever its value."""
        return name.lower() in self.attributes or name.lower() in self.words

    def values(self, name: str) -> set[str] | None:
        """Return the values that an attribute may have; None if nobody can tell.

        A script that names the attribute may also bring any value that it names.
        """
        known = self.attributes.get(name.lower(), set())
        if name.lower() in ("class", "id"):
            return None
        return known | self.words if name.lower() in self.words else known

    def _read_tags(self, html: str) -> None:
        fresh = set(_TAG.findall(html)) - self._seen
        self._seen |= fresh
        for element, attributes in fresh:
            self.elements.add(element.lower())
            for name, quoted in _ATTRIBUTE.findall(attributes):
                value = quoted.strip("\"'")
                self.attributes.setdefault(name.lower(), set()).add(value)
                if name.lower() == "class":
                    self.classes.update(value.split())
                elif name.lower() == "id":
                    self.ids.add(value)
                elif name.lower() == "style":
                    self.words.update(_WORD.findall(value))


def names_of(pages: Iterable[str], data: Iterable[str], scripts: Iterable[str]) -> Names:
    """Return the names of a site.

    Args:
        pages: Whole pages.
        data: Scripts and JSON that hold texts, HTML among them, and do nothing.
        scripts: Scripts that change pages.
    """
    names = Names()
    for page in pages:
        names.read_page(page)
    for text in data:
        names.read_data(text)
    for script in scripts:
        names.read_script(script)
    return names
