"""Writing whole files or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from errno import EEXIST
from pathlib import Path

from belajar.commands.words import Refusal
from belajar.schema.files import reason_of


def write_new(files: Mapping[Path, bytes], *, replace: bool = False) -> None:
    """Write all of `files`, or none of them: each beside its place first, then all are moved there.

    Args:
        files: Content by path.
        replace: Whether files that are there already may be replaced.

    Raises:
        Refusal: One of them exists, or cannot be written.
    """
    if there := [path for path in files if path.exists() and not replace]:
        names = ", ".join(path.as_posix() for path in there)
        raise Refusal(f"{names} sudah ada dan tidak ditimpa; tidak ada yang ditulis.")
    waiting: dict[Path, Path] = {}
    written: list[Path] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting[path] = _beside(path, content)
        for path, temporary in waiting.items():
            is_new = not path.exists()
            if not (is_new or replace):  # it has come in the meantime
                raise FileExistsError(EEXIST, "berkas sudah ada", path)
            temporary.replace(path)
            written += [path] if is_new else []
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        message = f"{path.as_posix()} tidak dapat ditulis: {reason_of(error)}"
        raise Refusal(f"{message}; tidak ada yang ditulis.") from None
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)


def put(path: Path, content: bytes) -> None:
    """Write one file beside its place and move it there, so that it is never half written."""
    _beside(path, content).replace(path)


def _beside(path: Path, content: bytes) -> Path:
    """Return a finished temporary file beside `path`, with the rights it would have."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=".belajar-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(mode)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
