"""Text of other tools to our Markdown subset: plain text, and HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from belajar.exchange.draft import Notes, Spot, printable

_MARKS = re.compile(r"([\\`*_\[\]])")
_LINE_START = re.compile(r"(?m)^[ \t]*(?:([#>+-])(?=\s|[#>+-])|(\d+)([.)])(?=\s))")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>()]+", re.IGNORECASE)
_TAG = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9]*\b[^<>]*|!--)", re.DOTALL)
_MATHS = re.compile(r"\\\(|\\\[|\$\$")
_SUPERIOR = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_INFERIOR = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_MOST_WORK = 50_000_000
"""Tags times characters that a text may have: Python's reader of HTML looks through all that is
left at each tag that does not end, and 200 kB made to hurt it would take half a minute."""
_SILENT = {"script", "style", "iframe", "object", "embed", "svg", "math", "video", "audio", "form"}
_HELD = {"img", "input", "button", "select", "textarea"}
_BLOCK = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article"}
_WRAP = {"b": "**", "strong": "**", "em": "*", "i": "*", "code": "`"}


def escape(text: str) -> str:
    """Return plain text as Markdown that shows the same characters."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    escaped = _MARKS.sub(r"\\\1", "\n".join(lines).strip())
    escaped = re.sub(r"&(?=#?\w+;)", "&amp;", escaped)
    return _LINE_START.sub(lambda one: _escaped_start(one), escaped)


def _escaped_start(one: re.Match[str]) -> str:
    return f"\\{one[1]}" if one[1] else f"{one[2]}\\{one[3]}"


def is_html(text: str) -> bool:
    """Tell whether a text holds tags or references of HTML."""
    return bool(_TAG.search(text) or re.search(r"&#?\w+;", text))


def from_html(html: str, spot: Spot, notes: Notes) -> str:
    """Return HTML as Markdown; what is lost on the way is told.

    Raises:
        Refused: It would take too long to read.
    """
    _refuse_endless(html, spot, notes)
    reader = _Reader(spot, notes)
    reader.feed(html)
    reader.close()
    text = reader.text()
    if _MATHS.search(html):
        message = "rumus matematika (TeX) dibawa sebagai teks biasa"
        notes.warn(spot, "B725", message, "periksa dan tulis ulang dengan kata atau aksara biasa")
    return text


def plain_of(html: str, spot: Spot, notes: Notes) -> str:
    """Return HTML as words without marks, for what is compared letter by letter."""
    if not is_html(html):
        return " ".join(html.split())
    _refuse_endless(html, spot, notes)
    reader = _Reader(spot, notes, marks=False)
    reader.feed(html)
    reader.close()
    return " ".join(reader.text().split())


def _refuse_endless(html: str, spot: Spot, notes: Notes) -> None:
    if html.count("<") * len(html) > _MOST_WORK:
        message = "HTML di dalam soal ini terlalu besar"
        advice = "bersihkan pemformatannya di aplikasi asalnya, lalu ekspor lagi"
        raise notes.refusal(spot, "B705", message, advice)


class _Reader(HTMLParser):
    """Collects Markdown; blocks are parted by blank lines."""

    def __init__(self, spot: Spot, notes: Notes, *, marks: bool = True) -> None:
        super().__init__(convert_charrefs=True)
        self._spot, self._notes, self._marks = spot, notes, marks
        self._parts: list[str] = []
        self._lists: list[int] = []  # 0: bullets, else the next number
        self._links: list[str] = []
        self._muted = 0
        self._shift = ""
        self._cells = 0

    def text(self) -> str:
        joined = "".join(self._parts)
        joined = re.sub(r"[ \t]+\n", "\n", re.sub(r"\n[ \t]+(?=\n)", "\n", joined))
        return re.sub(r"\n{3,}", "\n\n", joined).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._muted += 1
            self._lost(tag)
        elif self._muted:
            return
        elif tag in _HELD:
            self._picture(tag, dict(attrs))
        elif tag == "br":
            self._parts.append("  \n" if self._marks else " ")
        elif tag == "li":
            self._item()
        elif tag in {"ul", "ol"}:
            self._lists.append(0 if tag == "ul" else 1)
            self._parts.append("\n\n" if len(self._lists) == 1 else "")
        elif tag == "a":
            self._open_link(dict(attrs).get("href") or "")
        elif tag in {"sup", "sub"}:
            self._shift = tag
        elif tag in {"td", "th"}:
            self._parts.append(" | " if self._cells else "")
            self._cells += 1
        elif tag == "tr":
            self._cells = 0
            self._parts.append("\n\n")
        elif tag == "table":
            self._warn("B725", "tabel dibawa sebagai baris teks; periksa susunannya")
        elif tag in _BLOCK or tag == "pre":
            self._parts.append("\n\n")
        elif tag in _WRAP and self._marks:
            self._parts.append(_WRAP[tag])

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._muted = max(0, self._muted - 1)
        elif self._muted:
            return
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
            self._parts.append("" if self._lists else "\n\n")
        elif tag == "a" and self._links:
            target = self._links.pop()
            self._parts.append(f"]({target})" if target else "")
        elif tag in {"sup", "sub"}:
            self._shift = ""
        elif tag in _BLOCK or tag in {"pre", "table"}:
            self._parts.append("\n\n")
        elif tag in _WRAP and self._marks:
            self._close(_WRAP[tag])

    def handle_data(self, data: str) -> None:
        if self._muted:
            return
        words = re.sub(r"\s+", " ", data)
        if self._shift:
            words = self._shifted(words)
        ends = "".join(self._parts[-1:])
        if ends.endswith("\n"):
            words = words.lstrip()
        if not self._marks:
            self._parts.append(words)
            return
        marked = re.sub(r"&(?=#?\w+;)", "&amp;", _MARKS.sub(r"\\\1", words))
        at_start = not ends or ends.endswith("\n")
        self._parts.append(_LINE_START.sub(_escaped_start, marked) if at_start else marked)

    def _close(self, mark: str) -> None:
        """Close emphasis in front of trailing white space; drop it where it holds nothing."""
        if self._parts and self._parts[-1] == mark:
            self._parts.pop()
            return
        last = self._parts.pop() if self._parts else ""
        bare = last.rstrip()
        self._parts += [bare, mark, last[len(bare) :]]

    def _item(self) -> None:
        depth = max(len(self._lists) - 1, 0)
        number = self._lists[-1] if self._lists else 0
        if number:
            self._lists[-1] += 1
        self._parts.append(f"\n{'    ' * depth}{f'{number}.' if number else '-'} ")

    def _open_link(self, target: str) -> None:
        if not _LINK.fullmatch(target):
            if target:
                self._warn("B721", f"tautan “{printable(target)}” tidak dibawa, teksnya dibawa")
            target = ""
        self._links.append(target if self._marks else "")
        self._parts.append("[" if target and self._marks else "")

    def _picture(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag != "img":
            self._lost(tag)
            return
        alt = " ".join((attributes.get("alt") or "").split())
        source = printable((attributes.get("src") or "").rpartition("/")[2])
        words = f"gambar “{source}” tidak dibawa"
        self._warn("B722", words, f"teks gantinya: “{printable(alt)}”" if alt else "")
        if alt:
            self.handle_data(f" (gambar: {alt}) ")

    def _shifted(self, words: str) -> str:
        table = _SUPERIOR if self._shift == "sup" else _INFERIOR
        moved = words.translate(table)
        if all(ord(a) != ord(b) for a, b in zip(words, moved, strict=True)):
            return moved
        self._warn("B725", f"teks naik/turun “{printable(words)}” ditulis dengan tanda kurung")
        return f"{'^' if self._shift == 'sup' else '_'}({words})"

    def _lost(self, tag: str) -> None:
        if tag == "script":
            self._warn("B723", "skrip di dalam teks tidak dibawa")
        elif tag != "style":
            self._warn("B722", f"isi <{tag}> di dalam teks tidak dibawa")

    def _warn(self, code: str, message: str, advice: str = "") -> None:
        self._notes.warn(self._spot, code, message, advice)
