"""HTML as a browser reads it: what two spellings of the same page have in common."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

VOID = frozenset({"br", "hr", "img", "input", "col"})


def tokens(html: str) -> list[object]:
    """Return tags with their attributes, and the text between them, entities resolved."""
    reader = _Reader(convert_charrefs=True)
    reader.feed(html)
    reader.close()
    return reader.joined()


class _Reader(HTMLParser):
    def __init__(self, **options: bool) -> None:
        super().__init__(**options)
        self.found: list[object] = []

    def handle_starttag(self, tag, attrs):  # type: ignore[no-untyped-def]
        self.found.append((tag, tuple(sorted((name, value or "") for name, value in attrs))))

    def handle_startendtag(self, tag, attrs):  # type: ignore[no-untyped-def]
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):  # type: ignore[no-untyped-def]
        if tag not in VOID:
            self.found.append(f"/{tag}")

    def handle_data(self, data):  # type: ignore[no-untyped-def]
        self.found.append(("", data))

    def handle_comment(self, data):  # type: ignore[no-untyped-def]
        self.found.append(("!", data))

    handle_decl = unknown_decl = handle_pi = handle_comment

    def joined(self) -> list[object]:
        """Join neighbouring runs of text."""
        joined: list[object] = []
        for one in self.found:
            if isinstance(one, tuple) and one[0] == "" and joined and joined[-1][0] == "":  # type: ignore[index]
                joined[-1] = ("", joined[-1][1] + one[1])  # type: ignore[index]
            else:
                joined.append(one)
        return joined


def as_parsed(html: str) -> str:
    """Return `html` as a browser's parser writes it anew, with everything that is in it.

    A cleaned page that equals this has lost nothing.
    """
    reader = _Reader(convert_charrefs=True)
    reader.feed(html)
    reader.close()
    tags = [one for one in reader.found if isinstance(one, tuple) and isinstance(one[1], tuple)]
    values = [value for _, attributes in tags for _, value in attributes]
    return nh3.clean(
        html,
        tags={tag for tag, _ in tags},
        clean_content_tags=set(),
        attributes={tag: {name for _, all_ in tags for name, _ in all_} for tag, _ in tags},
        strip_comments=False,
        link_rel=None,
        url_schemes={one for value in values for one in re.findall(r"([a-z][a-z0-9+.-]*):", value)},
    )
