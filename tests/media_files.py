"""Small files for items to show, made byte by byte; each is whole."""

from __future__ import annotations

import struct
import zlib


def png(width: int, height: int, more: bytes = b"") -> bytes:
    rows = (b"\0" + b"\xff" * width) * height
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
            more,
            png_chunk(b"IDAT", zlib.compress(rows)),
            png_chunk(b"IEND", b""),
        )
    )


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def gif(width: int, height: int, frames: int = 1) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    return head + b"\x21\xfe\x04diam\x00" + frame * frames + b"\x3b"


def turned(jpeg: bytes, orientation: int, order: str = "<") -> bytes:
    """Return a JPEG whose camera was held another way, told as cameras tell it."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    tiff = mark + struct.pack(f"{order}IH", 8, 2)
    tiff += struct.pack(f"{order}HHIHH", 0x0100, 3, 1, 9, 0)
    tiff += struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0) + bytes(4)
    body = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def svg(attributes: str, inside: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:01.000\nHalo.\n"
