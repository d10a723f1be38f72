"""Counting an author's Markdown: words, sentences, how hard it reads."""

from __future__ import annotations

import re
from typing import NamedTuple

_FENCED = re.compile(r"^(`{3,}|~{3,}).*?^\1`*[ \t]*$", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^[ ]*:::.*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ADMONITION = re.compile(r'^[ ]*(?:!!!|\?\?\?\+?)[ ]+\w+(?:[ ]+"([^"]*)")?', re.MULTILINE)
_TABLE = re.compile(r"^[ ]*\|.*$", re.MULTILINE)
_MARKS = re.compile(r"[*_`#>|]+|^\s*(?:[-+]|\d+\.)\s+", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+(?:[-'’/.][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;](?=[\s”\"')]|$)|\n\s*\n")
LONG_WORD = 6  # letters; longer ones count as long in LIX


class Readability(NamedTuple):
    """How hard a text reads.

    Attributes:
        words: All words, tables and headings included.
        sentence: Mean words a sentence, in running text.
        lix: Björnsson's LIX: mean sentence length plus the percentage of words longer than six
            letters. It counts letters, not syllables, so it carries over to Indonesian, whose
            affixes make words long: what is easy in English (30) stands near 50 here.
    """

    words: int
    sentence: float
    lix: float


def readable_text(markdown: str) -> str:
    """Return the words a reader sees, without code, pictures, placed blocks and marks."""
    text = _FENCED.sub("", markdown)
    text = _ADMONITION.sub(lambda match: (match[1] or "") + ".\n\n", text)
    for pattern, by in ((_BLOCK, ""), (_IMAGE, ""), (_LINK, r"\1")):
        text = pattern.sub(by, text)
    return text


def readability(markdown: str) -> Readability:
    """Measure a Markdown text."""
    text = readable_text(markdown)
    total = len(_WORD.findall(text))
    running = re.sub(r"^#+.*$", "", _TABLE.sub("", text), flags=re.MULTILINE)
    pieces = [_WORD.findall(one) for one in _SENTENCE_END.split(_MARKS.sub("", running))]
    sentences = [one for one in pieces if one]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return Readability(total, 0.0, 0.0)
    long = sum(len(word) > LONG_WORD for word in words)
    mean = len(words) / len(sentences)
    return Readability(total, mean, mean + 100 * long / len(words))
