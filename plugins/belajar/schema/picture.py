"""How large a picture is, read from its file as a browser reads it: nothing may shift around it.

Small readers of the five formats, since no library that is installed anyway knows them. They also
find out what a browser would show otherwise than an author thinks: another format than the name
says, a file cut short, a picture that moves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from xml.parsers import expat

_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(px|in|cm|mm|q|pt|pc)?\s*", re.IGNORECASE)
_UNITS = {
    "px": 1,
    "in": 96,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
    "pt": 4 / 3,
    "pc": 16,
}
"""CSS pixels of each unit that says how long something is by itself."""

_BETWEEN = re.compile(r"[\s,]+")
_FRAME_HEADERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG markers with the size
_ORIENTATION = 0x0112
_MOVES = 0x02  # bit of an extended WebP's flags


class Size(NamedTuple):
    """Width and height in pixels, both at least 1."""

    width: int
    height: int


class Unfit(Exception):
    """The file cannot be shown; the arguments say what is wrong and what to do, for its author."""


def cut_short() -> Unfit:
    """Return the reason that a file ends too early, or is not what it begins as."""
    return Unfit("terpotong atau rusak", "salin atau simpan ulang berkasnya")


def _moving() -> Unfit:
    return Unfit("bergerak (animasi)", "simpan satu gambar diam, atau pakai `video`")


def picture_size(data: bytes, ending: str) -> Size:
    """Return the size at which a browser shows a picture.

    Args:
        data: The whole file.
        ending: Of its name, in lower case, one of `PICTURES`.

    Raises:
        Unfit: It is another kind of file, broken, or moves.
    """
    kind = PICTURES[ending]
    found = next((one for one, begins in _BEGINNINGS.items() if begins(data)), "SVG")
    if found != kind:
        known = "bukan" if found == "SVG" else f"sebenarnya {found}, bukan"
        raise Unfit(f"{known} {kind}", "simpan ulang dalam format menurut akhirannya")
    try:
        width, height = _READERS[kind](data)
    except IndexError:
        raise cut_short() from None
    if not (0 < width < 100_000 and 0 < height < 100_000):
        raise cut_short()
    return Size(width, height)


def _png(data: bytes) -> Size:
    at, size = 8, Size(_big(data[16:20]), _big(data[20:24]))
    while (kind := data[at + 4 : at + 8]) != b"IEND":
        if kind == b"acTL":
            raise _moving()
        if not kind:
            raise cut_short()
        at += 12 + _big(data[at : at + 4])
    return size


def _jpeg(data: bytes) -> Size:
    at, is_turned = 2, False
    while data[at] == 0xFF:
        marker, length = data[at + 1], _big(data[at + 2 : at + 4])
        body = data[at + 4 : at + 2 + length]
        if marker == 0xFF:  # may fill the space between two segments
            at += 1
            continue
        if marker in _FRAME_HEADERS:
            if data.find(b"\xff\xd9", at) < 0:  # the end of the picture
                break
            width, height = _big(body[3:5]), _big(body[1:3])
            return Size(height, width) if is_turned else Size(width, height)
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            is_turned = _orientation(body[6:]) >= 5  # lies on its side; browsers set it up
        at += 2 + length
    raise cut_short()


def _orientation(tiff: bytes) -> int:
    """Return how a camera was held, 1 to 8, from the metadata of a photograph."""
    read = _little if tiff[:2] == b"II" else _big
    first = read(tiff[4:8])
    for at in range(first + 2, first + 2 + 12 * read(tiff[first : first + 2]), 12):
        if read(tiff[at : at + 2]) == _ORIENTATION:
            return read(tiff[at + 8 : at + 10])
    return 1


def _gif(data: bytes) -> Size:
    at, frames = 13 + _palette(data[10]), 0
    while data[at] != 0x3B:  # the end
        if data[at] == 0x2C:
            frames += 1
            at += 11 + _palette(data[at + 9])
        else:
            at += 2
        while data[at]:
            at += data[at] + 1
        at += 1
    if frames > 1:
        raise _moving()
    return Size(_little(data[6:8]), _little(data[8:10]))


def _palette(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _webp(data: bytes) -> Size:
    if len(data) < _little(data[4:8]) + 8:
        raise cut_short()
    kind = data[12:16]
    if kind == b"VP8X":
        if data[20] & _MOVES:
            raise _moving()
        return Size(_little(data[24:27]) + 1, _little(data[27:30]) + 1)
    if kind == b"VP8L":
        bits = _little(data[21:25])
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    return Size(_little(data[26:28]) & 0x3FFF, _little(data[28:30]) & 0x3FFF)


def _svg(data: bytes) -> Size:
    """Return the size of a drawing; without `viewBox` it would be cut off where it is narrower.

    One that says neither how wide nor how high it is, or only in parts of what is around it, is as
    large as its `viewBox`.
    """
    elements: list[dict[str, str]] = []
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.StartElementHandler = lambda _, attributes: elements.append(attributes)
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise cut_short() from None
    root = elements[0]
    try:
        _, _, width, height = map(float, _BETWEEN.split(root.get("viewBox", "").strip()))
    except ValueError:
        advice = 'tulis `viewBox="0 0 LEBAR TINGGI"` pada elemen `<svg>`'
        raise Unfit("tanpa `viewBox`, jadi tidak dapat mengecil di layar ponsel", advice) from None
    wide, high = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    if width > 0 and height > 0:
        wide, high = wide or high * width / height, high or wide * height / width
    width, height = wide or width, high or height
    return Size(*(max(1, round(min(one, 1e6))) if one > 0 else 0 for one in (width, height)))


def _pixels(written: str) -> float:
    """Return a length in pixels; 0 where it says none, or a part of what is around it."""
    found = _LENGTH.fullmatch(written)
    return float(found[1]) * _UNITS[(found[2] or "px").lower()] if found else 0


def _big(some: bytes) -> int:
    return int.from_bytes(some, "big")


def _little(some: bytes) -> int:
    return int.from_bytes(some, "little")


_BEGINNINGS: dict[str, Callable[[bytes], bool]] = {
    "PNG": lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"),
    "JPEG": lambda data: data.startswith(b"\xff\xd8\xff"),
    "GIF": lambda data: data.startswith((b"GIF87a", b"GIF89a")),
    "WebP": lambda data: data.startswith(b"RIFF") and data[8:12] == b"WEBP",
}
_READERS = {"PNG": _png, "JPEG": _jpeg, "GIF": _gif, "WebP": _webp, "SVG": _svg}
PICTURES = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".gif": "GIF",
    ".webp": "WebP",
    ".svg": "SVG",
}
"""Endings of pictures and what they stand for."""
