"""The first wall: a module's Markdown is data; its author is told of markup that could run."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from belajar.schema.author_text import CONTROL, MAX_BYTES, TOO_DEEP, too_deep
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.markdown_code import blank_out_blocks, blank_out_spans
from belajar.schema.markup import AUTHOR_ATTRIBUTES, SCHEMES, is_foreign, kept, scheme_of
from belajar.schema.pasted import MERGED, merge_mark

Finding = tuple[int, str, str, str]
"""Offset of a character, code, message, advice."""

_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_TAG = re.compile(r"(?P<first>^[ \t]*)?(?P<tag></?[a-zA-Z][^\s<>/]*|<(?:!-*|\?))", re.MULTILINE)
_INSTEAD = (
    ({"b", "strong"}, "`**tebal**`"),
    ({"i", "em"}, "`*miring*`"),
    ({"a"}, "`[teks](alamat)`"),
    ({"img"}, "`![uraian](gambar/nama.png)`"),
    ({"br"}, "dua spasi di ujung baris"),
    ({"code", "kbd", "samp", "pre"}, "kode di antara dua tanda `"),
    ({"h1", "h2", "h3", "h4", "h5", "h6"}, "`## Judul`"),
    ({"ul", "ol", "li"}, "daftar dengan `- ` atau `1. `"),
    ({"table", "thead", "tbody", "tr", "th", "td"}, "tabel dengan `|`"),
    ({"details", "summary"}, '`??? note "Judul"` dan isi yang menjorok empat spasi'),
    ({"p", "div", "span", "u", "font", "center"}, "teksnya saja"),
    ({"audio", "video", "iframe", "embed", "object"}, "tautan ke berkasnya: `[teks](alamat)`"),
)
_AUTOLINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]*:[^<>]*)>")
_MAIL = re.compile(r"<[\w.+%-]+@[\w.-]+>")

_BRACKET = re.compile(r"\\.|!\[|\[|\]|\n[ \t]*\n")
_LABEL = re.compile(r"[ ]?\[([^\[\]]*)\]")
_DESTINATION = re.compile(r"\s*(?:<([^<>\n]*)>|<?([^<>()\[\] ]*))")
_DEFINITION = re.compile(
    r"^(?:[ \t>]|[-*+:][ \t]|\d+\.[ \t])*\[(?P<label>[^\[\]]*)\]:[ ]*(?:\n[ >]*)?(?P<address>\S+)"
    r"[ ]*(?=\n|\Z|[\"'(])",
    re.MULTILINE,
)

_BRACE = re.compile(r"\{(:?)[ ]*(?=[^\s}])")
_ATTRIBUTE = re.compile(r"""([^ ={}\n]+)(?:=("[^"\n]*"|'[^'\n]*'|[^ ={}\n]+))?[ ]*""")
_ENDS_INLINE = tuple(")]*_`>~=^")
_SETTABLE = frozenset().union(*AUTHOR_ATTRIBUTES.values()) | {
    *("data-toc-label", "linenums", "hl_lines", "title_mode"),  # used up before the page is made
}
_UNSHOWABLE = re.compile(r"[^\w.:/#+-]+")


def check_text(text: str, path: str, first_line: int = 1) -> list[Diagnostic]:
    """Return everything in a module's Markdown that would be more than text on its page.

    Args:
        text: The Markdown, without front matter.
        path: Its file in messages.
        first_line: Line of its first character.
    """
    if len(text) > MAX_BYTES:
        message = f"berkas lebih besar dari {MAX_BYTES // 1024} KiB"
        return [Diagnostic(path, 1, 1, "B101", message, "bagi menjadi beberapa berkas")]
    found = list(_findings(text))
    if not found:
        return []
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    diagnostics = []
    for offset, code, message, advice in found:
        line = bisect_right(starts, offset)
        column = offset - starts[line - 1] + 1
        diagnostics.append(Diagnostic(path, line - 1 + first_line, column, code, message, advice))
    return diagnostics


def _findings(text: str) -> Iterator[Finding]:
    for match in CONTROL.finditer(text):
        message = f"ada aksara kendali U+{ord(match[0]):04X}"
        yield match.start(), "B103", message, "hapus aksara yang tidak terlihat itu"
    if too_deep(text) is not None and (deep := too_deep(blank_out_blocks(text))) is not None:
        yield deep, "B113", *TOO_DEEP
    if merge_mark(text) is not None and (at := merge_mark(blank_out_blocks(text))) is not None:
        yield at, *MERGED
    if not any(sign in text for sign in ("<", "](", "]:", "{")):
        return
    blocks = blank_out_blocks(text)
    prose = blank_out_spans(blocks)
    if "<" in prose:
        yield from _tags(prose)
    if "]" in prose:
        yield from _links(prose, blocks)
    if "{" in prose:
        yield from _attribute_lists(prose, blocks)


def _tags(prose: str) -> Iterator[Finding]:
    ends = [match.start() for match in _BLANK_LINE.finditer(prose)]
    begun: set[str] = set()  # names whose opening tag is told already
    for start, end in zip([0, *ends], [*ends, len(prose)], strict=True):
        last = prose.rfind(">", start, end)
        for match in _TAG.finditer(prose, start, end):
            at = match.start("tag")
            link = _AUTOLINK.match(prose, at)
            if link:
                yield from _address(link[1], at, is_image=False)
            elif not _MAIL.match(prose, at) and (at < last or match["first"] is not None):
                name = match["tag"].strip("</").lower()
                if match["tag"].startswith("</") and name in begun:
                    continue
                begun.add(name)
                yield at, "B130", *_said_of_tag(match["tag"])


def _said_of_tag(tag: str) -> tuple[str, str]:
    if tag.startswith("<!--"):
        return "komentar HTML tidak diterima di dalam modul", "hapus"
    name = tag.strip("</").lower()
    instead = next((f"tulis {how}" for names, how in _INSTEAD if name in names), "hapus")
    advice = f"{instead}; bila maksudnya teks biasa, tulis `&lt;` sebagai ganti `<`"
    return f"HTML `<{_shown(tag)}>` tidak diterima di dalam modul", advice


class Destination(NamedTuple):
    """Where a link or an image leads.

    Attributes:
        address: As written, with the backticks in it.
        offset: Of its first character.
        is_nameless: Whether it is an image without a text in its place.
    """

    address: str
    offset: int
    is_image: bool
    is_nameless: bool = False


def destinations(text: str) -> list[Destination]:
    """Return where the links and images of a Markdown text lead, code apart."""
    if "](" not in text and "]:" not in text:
        return []
    blocks = blank_out_blocks(text)
    return list(_destinations(blank_out_spans(blocks), blocks))


def _links(prose: str, blocks: str) -> Iterator[Finding]:
    for one in _destinations(prose, blocks):
        yield from _address(one.address, one.offset, is_image=one.is_image)


def _destinations(prose: str, blocks: str) -> Iterator[Destination]:
    shown: set[str] = set()  # labels whose definitions are addresses of images
    opened: list[tuple[bool, int]] = []
    for match in _BRACKET.finditer(prose):
        sign, end = match[0], match.end()
        if sign in ("[", "!["):
            opened.append((sign == "![", end))
        elif sign[0] == "\n":
            opened.clear()
        elif sign == "]":
            is_image, start = opened.pop() if opened else (False, end)
            if prose.startswith("(", end):
                if address := _DESTINATION.match(blocks, end + 1):
                    is_nameless = is_image and not blocks[start : match.start()].strip()
                    written = address[1] if address[1] is not None else address[2]
                    yield Destination(written, end + 1, is_image, is_nameless)
            elif is_image:
                label = _LABEL.match(prose, end)
                shown.add(_folded((label and label[1]) or blocks[start : match.start()]))
    for match in _DEFINITION.finditer(blocks) if "]:" in blocks else ():
        is_image = _folded(match["label"]) in shown
        yield Destination(match["address"].strip("<>"), match.start("address"), is_image)


def _address(written: str, offset: int, *, is_image: bool) -> Iterator[Finding]:
    address = unescape(written.replace("`", ""))
    scheme = scheme_of(address.replace("\\", ""))
    if is_image and scheme in ("http", "https", "") and (scheme or is_foreign(address)):
        advice = "simpan gambarnya di samping modul, lalu tulis jalur berkasnya"
        yield offset, "B132", "gambar dari situs lain tidak diterima", advice
    elif scheme and (is_image or scheme not in SCHEMES):
        advice = "pakai https://, http://, mailto:, atau jalur berkas relatif"
        if is_image:
            advice = "simpan gambarnya di samping modul, lalu tulis jalur berkasnya"
        yield offset, "B131", f"alamat `{_shown(scheme)}:` tidak diterima", advice


def _attribute_lists(prose: str, blocks: str) -> Iterator[Finding]:
    offset = 0
    for line, written in zip(prose.split("\n"), blocks.split("\n"), strict=True):
        last = line.rfind("}")
        for match in _BRACE.finditer(line, 0, last + 1) if last > 0 else ():
            attributes, end = _attributes(line, match.end())
            is_list = bool(match[1]) or _is_attached(written, match.start(), end)
            for at, name, value in attributes:
                if said := _attribute(name, value, is_list=is_list):
                    yield offset + at, "B133", *said
        offset += len(line) + 1


def _attributes(line: str, at: int) -> tuple[list[tuple[int, str, str | None]], int]:
    """Return place, name and value of each attribute from `at` on, and where they end."""
    found = []
    while match := _ATTRIBUTE.match(line, at):
        name, value = match[1], match[2]
        if value is None and name[0] in ".#":
            name, value = ("class" if name[0] == "." else "id"), name[1:]
        found.append((at, name.lower(), value and value.strip("\"'")))
        at = match.end()
    return found, at


def _is_attached(line: str, start: int, end: int) -> bool:
    """Tell whether Markdown would take the braces for attributes; in prose they are just braces."""
    before = line[:start]
    if before.endswith(_ENDS_INLINE) or not before.strip(" \t>"):
        return True
    rest = line[end:].lstrip("} ")
    if before.lstrip(" \t>").startswith(("```", "~~~")):
        return True
    if "|" in line:
        return rest[:1] in ("", "|")
    return before.lstrip().startswith("#") and not rest


def _attribute(name: str, value: str | None, *, is_list: bool) -> tuple[str, str] | None:
    """Return what is wrong with an attribute and what to do, None when nothing is."""
    if name == "style" or name.startswith("on"):
        if value is None and not is_list:
            return None
        return f"atribut `{_shown(name)}` tidak diterima", "hapus; gaya dan skrip milik portal"
    if not is_list:
        return None
    if name not in _SETTABLE and not name.startswith("aria-"):
        advice = "hapus; yang diterima antara lain `.kelas`, `#id`, `title`, `width`, `loading`"
        return f"atribut `{_shown(name)}` tidak diterima", advice
    if value and kept(name, value) != value:
        return (
            f"nilai `{_shown(value)}` untuk `{name}` tidak diterima",
            "pilih nama atau nilai lain",
        )
    return None


def _folded(label: str) -> str:
    return " ".join(label.split()).lower()


def _shown(text: str) -> str:
    return _UNSHOWABLE.sub("", text.lstrip("<"))[:40]
