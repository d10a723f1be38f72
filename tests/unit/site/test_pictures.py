"""Pictures say their size, where it is known and the author does not."""

from __future__ import annotations

import os
from xml.etree.ElementTree import fromstring, tostring

import pytest

from belajar.site.links import LinkMap
from belajar.site.pictures import picture_states, size_pictures

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 40" width="72" height="40"/>'


@pytest.fixture
def links(tmp_path) -> LinkMap:
    files = {
        "dua kata.svg": SVG,
        "rusak.png": "bukan PNG",
        "rusak.svg": "<svg><p></svg>",
        "naskah.pdf": "x",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    return LinkMap({str(tmp_path / name): f"modul/{name}" for name in [*files, "hilang.svg"]})


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('src="dua%20kata.svg"', {"width": "72", "height": "40"}),
        ('src="dua%20kata.svg#bagian"', {"width": "72", "height": "40"}),
        ('src="dua%20kata.svg" width="20"', {"width": "20"}),
        ('src="dua%20kata.svg" style="height: 2em"', {}),
        ('src="dua%20kata.svg" class="ikon"', {}),
        ('src="rusak.png"', {}),
        ('src="rusak.svg"', {}),
        ('src="hilang.svg"', {}),
        ('src="naskah.pdf"', {}),
        ('src="https://contoh.go.id/a.svg"', {}),
        ('alt="tanpa alamat"', {}),
    ],
)
def test_size_of_a_picture(links, tmp_path, written, said):
    root = fromstring(f"<div><p><img {written}/></p></div>")
    size_pictures(root, links, str(tmp_path / "modul.md"))
    image = root[0][0]
    assert {name: image.get(name) for name in ("width", "height") if image.get(name)} == said, (
        tostring(root)
    )


def test_a_picture_that_changes_is_noticed(links, tmp_path):
    before = picture_states(links.places)
    assert picture_states(links.places) == before
    assert len(before) == 3
    picture = tmp_path / "dua kata.svg"
    picture.write_text(SVG.replace("72", "7200"), "utf-8")
    os.utime(picture, ns=(1, 1))
    assert picture_states(links.places) != before
