"""What options and arguments of all commands take, refused in words that `usage.py` speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from belajar.commands.usage import Misuse
from belajar.render.strings import LANGUAGES
from belajar.site.project import Folders
from belajar.site.settings import UnreadableSettings, settings_file

if TYPE_CHECKING:
    _PathType = click.ParamType[Path]
else:
    _PathType = click.ParamType  # which older releases of click cannot subscript


class OneOf(click.Choice[str]):
    """One of several words."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(list(known))

    def fail(
        self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None
    ) -> Any:
        """Say which words there are."""
        known = ", ".join(f"`{one}`" for one in self.choices)
        raise Misuse("choice", ctx, name=name_of(param, ctx), known=known)


class _OnDisk(_PathType):
    """A file or a folder of the computer.

    Args:
        folder: Whether it is a folder.
        exists: Whether it must be there.
    """

    def __init__(self, *, folder: bool, exists: bool = False) -> None:
        self.name = "folder" if folder else "file"
        self._folder, self._exists = folder, exists

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path; refused where something else is there, or nothing that must be."""
        path = Path(value)
        try:
            if self._exists and not path.exists():
                raise Misuse("no_such_path", ctx, path=value)
            wrong = path.is_file() if self._folder else path.is_dir()
        except (OSError, ValueError):
            raise Misuse("no_such_path", ctx, path=value) from None
        if wrong:
            raise Misuse("not_a_folder" if self._folder else "not_a_file", ctx, path=value)
        return path


FOLDER = _OnDisk(folder=True)
FILE = _OnDisk(folder=False)
_EXISTING_FOLDER = _OnDisk(folder=True, exists=True)


def name_of(param: click.Parameter | None, ctx: click.Context | None) -> str:
    """Return a parameter as a person writes it: `--root`, or the argument's name."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return param.make_metavar(ctx) if param and ctx else ""


def find_root(start: Path) -> Path:
    """Return the nearest folder upwards that holds mkdocs.yml, else `start`."""
    return next((one for one in (start, *start.parents) if settings_file(one)), start)


def folders_of(root: Path) -> Folders:
    """Return where a repository keeps what.

    Raises:
        Misuse: Its mkdocs.yml cannot be used.
    """
    try:
        return Folders.of(root)
    except UnreadableSettings as error:
        raise Misuse("settings", None, why=str(error)) from None


def _root(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:
    return value.resolve() if value is not None else find_root(Path.cwd())


def root_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--root`: the repository; without it the nearest one upwards from where one is."""
    return click.option(
        "--root",
        type=_EXISTING_FOLDER,
        callback=_root,
        help="Folder repositori (letak mkdocs.yml); tanpa ini: folder ini atau induk terdekatnya.",
    )(function)


def language_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang`, which `usage.py` has read before anything else is."""
    return click.option(
        "--lang",
        type=OneOf(LANGUAGES),
        expose_value=False,
        help="Bahasa kerangka laporan dan pesan salah pakai: `id` (bawaan) atau `en`.",
    )(function)
