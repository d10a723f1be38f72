"""Finding what authors wrote."""

from __future__ import annotations

import errno
import re
from pathlib import Path

from belajar.schema.diagnostics import Diagnostic, printable

FILE_NAME = re.compile(r"[\w .,()+-]+")
"""Names of modules stand in addresses and attributes of pages, some of them written by the theme;
so they hold nothing that could be taken for markup."""

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


def check_encoding(data: bytes, path: str, first_line: int = 1) -> list[Diagnostic]:
    """Return the mistake that text is not UTF-8, at its first line that is not; else nothing."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + first_line
        message = "berkas tidak tersimpan sebagai UTF-8"
        advice = "simpan ulang dengan pengodean UTF-8"
        return [Diagnostic(path, line, 1, "B102", message, advice)]
    return []
