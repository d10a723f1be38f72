"""The letter of study: what is lacking, the letter, its print, its codes, whose data are kept."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility import violations
from golden_site import Server, served
from portal import SECOND_MODULE, small_portal

pytestmark = pytest.mark.fresh  # records are there before the page

FRONTEND = Path(__file__).parents[2] / "plugins" / "frontend"
PATHS = """\
paths:
  - id: baru
    title: Pegawai <baru>
    audience: CPNS
    summary: Dari awal.
    pre_test: tes-awal
    post_test: tes-akhir
    modules: [tujuan, kedua]
  - id: lama
    title: Penyegaran
    audience: PNS
    summary: Yang berubah.
    modules: [kedua]
"""
TEST = """\
id: {0}
title: Tes
items:
  - id: {0}-satu
    type: true_false
    stem: Benarkah?
    key: benar
"""
KEY = "belajar/1/portal-uji/"
A_DAY = "2026-03-03T05:00:00.000Z"
NAME = "Contoh Peserta"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal = small_portal(Path(tmp_path_factory.mktemp("letter"))).write(
        {
            "docs/data/jalur.yml": PATHS,
            "quizzes/tes-awal.yml": TEST.format("tes-awal"),
            "quizzes/tes-akhir.yml": TEST.format("tes-akhir"),
            "docs/index.md": "# Beranda\n\n[Surat](surat.md)\n",
            "docs/baru.md": "# Jalur\n\n::: path baru\n",
            "docs/awal.md": "# Awal\n\n::: quiz tes-awal\n",
            "docs/akhir.md": "# Akhir\n\n::: quiz tes-akhir\n",
            "docs/surat.md": "# Surat\n\n[Beranda](index.md)\n\n::: certificate\n\nAkhir.\n",
            "modules/dasar/kedua.md": SECOND_MODULE,
        }
    )
    yield from served(portal)


def records(*scores: int) -> dict[str, object]:
    """Return what a learner has kept who finished both paths, with these post-test scores."""
    read = {"v": 1, "read": A_DAY, "at": A_DAY}
    return {
        "module/tujuan": read,
        "module/kedua": read,
        "quiz/tujuan": quiz(100),
        "quiz/tes-awal": quiz(40, 90),
        "quiz/tes-akhir": quiz(*scores),
    }


def quiz(*percents: int) -> dict[str, object]:
    history = [
        {"n": n, "at": A_DAY, "score": one, "max": 100, "percent": one, "passed": one >= 70}
        for n, one in enumerate(percents, 1)
    ]
    return {"v": 1, "n": 1, "seed": 1, "items": {}, "done": None, "history": history}


def open_letter(page: Page, address: str, kept: dict[str, object] | None = None) -> None:
    if kept:
        texts = {KEY + name: json.dumps(one) for name, one in kept.items()}
        page.add_init_script(
            f"for (const [key, text] of Object.entries({json.dumps(texts)}))"
            " if (!localStorage.getItem(key)) localStorage.setItem(key, text)"
        )
    page.goto(address)
    page.wait_for_function("customElements.get('belajar-certificate') !== undefined")


def kept_learner(page: Page) -> object:
    return page.evaluate("key => JSON.parse(localStorage.getItem(key + 'learner'))", KEY)


def answer(page: Page, address: str, option: str) -> None:
    page.goto(address)
    page.locator("belajar-quiz[data-ready]").wait_for()
    page.get_by_label(option, exact=True).check()
    page.get_by_role("button", name="Periksa").click()


def test_unfinished_path_lists_what_is_lacking_with_links(page, server):
    open_letter(page, f"{server.url}/surat/", {"module/kedua": records()["module/kedua"]})
    row = page.locator("#surat-baru")
    expect(row.locator(".bj-letter-state")).to_have_text("Masih kurang 2 dari 3.")
    row.locator("summary").click()
    expect(row.locator("ol a:visible")).to_have_text(["Tujuan utama", "Tes akhir"])
    expect(row.get_by_role("radio")).to_be_disabled()
    expect(page.locator("#surat-lama .bj-letter-state")).to_have_text("Selesai pada 3 Maret 2026.")
    row.get_by_role("link", name="Tes akhir").click()
    page.wait_for_url("**/akhir/")


def test_whole_way_to_the_letter_with_the_keyboard(page, server):
    page.goto(f"{server.url}/baru/")
    expect(page.locator("[data-letter] .bj-state")).to_have_text("Belum dapat dibuat")
    answer(page, f"{server.url}/modul/dasar/tujuan/", "Menolak dengan sopan")
    page.goto(f"{server.url}/modul/dasar/kedua/")
    page.get_by_role("button", name="Tandai sudah dibaca").click()
    answer(page, f"{server.url}/akhir/", "Benar")
    page.goto(f"{server.url}/baru/")
    expect(page.locator("[data-letter] .bj-state")).to_have_text("Siap dibuat")
    page.locator("[data-letter] a").press("Enter")
    page.wait_for_url("**/surat/#surat-baru")
    said, letter = page.locator(".bj-letter-said"), page.locator(".bj-letter")
    expect(said).to_have_text("Isi nama Anda; suratnya langsung tampil di bawah.")
    expect(page.get_by_role("radio", name="Pegawai <baru>")).to_be_checked()
    expect(letter).to_be_hidden()
    page.evaluate("() => { window.prints = 0; window.print = () => { window.prints += 1 } }")
    button, field = page.locator("[data-do=print]"), page.get_by_label("Nama lengkap (wajib)")
    button.press("Enter")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description("Nama wajib diisi.")
    page.keyboard.type(f"{NAME} <b>")
    expect(letter.locator("[data-fact=name] dd")).to_have_text(f"{NAME} <b>")
    expect(field).to_have_accessible_description("")
    expect(said).to_have_text("Surat siap dicetak.")
    expect(letter).to_contain_text("bukan bukti ujian yang diawasi")
    button.press("Enter")
    assert page.evaluate("window.prints") == 1
    page.get_by_role("radio", name="Pegawai <baru>").press("ArrowDown")
    expect(letter.locator("[data-fact=path] dd")).to_have_text("Penyegaran")
    expect(letter.locator("[data-fact=post_test]")).to_be_hidden()


def test_letter_states_what_the_records_hold(page, server):
    open_letter(page, f"{server.url}/surat/#surat-baru", records(60, 85))
    page.get_by_label("Nama lengkap").fill(NAME)
    page.get_by_label("NIP (").fill("199001012015011001")
    page.get_by_label("Instansi").fill("Dinas Rekaan")
    facts = page.locator(".bj-letter dd:visible")
    expect(facts).to_have_text(
        [
            *(NAME, "19900101 201501 1 001", "Dinas Rekaan", "Pegawai <baru>", "2"),
            re.compile(r"± \d+ menit \([\d,]+ JP\)"),
            *("3 Maret 2026", "40% (percobaan pertama)", "85% (terbaik dari 2 percobaan)"),
        ]
    )
    page.get_by_label("NIP (").fill("123")
    page.get_by_label("NIP (").blur()
    expect(page.locator("#bj-letter-nip")).to_contain_text("18 angka")
    expect(page.locator(".bj-letter")).to_be_visible()


def a4_landscape_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has; every one must be A4 landscape."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf)
    assert boxes
    for width, height in boxes:
        assert abs(float(width) - 841.89) < 1, boxes
        assert abs(float(height) - 595.28) < 1, boxes
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


@pytest.mark.parametrize(
    ("name", "nip", "agency"),
    [(NAME, "", ""), ("Namapanjang " * 8, "199001012015011001", "Badan Rekaan " * 9)],
)
def test_print_is_the_letter_alone_on_one_a4_page(browser: Browser, server, name, nip, agency):
    with browser.new_context(color_scheme="dark", viewport={"width": 360, "height": 700}) as fresh:
        page = fresh.new_page()
        open_letter(page, f"{server.url}/surat/#surat-baru", records(60, 85))
        page.get_by_label("Nama lengkap").fill(name)
        page.get_by_label("NIP (").fill(nip)
        page.get_by_label("Instansi").fill(agency)
        assert a4_landscape_pages(page.pdf(prefer_css_page_size=True)) == 1
        page.emulate_media(media="print")
        for other in ("h1", "header.md-header", ".bj-letter-paths", ".bj-letter-check", "footer"):
            expect(page.locator(other).first).to_be_hidden()
        spill = page.locator(".bj-letter").evaluate(
            "one => [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth,"
            "one.querySelector('.bj-letter-end').getBoundingClientRect().top -"
            "one.querySelector('dl > div:last-child').getBoundingClientRect().bottom]"
        )
        assert spill[0] <= 0
        assert spill[1] <= 0
        assert spill[2] >= 0


READ_QR = """
import decodeQR from "qr/decode.js";
import { readFileSync } from "node:fs";

const [size, path] = JSON.parse(readFileSync(0, "utf8"));
const data = new Uint8Array(size * size * 64).fill(255);
for (const [, x, y, n] of path.matchAll(/M(\\d+) (\\d+)h(\\d+)v1h-\\d+z/g))
  for (let row = y * 4; row < (+y + 1) * 4; row++)
    for (let at = row * size * 4 + x * 4; at < row * size * 4 + (+x + +n) * 4; at++)
      data.fill(0, at * 4, at * 4 + 3);
process.stdout.write(decodeQR({ width: size * 4, height: size * 4, data }));
"""


@pytest.mark.skipif(
    not shutil.which("node") or not (FRONTEND / "node_modules" / "qr").is_dir(),
    reason="the decoder is a package of the front end",
)
def test_qr_code_holds_the_facts_of_the_letter_as_text(page, server):
    open_letter(page, f"{server.url}/surat/#surat-baru", records(85))
    page.get_by_label("Nama lengkap").fill("Éka Contoh")
    box, path = page.locator(".bj-letter svg").evaluate(
        "one => [one.getAttribute('viewBox'), one.firstElementChild.getAttribute('d')]"
    )
    done = subprocess.run(
        ["node", "--input-type=module", "-e", READ_QR],
        input=json.dumps([int(box.split()[2]), path]).encode(),
        cwd=FRONTEND,
        capture_output=True,
        check=True,
    )
    lines = done.stdout.decode().split("\n")
    assert {"Nama: Éka Contoh", "Jalur: Pegawai <baru>", "Tes akhir: 85%"} < set(lines)
    assert "Portal: Portal Uji" in lines
    assert lines[-1] == "Kode: " + page.locator(".bj-letter-code").inner_text()
    assert "\n".join(lines) == page.locator(".bj-letter-text").text_content()


def test_code_is_checked_against_the_pasted_text(page, server):
    open_letter(page, f"{server.url}/surat/#surat-baru", records(85))
    page.get_by_label("Nama lengkap").fill(NAME)
    text = page.locator(".bj-letter-text").text_content()
    result, check = page.locator(".bj-letter-result"), page.locator("[data-do=check]")
    for pasted, expected in (
        (text, "Kode cocok."),
        (text.replace("85%", "95%"), "Kode tidak cocok."),
        ("Nama: Contoh", "Tidak ada kode dalam teks ini."),
    ):
        page.get_by_label("Teks dari kode QR").fill(pasted)
        check.press("Enter")
        expect(result).to_contain_text(expected)


def test_data_are_kept_only_when_asked_and_forgotten_on_request(page, server):
    open_letter(page, f"{server.url}/surat/", records(85))
    name, forget = page.get_by_label("Nama lengkap"), page.locator("[data-do=forget]")
    name.fill(NAME)
    name.blur()
    assert kept_learner(page) is None
    expect(forget).to_be_disabled()
    page.get_by_label("Ingat di perangkat ini").check()
    page.get_by_label("Instansi").fill("Dinas Rekaan")
    page.get_by_label("Instansi").blur()
    assert kept_learner(page) == {"v": 1, "name": NAME, "nip": "", "agency": "Dinas Rekaan"}
    open_letter(page, f"{server.url}/surat/")
    expect(name).to_have_value(NAME)
    expect(page.locator(".bj-letter")).to_be_visible()
    forget.click()
    expect(page.locator("[data-note=keep]")).to_contain_text("sudah dihapus")
    expect(name).to_have_value("")
    expect(page.locator(".bj-letter")).to_be_hidden()
    assert kept_learner(page) is None
    assert not [one for one in page.evaluate("Object.keys(localStorage)") if "learner" in one]


def test_works_from_a_file(page, server):
    open_letter(page, (server.folder / "surat/index.html").as_uri(), records(85))
    page.get_by_label("Nama lengkap").fill(NAME)
    expect(page.locator(".bj-letter-code")).to_have_text(re.compile("[0-9A-Z]{5}-[0-9A-Z]{5}"))


def test_other_pages_print_as_before_after_instant_navigation(page, server):
    open_letter(page, f"{server.url}/surat/", records(85))
    sheet = page.locator("link[href*=belajar-certificate]")
    expect(sheet).to_have_count(1)
    page.get_by_role("link", name="Beranda").last.click()
    page.get_by_role("link", name="Surat").wait_for()
    expect(sheet).to_have_count(0)
    page.get_by_role("link", name="Surat").click()
    page.get_by_label("Nama lengkap").fill(NAME)
    expect(page.locator(".bj-letter")).to_be_visible()


def test_without_script_it_says_what_it_needs(browser: Browser, server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server.url}/surat/")
        expect(page.locator(".bj-letter-said")).to_contain_text("Tanpa JavaScript")
        expect(page.locator("#surat-baru")).to_contain_text("Perlu 2 modul dan lulus tes akhir.")
        page.locator("#surat-baru summary").click()
        expect(page.locator("#surat-baru ol a")).to_have_text(
            ["Tujuan utama", "Modul kedua", "Tes akhir"]
        )


SHIFT = (
    "window.shift = 0; new PerformanceObserver(list => { for (const one of list.getEntries())"
    " window.shift += one.value }).observe({type: 'layout-shift', buffered: true})"
)


@pytest.mark.parametrize("width", [320, 1024])
def test_nothing_moves_when_the_script_arrives(browser: Browser, server, width):
    with browser.new_context(viewport={"width": width, "height": 3000}) as context:
        page = context.new_page()
        page.add_init_script(SHIFT)
        page.route(
            "**/belajar-certificate.*.js",
            lambda route: (page.wait_for_timeout(300), route.continue_()),
        )
        open_letter(page, f"{server.url}/surat/")
        page.wait_for_timeout(200)
        assert page.evaluate("window.shift") < 0.005
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_of_wcag(browser: Browser, server, scheme):
    with browser.new_context(
        color_scheme=scheme, viewport={"width": 360, "height": 800}
    ) as context:
        page = context.new_page()
        for kept in (None, records(85))[scheme == "dark" :]:  # nothing finished: once is enough
            open_letter(page, f"{server.url}/surat/", kept)
            for summary in page.locator(".bj-certificate summary").all():
                summary.click()
            if kept:
                page.locator("[data-do=print]").click()
                page.get_by_label("NIP (").fill("1")
                page.get_by_label("Nama lengkap").fill(NAME)
            page.locator("[data-do=check]").click()
            assert violations(page, "article") == []
