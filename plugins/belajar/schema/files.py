"""Finding what authors wrote."""

from __future__ import annotations

import codecs
import errno
import re
from collections.abc import Mapping
from pathlib import Path

from belajar.schema.diagnostics import Diagnostic, printable

FILE_NAME = re.compile(r"[\w .,()+-]+")
"""Names of modules stand in addresses and attributes of pages, some of them written by the theme;
so they hold nothing that could be taken for markup."""

_WORD_PROCESSORS = (".docx", ".doc", ".odt", ".rtf")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_REASONS = {
    errno.EACCES: "Anda tidak punya izin",
    errno.EPERM: "Anda tidak punya izin",
    errno.ENOSPC: "cakramnya penuh",
    errno.EDQUOT: "jatah cakram Anda habis",
    errno.EROFS: "cakramnya hanya dapat dibaca",
    errno.ENOENT: "berkas atau foldernya tidak ada",
    errno.EEXIST: "berkas sudah ada",
    errno.ENOTDIR: "bagian jalurnya berkas, bukan folder",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


def reason_of(error: OSError) -> str:
    """Return why a file could not be read or written, a clause in Indonesian where it is known."""
    return _REASONS.get(error.errno or 0) or error.strerror or "sebabnya tidak diketahui"


_MOST_BYTES = 2_000_000


def author_files(
    root: Path, endings: tuple[str, ...], base: Path, problems: list[Diagnostic]
) -> list[Path]:
    """Return the files below `root`, sorted; unfit names and links out of it are refused."""
    found = []
    inside = root.resolve()
    folders: dict[Path, Path] = {}
    for path in sorted(root.rglob("*")) if root.is_dir() else []:
        if path.suffix.lower() not in endings or not path.is_file():
            continue
        unfit = "".join(path.relative_to(root).parts)
        if not FILE_NAME.fullmatch(unfit):
            where = printable(path.relative_to(base).as_posix())
            signs = printable(" ".join(sorted(set(FILE_NAME.sub("", unfit)))))
            message = f"nama berkas atau foldernya memuat aksara {signs}"
            advice = "pakai huruf, angka, titik, dan tanda hubung"
            problems.append(Diagnostic(where, 1, 1, "B138", message, advice))
            continue
        if path.parent not in folders:
            folders[path.parent] = path.parent.resolve()
        target = path.resolve() if path.is_symlink() else folders[path.parent]
        if not target.is_relative_to(inside):
            message = "tautan ini menuju berkas di luar foldernya"
            where = path.relative_to(base).as_posix()
            problems.append(Diagnostic(where, 1, 1, "B122", message, "salin berkasnya ke sini"))
            continue
        found.append(path)
    return found


def unread_files(
    root: Path, base: Path, reads: str, others: Mapping[str, Path]
) -> list[Diagnostic]:
    """Return a warning for each file below `root` that its author means and that nobody reads.

    Args:
        root: The folder.
        base: Folder that paths in messages are relative to.
        reads: What the files that are read there are called, in words.
        others: Folders where files are read that end so, by their ending.
    """
    found = []
    for path in sorted(root.rglob("*")) if root.is_dir() else []:
        said = _why_unread(path, reads, others)
        if said and path.is_file() and not any(path.is_relative_to(one) for one in others.values()):
            where = printable(path.relative_to(base).as_posix())
            found.append(Diagnostic(where, 1, 1, "B126", *said, "warning"))
    return found


def _why_unread(path: Path, reads: str, others: Mapping[str, Path]) -> tuple[str, str] | None:
    ending = path.suffix.lower()
    if ending == ".txt" and Path(path.stem).suffix.lower() in (".yml", ".yaml", ".md"):
        message = "berkas ini tidak dibaca, sebab namanya berakhir dengan `.txt`"
        return message, f"ganti namanya menjadi `{printable(path.stem)}`"
    if ending in _WORD_PROCESSORS:
        message = "berkas pengolah kata tidak dibaca"
        return message, f"salin isinya ke {reads} dengan penyunting teks"
    if ending in others and path.name.lower() != "readme.md":
        message = f"berkas `{ending}` di folder ini tidak dibaca"
        return message, f"pindahkan ke folder `{others[ending].name}`"
    return None


def check_encoding(data: bytes, path: str, first_line: int = 1) -> list[Diagnostic]:
    """Return the mistake that text is not UTF-8, at its first line that is not; else nothing."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + first_line
        return [Diagnostic(path, line, 1, "B102", *not_utf8(data))]
    return []


def not_utf8(data: bytes) -> tuple[str, str]:
    """Return what is wrong with bytes that are not UTF-8, and what to do."""
    message = "berkas tidak tersimpan sebagai UTF-8"
    if data.startswith(_UTF_16):
        message = "berkas tersimpan sebagai UTF-16 (di Notepad: “Unicode”), bukan UTF-8"
    return message, "di penyunting Anda pilih Simpan Sebagai (Save As), pengodean UTF-8"


def guessed_text(data: bytes) -> str:
    """Return the text of a file that may not be UTF-8, as well as can be: only to look into."""
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8", "replace")


def text_inside(root: Path, path: str) -> str:
    """Return the text of a file of the repository; nothing for a link that leaves it.

    A stranger's link to a file of this computer would otherwise show what is in there.
    """
    try:
        file = (root / path).resolve()
        if not file.is_relative_to(root.resolve()):
            return ""
        with file.open("rb") as opened:
            return guessed_text(opened.read(_MOST_BYTES))
    except (OSError, ValueError):  # a folder, or a file that ought to be there
        return ""
