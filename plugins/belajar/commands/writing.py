"""Writing whole files or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from belajar.commands.words import Refusal


def write_new(files: Mapping[Path, bytes], *, replace: bool = False) -> None:
    """Write all of `files`, or none of them.

    Args:
        files: Content by path.
        replace: Whether files that are there already may be replaced.

    Raises:
        Refusal: One of them exists, or cannot be written.
    """
    if there := [path for path in files if path.exists() and not replace]:
        names = ", ".join(path.as_posix() for path in there)
        raise Refusal(f"{names} sudah ada dan tidak ditimpa; tidak ada yang ditulis.")
    written: list[Path] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            new = not path.exists()
            put(path, content)
            written += [path] if new else []
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise Refusal(f"{path.as_posix()} tidak dapat ditulis: {error.strerror}.") from None


def put(path: Path, content: bytes) -> None:
    """Write one file beside its place and move it there, so that it is never half written."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=".belajar-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
