"""Finding what authors wrote."""

from __future__ import annotations

from pathlib import Path

from belajar.schema.diagnostics import Diagnostic


def author_files(
    root: Path, endings: tuple[str, ...], base: Path, problems: list[Diagnostic]
) -> list[Path]:
    """Return the files below `root`, sorted; links that lead out of it are refused."""
    found = []
    for path in sorted(root.rglob("*")) if root.is_dir() else []:
        if path.suffix.lower() not in endings or not path.is_file():
            continue
        if not path.resolve().is_relative_to(root.resolve()):
            message = "tautan ini menuju berkas di luar foldernya"
            where = path.relative_to(base).as_posix()
            problems.append(Diagnostic(where, 1, 1, "B122", message, "salin berkasnya ke sini"))
            continue
        found.append(path)
    return found
