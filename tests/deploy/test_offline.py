"""The ZIP for disks: the same bytes each time, one file to begin with, every link a file in it."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import warnings
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from portal import small_portal

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "scripts"))
import offline  # noqa: E402, a script, not a package


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    portal = small_portal(tmp_path_factory.mktemp("usb"))
    return portal.build(use_directory_urls=False)


@pytest.fixture(scope="module")
def files(site: Path) -> dict[str, bytes]:
    return offline.edition(site, "Portal <Uji> & lainnya")


def test_same_site_gives_the_same_bytes_in_any_order_and_at_any_time(files, monkeypatch):
    first = offline.packed(files, "portal-uji")
    monkeypatch.setattr("time.time", lambda: 2e9)
    turned = dict(reversed(files.items()))
    assert offline.packed(turned, "portal-uji") == first


def test_two_builds_of_a_portal_pack_alike(site, tmp_path):
    again = small_portal(tmp_path).build(use_directory_urls=False)
    assert offline.edition(again, "Uji") == offline.edition(site, "Uji")


def test_zip_opens_and_holds_one_folder_with_fixed_times(files):
    with zipfile.ZipFile(BytesIO(offline.packed(files, "portal-uji"))) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
    assert {one.filename.split("/")[0] for one in entries} == {"portal-uji"}
    assert {one.date_time for one in entries} == {(1980, 1, 1, 0, 0, 0)}
    top = {one.filename for one in entries if one.filename.count("/") == 1}
    assert top == {f"portal-uji/{name}" for name in ("MULAI.html", "BACA SAYA.html", "kelas.py")}


def test_what_only_search_engines_need_is_left_out(files):
    assert {"portal/index.html", "portal/404.html"} <= set(files)  # kelas.py shows the second
    assert not {"portal/sitemap.xml", "portal/sitemap.xml.gz"} & set(files)


def test_every_link_of_the_pages_at_the_top_is_a_file(files):
    for page in offline.PAGES:
        text = files[page].decode()
        addresses = re.findall(r'\b(?:href|src)="([^"]+)"', text)
        assert addresses
        assert [one for one in addresses if one not in files] == []
        assert "Portal &lt;Uji&gt; &amp; lainnya" in text


def test_time_follows_the_date_that_packagers_give(files, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    with zipfile.ZipFile(BytesIO(offline.packed(files, "a"))) as archive:
        assert archive.infolist()[0].date_time == (2026, 1, 1, 0, 0, 0)


def test_folder_without_portal_and_names_that_windows_refuses_are_told(site, tmp_path):
    with pytest.raises(offline.Unpackable, match="jalankan `make usb`"):
        offline.edition(tmp_path, "Uji")
    (tmp_path / "index.html").write_text("")
    (tmp_path / ("a" * 160)).write_text("")
    with pytest.raises(offline.Unpackable, match="lebih panjang dari 150 aksara"):
        offline.edition(tmp_path, "Uji")


def test_command_writes_zip_and_checksum(site, tmp_path):
    command = [sys.executable, str(ROOT / "scripts/offline.py")]
    done = subprocess.run(
        [*command, str(site), str(tmp_path / "dist")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    archive, sums = sorted((tmp_path / "dist").iterdir())
    assert archive.name == "nilai-dasar-asn-luring.zip"
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert sums.read_text("utf-8") == f"{digest}  {archive.name}\n"


def test_command_that_cannot_pack_says_why_and_writes_nothing(tmp_path, capsys):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of MkDocs and Material, not ours to mend
        assert offline.main(str(tmp_path / "tidak-ada"), str(tmp_path / "dist")) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("Galat: ")
    assert not (tmp_path / "dist").exists()
