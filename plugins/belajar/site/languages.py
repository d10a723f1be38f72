"""Says which language a foreign phrase is in, so that a screen reader speaks it rightly.

WCAG 2.2, 3.1.2 (language of parts). Authors write as they always do: what stands in the data file
is marked wherever it appears on a page, in text, headings, tables, sources and exercises alike.
"""

from __future__ import annotations

import re
from functools import cached_property
from html import escape, unescape
from itertools import groupby

from belajar.schema.foreign import Foreign

_OPAQUE = "script|style|template|textarea|title|select|svg|pre|code|kbd|samp|head|noscript"
"""Elements without prose, or whose text cannot hold an element."""

_PART = re.compile(
    rf"<!--.*?-->|<({_OPAQUE})\b[^>]*>.*?</\1\s*>|<(?!html\b)(\w+)\b[^>]*?\slang=[^>]*>|<[^>]*>",
    re.DOTALL | re.IGNORECASE,
)


class LanguageMarker:
    """Marks the foreign phrases of pages.

    Args:
        foreign: The phrases, each with the code of its language.
    """

    def __init__(self, foreign: Foreign) -> None:
        self._codes = {_plain(phrase): code for phrase, code in foreign.items()}

    def mark(self, html: str) -> str:
        """Return a page, or a part of one, with the language of each phrase that is known.

        What says its language itself is left as it is, and so is code.
        """
        if not self._codes:
            return html
        made: list[str] = []
        at = 0
        while part := _PART.search(html, at):
            made.append(self._marked(html[at : part.start()]))
            end = _end_of(html, part) if part[2] else part.end()
            made.append(html[part.start() : end])
            at = end
        return "".join((*made, self._marked(html[at:])))

    def _marked(self, text: str) -> str:
        return self._pattern.sub(self._spoken, text) if len(text) > 1 else text

    def _spoken(self, match: re.Match[str]) -> str:
        return f'<span lang="{self._codes[_plain(unescape(match[0]))]}">{match[0]}</span>'

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Longest first; a branch for each first letter, as most words begin with none of them."""
        written = sorted(self._codes, key=lambda one: (one[0], -len(one), one))
        branches = (
            f"{re.escape(letter)}(?:{'|'.join(_as_written(one[1:]) for one in group)})"
            for letter, group in groupby(written, key=lambda one: one[0])
        )
        return re.compile(rf"(?<![\w/-])(?:{'|'.join(branches)})(?![\w-]|/\w)")


def _plain(words: str) -> str:
    return " ".join(words.split()).replace("’", "'")


def _as_written(words: str) -> str:
    """Return the pattern of words as HTML may hold them: any space, any apostrophe, entities."""
    pattern = re.escape(escape(words, quote=False)).replace(r"\ ", r"\s+")
    return pattern.replace("'", "(?:'|’|&#39;|&rsquo;)")


def _end_of(html: str, opening: re.Match[str]) -> int:
    """Return where the element that `opening` opens ends; where it begins if it never does."""
    depth = 0
    for tag in re.compile(rf"<(/?){opening[2]}\b[^>]*>", re.IGNORECASE).finditer(
        html, opening.start()
    ):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return opening.end()
