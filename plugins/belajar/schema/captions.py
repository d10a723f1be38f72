"""Captions of a video (WebVTT): their text, and why a browser would not show them."""

from __future__ import annotations

import re

from belajar.schema.author_text import CONTROL
from belajar.schema.diagnostics import Diagnostic

MOST_BYTES = 32 * 1024
"""Captions travel inside the page; this is about half an hour of speech."""

_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_CUE = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_COMMA = re.compile(r"\d\d:\d\d,\d")
_STYLED = re.compile(r"(STYLE|REGION)[ \t]*")


def read_captions(data: bytes, path: str) -> tuple[str, list[Diagnostic]]:
    """Return the text of captions, and every reason why they cannot be used.

    Args:
        data: The file.
        path: Its name in messages.
    """

    def said(line: int, message: str, advice: str) -> Diagnostic:
        return Diagnostic(path, line, 1, "B376", message, advice)

    if len(data) > MOST_BYTES:
        advice = "bagi videonya menjadi beberapa bagian"
        return "", [said(1, f"takarir lebih besar dari {MOST_BYTES // 1024} KiB", advice)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", [
            said(line, "takarir tidak tersimpan sebagai UTF-8", "simpan ulang sebagai UTF-8")
        ]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]):
        advice = "tulis `WEBVTT` di baris pertama, lalu satu baris kosong"
        return "", [said(1, "takarir tidak diawali `WEBVTT`", advice)]
    found = [said(number, *wrong) for number, wrong in _mistakes(lines)]
    return "\n".join(lines), found


def _mistakes(lines: list[str]) -> list[tuple[int, tuple[str, str]]]:
    """Return line, message and advice of each mistake after the first line."""
    found: list[tuple[int, tuple[str, str]]] = []
    cues, before = 0, 0
    for number, line in enumerate(lines[1:], 2):
        if match := CONTROL.search(line):
            message = f"ada aksara kendali U+{ord(match[0]):04X}"
            found.append((number, (message, "hapus aksara yang tidak terlihat itu")))
        elif _STYLED.fullmatch(line):
            found.append((number, (f"`{line.strip()}` tidak diterima", "hapus; gaya milik portal")))
        elif "-->" in line:
            cues += 1
            start, wrong = _timing(line, before)
            before = start or before
            if not wrong and not "".join(lines[number : number + 1]).strip():
                wrong = "tidak ada teks di bawah waktu ini", "tulis teksnya di baris berikutnya"
            if wrong:
                found.append((number, wrong))
    if not cues:
        advice = "tulis waktu, misalnya `00:01.000 --> 00:04.000`, lalu teksnya di baris berikutnya"
        found.append((1, ("takarir ini kosong", advice)))
    return found


def _timing(line: str, before: int) -> tuple[int | None, tuple[str, str] | None]:
    """Return the start of a cue in milliseconds, and what is wrong with its line."""
    match = _CUE.fullmatch(line)
    if not match:
        if _COMMA.search(line):
            return None, ("waktu ditulis dengan koma", "pakai titik: `00:01.000 --> 00:04.000`")
        advice = "tulis `menit:detik.milidetik`, misalnya `00:01.000 --> 00:04.000`"
        return None, ("waktu ini tidak dapat dibaca", advice)
    start, end = (
        ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(rest)
        for hours, minutes, seconds, rest in (match.groups()[:4], match.groups()[4:])
    )
    if end <= start:
        return start, ("takarir ini berakhir sebelum mulai", "perbaiki salah satu waktunya")
    if start < before:
        return start, ("takarir ini mulai lebih awal daripada yang di atasnya", "urutkan")
    return start, None
