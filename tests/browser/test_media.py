"""Media of items: nothing moves or loads unasked, captions show, the keyboard suffices."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from belajar.schema.picture import picture_size
from belajar.schema.recording import video_size
from golden_site import GOLDEN, Server, files_of, served
from media_files import gif, png, svg, turned
from portal import small_portal

MAKE = """async () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [48, 32];
  const draw = canvas.getContext('2d');
  draw.fillRect(5, 5, 20, 20);
  const text = async (blob) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
  };
  const picture = (type, quality) =>
    new Promise((done) => canvas.toBlob(async (blob) => done(await text(blob)), type, quality));
  const video = (type) => new Promise((done) => {
    const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: type});
    recorder.ondataavailable = async (event) => event.data.size && done(await text(event.data));
    recorder.start();
    const moving = setInterval(() => draw.fillRect(Math.random() * 40, 5, 4, 4), 20);
    setTimeout(() => { clearInterval(moving); recorder.stop(); }, 300);
  });
  return {
    '.png': await picture('image/png'),
    '.jpg': await picture('image/jpeg'),
    '.webp': await picture('image/webp', 0.5),
    '.webp ': await picture('image/webp', 1),
    '.webm': await video('video/webm'),
  };
}"""
SHOW = """({type, data}) => new Promise((done, fail) => {
  const is_video = type.startsWith('video');
  const made = document.createElement(is_video ? 'video' : 'img');
  made.onerror = () => fail(new Error(type));
  made.onload = () => done([made.naturalWidth, made.naturalHeight]);
  made.onloadedmetadata = () => done([made.videoWidth, made.videoHeight]);
  made.src = `data:${type};base64,${data}`;
})"""
TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".svg": "image/svg+xml",
    ".webm": "video/webm",
    ".mp4": "video/mp4",
}


def test_sizes_are_those_that_a_browser_finds(page: Page):
    page.goto("about:blank")
    made = {name: base64.b64decode(data) for name, data in page.evaluate(MAKE).items()}
    files = [(name.strip(), data) for name, data in made.items()]
    files += [(".jpg", turned(made[".jpg"], n, order)) for n in range(1, 9) for order in "<>"]
    files += [(".png", png(9, 4)), (".gif", gif(9, 4))]
    files += [(".svg", svg('viewBox="0 0 9 4" width="30px" height="60"'))]
    files += [(".svg", svg('viewBox="0 0 300 40"'))]  # 300 is how wide one without a width is
    files += [(".mp4", files_of("media")["berkas/berkas.mp4"])]
    for ending, data in files:
        read = video_size if ending in (".mp4", ".webm") else picture_size
        argument = {"type": TYPES[ending], "data": base64.b64encode(data).decode()}
        assert list(read(data, ending)) == page.evaluate(SHOW, argument), ending


BOXES = """() => [...document.querySelectorAll('.bj-item, .bj-media :is(img, video, audio)')]
  .map((one) => { const box = one.getBoundingClientRect();
                  return [box.top + scrollY, box.width, box.height].map(Math.round); })"""


def test_nothing_moves_when_pictures_come_and_nothing_plays_or_loads_unasked(
    page: Page, golden_server: Server
):
    held: list[Route] = []
    asked: list[str] = []
    page.set_viewport_size({"width": 360, "height": 800})
    page.route("**/denah.*.png", lambda route: held.append(route))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{golden_server.url}/media/", wait_until="domcontentloaded")
    page.locator("belajar-quiz[data-ready]").wait_for()
    before = page.evaluate(BOXES)
    while not held:
        page.wait_for_timeout(20)
    for route in held:
        route.continue_()
    page.unroute("**/denah.*.png")
    page.wait_for_function("document.querySelector('.bj-media img').naturalWidth === 640")
    assert page.evaluate(BOXES) == before
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert [one for one in asked if re.search(r"\.(wav|mp4|vtt)", one)] == []


def test_keyboard_scrolls_the_table_plays_and_shows_captions(page: Page, golden_server: Server):
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{golden_server.url}/media/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    table = page.get_by_role("region", name="Pengaduan per triwulan (ilustrasi)")
    page.locator("#soal-media-denah [data-do=check]").focus()
    page.keyboard.press("Tab")
    expect(table).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.bj-region').scrollLeft > 20")
    video = page.get_by_label("Perjalanan sebuah berkas")
    video.evaluate("one => { one.muted = true; one.focus(); }")
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelector('video').currentTime > 0.9")
    said = video.evaluate("one => [...one.textTracks[0].activeCues].map((cue) => cue.text)")
    assert said == ["Berkas dibawa ke loket 3."]
    assert video.evaluate("one => one.textTracks[0].mode") == "showing"


def test_from_disk_pictures_show_and_captions_are_there(page: Page, golden_site: Path):
    page.goto((golden_site / "media" / "index.html").as_uri())
    page.wait_for_function("document.querySelector('.bj-media img').naturalWidth === 640")
    track = "document.querySelector('track')"
    page.wait_for_function(f"{track}.track.cues?.length === 2")
    video = page.get_by_label("Perjalanan sebuah berkas")
    assert video.evaluate(
        "async (one) => { one.muted = true; await one.play(); return one.videoWidth }"
    )


def test_on_paper_pictures_show_and_a_recording_is_its_transcript(
    page: Page, golden_server: Server
):
    page.goto(f"{golden_server.url}/media/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    page.emulate_media(media="print")
    for player in page.locator("audio, video").all():
        expect(player).to_be_hidden()
    expect(page.get_by_text("Dua nada berurutan")).to_be_visible()
    pictures = re.findall(rb"/Subtype ?/Image", page.pdf())
    assert pictures


@pytest.fixture(scope="module")
def paged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal = small_portal(tmp_path_factory.mktemp("paged"))
    quiz = (GOLDEN / "media" / "quiz.yml").read_text("utf-8")
    portal.write({f"quizzes/{name}": data for name, data in files_of("media").items()})
    portal.write(
        {
            "quizzes/media.yml": quiz.replace("items:", "layout: one\nitems:", 1),
            "docs/media.md": "# Media\n\n::: quiz media-butir\n",
        }
    )
    yield from served(portal, strict=False)


def test_what_plays_in_an_item_stops_when_the_learner_goes_on(page: Page, paged: Server):
    page.goto(f"{paged.url}/media/#soal-media-suara")
    sound = page.get_by_label("Bunyi panggilan antrean")
    expect(sound).to_be_visible()
    sound.evaluate("one => { one.loop = one.muted = true; return one.play(); }")
    assert sound.evaluate("one => one.paused") is False
    page.get_by_role("button", name="Berikutnya").click()
    expect(sound).to_be_hidden()
    assert page.locator("audio").evaluate("one => one.paused") is True


def test_without_script_it_is_all_there(browser: Browser, golden_server: Server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{golden_server.url}/media/")
        expect(page.get_by_role("img", name="Denah ruang pelayanan. Di seberang")).to_be_visible()
        page.locator("#soal-media-suara .bj-transcript summary").click()
        expect(page.get_by_text("Dua nada berurutan")).to_be_visible()
        expect(page.get_by_role("rowheader", name="III")).to_be_visible()
