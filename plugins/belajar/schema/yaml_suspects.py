"""What an author most likely wrote where YAML stumbles; the parser often stops lines later."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_VALUE = re.compile(r"[ ]*(?:- +)*(?:[\w-]+: +)?(?=\S)")
_BULLET = re.compile(r"([ ]*)([–—−•·▪●]) ")  # what word processors make of a hyphen
_CURLY = "“”„‘’"  # quotation marks of word processors
_CLOSING = {"[": "]", "{": "}"}
_WHOLE = 'apit seluruh teksnya dengan kutip tegak: "…"'
_FARTHEST = 200
"""Lines that are looked back over for the quotation mark that was never closed."""


class Suspect(NamedTuple):
    """A place and what is wrong there.

    Attributes:
        line: Index of the line.
        column: From 1.
    """

    line: int
    column: int
    code: str
    message: str
    advice: str


def find_suspect(lines: Sequence[str], index: int) -> Suspect | None:
    """Return what explains that reading stopped in line `index`; None where nothing is certain."""
    here = lines[index] if index < len(lines) else ""
    return (
        _bullet(lines, index)
        or _quote_inside(here, index)
        or _never_closed(lines, index)
        or _bracket(here, index)
        or _curly(here, index)
        or _list_without_key(lines, index)
    )


def _bullet(lines: Sequence[str], index: int) -> Suspect | None:
    for at in range(index, max(index - 2, -1), -1):
        match = _BULLET.match(lines[at]) if at < len(lines) else None
        if match:
            message = f"baris ini diawali `{match[2]}`, bukan tanda hubung"
            advice = "ganti dengan tanda hubung `-` dan satu spasi"
            return Suspect(at, len(match[1]) + 1, "B110", message, advice)
    return None


def _quote_inside(here: str, index: int) -> Suspect | None:
    """Find a quoted value that goes on behind its closing mark."""
    start = _value_start(here)
    sign = here[start : start + 1]
    if sign not in ('"', "'"):
        return None
    end = _close(here, start + 1, sign)
    if end is None or not _goes_on(here[end + 1 :]):
        return None
    message = f"tanda kutip `{sign}` di dalam teks ini menutup teksnya terlalu awal"
    inside = r"tulis yang di dalam sebagai “…” atau \"…\""
    advice = inside if sign == '"' else _WHOLE
    return Suspect(index, end + 1, "B108", message, advice)


def _never_closed(lines: Sequence[str], index: int) -> Suspect | None:
    """Find the value whose quotation mark is closed only by the one that opens a later value."""
    for sign in ('"', "'"):
        here = lines[index] if index < len(lines) else ""
        end = _close(here, 0, sign)
        if end is None or not _goes_on(here[end + 1 :]):
            continue
        for at in range(index - 1, max(index - _FARTHEST, -1), -1):
            start = _value_start(lines[at])
            if lines[at][start : start + 1] == sign and _close(lines[at], start + 1, sign) is None:
                message = "tanda kutip dibuka tetapi tidak ditutup"
                advice = f"tulis `{sign}` juga di akhir teksnya"
                return Suspect(at, start + 1, "B108", message, advice)
            if sign in lines[at]:
                break
    return None


def _bracket(here: str, index: int) -> Suspect | None:
    start = _value_start(here)
    sign = here[start : start + 1]
    closing = _CLOSING.get(sign)
    if closing is None or closing not in here or not _goes_on(here.rpartition(closing)[2]):
        return None
    message = f"nilai yang diawali `{sign}` dibaca sebagai daftar, bukan teks"
    return Suspect(
        index, start + 1, "B109", message, 'apit seluruh teksnya dengan tanda kutip: "…"'
    )


def _curly(here: str, index: int) -> Suspect | None:
    start = _value_start(here)
    sign = here[start : start + 1]
    if not sign or sign not in _CURLY:
        return None
    message = f"tanda kutip miring `{sign}` (dari Word) tidak mengapit teks"
    return Suspect(
        index, start + 1, "B106", message, 'apit seluruh teksnya dengan kutip tegak: "…"'
    )


def _list_without_key(lines: Sequence[str], index: int) -> Suspect | None:
    here = lines[index] if index < len(lines) else ""
    indent = len(here) - len(here.lstrip(" "))
    above = next((one for one in reversed(lines[:index]) if one.strip()), "")
    if not here[indent:].startswith("- ") or above.lstrip().startswith("- "):
        return None
    if len(above) - len(above.lstrip(" ")) >= indent:
        return None
    message = "daftar ini tidak punya kunci di atasnya"
    return Suspect(index, indent + 1, "B110", message, "tulis dahulu kuncinya, misalnya `items:`")


def _value_start(line: str) -> int:
    match = _VALUE.match(line)
    return match.end() if match else len(line)


def _close(line: str, start: int, sign: str) -> int | None:
    """Return where a quoted text ends that goes on at `start`; None where it does not."""
    at = start
    while at < len(line):
        if line[at] == "\\" and sign == '"':
            at += 1
        elif line[at] == sign:
            if sign == '"' or line[at + 1 : at + 2] != sign:
                return at
            at += 1
        at += 1
    return None


def _goes_on(rest: str) -> bool:
    """Tell whether text follows that cannot stand behind a closed value."""
    return bool(rest.strip()) and not re.match(r"\s+#|\s*[:,\]}]", rest)
