"""Reading a module out: with a voice of the device, by keyboard, locked down, without a voice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility import violations
from golden_site import Server, served
from keyboard import tab_until
from portal import MKDOCS_YML, MODULE, SECOND_MODULE, Portal, small_portal

FAKE = (Path(__file__).parents[1] / "fake_voice.js").read_text("utf-8")
READING = MKDOCS_YML.replace("  - belajar\n", "  - belajar:\n      read_aloud: true\n").replace(
    "  - tables\n", "  - tables\n  - attr_list\n  - pymdownx.details\n"
)
BODY = """\
Menurut UU 5/2014, ASN netral. Lihat Pasal 3 ayat (1).

## Bagian satu

- Butir satu
    - Butir dalam

![Bagan alur](gambar.png)

| Asas | Pasal |
| --- | --- |
| Netral | 12 |

```
kode = tak_dibaca
```

??? note "Contoh jawaban"

    Rahasia.

Kata *accountability*{lang=en} dan *élan*{lang=fr}.
"""
TEXTS = "SUARA.said.map(one => one.text)"
NOW = ".bj-aloud-now"
STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364"
        "f80f00010501012718e3660000000049454e44ae426082"
    )
    return small_portal(tmp_path_factory.mktemp("aloud")).write(
        {
            "mkdocs.yml": READING,
            "modules/dasar/tujuan.md": MODULE.replace("Pembuka modul.\n", BODY),
            "modules/dasar/kedua.md": SECOND_MODULE,
            "modules/dasar/gambar.png": pixel,
        }
    )


@pytest.fixture(scope="module")
def server(portal: Portal) -> Iterator[Server]:
    yield from served(portal, strict=False)


def with_voices(page: Page, *languages: str) -> None:
    page.add_init_script(FAKE + "".join(f"SUARA.add({one!r});" for one in languages))


def begin(page: Page) -> None:
    page.get_by_role("button", name="Dengarkan").click()


@pytest.mark.fresh
def test_the_button_comes_with_a_voice_of_the_device_and_nothing_shifts(page: Page, server: Server):
    with_voices(page)
    page.goto(f"{server.url}/modul/dasar/tujuan/", wait_until="networkidle")
    page.evaluate(
        """self.moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(one => self.moved += one.value))
          .observe({type: "layout-shift", buffered: false})"""
    )
    start = page.get_by_role("button", name="Dengarkan")
    for language, is_local in (("id-ID", False), ("ms-MY", True), ("en-US", True)):
        page.evaluate("([lang, local]) => SUARA.add(lang, local)", [language, is_local])
    page.wait_for_timeout(100)
    expect(start).to_have_count(0)
    page.evaluate("SUARA.add('in_ID')")  # as older Androids name it
    expect(start).to_be_visible()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("self.moved") == 0
    page.evaluate("SUARA.voices.length = 0; SUARA.add('id-ID', false)")
    expect(start).to_have_count(0)


@pytest.mark.fresh
def test_all_of_a_module_is_read_as_a_person_says_it(page: Page, server: Server):
    with_voices(page, "id_ID", "en-GB")
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    before = page.locator("article").inner_text().replace("Dengarkan", "")
    begin(page)
    page.evaluate("SUARA.all()")
    assert page.evaluate(TEXTS) == [
        "Tujuan utama",
        "kurang lebih 2 menit, diperiksa 28 Februari 2026",
        "Setelah mempelajari modul ini, Anda dapat:",
        "Menjelaskan tujuan nilai dasar.",
        "Menurut Undang-Undang nomor 5 tahun 2014, A S N netral.",
        "Lihat Pasal 3 ayat 1.",
        "Bagian satu",
        "Butir satu",
        "Butir dalam",
        "Gambar: Bagan alur",
        "Netral; Pasal: 12",
        "Contoh jawaban",
        "Kata",
        "accountability",
        "dan élan.",
        "Rangkuman",
        "Selesai.",
        "Kuis penutup",
        "Latihan.",
        "Kuis Tujuan.",
        "1 soal.",
        "Soalnya dikerjakan di layar.",
        "Sumber",
        "1 sumber tercantum di layar.",
    ]
    spoken = page.evaluate("SUARA.said.map(one => one.voice.lang)")
    assert [n for n, one in enumerate(spoken) if one != "id_ID"] == [13]
    expect(page.get_by_role("button", name="Dengarkan")).to_be_visible()
    expect(page.locator(NOW)).to_have_count(0)
    assert page.locator("article").inner_text().replace("Dengarkan", "") == before


@pytest.mark.fresh
def test_by_keyboard_with_a_speed_that_is_kept_until_the_page_is_left(page: Page, server: Server):
    with_voices(page, "id-ID")
    page.goto(f"{server.url}/modul/dasar/tujuan/", wait_until="networkidle")
    tab_until(page, "at => at.textContent === 'Dengarkan'")
    page.keyboard.press("Enter")
    pause = page.get_by_role("button", name="Jeda")
    expect(pause).to_be_focused()
    expect(page.locator(NOW)).to_have_text("Tujuan utama")
    for _ in range(5):
        page.evaluate("SUARA.end()")
    expect(page.locator(NOW)).to_contain_text("Menurut UU 5/2014")
    page.keyboard.press("Enter")
    go_on = page.get_by_role("button", name="Lanjutkan")
    expect(go_on).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate(TEXTS)[-2:] == ["Lihat Pasal 3 ayat 1."] * 2
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Berikutnya")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(NOW)).to_have_text("Bagian satu")
    page.get_by_role("button", name="Sebelumnya").press("Enter")
    assert page.evaluate("SUARA.now.text").startswith("Menurut Undang-Undang")
    page.get_by_label("Kecepatan").select_option("1,5×")
    assert page.evaluate("[SUARA.now.rate, SUARA.now.text.slice(0, 7)]") == [1.5, "Menurut"]
    assert violations(page, "belajar-aloud") == []
    assert page.locator("belajar-aloud [role=status]").inner_text() == ""
    page.get_by_role("button", name="Berhenti").press("Enter")
    expect(page.get_by_role("button", name="Dengarkan")).to_be_focused()

    begin(page)
    assert page.evaluate("SUARA.now.rate") == 1.5
    cancelled = page.evaluate("SUARA.cancelled")
    page.locator("article, nav").get_by_role("link", name="Modul kedua").first.dispatch_event(
        "click"
    )
    expect(page.locator("h1")).to_contain_text("Modul kedua")  # the address may change before
    if page.evaluate("SUARA.said.length"):  # the same window still: instant navigation
        assert page.evaluate("SUARA.cancelled") > cancelled
    begin(page)
    assert page.evaluate("[SUARA.now.rate, SUARA.now.text]") == [1.5, "Modul kedua"]
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Dengarkan")).to_be_focused()


@pytest.mark.fresh
def test_a_lost_voice_is_told_and_the_place_is_kept(page: Page, server: Server):
    with_voices(page, "id-ID")
    page.set_viewport_size({"width": 320, "height": 600})
    page.emulate_media(color_scheme="dark")
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    begin(page)
    page.evaluate("SUARA.end()")
    page.evaluate("SUARA.now.onerror()")
    expect(
        page.get_by_role("status").filter(has_text="Suara perangkat ini terhenti")
    ).to_be_visible()
    assert violations(page, "belajar-aloud", best_practice=True) == []
    bar = page.get_by_role("group", name="Bacakan modul").bounding_box()
    assert bar is not None
    assert (bar["x"], bar["x"] + bar["width"], bar["y"] + bar["height"]) == (0, 320, 600)
    page.get_by_role("button", name="Lanjutkan").click()
    assert page.evaluate(TEXTS)[-2:] == ["kurang lebih 2 menit, diperiksa 28 Februari 2026"] * 2


def test_under_a_strict_policy_and_from_disk(
    context: BrowserContext, server: Server, portal: Portal, tmp_path: Path
):
    """The theme's own scripts do not start where Trusted Types are demanded; the reader does."""
    page = context.new_page()
    with_voices(page, "id-ID")
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if "aloud" in one.text else None)
    server.headers["content-security-policy"] = f"{STRICT}; require-trusted-types-for 'script'"
    page.goto(f"{server.url}/modul/dasar/tujuan/")
    server.headers.clear()
    begin(page)
    assert page.evaluate(TEXTS) == ["Tujuan utama"]
    disk = portal.build(strict=False, use_directory_urls=False, site_dir=str(tmp_path))
    page.goto((disk / "modul" / "dasar" / "tujuan.html").as_uri())
    begin(page)
    assert page.evaluate(TEXTS) == ["Tujuan utama"]
    assert said == []


def test_without_a_voice_there_is_no_button_and_no_reader(context: BrowserContext, server: Server):
    """A headless Chromium has no voice: here that is for real."""
    page = context.new_page()
    fetched: list[str] = []
    page.on("request", lambda one: fetched.append(one.url.rpartition("/")[2]))
    page.goto(f"{server.url}/modul/dasar/tujuan/", wait_until="networkidle")
    assert page.evaluate("speechSynthesis.getVoices()") == []
    expect(page.locator("belajar-aloud")).to_have_count(1)
    expect(page.locator("belajar-aloud button")).to_have_count(0)
    assert [one for one in fetched if one.startswith("belajar-aloud-reader")] == []
    assert [one for one in fetched if one.startswith("belajar-aloud.")] != []
    fetched.clear()
    page.goto(f"{server.url}/", wait_until="networkidle")
    assert [one for one in fetched if "aloud" in one] == []
