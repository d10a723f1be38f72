"""`make serve EDITION=…`: an edition of a small portal, served and changed while it runs."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import edition_live  # scripts: conftest.py of this folder says where they are
import pytest

from live_server import HOST, free_port, running, shows, until
from portal import MKDOCS_YML, MODULE, Portal, small_portal

SCRIPTS = Path(__file__).parents[2] / "scripts"
NEEDED = ("edition.py", "edition_live.py", "edition_settings.py", "contrast.py")
PATHS = """\
paths:
  - id: baru
    title: Pegawai baru
    audience: CPNS
    summary: Dari awal.
    modules: [tujuan]
"""


@pytest.fixture
def live(tmp_path: Path) -> Iterator[tuple[Portal, str, Path]]:
    portal = small_portal(tmp_path / "portal")
    config = MKDOCS_YML.replace(
        "site_url: http://127.0.0.1/portal/\n", "site_description: Uji.\ncopyright: Portal.\n"
    )
    portal.write(
        {
            "mkdocs.yml": config.replace("  - belajar\n", "  - belajar: {}\n"),
            "docs/data/jalur.yml": PATHS,
            "docs/assets/portal.css": "",
            "overrides/catatan.html": "",
            "edisi/kami/instansi.yml": "name: Portal Kami\n",
        }
    )
    (portal.root / "scripts").mkdir()
    for name in NEEDED:
        shutil.copy(SCRIPTS / name, portal.root / "scripts")
    port, log = free_port(), tmp_path / "serve.log"
    command = ["scripts/edition_live.py", "edisi/kami", "build/edition", f"{HOST}:{port}"]
    with running(command, portal.root, log):
        yield portal, f"http://{HOST}:{port}", log
    with socket.socket() as tried:
        assert tried.connect_ex((HOST, port)) != 0, "still served"


def test_changes_of_the_edition_and_of_the_portal_show_and_a_mistake_is_told(live):
    portal, url, log = live
    settings = portal.root / "edisi/kami/instansi.yml"

    def shown(text: str, page: str = "/modul/dasar/tujuan/") -> bool:
        return shows(url + page, text)

    assert until(lambda: shown("Portal Kami"))
    settings.write_text("name: Nama Baru\n", "utf-8")
    assert until(lambda: shown("Nama Baru"))
    own = {"edisi/kami/modules/dasar/tujuan.md": MODULE.replace("Pembuka modul.", "Milik kami.")}
    portal.write(own)
    assert until(lambda: shown("Milik kami."))
    portal.write({"docs/index.md": "# Beranda\n\nMilik portal.\n"})
    assert until(lambda: shown("Milik portal.", "/"))

    settings.write_text("nama: Keliru\n", "utf-8")
    assert until(lambda: "edisi/kami/instansi.yml:1:1: kunci `nama`" in log.read_text("utf-8"))
    assert shown("Nama Baru")
    settings.write_text("name: Sudah Benar\n", "utf-8")
    assert until(lambda: shown("Sudah Benar"))
    (portal.root / "edisi/kami/modules/dasar/tujuan.md").unlink()
    assert until(lambda: shown("Pembuka modul."))
    assert "Traceback" not in log.read_text("utf-8")


def test_what_is_equal_is_not_touched_and_what_is_gone_goes(tmp_path):
    source, target = Portal(tmp_path / "a"), Portal(tmp_path / "b")
    source.write({"docs/sama.md": "sama", "docs/beda.md": "baru", "kuis/tambah.yml": "x"})
    target.write({"docs/sama.md": "sama", "docs/beda.md": "lama", "hilang/lama.md": "x"})
    same = target.root / "docs/sama.md"
    os.utime(same, (1, 1))
    edition_live.mirror(source.root, target.root)
    files = {file.relative_to(target.root).as_posix() for file in target.root.rglob("*")}
    assert files == {"docs", "docs/sama.md", "docs/beda.md", "kuis", "kuis/tambah.yml"}
    assert (target.root / "docs/beda.md").read_text("utf-8") == "baru"
    assert same.stat().st_mtime == 1
