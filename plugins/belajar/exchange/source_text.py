"""Bytes of a foreign text file to text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from belajar.exchange.draft import Notes, Spot, printable

MAX_BYTES = 20 * 1024 * 1024
_JUNK = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_FOREIGN = re.compile(r"\S*[^\x00-\x7f]\S*")


def decode(data: bytes, notes: Notes) -> str:
    """Return the text of a file, line ends as line feeds; a guess is told.

    Raises:
        Refused: It is too large, empty, or no text.
    """
    if len(data) > MAX_BYTES:
        message = f"berkas lebih besar dari {MAX_BYTES // 1024 // 1024} MiB"
        raise notes.refusal(Spot(1), "B702", message, "bagi menjadi beberapa berkas")
    text = _decoded(data, notes).replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\x0b", "\n").replace("\x0c", "\n")
    if junk := _JUNK.search(text):
        line = text.count("\n", 0, junk.start()) + 1
        message = f"berkas ini bukan teks: ada aksara kendali U+{ord(junk[0]):04X}"
        advice = "periksa apakah berkasnya benar, lalu simpan ulang dari aplikasinya"
        raise notes.refusal(Spot(line), "B701", message, advice)
    if not text.strip():
        raise notes.refusal(Spot(1), "B701", "berkas kosong", "pilih berkas lain")
    return text


def _decoded(data: bytes, notes: Notes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "windows-1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "windows-1252":
            _tell_guess(text, notes)
        return text
    message = "pengodean berkas tidak dikenali (bukan UTF-8, UTF-16, atau Windows-1252)"
    raise notes.refusal(Spot(1), "B701", message, "simpan ulang sebagai CSV UTF-8 atau XLSX")


def _tell_guess(text: str, notes: Notes) -> None:
    sample = _FOREIGN.search(text)
    line = text.count("\n", 0, sample.start()) + 1 if sample else 1
    words = f", misalnya “{printable(sample[0])}”" if sample else ""
    message = f"berkas bukan UTF-8, jadi dibaca sebagai Windows-1252{words}"
    advice = "bila hurufnya keliru, simpan ulang sebagai “CSV UTF-8” lalu impor lagi"
    notes.warn(Spot(line), "B703", message, advice)
