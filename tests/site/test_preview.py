"""What `mkdocs serve` shows while files are broken, and that a build knows nothing of it."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from belajar.site.preview import VS_CODE, opener
from portal import MKDOCS_YML, MODULE, PART, QUIZ, SECOND_MODULE, Portal, small_portal

BROKEN = QUIZ.replace("correct: true", "corect: true")
PAGE = "modul/dasar/tujuan/index.html"
GLOSSARY = """\
terms:
  - id: gratifikasi
    term: Gratifikasi
    definition: Pemberian dalam arti luas.
"""
LAWS = """\
reviewed: 2026-02-28
instruments:
  - id: uu-1
    name: UU 1/2020
    subject: Contoh
    year: 2020
    status: berlaku
"""
PATHS = """\
paths:
  - id: baru
    title: Pegawai baru
    audience: Calon pegawai
    summary: Semua.
    modules: [tujuan]
    post_test: akhir
"""
CHARTS = """\
charts:
  - id: tren
    title: Tren
    caption: Contoh.
    max: 10
    bars:
      - {label: Satu, value: 1, year: 2025}
    sources: [Ilustrasi]
"""
DRAWN = """\
id: akhir
title: Tes akhir
select:
  blueprint:
    - part: dasar
      level: [apply]
      count: 1
"""


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    """A portal with every kind of block and data."""
    made = small_portal(tmp_path)
    made.write(
        {
            "modules/dasar/dua.md": SECOND_MODULE,
            "quizzes/dasar/tujuan.yml": QUIZ + "    level: apply\n",
            "quizzes/akhir.yml": DRAWN,
            "docs/data/glosarium.yml": GLOSSARY,
            "docs/data/dasar-hukum.yml": LAWS,
            "docs/data/jalur.yml": PATHS,
            "docs/data/grafik.yml": CHARTS,
            "docs/rujukan.md": "# Rujukan\n\n::: glossary\n\n::: laws\n\n::: chart tren\n",
            "docs/belajar.md": "# Belajar\n\n::: progress\n\n::: catalogue\n\n::: paths\n\n"
            "::: path baru\n\n::: record\n\n::: review\n\n::: certificate\n\n::: quiz akhir\n",
            "mkdocs.yml": MKDOCS_YML.replace(
                "  - Belajar:\n", "  - rujukan.md\n  - belajar.md\n  - Belajar:\n"
            ),
        }
    )
    made.start_preview()
    return made


def panels(html: str) -> list[str]:
    return re.findall(r'<section class="bj-faults".*?</section>', html, re.DOTALL)


def bar(html: str) -> str:
    found = re.search(r'<details class="bj-faults bj-faults-bar".*?</details>', html, re.DOTALL)
    return found[0] if found else ""


def test_a_sound_portal_shows_no_mistake(portal: Portal):
    portal.preview()
    assert portal.messages == []
    for page in (portal.root / "site").rglob("*.html"):
        assert "bj-faults" not in page.read_text("utf-8"), page


def test_a_broken_quiz_is_a_panel_at_its_place_and_the_rest_lives(portal: Portal):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    portal.preview()
    html = portal.page(PAGE)
    (panel,) = panels(html)
    assert "<belajar-quiz" not in html
    assert html.index("Kuis penutup") < html.index(panel) < html.index("belajar-done")
    assert "quizzes/dasar/tujuan.yml:9:9" in panel
    assert "        corect: true\n<span" in panel
    assert ">        ^</span>" in panel
    assert "kunci <code>corect</code> tidak dikenal" in panel
    assert "mungkin maksud Anda <code>correct</code>" in panel
    assert "[B201]" in panel
    assert "Pembuka modul." in html
    assert "2 galat" in bar(portal.page("index.html"))  # and what cannot be drawn from it
    assert any("quizzes/dasar/tujuan.yml:9:9: galat" in one for one in portal.messages)


def test_a_test_that_draws_from_a_broken_file_says_which(portal: Portal):
    items = (
        QUIZ + "    level: apply\n    media:\n      - image: tidak-ada.png\n        alt: Denah\n"
    )
    portal.write({"quizzes/dasar/tujuan.yml": items})
    portal.preview()
    (panel,) = panels(portal.page("belajar/index.html"))
    assert "Kuis <code>akhir</code>" in panel
    assert "quizzes/dasar/tujuan.yml:" in panel
    assert "[B372]" in panel


def test_a_broken_drawing_in_an_item_is_told_where_the_item_stands(portal: Portal):
    items = QUIZ + "    media:\n      - image: denah.svg\n        alt: Denah kantor\n"
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>'
    portal.write({"quizzes/dasar/tujuan.yml": items, "quizzes/dasar/denah.svg": drawing})
    portal.preview()
    (panel,) = panels(portal.page(PAGE))
    assert "quizzes/dasar/denah.svg:1:" in panel


@pytest.mark.parametrize(
    "front",
    [
        MODULE.replace("summary:", "sumary:"),
        MODULE.replace("order: 10", "order: [10"),
        MODULE.replace("---\n", "", 1),
        MODULE.encode().replace(b"Pembuka", b"\xffPembuka"),
    ],
)
def test_a_broken_module_keeps_its_page_and_its_place(portal: Portal, front: str | bytes):
    portal.write({"modules/dasar/tujuan.md": front})
    portal.preview()
    html = portal.page(PAGE)
    assert "Ada yang perlu diperbaiki di berkas halaman ini" in panels(html)[0]
    assert "modules/dasar/tujuan.md:" in panels(html)[0]
    assert "Pembuka modul." in html
    assert 'href="../tujuan/"' in portal.page("modul/dasar/dua/index.html")


def test_a_module_with_the_id_of_another_keeps_its_page(portal: Portal):
    portal.write({"modules/dasar/salinan.md": SECOND_MODULE.replace("order", "id: dua\norder")})
    portal.preview()
    assert "[B412]" in panels(portal.page("modul/dasar/salinan/index.html"))[0]
    assert panels(portal.page("modul/dasar/dua/index.html")) == []


def test_a_broken_part_keeps_its_modules(portal: Portal):
    portal.write({"modules/dasar/index.md": PART.replace("order: 10", "order: sepuluh")})
    portal.preview()
    assert "[B205]" in panels(portal.page("modul/dasar/index.html"))[0]
    assert panels(portal.page(PAGE)) == []
    assert "<belajar-quiz" in portal.page(PAGE)


@pytest.mark.parametrize(
    ("data", "block", "page"),
    [
        ("glosarium", "glossary", "rujukan/index.html"),
        ("dasar-hukum", "laws", "rujukan/index.html"),
        ("grafik", "chart tren", "rujukan/index.html"),
        ("jalur", "path baru", "belajar/index.html"),
    ],
)
def test_broken_data_is_told_where_it_would_show(portal: Portal, data: str, block: str, page: str):
    portal.write({f"docs/data/{data}.yml": "kunci: [\n"})
    portal.preview()
    panel = next(one for one in panels(portal.page(page)) if f"::: {block}" in one)
    assert f"docs/data/{data}.yml:" in panel
    assert f'href="{page.removesuffix("index.html")}"' in bar(portal.page("index.html"))


def test_a_block_that_names_nothing_is_a_panel(portal: Portal):
    portal.write({"docs/index.md": "# Beranda\n\nAwal.\n\n::: quiz tujuam\n\n::: chart trem\n"})
    portal.preview()
    quiz, chart = panels(portal.page("index.html"))
    assert "mungkin maksud Anda <code>tujuan</code>" in quiz
    assert "docs/index.md:5:10" in quiz
    assert "[B507]" in chart


def test_a_page_that_is_no_text_is_shown_as_far_as_it_goes(portal: Portal):
    portal.write({"docs/index.md": b"# Beranda\n\nSelamat \xff datang.\n"})
    portal.preview()
    html = portal.page("index.html")
    assert "docs/index.md:3:1" in panels(html)[0]
    assert "Selamat \ufffd datang." in html


def test_a_mistake_of_no_page_is_listed_on_every_page(portal: Portal):
    portal.write({"quizzes/lain.yml": "bukan kuis\n"})
    portal.preview()
    for page in ("index.html", PAGE, "rujukan/index.html"):
        assert "Pratinjau: 1 galat dalam 1 berkas" in bar(portal.page(page))
        assert "quizzes/lain.yml:1:1" in bar(portal.page(page))


def test_a_warning_leaves_the_bar_calm(portal: Portal):
    portal.write({"quizzes/lebih.yml": QUIZ.replace("tujuan", "lebih")})
    portal.preview()
    assert "Pratinjau: 1 peringatan dalam 1 berkas" in bar(portal.page("index.html"))
    assert "data-calm" in bar(portal.page("index.html"))


HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>`{{7*7}}`'


def test_strangers_text_stays_text(portal: Portal):
    portal.write(
        {
            "quizzes/dasar/tujuan.yml": QUIZ.replace("explanation:", f"'{HOSTILE}': x\n    expl:")
            + f"    '{HOSTILE}': '\u202e\x7f'\n",
            "modules/dasar/dua.md": SECOND_MODULE.replace("order: 20", f"'{HOSTILE}': 20"),
            "docs/index.md": "# Beranda\n\n::: quiz <img/onerror=alert(1)>\n",
        }
    )
    (portal.root / "quizzes" / "<img src=x onerror=alert(3)>.yml").write_text("x", "utf-8")
    portal.preview()
    for page in (portal.root / "site").rglob("index.html"):
        html = page.read_text("utf-8")
        shown = "".join(panels(html)) + bar(html)
        assert "bj-faults" in shown, page
        for tag, attributes in tags(shown):
            assert tag in ALLOWED, (page, tag)
            assert [name for name in attributes if name.startswith("on")] == [], (page, tag)


def tags(html: str) -> list[tuple[str, list[str]]]:
    """Return the elements that a browser would make, with the names of their attributes."""
    found: list[tuple[str, list[str]]] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, values: found.append((tag, [name for name, _ in values]))
    reader.feed(html)
    return found


ALLOWED = frozenset(
    {
        *("section", "details", "summary", "h2", "p", "ol", "li", "code", "pre", "span", "strong"),
        *("small", "a", "belajar-edit"),
    }
)


def test_what_is_read_of_a_file_stays_inside_the_repository(portal: Portal, tmp_path: Path):
    secret = tmp_path.parent / f"{tmp_path.name}-rahasia.md"
    secret.write_text("kata sandi", "utf-8")
    (portal.root / "modules" / "dasar" / "tautan.md").symlink_to(secret)
    portal.preview()
    assert "[B122]" in bar(portal.page("index.html"))
    for page in (portal.root / "site").rglob("*.html"):
        assert "kata sandi" not in page.read_text("utf-8")


def test_a_drawing_that_a_build_refuses_is_not_served(portal: Portal):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>'
    portal.write({"modules/dasar/aktif.svg": drawing, "modules/dasar/diam.svg": DRAWING})
    portal.preview()
    assert "modules/dasar/aktif.svg:1:" in bar(portal.page("index.html"))
    assert not (portal.root / "site/modul/dasar/aktif.svg").exists()
    assert (portal.root / "site/modul/dasar/diam.svg").exists()


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'


def test_strict_and_builds_end_at_an_error_as_ever(portal: Portal):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    for build in (partial(portal.preview, strict=True), partial(portal.build, strict=False)):
        portal.messages.clear()
        with pytest.raises(Abort):
            build()
        assert any("tujuan.yml:9:9: galat" in one for one in portal.messages)


def files_of(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }


def test_a_build_has_nothing_of_the_preview_and_is_the_same_before_and_after(portal: Portal):
    first = files_of(portal.build())
    portal.start_preview()
    previewed = files_of(portal.preview())
    again = files_of(portal.build())
    assert again == first
    for name, content in first.items():
        assert "belajar-edit" not in name
        for word in (b"belajar-edit", b"bj-edit", b"bj-fault", b"vscode:", b"edit_copy"):
            assert word not in content, (name, word)
        assert str(portal.root).encode() not in content, name
    assert published(previewed) == first


def published(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of a preview without what only a preview has."""
    additions = re.compile(
        rb'<belajar-edit class="bj-edit".*?</belajar-edit>'
        rb'|<script src="[^"]*belajar-edit\.\w+\.js" defer></script>'
        rb'|<link rel="stylesheet" href="[^"]*belajar-edit\.\w+\.css">',
        re.DOTALL,
    )
    return {
        name: additions.sub(b"", content) if name.endswith(".html") else content
        for name, content in files.items()
        if "belajar-edit" not in name
    }


EDITS: dict[str, Callable[[Portal], object]] = {
    "quiz": lambda one: one.write({"quizzes/dasar/tujuan.yml": QUIZ.replace("diam", "pergi")}),
    "level": lambda one: one.write({"quizzes/dasar/tujuan.yml": QUIZ + "    level: apply\n"}),
    "broken": lambda one: one.write({"quizzes/dasar/tujuan.yml": BROKEN}),
    "module": lambda one: one.write(
        {"modules/dasar/tujuan.md": MODULE.replace("Selesai.", "Gratifikasi, [kedua](dua.md#x).")}
    ),
    "title": lambda one: one.write(
        {"modules/dasar/dua.md": SECOND_MODULE.replace("Modul kedua", "Nama baru")}
    ),
    "gone": lambda one: (one.root / "modules/dasar/dua.md").unlink(missing_ok=True),
    "back": lambda one: one.write({"modules/dasar/dua.md": SECOND_MODULE}),
    "term": lambda one: one.write(
        {"docs/data/glosarium.yml": GLOSSARY.replace("arti luas", "arti sempit")}
    ),
    "other term": lambda one: one.write(
        {"docs/data/glosarium.yml": GLOSSARY.replace("Gratifikasi", "Pembuka")}
    ),
    "no glossary page": lambda one: one.write({"docs/rujukan.md": "# Rujukan\n"}),
    "glossary page": lambda one: one.write({"docs/rujukan.md": "# Rujukan\n\n::: glossary\n"}),
    "page": lambda one: one.write(
        {"docs/index.md": "# Awal\n\n[Kedua](../modules/dasar/dua.md)\n"}
    ),
    "site name": lambda one: one.write(
        {"mkdocs.yml": MKDOCS_YML.replace("Portal Uji", "Portal Lain")}
    ),
    "addresses": lambda one: one.write({"mkdocs.yml": MKDOCS_YML + "use_directory_urls: false\n"}),
}


def test_after_any_edits_a_preview_equals_a_fresh_one(portal: Portal):
    edits = random.Random(4).sample(sorted(EDITS), len(EDITS))
    start = portal.root.parent / f"{portal.root.name}-start"
    shutil.copytree(portal.root, start)
    previews = []
    portal.preview()
    for edit in edits:
        EDITS[edit](portal)
        previews.append(files_of(portal.preview()))
    for path in ("docs", "modules", "quizzes"):
        shutil.rmtree(portal.root / path)
    shutil.copytree(start, portal.root, dirs_exist_ok=True)
    for edit, before in zip(edits, previews, strict=True):
        EDITS[edit](portal)
        portal.start_preview()
        fresh = files_of(portal.preview())
        assert {
            name for name in {*fresh, *before} if fresh.get(name) != before.get(name)
        } == set(), (
            edits,
            edit,
        )


def test_whatever_is_broken_the_preview_goes_on(portal: Portal):
    chance = random.Random(7)
    files = sorted(
        path
        for folder in ("docs", "modules", "quizzes")
        for path in (portal.root / folder).rglob("*")
        if path.is_file()
    )
    for _ in range(12):
        broken = chance.sample(files, 2)
        sound = {path: path.read_bytes() for path in broken}
        for path in broken:
            path.write_bytes(damaged(path.read_bytes(), chance))
        portal.preview()
        assert "<article" in portal.page("index.html")
        for path, content in sound.items():
            path.write_bytes(content)
    portal.messages.clear()
    portal.preview()
    assert portal.messages == []


def damaged(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    line = lines[at]
    ways = (
        [],
        [line, line],
        [b"<script>x</script> {", line],
        [b"\t" + line],
        [line[:4] + b"\xff" + line[4:]],
        [line.replace(b"id:", b"idd:") + b" ["],
        [b"", b"::: quiz tujuan", b"", b"::: path x", b"", b"::: review", b"", line],
        [line.replace(b"a", b"")],
    )
    return b"\n".join([*lines[:at], *chance.choice(ways), *lines[at + 1 :]])


def test_an_editor_opens_only_where_nobody_else_can_see_the_pages(tmp_path: Path):
    root = tmp_path / "satu dua"
    here = opener("", root, "127.0.0.1")("quizzes/a&b.yml", 3, 5)
    folder = str(tmp_path)
    assert here == f"vscode://file{folder}/satu%20dua/quizzes/a%26b.yml:3:5"
    assert VS_CODE.startswith("vscode:")
    for host in ("0.0.0.0", "192.168.1.4", "::", "portal.example"):
        assert opener("", root, host)("a.yml", 1, 1) is None
    for host in ("localhost", "::1", "127.0.0.1"):
        assert opener("", root, host)("a.yml", 1, 1) is not None
    assert opener("off", root, "127.0.0.1")("a.yml", 1, 1) is None
    other = opener("idea://open?file={path}&line={line}", root, "127.0.0.1")("a.yml", 7, 1)
    assert other == f"idea://open?file={folder}/satu%20dua/a.yml&line=7"
    for wrong in ("vscode", "javascript:alert('{path}')", " data:text/html,{path}"):
        with pytest.raises(ValueError, match=re.escape(wrong)):
            opener(wrong, root, "127.0.0.1")


def test_no_path_of_this_computer_is_on_a_page_that_others_can_see(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
):
    portal.write({"docs/data/grafik.yml": "x: ["})
    portal.preview(dev_addr="0.0.0.0:8000")
    assert str(portal.root) not in portal.page(PAGE)
    assert "quizzes/dasar/tujuan.yml:1" in portal.page(PAGE)
    monkeypatch.setenv("BELAJAR_EDITOR", "salah")
    portal.preview()
    assert "bj-edit-open" not in portal.page(PAGE)
    assert any("BELAJAR_EDITOR=salah" in one for one in portal.messages)
