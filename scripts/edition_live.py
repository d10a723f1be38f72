"""Serve an agency's edition; what is saved in its folder, or in the portal's own files, shows soon.

Usage: edition_live.py FOLDER TARGET ADDRESS. MkDocs serves TARGET and watches it; here the edition
is composed anew at each change, and of TARGET only what differs is written. A mistake in
`instansi.yml` is told, and what was there before stays.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType
from typing import NoReturn

import yaml
from edition import ROOT, TREES, compose
from edition import main as compose_first
from edition_settings import WrongSettings

PAUSE = 0.5  # seconds between two looks
EDITOR = "BELAJAR_EDITOR"  # what opens from a preview would be the copy in TARGET

State = dict[Path, tuple[int, int]]


def main(folder: str, target: str, address: str) -> int:
    """Serve until the server ends or this is interrupted; return an exit code."""
    before = state(Path(folder))
    if code := compose_first(folder, target):
        return code
    signal.signal(signal.SIGTERM, _leave)
    command = ["-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    server = subprocess.Popen(
        [sys.executable, *command, "-f", str(Path(target) / "mkdocs.yml")],
        env={EDITOR: "off", **os.environ},
    )
    try:
        follow(Path(folder), Path(target), before, server)
    except KeyboardInterrupt:
        pass  # the server has heard it too
    finally:
        server.terminate()
        server.wait()
    return 0


def follow(folder: Path, target: Path, before: State, server: subprocess.Popen[bytes]) -> None:
    """Compose anew whenever something has changed, while the server runs."""
    while server.poll() is None:
        time.sleep(PAUSE)
        now = state(folder)
        if now == before:
            continue
        before = now
        renew(folder, target)


def state(folder: Path) -> State:
    """Return when each file that an edition is made of was changed, and its size."""
    found: State = {}
    for place in (folder, ROOT / "mkdocs.yml", *(ROOT / tree for tree in TREES)):
        for file in (place, *place.rglob("*")):
            try:
                facts = file.stat()
            except OSError:  # gone in between
                continue
            found[file] = (facts.st_mtime_ns, facts.st_size)
    return found


def renew(folder: Path, target: Path) -> None:
    """Bring `target` up to date, or say why it stays as it is."""
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix="edition-") as fresh:
            compose(folder, Path(fresh))
            mirror(Path(fresh), target)
    except WrongSettings as reason:
        _tell(str(reason))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        _tell(f"mkdocs.yml:{line}: susunan YAML di sini tidak dapat dibaca.")
    except (OSError, shutil.Error):  # a file that is being saved: the next look finds it changed
        _tell("Sebuah berkas tidak dapat dibaca; simpan sekali lagi.")
    else:
        print(f"Edisi {folder} disusun ulang.", flush=True)


def mirror(source: Path, target: Path) -> None:
    """Make `target` hold the files of `source`; those that are equal are not touched."""
    wanted = {file.relative_to(source) for file in source.rglob("*") if file.is_file()}
    for name in sorted(wanted):
        file = target / name
        if not file.is_file() or not filecmp.cmp(source / name, file, shallow=False):
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, file)
    for file in sorted(target.rglob("*"), reverse=True):
        if file.is_file() and file.relative_to(target) not in wanted:
            file.unlink()
        elif file.is_dir() and not any(file.iterdir()):
            file.rmdir()


def _tell(reason: str) -> None:
    print(f"Galat: edisi tidak dapat disusun; yang tampil masih yang lama.\n{reason}", flush=True)


def _leave(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
