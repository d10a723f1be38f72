"""Media of items as HTML: strangers' text stays text, and everything travels to the review page."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from belajar.render.exercise import ExerciseRenderer, features_of
from belajar.render.media import MediaRenderer, media_files, media_path
from belajar.render.strings import load_strings
from belajar.render.text import TextRenderer
from belajar.render.tree import html_tree
from belajar.schema.bank import load_bank
from belajar.schema.media_files import MediaFile
from golden_site import GOLDEN
from media_files import png, svg

HOSTILE = """"><script>kena()</script><img src=x onerror='kena()'>"""
QUIZ = """\
id: k
title: K
items:
  - id: k-1
    type: true_false
    stem: S
    key: benar
    media:
      - image: Titik (kecil).svg
        alt: ALT
        title: JUDUL
      - video: v.mp4
        title: JUDUL
        captions: v.vtt
        transcript: NASKAH
      - table: [[KEPALA, b], [SEL, "1.200"], ["-", "12,5 %"]]
        title: JUDUL
"""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def render(folder: Path, text: str, captions: str) -> str:
    (folder / "Titik (kecil).svg").write_bytes(svg('viewBox="0 0 3 2"'))
    (folder / "v.mp4").write_bytes((GOLDEN / "media" / "berkas" / "berkas.mp4").read_bytes())
    (folder / "v.vtt").write_text(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{captions}\n", "utf-8")
    (folder / "k.yml").write_text(text, "utf-8")
    bank, found = load_bank(folder, folder)
    assert found == []
    strings, renderer = load_strings("id"), TextRenderer()
    media = MediaRenderer(bank.media, strings, renderer)
    return ExerciseRenderer(strings, renderer, "uji", media).item(1, bank["k"].items[0])


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    return reader


@pytest.fixture
def hostile(tmp_path: Path) -> _Reader:
    text = QUIZ
    for word in ("ALT", "JUDUL", "NASKAH", "KEPALA", "SEL"):
        text = text.replace(word, '"' + HOSTILE.replace('"', '\\"') + '"')
    return read(render(tmp_path, text, HOSTILE))


def test_strangers_text_stays_text(hostile: _Reader):
    tags = {tag for tag, _ in hostile.tags}
    assert tags.isdisjoint({"script", "style", "iframe"})
    assert [one["alt"] for tag, one in hostile.tags if tag == "img"] == [HOSTILE]
    assert not any(name.startswith("on") for _, one in hostile.tags for name in one)
    assert hostile.text.count("<script>kena()</script>") == 6  # titles, transcript, cells


def test_captions_reach_the_browser_as_they_are(tmp_path: Path):
    said = "100% #1 & \"satu\" 'dua' <v Ani>é</v>"
    (track,) = [one for tag, one in read(render(tmp_path, QUIZ, said)).tags if tag == "track"]
    head, _, body = (track["src"] or "").partition(",")
    assert head == "data:text/vtt;charset=utf-8"
    assert unquote(body) == f"WEBVTT\n\n00:00.000 --> 00:01.000\n{said}\n"
    assert set(body).isdisjoint('#\n"<>&')
    assert (track["kind"], track["srclang"], track["default"]) == ("captions", "id", None)


def test_all_of_it_can_travel_to_the_review_page(tmp_path: Path):
    html = render(tmp_path, QUIZ, "Halo")
    tree = str(html_tree(html))
    for word in ("'alt': 'ALT'", "'playsinline'", "'tabindex': '0'", "NASKAH", "'scope': 'col'"):
        assert word in tree


def test_columns_of_figures_are_set_to_the_right(tmp_path: Path):
    html = render(tmp_path, QUIZ, "Halo")
    assert '<th scope="col">KEPALA</th><th scope="col" class="bj-figure">b</th>' in html
    assert '<td>SEL</td><td class="bj-figure">1.200</td>' in html


def test_names_on_the_site_are_plain_and_follow_the_content(tmp_path: Path):
    def path(name: str, digest: str = "0a1b2c3d") -> str:
        return media_path(MediaFile(tmp_path / name, digest, 1))

    assert path("Titik (kecil), é.PNG") == "assets/belajar/media/titik-kecil.0a1b2c3d.png"
    assert path("é.svg") == "assets/belajar/media/media.0a1b2c3d.svg"
    assert path("a.png", "ffffffff") == "assets/belajar/media/a.ffffffff.png"


def test_only_what_is_named_comes_onto_the_site_and_captions_do_not(tmp_path: Path):
    render(tmp_path, QUIZ, "Halo")
    (tmp_path / "lain.png").write_bytes(png(1, 1))
    bank, _ = load_bank(tmp_path, tmp_path)
    assert sorted(one.name for one in media_files(bank.media).values()) == [
        "Titik (kecil).svg",
        "v.mp4",
    ]


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 kB"), (1000, "1 kB"), (1001, "2 kB"), (999_001, "1000 kB"), (1_000_001, "1,1 MB")],
)
def test_weight_in_words_is_rounded_up(tmp_path: Path, size: int, words: str):
    render(tmp_path, QUIZ, "Halo")
    bank, _ = load_bank(tmp_path, tmp_path)
    strings = load_strings("id")
    shelf = {
        key: MediaFile(one.file, one.digest, size, one.picture, one.text)
        for key, one in bank.media.items()
    }
    html = MediaRenderer(shelf, strings, TextRenderer()).block(bank["k"].items[0])
    assert f"(video, {words})" in unescape(html)


def test_only_exercises_with_media_load_their_style():
    with_media, _ = load_bank(GOLDEN / "media", GOLDEN)
    without, _ = load_bank(GOLDEN / "choice", GOLDEN)
    assert features_of(with_media["media-butir"])[0] == "media"
    assert "media" not in features_of(next(iter(without.values())))
