"""Which files `belajar check` reports on."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from belajar.commands.usage import Misuse
from belajar.schema.diagnostics import Diagnostic
from belajar.site.project import PAGES, Folders


class Wanted:
    """The files and folders that a report is limited to; all where none is named.

    Args:
        paths: As they are written, seen from the working directory or else from the repository.
        folders: Where the repository keeps what.

    Raises:
        Misuse: One is not there, lies outside the repository, or holds nothing that is checked.
    """

    def __init__(self, paths: Iterable[str], folders: Folders) -> None:
        self._below = [_inside(one, folders) for one in paths]

    def __contains__(self, one: Diagnostic) -> bool:
        return not self._below or any(
            one.path == path or one.path.startswith(f"{path}/") or path == "."
            for path in self._below
        )


def require_something(folders: Folders, has_settings: bool) -> None:
    """Refuse a folder that is no repository: that nothing is wrong in it would mean nothing."""
    if not has_settings and not any(one.is_dir() for one in _checked(folders)):
        raise Misuse("nothing_here", None, root=folders.root)


def _inside(written: str, folders: Folders) -> str:
    root = folders.root
    path = next((one for one in (Path(written), root / written) if _is_there(one)), None)
    if path is None:
        raise Misuse("no_such_path", None, path=written)
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # links of the repository stay as they are
    if not absolute.is_relative_to(root):
        absolute = path.resolve()
    if not absolute.is_relative_to(root):
        raise Misuse("outside", None, path=written, root=root)
    if not _is_checked(absolute, folders):
        known = ", ".join(
            f"{one.relative_to(root).as_posix()}/ (*{', *'.join(sorted(endings))})"
            for one, endings in _checked(folders).items()
        )
        raise Misuse("unchecked", None, path=written, known=known)
    return absolute.relative_to(root).as_posix()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long, or a zero byte: nothing of that name can be there
        return False


def _checked(folders: Folders) -> dict[Path, frozenset[str]]:
    """Return the folders that hold what is checked, with the endings of such files."""
    return {
        folders.modules: frozenset({".md", ".svg"}),
        folders.quizzes: frozenset({".yml", ".yaml"}),
        folders.data: frozenset({".yml"}),
        folders.docs: PAGES,
    }


def _is_checked(path: Path, folders: Folders) -> bool:
    for folder, endings in _checked(folders).items():
        if path.is_file():
            if path.is_relative_to(folder) and path.suffix.lower() in endings:
                return True
        elif path.is_relative_to(folder) or folder.is_relative_to(path):
            start = path if path.is_relative_to(folder) else folder
            if any(one.suffix.lower() in endings for one in start.rglob("*")):
                return True
    return False
