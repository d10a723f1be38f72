"""The pictures of the guides: which page, in which state, what of it, and what it shows in words.

A picture is added here, and taken by `make screenshots`. Steps are what a learner does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from playwright.sync_api import Locator, Page

Step = Callable[[Page], None]

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(hours=7)))
"""When the pictures are taken: a Monday morning in Jakarta."""

SITE = "nilai-dasar-asn"
QUIZ_PAGE = "modul/nilai/anti-korupsi/"
PARCEL = "#soal-anti-korupsi-parsel-sampai"
PAIRS = "#soal-berakhlak-cek-pasangkan-perbuatan"
STORY = "#soal-dilema-berkas-bocor-cerita"
RESULT = "form[aria-labelledby=bj-anti-korupsi-title] .bj-end"
OPTIONS = "input[type=radio], input[type=checkbox]"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture.

    Attributes:
        file: where it is kept, below `docs/assets/`.
        page: address below the portal's own.
        alt: what it shows, in words; stands beside the picture wherever a page has it.
        shows: selectors of what is on it; when these look otherwise, the picture is stale.
        crop: selector of the element that is the picture; None for the whole window.
        width: of the window, in CSS pixels.
        height: of the window; of no account where an element is cropped.
        scale: pixels of the picture for one CSS pixel.
        scheme: "light" or "dark".
        steps: what is done on the page first.
    """

    file: str
    page: str
    alt: str
    shows: tuple[str, ...]
    crop: str | None = None
    width: int = 760
    height: int = 2400
    scale: float = 1.5
    scheme: str = "light"
    steps: tuple[Step, ...] = ()


def choose(item: str, *options: int) -> Step:
    """Tick the options of `item`, counted from 0."""

    def step(page: Page) -> None:
        for number in options:
            page.locator(f"{item} :is({OPTIONS})").nth(number).check()

    return step


def press(inside: str, name: str) -> Step:
    """Press the button `name` inside an element."""

    def step(page: Page) -> None:
        page.locator(inside).get_by_role("button", name=name, exact=True).click()

    return step


def match(item: str, *texts: str) -> Step:
    """Choose right sides from the lists of a `match` item, from the first on."""

    def step(page: Page) -> None:
        for number, text in enumerate(texts):
            page.locator(f"{item} select").nth(number).select_option(label=text)

    return step


def scroll_to(selector: str, above: int) -> Step:
    """Scroll until an element stands `above` CSS pixels below the upper edge."""

    def step(page: Page) -> None:
        page.locator(selector).evaluate(
            "(one, above) => scrollBy(0, one.getBoundingClientRect().top - above)", above
        )

    return step


def open_menu(page: Page) -> None:
    """Open the navigation of a narrow window."""
    page.get_by_role("button", name="Menu", exact=True).click()
    page.locator(".bj-tree").wait_for(state="visible")


def finish(quiz: str, *wrong: str) -> Step:
    """Answer and check every item of `quiz`, those in `wrong` (ids without the quiz's) wrongly."""

    def step(page: Page) -> None:
        data = json.loads(
            page.locator("template.bj-data").evaluate_all(
                "(all, quiz) => all.map(one => one.content.textContent)"
                ".find(text => JSON.parse(text).id === quiz)",
                quiz,
            )
        )
        for minutes, item in enumerate(data["items"], -len(data["items"])):
            page.clock.set_fixed_time(NOW + timedelta(minutes=minutes))
            place = page.locator(f"#soal-{item['id']}")
            _respond(place, item, right=item["id"].removeprefix(f"{quiz}-") not in wrong)
            place.get_by_role("button", name="Periksa", exact=True).click()
        page.clock.set_fixed_time(NOW)

    return step


def _respond(place: Locator, item: Mapping[str, Any], *, right: bool) -> None:
    key = item["k"]
    if item["t"] == "numeric":
        place.locator("input").fill(f"{key if right else key + 1:g}".replace(".", ","))
    elif item["t"] == "text_entry":
        place.locator("input").fill(key[0] if right else "belum tahu")
    elif right:
        for value in key if item["t"] == "multiple" else [key]:
            place.locator(f"input[value='{value}']").check()
    else:
        values = [one.get_attribute("value") for one in place.locator(OPTIONS).all()]
        place.locator(f"input[value='{next(one for one in values if one not in key)}']").check()


def study(path: str, modules: int | None = None) -> Step:
    """Keep the record of someone who has done the first `modules` of a path (None: all of it)."""

    def step(page: Page) -> None:
        here = page.url
        page.goto(_home(page) + "surat/")
        rows = page.locator(f"#surat-{path} li[data-module]").evaluate_all(
            "all => all.map(one => [one.dataset.module, one.dataset.quiz])"
        )
        for days, (module, quiz) in enumerate(rows[:modules]):
            at = _moment(NOW - timedelta(days=20 - days))
            _store(page, f"module/{module}", {"v": 1, "read": at, "at": at})
            if quiz:
                _store(page, f"quiz/{quiz}", _attempt(at, 70 + days * 7 % 31))
        _store(page, "path", {"v": 1, "id": path, "at": _moment(NOW - timedelta(days=21))})
        page.goto(here)

    return step


def on_day(days: int, page_address: str) -> Step:
    """Come back `days` later, to another page."""

    def step(page: Page) -> None:
        page.clock.set_fixed_time(NOW + timedelta(days=days))
        page.goto(_home(page) + page_address)

    return step


def fill_letter(page: Page) -> None:
    """Choose the finished path and write an invented learner's data; the letter follows."""
    page.locator(".bj-letter-form input[type=radio]:enabled:visible").first.check()
    page.get_by_label("Nama lengkap").fill("Contoh Peserta")
    page.get_by_label("Instansi").fill("Kantor Contoh")
    page.locator(".bj-letter:visible").wait_for()


def _home(page: Page) -> str:
    return "/".join(page.url.split("/")[:3]) + "/"


def _store(page: Page, name: str, record: Mapping[str, Any]) -> None:
    page.evaluate(
        "([name, text]) => localStorage.setItem(name, text)",
        [f"belajar/1/{SITE}/{name}", json.dumps(record)],
    )


def _attempt(at: str, percent: int) -> dict[str, Any]:
    entry = {"n": 1, "at": at, "score": percent / 10, "max": 10, "percent": percent}
    history = [{**entry, "passed": percent >= 70, "ms": 540_000}]
    return {"v": 1, "n": 1, "seed": 1, "items": {}, "w": {}, "done": at, "history": history}


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:00.000Z")


SHOTS = (
    Shot(
        file="tangkapan-layar.png",
        page=QUIZ_PAGE,
        alt="Butir kuis pada portal Nilai Dasar ASN sesudah diperiksa: pilihan peserta, kunci, "
        "umpan balik pilihan itu, pembahasan, dan sumbernya",
        shows=(".md-header", PARCEL),
        width=1180,
        height=800,
        scale=1,
        steps=(choose(PARCEL, 0), press(PARCEL, "Periksa"), scroll_to(PARCEL, 80)),
    ),
    Shot(
        file="tangkapan/modul-ponsel.png",
        page="modul/nilai/akuntabel/",
        alt="Halaman modul Akuntabel di layar ponsel: judul, perkiraan waktu, tujuan belajar, dan "
        "awal teksnya",
        shows=(".md-header", ".md-content__inner > :nth-child(-n+5)"),
        width=360,
        height=740,
        scale=2,
    ),
    Shot(
        file="tangkapan/menu-ponsel.png",
        page="modul/nilai/akuntabel/",
        alt="Menu portal di layar ponsel, terbuka dari tombol bergaris tiga di kiri atas",
        shows=(".bj-tree",),
        width=360,
        height=740,
        scale=2,
        steps=(open_menu,),
    ),
    Shot(
        file="tangkapan/butir-sebelum.png",
        page=QUIZ_PAGE,
        alt="Butir pilihan tunggal dengan satu pilihan sudah ditandai dan tombol Periksa",
        shows=(PARCEL,),
        crop=PARCEL,
        steps=(choose(PARCEL, 0),),
    ),
    Shot(
        file="tangkapan/butir-sesudah.png",
        page=QUIZ_PAGE,
        alt="Butir yang sama sesudah diperiksa: pilihan peserta bertanda belum tepat, kuncinya "
        "ditunjukkan, disusul umpan balik, pembahasan, dan sumber",
        shows=(PARCEL,),
        crop=PARCEL,
        steps=(choose(PARCEL, 0), press(PARCEL, "Periksa")),
    ),
    Shot(
        file="tangkapan/menjodohkan.png",
        page="modul/nilai/berakhlak/",
        alt="Butir menjodohkan: lima perbuatan, masing-masing dengan daftar nilai untuk dipilih; "
        "dua sudah dipilih",
        shows=(PAIRS,),
        crop=PAIRS,
        steps=(match(PAIRS, "Akuntabel", "Adaptif"),),
    ),
    Shot(
        file="tangkapan/kasus.png",
        page="latihan/dilema/",
        alt="Kasus bercabang sesudah satu pilihan: akibat pilihan itu dan adegan berikutnya dengan "
        "pilihan-pilihannya",
        shows=(STORY,),
        crop=STORY,
        steps=(choose(STORY, 0), press(STORY, "Lanjut")),
    ),
    Shot(
        file="tangkapan/hasil.png",
        page=QUIZ_PAGE,
        alt="Hasil kuis: nilai dan batas kelulusan, rincian menurut tujuan belajar dan tingkat "
        "berpikir, bagian yang perlu dipelajari lagi, serta riwayat percobaan",
        shows=(RESULT,),
        crop=RESULT,
        scale=1.25,
        steps=(finish("anti-korupsi", "hari-kerja", "parsel-sampai", "nama-unit"),),
    ),
    Shot(
        file="tangkapan/katalog.png",
        page="modul/",
        alt="Katalog modul: bagian kurikulum dengan modul, ringkasan, dan perkiraan waktunya",
        shows=(".md-header", ".md-content__inner > :nth-child(-n+2)", ".bj-part:first-of-type"),
        width=1000,
        height=900,
        scale=1,
    ),
    Shot(
        file="tangkapan/kemajuan.png",
        page="kemajuan/",
        alt="Halaman Kemajuan Saya: ringkasan, jalur yang dipilih dengan bilah kemajuannya, dan "
        "jalur-jalur lain",
        shows=(".md-header", "[data-part=summary]", "[data-part=paths]"),
        width=760,
        height=1000,
        scale=1,
        steps=(study("pegawai-baru", 7),),
    ),
    Shot(
        file="tangkapan/ulangan.png",
        page=QUIZ_PAGE,
        alt="Halaman Ulangan Hari Ini sehari sesudah kuis: tiga soal yang dijawab keliru kembali "
        "ditanyakan",
        shows=(".md-header", "h1", "belajar-quiz"),
        width=760,
        height=920,
        scale=1,
        steps=(
            finish("anti-korupsi", "hari-kerja", "parsel-sampai", "nama-unit"),
            on_day(1, "ulangan/"),
        ),
    ),
    Shot(
        file="tangkapan/surat.png",
        page="surat/",
        alt="Surat keterangan selesai belajar mandiri: nama peserta, jalur, tanggal, kode ringkas, "
        "dan kode QR",
        shows=(".bj-letter",),
        crop=".bj-letter",
        width=900,
        scale=1,
        steps=(study("masyarakat"), fill_letter),
    ),
)
