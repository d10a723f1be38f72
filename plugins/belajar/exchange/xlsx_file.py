"""XLSX to rows and back, with limits that a hostile file meets before it costs anything."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import zip_longest
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from belajar.exchange.draft import Notes, Refused, Spot, printable
from belajar.exchange.sheet import MAX_ROWS
from belajar.exchange.sheet_rows import Row

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 100 * 1024 * 1024
MAX_PARTS = 500
MAX_COLUMNS = 200
MAX_CELL = 32_767
"""Characters that Excel keeps in one cell."""

SHEET = "Butir"
_FIXED = datetime(2026, 1, 1)
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_HELP = {"petunjuk", "panduan", "help"}


class Unwritable(ValueError):
    """A text that no cell can hold; the message says why."""


def read_xlsx(data: bytes, notes: Notes) -> list[Row]:
    """Return the rows of the sheet "Butir", or of the first one; the texts are what cells show.

    Raises:
        Refused: It is no workbook, too large, or holds more than the limits allow.
    """
    _refuse_bomb(data, notes)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of openpyxl, on parts that are not read here
            values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            formulas = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            name = _chosen(values.sheetnames, notes)
            rows = list(_rows(values[name], formulas[name], notes))
            _tell_other_sheets(values, name, notes)
    except Refused:
        raise
    except Exception as error:  # a foreign file in a large library: whatever it trips over
        message = "berkas XLSX rusak atau tidak dapat dibaca"
        advice = "buka dan simpan ulang dengan Excel atau LibreOffice"
        raise notes.refusal(Spot(1), "B704", message, advice) from error
    return rows


def write_xlsx(rows: list[list[str]], more: dict[str, list[list[str]]] | None = None) -> bytes:
    """Return a workbook whose every cell is text, the same bytes for the same rows.

    Args:
        rows: The sheet "Butir", headings first.
        more: Further sheets by name.

    Raises:
        Unwritable: A text has more characters than a cell can hold, or some that XML cannot.
    """
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = SHEET
    _fill(sheet, rows)
    for name, lines in (more or {}).items():
        _fill(book.create_sheet(name), lines)
    book.properties.created = book.properties.modified = _FIXED
    out = io.BytesIO()
    book.save(out)
    return _same_bytes(out.getvalue())


def cell_name(spot: Spot) -> str:
    """Return a place as spreadsheets name it: `C5`."""
    return f"{get_column_letter(min(max(spot.column, 1), 18_278))}{spot.line}"


def _refuse_bomb(data: bytes, notes: Notes) -> None:
    if len(data) > MAX_BYTES:
        message = f"berkas lebih besar dari {MAX_BYTES // 1024 // 1024} MiB"
        raise notes.refusal(Spot(1), "B702", message, "bagi menjadi beberapa berkas")
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        message = "berkas ini bukan XLSX"
        advice = "simpan sebagai “Excel Workbook (.xlsx)”; berkas .xls lama perlu disimpan ulang"
        raise notes.refusal(Spot(1), "B704", message, advice) from None
    if len(parts) > MAX_PARTS or sum(one.file_size for one in parts) > MAX_UNPACKED:
        message = f"isi XLSX ini lebih besar dari {MAX_UNPACKED // 1024 // 1024} MiB bila dibuka"
        raise notes.refusal(Spot(1), "B704", message, "bagi menjadi beberapa berkas")
    names = [one.filename for one in parts]
    if any(one.startswith("xl/media/") for one in names):
        notes.warn(Spot(1), "B722", "gambar di dalam lembar kerja tidak dibawa")
    if any(one.startswith(("xl/comments", "xl/threadedComments")) for one in names):
        notes.warn(Spot(1), "B721", "komentar sel tidak dibawa")
    if any("vbaproject" in one.lower() for one in names):
        notes.warn(Spot(1), "B723", "makro di dalam berkas tidak dibawa dan tidak dijalankan")


def _chosen(names: list[str], notes: Notes) -> str:
    if not names:
        raise notes.refusal(Spot(1), "B704", "buku kerja ini tidak punya lembar", "isi templatnya")
    return next((one for one in names if one.strip().lower() == SHEET.lower()), names[0])


def _tell_other_sheets(book: Any, chosen: str, notes: Notes) -> None:
    for name in book.sheetnames:
        if name == chosen or name.strip().lower() in _HELP:
            continue
        message = f"lembar “{printable(name)}” tidak dibaca; yang dibaca “{printable(chosen)}”"
        notes.warn(Spot(1), "B721", message, f"beri nama “{SHEET}” pada lembar yang mau diimpor")


def _rows(values: Any, formulas: Any, notes: Notes) -> Iterator[Row]:
    values.reset_dimensions()
    formulas.reset_dimensions()
    count = 0
    both = zip_longest(values.iter_rows(), formulas.iter_rows(), fillvalue=())
    for line, (row, written) in enumerate(both, start=1):
        if line > MAX_ROWS * 5 or len(row) > MAX_COLUMNS * 5:
            message = "lembar terlalu besar"
            raise notes.refusal(Spot(line), "B704", message, "hapus baris dan kolom yang kosong")
        pairs = zip_longest(row, written)
        cells = [_text(a, b, Spot(line, n), notes) for n, (a, b) in enumerate(pairs, 1)]
        if any(cells):
            count += 1
            _refuse_large(count, cells, line, notes)
            yield Row(line, cells)


def _refuse_large(count: int, cells: list[str], line: int, notes: Notes) -> None:
    filled = max(n for n, one in enumerate(cells, 1) if one)
    if count > MAX_ROWS or filled > MAX_COLUMNS:
        message = f"lembar memuat lebih dari {MAX_ROWS} baris atau {MAX_COLUMNS} kolom"
        raise notes.refusal(Spot(line), "B704", message, "bagi menjadi beberapa berkas")


def _text(shown: Any, written: Any, spot: Spot, notes: Notes) -> str:
    """Return what a cell shows, as text; what had to be guessed is told."""
    value = getattr(shown, "value", None)
    if getattr(written, "data_type", "") == "f":
        if value is None:
            message = "rumus di sel ini belum punya hasil"
            notes.error(spot, "B714", message, "ganti rumusnya dengan nilai")
            return ""
        notes.warn(spot, "B714", "sel ini berisi rumus; hanya hasilnya yang dibawa")
    if value is None:
        return ""
    if getattr(shown, "data_type", "") == "e":
        message = f"sel ini berisi galat {printable(str(value))}"
        notes.error(spot, "B714", message, "perbaiki rumusnya, atau tulis nilainya")
        return ""
    if isinstance(value, str):
        return _ESCAPE.sub(lambda one: chr(int(one[1], 16)), value).replace("\x0b", "\n")
    return _typed(value, str(getattr(shown, "number_format", "")), spot, notes)


def _typed(value: Any, number_format: str, spot: Spot, notes: Notes) -> str:
    if isinstance(value, bool):
        return "benar" if value else "salah"
    if isinstance(value, int | float):
        if "%" in number_format:
            text = f"{_number(round(value * 100, 10))}%"
            _tell_typed(spot, "persen", text, notes)
            return text
        return _number(value)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    kind = "tanggal" if isinstance(value, date) else "jam"
    text = str(value)[:-3] if isinstance(value, time | timedelta) else str(value)
    _tell_typed(spot, kind, text, notes)
    return text


def _tell_typed(spot: Spot, kind: str, text: str, notes: Notes) -> None:
    message = f"sel ini bertipe {kind}, ditulis sebagai “{text}”"
    notes.warn(spot, "B715", message, "bila keliru, ubah sel menjadi Teks lalu ketik ulang isinya")


def _number(value: float) -> str:
    """Return a number with a decimal comma: `2.5` could be read as thousands elsewhere."""
    whole = isinstance(value, int) or value.is_integer()
    return str(int(value)) if whole and abs(value) < 1e15 else repr(value).replace(".", ",")


def _fill(sheet: Any, rows: Iterable[list[str]]) -> None:
    for line, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            if text:
                _put(sheet.cell(line, column), text, is_head=line == 1)
    sheet.freeze_panes = "A2"
    for column in range(1, sheet.max_column + 1):
        letter = get_column_letter(column)
        head = str(sheet.cell(1, column).value or "").lower()
        sheet.column_dimensions[letter].width = 48 if head in {"soal", "teks"} else 22
        sheet.column_dimensions[letter].number_format = "@"


def _put(cell: Any, text: str, *, is_head: bool) -> None:
    if len(text) > MAX_CELL:
        raise Unwritable(f"ada teks {len(text)} aksara; satu sel XLSX memuat {MAX_CELL}")
    if found := _UNWRITABLE.search(text):
        raise Unwritable(f"ada aksara kendali U+{ord(found[0]):04X}")
    cell.value = _LOOKS_ESCAPED.sub("_x005F_", text)
    cell.data_type = "s"  # never a formula, whatever it begins with
    cell.number_format = "@"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=is_head)


def _same_bytes(data: bytes) -> bytes:
    """Return the workbook without the time of its making."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w") as fixed:
        for part in made.infolist():
            content = made.read(part)
            if part.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2026-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(part.filename, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, content)
    return out.getvalue()
