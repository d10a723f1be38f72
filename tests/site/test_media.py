"""Media of items on a built site: which files come, and that every address leads to them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from media_files import png, svg
from portal import QUIZ, Portal, small_portal

SHOWS = QUIZ.replace(
    "    options:",
    """\
    level: apply
    media:
      - image: gambar/denah.png
        alt: Denah uraianrahasia
        title: Judulrahasia
      - {title: Tabelrahasia, table: [[a, b], [c, selrahasia]]}
    options:""",
)
OTHER = """\
id: lain
title: Lain
items:
  - id: lain-satu
    type: true_false
    stem: Benarkah?
    key: benar
    media:
      - {image: dasar/gambar/denah.png, alt: Denah yang sama}
      - {image: bagan.svg, alt: Bagan alur}
"""
TEST = """\
id: tes
title: Tes
select:
  blueprint:
    - {part: dasar, level: [apply], count: 1}
"""


def media_portal(root: Path) -> Portal:
    return small_portal(root).write(
        {
            "quizzes/dasar/tujuan.yml": SHOWS,
            "quizzes/dasar/gambar/denah.png": png(30, 20),
            "quizzes/dasar/gambar/tak-disebut.png": png(3, 2),
            "quizzes/lain.yml": OTHER,
            "quizzes/bagan.svg": svg('viewBox="0 0 3 2"'),
            "quizzes/latihan/tes.yml": TEST,
            "docs/latihan/tes.md": "# Tes\n\n::: quiz tes\n",
            "docs/lain.md": "# Lain\n\n::: quiz lain\n",
            "docs/ulang/hari/ini.md": "# Ulangan\n\n::: review\n",
        }
    )


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """A portal built twice: with a folder for each page, and with a file in `datar`."""
    made = media_portal(tmp_path_factory.mktemp("media"))
    made.build()
    made.build(use_directory_urls=False, site_dir=str(made.root / "datar"))
    return made


def shown(site: Path) -> list[str]:
    return sorted(path.name for path in (site / "assets" / "belajar" / "media").iterdir())


def references(html: str) -> list[str]:
    return re.findall(r'"([./]*assets/belajar/media/[^"]+)"', html)


@pytest.mark.parametrize(("site", "ending"), [("site", "/index.html"), ("datar", ".html")])
def test_every_address_leads_to_its_file(portal: Portal, site: str, ending: str):
    folder = portal.root / site
    found = 0
    for page in ("modul/dasar/tujuan", "latihan/tes", "lain"):
        path = folder / f"{page}{ending}"
        for address in references(path.read_text("utf-8")):
            assert (path.parent / address).is_file(), (page, address)
            found += 1
    assert found == 4
    review = (folder / f"ulang/hari/ini{ending}").parent
    papers = [one.read_text("utf-8") for one in (folder / "assets/belajar/soal").iterdir()]
    travelling = [one for paper in papers for one in references(paper)]
    assert len(travelling) == 3
    assert all((review / one).is_file() for one in travelling)


def test_only_what_items_name_comes_onto_the_site(portal: Portal):
    names = [re.sub(r"\.[0-9a-f]{8}\.", ".", name) for name in shown(portal.root / "site")]
    assert names == ["bagan.svg", "denah.png"]


def test_a_drawn_item_shows_what_lies_beside_the_quiz_that_it_is_from(portal: Portal):
    assert "Denah uraianrahasia" in portal.page("latihan/tes/index.html")


def test_sizes_stand_in_the_page(portal: Portal):
    (image,) = re.findall(r"<img [^>]+denah[^>]+>", portal.page("modul/dasar/tujuan/index.html"))
    assert image.endswith(' alt="Denah uraianrahasia" width="30" height="20">')


def test_search_finds_nothing_of_it(portal: Portal):
    index = portal.page("search/search_index.json")
    assert json.loads(index)["docs"]
    assert "rahasia" not in index


def test_pages_without_media_load_no_style_of_theirs(portal: Portal):
    assert "belajar-media." not in portal.page("index.html")
    for page in ("lain", "modul/dasar/tujuan", "ulang/hari/ini"):
        assert "belajar-media." in portal.page(f"{page}/index.html")


def test_a_changed_picture_has_a_new_name_and_equal_builds_equal_names(tmp_path: Path):
    portal = media_portal(tmp_path)
    first = shown(portal.build(site_dir=str(tmp_path / "a")))
    assert shown(portal.build(site_dir=str(tmp_path / "b"))) == first
    portal.write({"quizzes/dasar/gambar/denah.png": png(31, 20)})
    again = shown(portal.build(site_dir=str(tmp_path / "c")))
    assert again[0] == first[0]
    assert again[1] != first[1]
