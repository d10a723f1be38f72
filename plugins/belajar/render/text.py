"""Quiz text to HTML: a fixed Markdown subset in which raw HTML is plain text.

Text comes from people we do not know, so two walls stand one behind the other: the Markdown
instance has no rule that passes HTML through, and `nh3` drops whatever is not on its short list.
Most fragments hold no markup at all; for those the answer is known without running either
(`plain_html`), which is what keeps a bank of ten thousand items cheap to build.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from belajar.schema.markup import SCHEMES

LinkResolver = Callable[[str], str | None]
"""Takes a relative link target, returns the address to use, or None to drop the link."""

_TAGS = {
    *("p", "br", "em", "strong", "code", "pre", "a", "ul", "ol", "li", "blockquote", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"align"}, "td": {"align"}}
_HAS_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")

# Characters that can begin markup, must be escaped, or that a serialiser writes differently.
# What is left cannot be anything but one paragraph, unless its beginning makes it a list, a
# heading, a quotation or a rule: so it must begin with a letter, a quote, a bracket or a number
# that is not a list marker.
_TAME = r"[^\\`*_\[\]<>&\x00-\x1f\x7f-\xa0\u2028\u2029]"
_PLAIN = re.compile(rf"(?!\d+\.\s)[^\W_\u00aa\u00b2\u00b3\u00b9\u00ba]?{_TAME}*")
_PLAIN_START = re.compile(r"[^\W_]|[\"'(“‘«]")
# Emphasis around tame text, with tame text between two of them: `*Ilustrasi.* Satu **dua** tiga.`
_EMPHASIS = rf"\*(?=[^\s*]){_TAME}+(?<=\S)\*|\*\*(?=[^\s*]){_TAME}+(?<=\S)\*\*"
_EMPHASISED = re.compile(rf"(?:{_EMPHASIS})(?:{_TAME}+(?:{_EMPHASIS}))*{_TAME}*")
_STARS = re.compile(r"\*\*([^*]+)\*\*|\*([^*]+)\*")
_EMPHASIS_START = re.compile(r"\*\*?[^\W_]")
_PLACE = re.compile("\ue000([0-9]{1,4})\ue001")
_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p>).)*)</p>", re.DOTALL)


def plain_html(text: str) -> str | None:
    """Return the HTML of `text` when it holds no markup but simple emphasis, else None.

    Equal, by test, to what the Markdown instance and `nh3` make of the same text.
    """
    if not text or text[-1].isspace():
        return None
    if "*" not in text:
        return text if _is_plain(text) else None
    head = text[: text.index("*")]
    emphasised = text[len(head) :]
    begins_well = _is_plain(head) if head else _EMPHASIS_START.match(text)
    if not begins_well or not _EMPHASISED.fullmatch(emphasised):
        return None
    return head + _STARS.sub(_emphasis, emphasised)


def _is_plain(text: str) -> bool:
    return bool(_PLAIN_START.match(text) and _PLAIN.fullmatch(text))


def _emphasis(match: re.Match[str]) -> str:
    return f"<strong>{match[1]}</strong>" if match[1] else f"<em>{match[2]}</em>"


def attribute(text: str) -> str:
    """Return `text` fit for a double-quoted attribute."""
    return escape(text, quote=True)


def place(number: int) -> str:
    """Return a stand-in, of characters for private use, for what is put into a text later."""
    return f"\ue000{number}\ue001"


def without_places(text: str) -> str:
    """Return `text`, an author's, without the characters that begin a `place`."""
    return text.replace("\ue000", "\ufffd")


def fill_places(html: str, made: Sequence[str]) -> str:
    """Return HTML from `with_places` with `made[n]` in place of `place(n)`, each at most once."""
    left = dict(enumerate(made))
    return _PLACE.sub(lambda match: left.pop(int(match[1]), ""), html)


class TextRenderer:
    """Turns quiz text into safe HTML.

    One instance serves a whole build; it is not thread-safe, as `Markdown` is not.

    Args:
        resolve_link: Called for each relative link; None leaves relative links as written.
    """

    def __init__(self, resolve_link: LinkResolver | None = None) -> None:
        self.resolve_link = resolve_link
        self._markdown = Markdown(
            extensions=["tables", "fenced_code", "sane_lists"],
            extension_configs={"tables": {"use_align_attribute": True}},  # `style` is cleaned away
        )
        for registry, name in (
            (self._markdown.preprocessors, "html_block"),
            (self._markdown.inlinePatterns, "html"),
            (self._markdown.inlinePatterns, "image_link"),
            (self._markdown.inlinePatterns, "image_reference"),
            (self._markdown.inlinePatterns, "short_image_ref"),
            (self._markdown.parser.blockprocessors, "hashheader"),
            (self._markdown.parser.blockprocessors, "setextheader"),
        ):
            registry.deregister(name)
        self._markdown.treeprocessors.register(_Links(self), "belajar-links", 5)

    def blocks(self, text: str) -> str:
        """Return block-level HTML: one or more paragraphs, lists, tables, code blocks."""
        plain = plain_html(text)
        return self.marked_up(text) if plain is None else f"<p>{plain}</p>"

    def compact(self, text: str) -> str:
        """Return HTML without the `<p>` where the text is a single paragraph."""
        plain = plain_html(text)
        if plain is not None:
            return plain
        html = self.marked_up(text)
        single = _ONE_PARAGRAPH.fullmatch(html)
        return single[1] if single else html

    def lead_and_rest(self, text: str) -> tuple[str, str]:
        """Split into the first paragraph, as inline HTML, and the blocks after it.

        A text that does not begin with a paragraph has an empty lead.
        """
        plain = plain_html(text)
        if plain is not None:
            return plain, ""
        html = self.marked_up(text)
        first = _ONE_PARAGRAPH.match(html)
        return (first[1], html[first.end() :].strip()) if first else ("", html)

    def with_places(self, text: str) -> str:
        """Return `blocks(text)` in which each `place(n)` of the text may be replaced by HTML.

        None of them is inside a tag: an attribute that held one is gone.
        """
        return nh3.clean(
            self.blocks(text),
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            attribute_filter=lambda tag, name, value: None if _PLACE.search(value) else value,
            url_schemes=SCHEMES,
            link_rel="noopener noreferrer",
        )

    def plain(self, text: str) -> str:
        """Return the words of `text` on one line, without markup, escaped: for an `<option>`."""
        html = self.compact(text)
        words = nh3.clean(html, tags=set()) if "<" in html else html
        return " ".join(words.split())

    def marked_up(self, text: str) -> str:
        """Return what Markdown and the sanitiser make of `text` (the slow, general way)."""
        self._markdown.reset()
        html: str = self._markdown.convert(text)
        return nh3.clean(
            html,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            url_schemes=SCHEMES,
            link_rel="noopener noreferrer",
        )


class _Links(Treeprocessor):
    """Hands relative links to the renderer's resolver."""

    def __init__(self, renderer: TextRenderer) -> None:
        super().__init__(renderer._markdown)
        self._renderer = renderer

    def run(self, root: Element) -> None:
        resolve = self._renderer.resolve_link
        if resolve is None:
            return
        for link in root.iter("a"):
            target = link.get("href", "")
            if not target or target.startswith(("#", "/")) or _HAS_SCHEME.match(target):
                continue
            address = resolve(target)
            if address is None:
                del link.attrib["href"]
            else:
                link.set("href", address)


def is_block(html: str) -> bool:
    """Tell whether `html` (from `TextRenderer.compact`) holds block elements."""
    return html.startswith(("<p>", "<ul", "<ol", "<pre", "<table", "<blockquote", "<hr"))
