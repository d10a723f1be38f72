"""The app of a site: which files are kept, when the worker changes, what a device shows."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import struct
from pathlib import Path

import pytest

from belajar.render.strings import load_strings
from belajar.site.app import FACTS, MANIFEST, WORKER, AppWriter, Identity, kept_file, remover
from belajar.typeset.icons import ICONS, NotDrawable, draw_icons

ROOT = Path(__file__).parents[3]
NAMES = Identity("Portal Uji", "Uji", "Untuk diuji.", "#0b4f5c")
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">'
    b'<path fill="#fff" d="M1 1h2v2z"/></svg>'
)
PAGE = b"<!doctype html><p>Halaman</p>" * 20


def writer(*left_out: str, logo: bytes | None = LOGO, limit: int = 5) -> AppWriter:
    named = ("logo.svg", logo) if logo else None
    return AppWriter(NAMES, named, load_strings(), limit, left_out)


def listed(worker: bytes) -> dict:
    data, _, _ = worker.removeprefix(b"self.BELAJAR_APP=").partition(b";\n")
    return json.loads(data)


def test_a_folders_page_is_listed_as_the_folder():
    paths = ["index.html", "modul/dasar/index.html", "kosong.html", "assets/a b#1.svg"]
    assert [kept_file(one, b"").path for one in paths] == [
        *("", "modul/dasar/", "kosong.html", "assets/a b#1.svg")
    ]


def test_texts_count_as_they_come_over_the_line_and_pictures_as_they_are():
    page = kept_file("index.html", PAGE)
    assert page.bytes == len(gzip.compress(PAGE, 6)) < page.room == len(PAGE)
    assert kept_file("a.png", PAGE).bytes == len(PAGE)
    assert kept_file("kecil.css", b"a{}").bytes == 3  # compressed it would be larger
    assert page.hash == hashlib.sha256(PAGE).hexdigest()[:12]


def test_the_worker_is_the_same_for_the_same_site_and_another_for_any_change():
    site = {"index.html": PAGE, "a.css": b"a{}", "b/index.html": b"b"}
    made = writer().worker(site.items())
    assert made == writer().worker(reversed(site.items()))
    assert writer().worker({**site, "a.css": b"b{}"}.items())[WORKER] != made[WORKER]
    moved = {**site, "c/index.html": site["b/index.html"]}
    del moved["b/index.html"]
    assert writer().worker(moved.items())[WORKER] != made[WORKER]


def test_pages_learn_size_and_version_before_there_is_a_worker():
    made = writer(limit=7).worker([("index.html", PAGE), ("a.png", b"12")])
    told, facts = listed(made[WORKER]), json.loads(made[FACTS])
    assert [one[0] for one in told["files"]] == ["a.png", ""]
    assert facts == {
        "bytes": sum(one[2] for one in told["files"]),
        "files": 2,
        "limit": told["limit"],
        "room": len(PAGE) + 2,
        "version": told["version"],
    }
    assert facts["limit"] == 7


@pytest.mark.parametrize(
    "path",
    [
        *("sw.js", "luring.json", "app.webmanifest", "csp.txt", "404.html", "sitemap.xml"),
        *("sitemap.xml.gz", "a/b.js.map", "modul/index.html.br", "x.zip", "gambar/a.png"),
        *("assets/belajar/icon-192.00000000.png", "kartu/modul/a.svg"),
    ],
)
def test_what_nobody_reads_offline_is_not_kept(path):
    assert not writer("/gambar/", "/kartu/").keeps(path)


@pytest.mark.parametrize(
    "path", ["index.html", "modul/gambar/a.png", "assets/belajar/belajar.00000000.js", "a/sw.js"]
)
def test_the_rest_is(path):
    assert writer("/gambar/").keeps(path)


def test_the_manifest_fits_any_subfolder():
    files = writer().files()
    manifest = json.loads(files[MANIFEST])
    assert (manifest["name"], manifest["short_name"], manifest["lang"]) == (
        "Portal Uji",
        "Uji",
        "id",
    )
    assert (manifest["start_url"], manifest["scope"]) == ("./", "./")
    assert "id" not in manifest  # it would be read from the top of the host
    for icon in manifest["icons"]:
        png = files[icon["src"]]
        width, height = struct.unpack(">II", png[16:24])
        assert icon["sizes"] == f"{width}x{height}"
    assert {one["purpose"] for one in manifest["icons"]} == {"any", "maskable"}
    assert {one["sizes"] for one in manifest["icons"]} == {"192x192", "512x512"}


def test_icons_follow_the_logo_and_the_colour_and_nothing_else():
    first = draw_icons(LOGO, "#0b4f5c")
    assert first == draw_icons(LOGO, "#0b4f5c")
    others = (draw_icons(LOGO.replace(b"M1 1", b"M0 0"), "#0b4f5c"), draw_icons(LOGO, "#7a1f3d"))
    for other in (*others, draw_icons(None, "#0b4f5c")):
        assert all(first[icon] != other[icon] for icon in ICONS)


def test_a_picture_of_dots_is_a_logo_too():
    late = b"<!--" + b" " * 4000 + b"-->\n" + LOGO
    assert draw_icons(b"\xef\xbb\xbf" + late, "#0b4f5c") == draw_icons(LOGO, "#0b4f5c")
    png = draw_icons(LOGO, "#fff")[ICONS[0]]
    assert draw_icons(png, "#0b4f5c")[ICONS[0]] != draw_icons(None, "#0b4f5c")[ICONS[0]]


@pytest.mark.parametrize("logo", [b"", b"bukan gambar", b"<svg", b"\xff\xfe\x00"])
def test_a_logo_that_is_none_is_refused_in_words(logo):
    with pytest.raises(NotDrawable, match="bukan gambar"):
        draw_icons(logo, "#0b4f5c")


@pytest.mark.parametrize("color", ["merah", "#12", '#fff"/>', "", "#0b4f5c "])
def test_a_colour_that_is_none_is_named(color):
    assert Identity("a", "b", "c", color).complaint().startswith(f"`app_color: {color}`")


def test_the_page_for_lost_addresses_leads_home_and_asks_for_nothing():
    lost = listed(writer().worker([])[WORKER])["lost"]
    assert 'href="{root}"' in lost
    assert "src=" not in lost
    assert "<link" not in lost


def test_the_remover_keeps_nothing():
    text = remover().decode()
    assert "unregister" in text
    assert '"fetch"' not in text


def test_the_portals_icon_has_the_colour_of_its_bar():
    sheet = (ROOT / "docs/assets/portal.css").read_text("utf-8")
    color = re.search(r'app_color: "(#\w+)"', (ROOT / "mkdocs.yml").read_text("utf-8"))
    bar = re.search(r"--md-primary-fg-color: (#\w+);", sheet)
    assert color
    assert bar
    assert color[1] == bar[1]
