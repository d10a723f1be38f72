"""Pack the edition for disks into one ZIP that a training centre hands on.

Usage: offline.py FOLDER TARGET [CONFIG], where FOLDER is what `make usb` wrote by CONFIG.
TARGET receives the ZIP and its SHA-256. The same folder gives the same bytes: names are
sorted, times and modes are fixed.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from io import BytesIO
from pathlib import Path
from string import Template

from mkdocs.config import load_config

from belajar.site.project import site_id

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
FOLDER = "portal"
PAGES = ("MULAI.html", "BACA SAYA.html")
BESIDE = ("mulai.js", "tampilan.css")  # what those pages load, from within the portal's folder
ONLY_ONLINE = {"sitemap.xml", "sitemap.xml.gz", "robots.txt"}
CARDS = "assets/kartu/"  # for those who show a link; from a disk there is none
OLDEST = 315532800  # 1980-01-01, before which a ZIP knows no time
LONGEST = 150  # characters of a path: Windows allows 260, and the folder lies somewhere


class Unpackable(Exception):
    """The folder cannot become a ZIP; says in Indonesian why."""


def main(folder: str, target: str, settings: str = str(ROOT / "mkdocs.yml")) -> int:
    """Write the ZIP and its checksum; return an exit code."""
    config = load_config(config_file=settings)
    own = config.plugins["belajar"].config.site_id or site_id(config.site_name)
    try:
        content = packed(edition(Path(folder), config.site_name), own)
    except Unpackable as reason:
        print(f"Galat: {reason}", file=sys.stderr)
        return 1
    file = Path(target) / f"{own}-luring.zip"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    sum_file = file.with_suffix(".zip.sha256")
    sum_file.write_text(f"{hashlib.sha256(content).hexdigest()}  {file.name}\n", "utf-8")
    print(f"Ditulis: {file} ({len(content) / 1e6:.1f} MB) dan {sum_file.name}")
    return 0


def edition(site: Path, name: str) -> dict[str, bytes]:
    """Return the files of the edition by their path in it.

    Args:
        site: The folder that MkDocs wrote without directory URLs.
        name: The portal's name, shown on the pages beside it.

    Raises:
        Unpackable: The folder holds no such site, or a path that does not open everywhere.
    """
    if not (site / "index.html").is_file():
        raise Unpackable(f"{site}/index.html tidak ada; jalankan `make usb` lebih dulu.")
    places = {"name": escape(name), "folder": FOLDER, "style": BESIDE[1], "lead": BESIDE[0]}
    files = {f"{FOLDER}/{path}": (site / path).read_bytes() for path in _served(site)}
    for page in PAGES:
        text = (DEPLOY / "luring" / page).read_text("utf-8")
        files[page] = Template(text).substitute(places).encode()
    for beside in BESIDE:
        if f"{FOLDER}/{beside}" in files:
            raise Unpackable(f"{site}/{beside} memakai nama milik edisi luring; ganti namanya.")
        files[f"{FOLDER}/{beside}"] = (DEPLOY / "luring" / beside).read_bytes()
    files["kelas.py"] = (DEPLOY / "kelas.py").read_bytes()
    too_long = max(files, key=len)
    if len(too_long) > LONGEST:
        raise Unpackable(f"{too_long} lebih panjang dari {LONGEST} aksara; Windows menolaknya.")
    return files


def packed(files: Mapping[str, bytes], top: str) -> bytes:
    """Return a ZIP with `files` in one folder `top`, the same bytes whenever it is made."""
    whole = BytesIO()
    when = time.gmtime(max(OLDEST, int(os.environ.get("SOURCE_DATE_EPOCH", OLDEST))))[:6]
    with zipfile.ZipFile(whole, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{top}/{path}", when)
            entry.create_system = 3  # as made on Unix, on Windows too
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[path], compresslevel=9)
    return whole.getvalue()


def _served(site: Path) -> Iterator[str]:
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        if file.is_file() and path not in ONLY_ONLINE and not path.startswith(CARDS):
            yield path


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
