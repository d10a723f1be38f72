"""The ZIP for disks as its user opens it: unpacked, with a double click; and not unpacked."""

from __future__ import annotations

import sys
import zipfile
from io import BytesIO
from pathlib import Path

from portal import small_portal

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "scripts"))
import offline  # noqa: E402, a script, not a package


def test_one_file_opens_the_portal_and_tells_who_has_not_unpacked(page, tmp_path):
    portal = small_portal(tmp_path / "buat")
    portal.write({"docs/index.md": "# Beranda\n\n[Mulai belajar](../modules/dasar/tujuan.md)\n"})
    site = portal.build(use_directory_urls=False)
    content = offline.packed(offline.edition(site, "Portal Uji"), "portal-uji")
    place = tmp_path / "USB saya (E) – kelas #1"
    with zipfile.ZipFile(BytesIO(content)) as archive:
        archive.extractall(place)

    page.goto((place / "portal-uji/MULAI.html").as_uri())
    page.wait_for_url("**/portal/index.html")
    page.get_by_role("link", name="Mulai belajar").click()
    page.get_by_role("radio", name="Menolak dengan sopan").check()
    page.reload()
    assert page.get_by_role("radio", name="Menolak dengan sopan").is_checked()

    page.goto((place / "portal-uji/BACA SAYA.html").as_uri())
    page.get_by_role("link", name="MULAI.html").click()
    page.wait_for_url("**/portal/index.html")

    alone = tmp_path / "dari-dalam-zip"  # what a viewer of ZIP files lays out for one double click
    alone.mkdir()
    (alone / "MULAI.html").write_bytes((place / "portal-uji/MULAI.html").read_bytes())
    page.goto((alone / "MULAI.html").as_uri())
    assert page.get_by_text("Ekstrak semua").is_visible()
    assert page.url.endswith("MULAI.html")
