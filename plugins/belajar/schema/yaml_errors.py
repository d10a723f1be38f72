"""What the YAML parser stumbles over, in an author's words: what is wrong and what to write."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from belajar.schema.yaml_suspects import find_suspect

_TAB = re.compile(r"^ *\t[ \t]*(?=\S)")
_SPECIAL = re.compile(r"^(\s*(?:- +)?(?:[\w-]+: +)?)([*&])")
_KEY = re.compile(r"\s+(?:- +)?[\w-]+")
_MISALIGNED = (
    "B110",
    "letak baris ini tidak sejajar dengan baris sebelumnya",
    "samakan jumlah spasi di awal baris, atau apit seluruh teks yang bertanda kutip",
)
_QUOTE_IT = 'apit dengan tanda kutip: "…"'


class Explained(NamedTuple):
    """A syntax error: index of the line and column (from 1) to name, code, message and advice."""

    line: int
    column: int
    code: str
    message: str
    advice: str


def explain(problem: str, lines: Sequence[str], index: int, column: int) -> Explained:
    """Translate a parser's complaint.

    Args:
        problem: The parser's own short English text.
        lines: The file's lines.
        index: Index of the line that it names.
        column: The column that it names, from 1.
    """
    here = lines[index] if index < len(lines) else ""
    if tab := _TAB.match(here):
        message = "ada tab pada awal baris"
        return Explained(index, len(tab[0]), "B105", message, "pakai spasi untuk menjorokkan baris")
    if special := _SPECIAL.match(here):
        message = f"nilai tidak boleh diawali `{special[2]}`, yang punya arti khusus"
        return Explained(index, len(special[1]) + 1, "B109", message, _QUOTE_IT)
    if suspect := find_suspect(lines, index):
        return Explained(*suspect)
    if "mapping values" in problem and _KEY.fullmatch(here[: column - 1]):
        return Explained(index, len(here) - len(here.lstrip()) + 1, *_MISALIGNED)
    for words, code, message, advice in _KNOWN:
        if all(word in problem for word in words):
            message = message.format(sign=here[column - 1 : column])
            return Explained(index, column, code, message, advice)
    message = "susunan YAML di sini tidak dapat dibaca"
    advice = "periksa tanda kurung, tanda kutip, dan jorokan baris; apit teks panjang dengan kutip"
    return Explained(index, column, "B112", message, advice)


_KNOWN = (
    (
        ("mapping values are not allowed",),
        "B106",
        "titik dua dengan spasi di dalam teks dibaca sebagai kunci baru",
        'apit seluruh teksnya dengan tanda kutip: "…"',
    ),
    (("found character", "cannot start"), "B107", "nilai tidak boleh diawali `{sign}`", _QUOTE_IT),
    (
        ("unexpected end of stream",),
        "B108",
        "tanda kutip dibuka tetapi tidak ditutup",
        "tutup dengan tanda kutip yang sama",
    ),
    (
        ("could not find expected ':'",),
        "B111",
        "kunci tanpa titik dua",
        "tulis `kunci: nilai`, dengan spasi sesudah titik dua",
    ),
    (
        ("expected ',' or",),
        "B112",
        "kurung yang dibuka di sini tidak ditutup",
        "tutup dengan kurung yang sama, atau apit teksnya dengan tanda kutip",
    ),
    (("expected '-' indicator",), *_MISALIGNED),
    (("expected key",), *_MISALIGNED),
    (("block",), *_MISALIGNED),
)
