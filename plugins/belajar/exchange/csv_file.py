"""CSV to rows and back: separators told apart, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from belajar.exchange.columns import COLUMNS, column_of
from belajar.exchange.draft import Notes, Spot
from belajar.exchange.sheet import HEAD_WITHIN
from belajar.exchange.sheet_rows import Row
from belajar.exchange.source_text import decode

SEPARATORS = (";", ",", "\t")
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_SEP_LINE = re.compile(r"sep=(.)\n", re.IGNORECASE)


def read_csv(data: bytes, notes: Notes) -> list[Row]:
    """Return the rows of a CSV file, each with the line where it begins.

    Raises:
        Refused: It is no CSV that can be read.
    """
    text = decode(data, notes)
    said = _SEP_LINE.match(text)
    body = text[said.end() :] if said else text
    first = 2 if said else 1
    return _rows(body, said[1] if said else _separator(body), first, notes)


def write_csv(rows: Iterable[list[str]]) -> bytes:
    """Return rows as CSV that Excel with Indonesian settings opens at a double click.

    UTF-8 with byte order mark, `;`, CRLF. A text that begins like a formula gets an apostrophe in
    front, as does one that begins with an apostrophe before such a sign; `read_csv` takes it off.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig", "surrogatepass")


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _as_meant(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def _rows(text: str, separator: str, first: int, notes: Notes) -> list[Row]:
    rows = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begun = 0
    try:
        for cells in reader:
            rows.append(Row(begun + first, [_as_meant(cell) for cell in cells]))
            begun = reader.line_num
    except csv.Error as error:
        message = "CSV tidak dapat dibaca: tanda kutip tidak ditutup, atau ada teks di belakangnya"
        if "field larger" in str(error):
            message = "satu sel CSV memuat lebih dari 131.072 aksara"
        advice = "simpan ulang dari aplikasi lembar kerja"
        raise notes.refusal(Spot(begun + first), "B707", message, advice) from None
    return rows


def _separator(text: str) -> str:
    """Return the separator under which most headings are known."""
    return max(SEPARATORS, key=lambda one: _known_headings(text, one))


def _known_headings(text: str, separator: str) -> tuple[int, int]:
    best = (0, 0)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        for _, cells in zip(range(HEAD_WITHIN), reader, strict=False):
            known = sum(column_of(cell) in COLUMNS for cell in cells)
            best = max(best, (known, len(cells)))
    except csv.Error:
        return best
    return best
