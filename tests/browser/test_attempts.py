"""Attempts and their results: history, report, clock, one item at a time, sureness."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from golden_site import GOLDEN, Server, served
from portal import MODULE_OF_TWO, Portal, small_portal
from stored import stored

MODULE = (
    MODULE_OF_TWO
    + """

## Memilih & menimbang

::: quiz cek

## Rangkuman

Selesai.
"""
)

CHECK = """\
id: cek
title: Cek
items:
  - {id: cek-satu, type: true_false, stem: Kita menimbang., key: benar, objective: pilih}
"""


def true_false(quiz: str, count: int, more: str = "") -> str:
    """Return a quiz whose key is "benar" throughout; the first two items are about `jelaskan`."""
    items = "".join(
        f"  - {{id: {quiz}-{n}, type: true_false, stem: Pernyataan {n}., key: benar, "
        f"objective: {'jelaskan' if n < 3 else 'pilih'}, "
        f"level: {'remember' if n % 2 else 'apply'}}}\n"
        for n in range(1, count + 1)
    )
    return f"id: {quiz}\ntitle: Kuis {quiz}\n{more}items:\n{items}"


EXAM = "feedback: end\ntime_limit: 10\nexamination: ya\n"


def attempts_portal(portal: Portal) -> Portal:
    return portal.write(
        {
            "modules/dasar/tujuan.md": MODULE,
            "quizzes/dasar/tujuan.yml": true_false(
                "tujuan", 5, "feedback: end\nattempts_count: last\n"
            ),
            "quizzes/cek.yml": CHECK,
            "quizzes/ujian.yml": true_false("ujian", 2, EXAM),
            "quizzes/tes.yml": (
                "id: tes\ntitle: Tes\nfeedback: end\nselect:\n  blueprint:\n"
                "    - {part: dasar, level: [remember, apply], count: 5}\n"
            ),
            "quizzes/sitting.yml": (GOLDEN / "sitting" / "quiz.yml").read_text("utf-8"),
            "docs/ujian.md": "# Ujian\n\n::: quiz ujian\n",
            "docs/tes.md": "# Tes\n\n::: quiz tes\n",
            "docs/sitting.md": "# Ujian kecil\n\n::: quiz ujian-kecil\n",
        }
    )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal = attempts_portal(small_portal(tmp_path_factory.mktemp("attempts")))
    yield from served(portal, strict=False)


def opened(page: Page, server: Server, path: str) -> None:
    page.goto(f"{server.url}/{path}/")
    page.locator("belajar-quiz[data-ready]").last.wait_for()


def key(quiz: str) -> str:
    return f"belajar/1/portal-uji/quiz/{quiz}"


def kept(page: Page, quiz: str) -> dict:
    return json.loads(stored(page, key(quiz)) or "{}")


def keep(page: Page, quiz: str, record: dict) -> None:
    page.evaluate("pair => localStorage.setItem(...pair)", [key(quiz), json.dumps(record)])


def answer(page: Page, quiz: str, wrong: set[int]) -> None:
    """Answer every item of a true-or-false quiz and hand it in."""
    for n in range(1, page.locator(f"fieldset[id^=soal-{quiz}-]").count() + 1):
        word = "Salah" if n in wrong else "Benar"
        page.locator(f"#soal-{quiz}-{n}").get_by_label(word, exact=True).check()
    page.get_by_role("button", name="Kirim jawaban").click()


def end_of(page: Page, quiz: str):
    whole = page.locator("belajar-quiz").filter(has=page.locator(f"#soal-{quiz}-1"))
    return whole.locator(".bj-end")


def test_each_attempt_is_listed_and_the_last_one_counts(page: Page, server: Server):
    opened(page, server, "modul/dasar/tujuan")
    answer(page, "tujuan", set())
    end = end_of(page, "tujuan")
    rows = end.locator(".bj-attempts tbody tr")
    expect(rows).to_have_count(1)
    expect(page.locator(".bj-status")).to_have_text("Selesai, kuis 100%")
    end.get_by_role("button", name="Ulangi semua").click()
    expect(rows).to_have_count(1)  # still there while the next attempt is open
    answer(page, "tujuan", {1, 3})
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("2, dihitung")
    expect(rows.first).to_contain_text("Belum lulus, 60%")
    expect(rows.first).to_contain_text("< 1 menit")
    expect(rows.last).to_contain_text(re.compile(r"20\d\d.*Lulus, 100%"))
    expect(end).to_contain_text("Yang dihitung adalah percobaan terakhir.")
    expect(page.locator(".bj-status")).to_have_text("Sudah dibaca, kuis belum lulus")
    assert [one["ms"] >= 0 for one in kept(page, "tujuan")["history"]] == [True, True]


def test_record_of_version_one_without_the_new_fields_is_read(page: Page, server: Server):
    opened(page, server, "modul/dasar/tujuan")
    hashes = page.evaluate(
        "JSON.parse(document.querySelector('#soal-tujuan-1').closest('belajar-quiz')"
        ".querySelector('.bj-data').content.textContent).items.map(one => one.h)"
    )
    at = "2026-01-05T02:03:04.000Z"
    entry = {"n": 1, "at": at, "score": 5, "max": 5, "percent": 100, "passed": True}
    items = {f"tujuan-{n}": {"h": h, "r": "true", "c": 1, "t": 1} for n, h in enumerate(hashes, 1)}
    old = {"v": 1, "n": 1, "seed": 7, "items": items, "done": at, "history": [entry]}
    page.goto(f"{server.url}/")
    keep(page, "tujuan", old)
    opened(page, server, "modul/dasar/tujuan")
    end = end_of(page, "tujuan")
    expect(end.locator(".bj-attempts tbody tr")).to_contain_text("5 Jan 2026")
    expect(end.locator(".bj-attempts tbody tr")).to_contain_text("–")
    end.get_by_role("button", name="Ulangi semua").click()
    answer(page, "tujuan", {1})
    history = kept(page, "tujuan")["history"]
    assert (history[0], history[1]["n"], history[1]["percent"]) == (entry, 2, 80)
    assert "ms" in history[1]


def test_quiz_edited_after_an_attempt_keeps_its_score_and_goes_on_as_the_next(
    page: Page, server: Server
):
    opened(page, server, "modul/dasar/tujuan")
    answer(page, "tujuan", {5})
    first = kept(page, "tujuan")["history"]
    record = kept(page, "tujuan")
    record["items"]["tujuan-2"]["h"] = "00000000"  # what an edit of the item leaves behind
    page.goto(f"{server.url}/")
    keep(page, "tujuan", record)
    opened(page, server, "modul/dasar/tujuan")
    expect(end_of(page, "tujuan").locator(".bj-attempts tbody tr")).to_have_count(1)
    expect(page.locator("#soal-tujuan-2")).to_contain_text("berubah sejak Anda menjawabnya")
    page.locator("#soal-tujuan-2").get_by_label("Salah", exact=True).check()
    page.get_by_role("button", name="Kirim jawaban").click()
    history = kept(page, "tujuan")["history"]
    assert history[:1] == first
    assert [(one["n"], one["percent"]) for one in history] == [(1, 80), (2, 60)]


def test_report_says_what_was_right_and_leads_to_the_section(page: Page, server: Server):
    opened(page, server, "modul/dasar/tujuan")
    answer(page, "tujuan", {3, 4})
    topics = end_of(page, "tujuan").locator(".bj-topics")
    first, second, remember, apply = topics.locator(".bj-bars li").all()
    expect(first).to_have_text("Menjelaskan tujuan nilai dasar.100% (2 dari 2 poin)")
    expect(second).to_have_text("Memilih tindakan.33% (1 dari 3 poin)")
    assert second.locator("progress").evaluate("one => [one.value, one.max]") == [1, 3]
    expect(remember).to_contain_text("Mengingat66%")
    expect(apply).to_contain_text("Menerapkan50%")
    links = topics.locator(".bj-study a")
    expect(links).to_have_text(["Memilih & menimbang"])
    links.first.click()
    heading = page.locator("h2", has_text="Memilih & menimbang")
    expect(heading).to_be_in_viewport()
    expect(heading).to_be_focused()


def test_report_of_a_test_goes_by_part_and_leads_to_the_module(page: Page, server: Server):
    opened(page, server, "tes")
    answer(page, "tujuan", {1})
    topics = page.locator(".bj-topics")
    expect(topics.locator(".bj-bars li").first).to_have_text("Dasar80% (4 dari 5 poin)")
    topics.get_by_role("link", name="Tujuan utama").click()
    page.wait_for_url("**/modul/dasar/tujuan/")


@pytest.mark.fresh
def test_clock_is_said_added_to_and_hands_in_what_is_there(page: Page, server: Server):
    page.clock.install()
    opened(page, server, "sitting")
    expect(page.locator(".bj-item").first).to_be_hidden()
    page.get_by_role("button", name="Mulai").press("Enter")
    left, live = page.locator(".bj-left strong"), page.locator(".bj-live")
    expect(left).to_have_text("Sisa 12 menit.")
    page.clock.run_for("06:01")
    expect(live).to_have_text("Sisa 6 menit.")
    page.clock.run_for("05:00")
    expect(live).to_have_text(re.compile("Sisa (59|60) detik."))
    for _ in range(10):
        page.get_by_role("button", name="Tambah 10 menit").click()
    expect(left).to_have_text("Sisa 101 menit.")
    page.locator(".bj-item:not([hidden])").locator("input").first.focus()
    shown = page.locator(".bj-item:not([hidden])").get_attribute("id")
    page.evaluate(
        "id => { const input = document.querySelector(`#${id} input`);"
        " if (input.type === 'text') input.value = '7'; else input.checked = true;"
        " input.dispatchEvent(new Event('change', {bubbles: true})) }",
        shown,
    )
    page.clock.fast_forward("01:41:00")
    page.clock.run_for(2000)
    expect(page.locator(".bj-clock")).to_contain_text("Waktu habis.")
    record = kept(page, "ujian-kecil")
    given = record["items"][str(shown).removeprefix("soal-")]
    assert given["r"]
    assert given["c"] == 1
    assert record["history"][0]["ms"] == pytest.approx(112 * 60_000, abs=5000)
    page.get_by_role("button", name="Lihat hasil").click()
    expect(page.locator(".bj-result")).to_be_focused()


@pytest.mark.fresh
def test_attempt_goes_on_inside_its_time_after_a_crash(page: Page, server: Server):
    page.clock.install(time="2026-03-02T08:00:00Z")
    opened(page, server, "sitting")
    page.get_by_role("button", name="Mulai").click()
    page.clock.fast_forward("05:00")
    page.clock.run_for("00:20")  # kept every ten seconds
    crashed = kept(page, "ujian-kecil")  # as after a crash: nothing said goodbye
    page.goto(f"{server.url}/")
    keep(page, "ujian-kecil", crashed)
    page.clock.set_system_time("2026-03-01T01:00:00Z")  # and the device's clock was set back
    opened(page, server, "sitting")
    expect(page.locator(".bj-left strong")).to_have_text("Sisa 7 menit.")
    page.clock.set_system_time("2027-01-01T00:00:00Z")  # or leaps while the paper is open
    page.clock.run_for(3000)
    expect(page.locator(".bj-left strong")).to_have_text("Sisa 7 menit.")


@pytest.mark.fresh
def test_without_limit_there_is_no_clock_to_run_out(page: Page, server: Server):
    page.clock.install()
    opened(page, server, "sitting")
    page.get_by_role("button", name="Kerjakan tanpa batas waktu").click()
    page.clock.fast_forward("05:00:00")
    page.clock.run_for(2000)
    expect(page.locator(".bj-left strong")).to_have_text("Tanpa batas waktu.")
    expect(page.get_by_role("button", name="Tambah 10 menit")).to_be_hidden()
    expect(page.get_by_role("button", name="Kirim jawaban")).to_be_visible()


@pytest.mark.fresh
def test_examination_runs_on_while_the_page_is_closed(page: Page, server: Server):
    page.clock.install(time="2026-03-02T08:00:00Z")
    opened(page, server, "ujian")
    expect(page.get_by_role("button", name=re.compile("tanpa batas|Tambah"))).to_have_count(0)
    page.get_by_role("button", name="Mulai").click()
    page.locator("#soal-ujian-1").get_by_label("Benar", exact=True).check()
    page.goto(f"{server.url}/")
    page.clock.fast_forward("04:00")
    opened(page, server, "ujian")
    expect(page.locator(".bj-left strong")).to_have_text(re.compile("Sisa [56] menit."))
    page.goto(f"{server.url}/")
    page.clock.fast_forward("30:00")
    opened(page, server, "ujian")
    expect(page.locator(".bj-clock")).to_contain_text("Waktu habis.")
    expect(page.locator(".bj-result")).to_contain_text("1 dari 2 (50%)")
    expect(page.locator(".bj-attempts tbody tr")).to_have_count(1)


def test_one_item_at_a_time_by_keyboard(page: Page, server: Server):
    opened(page, server, "sitting")
    page.get_by_role("button", name="Kerjakan tanpa batas waktu").press("Enter")
    items = page.locator(".bj-item")
    expect(items.filter(visible=True)).to_have_count(1)
    expect(items.nth(0)).to_be_focused()
    expect(page.get_by_role("button", name="Sebelumnya")).to_be_disabled()
    page.get_by_role("button", name="Ragu-ragu").press("Enter")
    page.get_by_role("button", name="Berikutnya").press("Enter")
    expect(items.nth(1)).to_be_focused()
    expect(items.nth(0)).to_be_hidden()
    summary = page.locator(".bj-contents summary")
    expect(summary).to_have_text("Daftar soal: 0 dari 5 terjawab, 1 ragu-ragu")
    summary.press("Enter")
    first = page.get_by_role("button", name="1. Belum dijawab. Ragu-ragu.")
    first.press("Enter")
    expect(items.nth(0)).to_be_focused()
    expect(first).to_have_attribute("aria-current", "true")
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    expect(summary).to_contain_text("1 ragu-ragu")
    page.get_by_role("button", name="Kirim jawaban").click()
    page.locator(".bj-ask").get_by_role("link", name="Soal 4").click()
    expect(items.nth(3)).to_be_visible()
    expect(items.filter(visible=True)).to_have_count(1)
    page.get_by_role("button", name="Kirim apa adanya").click()
    expect(page.locator(".bj-result")).to_be_focused()
    expect(page.locator(".bj-map button").first).to_contain_text("Tidak dijawab.")


def test_sureness_is_kept_and_held_against_the_result(page: Page, server: Server):
    opened(page, server, "sitting")
    page.get_by_role("button", name="Kerjakan tanpa batas waktu").click()
    answers = {"satu": ("Menerimanya", 1), "dua": ("Benar", 0), "lima": ("Semua ASN", 1)}
    for _ in range(5):
        shown = page.locator(".bj-item").filter(visible=True)
        name = str(shown.get_attribute("id")).removeprefix("soal-ujian-")
        if name in answers:
            label, sure = answers[name]
            shown.get_by_label(label, exact=True).check()
            choice = shown.get_by_role("button", name="Saya yakin" if sure else "Belum yakin")
            choice.click()
            expect(choice).to_have_attribute("aria-pressed", "true")
        following = page.get_by_role("button", name="Berikutnya")
        if following.is_enabled():
            following.click()
    page.get_by_role("button", name="Kirim jawaban").click()
    page.get_by_role("button", name="Kirim apa adanya").click()
    items = kept(page, "ujian-kecil")["items"]
    assert {name: items[f"ujian-{name}"].get("q") for name in answers} == {
        "satu": 1,
        "dua": 0,
        "lima": 1,
    }
    rows = page.locator(".bj-topics li[data-q]")
    expect(rows.nth(0)).to_contain_text(re.compile(r"Yakin, tetapi belum tepat: 1\s*Soal \d"))
    expect(rows.nth(1)).to_contain_text("Belum yakin, tetapi benar: 1")
    expect(rows.nth(2)).to_have_text("Yakin dan benar: 1")
    expect(rows.nth(3)).to_have_text("Belum yakin dan belum tepat: 0")


def test_time_added_in_another_tab_holds_here(context: BrowserContext, server: Server):
    one, other = context.new_page(), context.new_page()
    opened(one, server, "sitting")
    opened(other, server, "sitting")
    one.locator("[data-do=begin]").dispatch_event("click")  # a tab behind draws no frames
    expect(other.locator(".bj-left strong")).to_have_text("Sisa 12 menit.")
    one.locator("[data-do=more]").dispatch_event("click")
    expect(other.locator(".bj-left strong")).to_have_text("Sisa 22 menit.")
