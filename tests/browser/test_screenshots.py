"""The pictures of the guides show the portal as it is now. One window for all of them."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "scripts"))
import screenshots  # noqa: E402
from shots import SHOTS, Shot  # noqa: E402

from golden_site import Server  # noqa: E402

REMEDY = "jalankan `make screenshots`, lihat gambarnya, lalu ikutkan dalam komit"


def test_no_picture_is_stale(browser: Browser, portal_server: Server):
    kept = screenshots.kept_fingerprints()
    address = f"{portal_server.url}/"
    with screenshots.window(browser) as context:
        page = context.new_page()
        stale = []
        for shot in SHOTS:
            screenshots.prepare(page, shot, address)
            if screenshots.fingerprint(page, shot) != kept.get(shot.file):
                stale.append(shot.file)
    assert stale == [], f"gambar usang; {REMEDY}"


@pytest.mark.parametrize(
    "change",
    [
        "one => { one.querySelector('.bj-btn').textContent += '!' }",
        "one => { one.style.borderTopColor = 'red' }",
        "one => { one.querySelector('input').checked = true }",
        "one => { one.querySelector('.bj-btn').hidden = true }",
    ],
    ids=["text", "colour", "state", "hidden"],
)
def test_what_a_learner_would_see_changes_the_fingerprint(page, golden_server, change):
    shot = Shot(file="x.png", page="choice/", alt="x", shows=("#soal-parsel-langkah",))
    page.goto(f"{golden_server.url}/choice/")
    page.locator("belajar-quiz[data-ready]").first.wait_for()
    before = screenshots.fingerprint(page, shot)
    assert screenshots.fingerprint(page, shot) == before
    page.locator("#soal-parsel-langkah").evaluate(change)
    assert screenshots.fingerprint(page, shot) != before


def test_every_picture_is_there_small_and_of_the_size_that_is_said():
    kept = {path.name for path in (ROOT / "docs/assets/tangkapan").iterdir()}
    assert kept == {Path(shot.file).name for shot in SHOTS if "/" in shot.file}, REMEDY
    assert list(screenshots.kept_fingerprints()) == [shot.file for shot in SHOTS], REMEDY
    for shot in SHOTS:
        content = (ROOT / "docs/assets" / shot.file).read_bytes()
        assert len(content) <= screenshots.LARGEST, shot.file
        if shot.crop is None:
            size = struct.unpack(">II", content[16:24])
            assert size == (shot.width * shot.scale, shot.height * shot.scale), REMEDY


def test_pages_say_in_words_what_pictures_show():
    for path in screenshots.pages_with_pictures():
        text = path.read_text("utf-8")
        assert screenshots.with_words(text) == text, f"{path}: {REMEDY}"
    assert all(len(shot.alt) > 40 for shot in SHOTS)


def test_words_reach_a_picture_wherever_the_page_lies_and_no_other_picture():
    shot = SHOTS[1]
    others = "![x](../lain.png) ![y](gambar/modul-ponsel.png)"
    text = f'![]({shot.file}) ![lain](../assets/{shot.file} "judul") {others}'
    words = f"![{shot.alt}]"
    assert screenshots.with_words(text) == text.replace("![]", words).replace("![lain]", words)
