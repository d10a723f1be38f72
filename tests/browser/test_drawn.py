"""Papers drawn for each attempt, options that stay last, hints that cost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from golden_site import GOLDEN, Server, served, watch
from portal import MODULE_OF_TWO, small_portal
from stored import stored

TEST = """\
id: tes
title: Tes
feedback: end
draw: 5
select:
  blueprint:
    - {part: dasar, level: [remember], count: 4}
    - {part: dasar, level: [apply], count: 4}
"""

SHIFTS = (
    "window.shift = 0; new PerformanceObserver(list => {for (const entry of list.getEntries()) \
window.shift += entry.value}).observe({type: 'layout-shift', buffered: true})"
)


def closing_quiz() -> str:
    """Return a quiz of six drawn from twelve: two objectives, two levels, the key is "benar"."""
    items = "".join(
        f"  - {{id: tujuan-{n}, type: true_false, stem: Pernyataan {n}., key: benar, "
        f"objective: {'jelaskan' if n < 7 else 'pilih'}, "
        f"level: {'remember' if n % 2 else 'apply'}}}\n"
        for n in range(1, 13)
    )
    return (
        "id: tujuan\ntitle: Kuis tujuan\nfeedback: end\nshuffle: all\nlayout: one\ndraw: 6\n"
        f"confidence: ya\nitems:\n{items}"
    )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal = small_portal(tmp_path_factory.mktemp("drawn"))
    pages = {
        "modules/dasar/tujuan.md": MODULE_OF_TWO,
        "quizzes/dasar/tujuan.yml": closing_quiz(),
        "quizzes/tes.yml": TEST,
        "docs/tes.md": "# Tes\n\n::: quiz tes\n",
        "docs/ulang.md": "# Ulangan\n\n::: review\n",
    }
    for case in ("drawn", "hint-cost", "fixed"):
        text = (GOLDEN / case / "quiz.yml").read_text("utf-8")
        pages[f"quizzes/{case}.yml"] = text
        quiz = text.split("\n", 1)[0].removeprefix("id: ")
        pages[f"docs/{case}.md"] = f"# Kasus\n\n::: quiz {quiz}\n\nAkhir halaman.\n"
    portal.write(pages)
    yield from served(portal, strict=False)


def opened(page: Page, server: Server, path: str) -> None:
    page.goto(f"{server.url}/{path}/")
    page.locator("belajar-quiz[data-ready]").last.wait_for()


def kept(page: Page, quiz: str) -> dict:
    key = f"belajar/1/portal-uji/quiz/{quiz}"
    return json.loads(stored(page, key) or "{}")


def paper(page: Page) -> list[str]:
    """Return the ids of the items on the page, in the order shown."""
    return page.locator(".bj-item").evaluate_all("all => all.map(one => one.id.slice(5))")


def answer_all(page: Page, wrong: int = 0) -> None:
    """Answer and hand in a paper shown one at a time; its first `wrong` items wrong."""
    total = page.locator(".bj-item").count()
    for n in range(total):
        shown = page.locator(".bj-item:not([hidden])")
        shown.get_by_label("Salah" if n < wrong else "Benar", exact=True).check()
        if n + 1 < total:
            page.get_by_role("button", name="Berikutnya").click()
    page.get_by_role("button", name="Kirim jawaban").click()


def test_paper_of_an_attempt_is_the_same_until_a_new_one_begins(page: Page, server: Server):
    opened(page, server, "drawn")
    first = paper(page)
    assert len(first) == 3
    assert {"undian-satu", "undian-dua"} & set(first)  # an equal share of each objective
    assert {"undian-tiga", "undian-empat"} & set(first)
    expect(page.locator(".bj-num")).to_have_text(["1.", "2.", "3."])
    expect(page.locator(".bj-meta")).to_contain_text("3 soal · diundi dari 7")
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert paper(page) == first
    for name in first:
        fieldset = page.locator(f"#soal-{name}")
        if fieldset.locator("input[type=text]").count():
            fieldset.locator("input").fill("delapan")
        else:
            fieldset.locator("input").last.check()  # wrong, each of them
    page.get_by_role("button", name="Selesai, lihat hasil").click()
    expect(page.locator(".bj-result")).to_contain_text("Skor Anda 0 dari 3 (0%).")
    assert [one["max"] for one in kept(page, "undian")["history"]] == [3]
    page.get_by_role("button", name="Ulangi yang salah").click()
    assert paper(page) == first
    expect(page.locator(".bj-item[data-outcome]")).to_have_count(0)
    seen = {tuple(first)}
    for _ in range(4):
        page.evaluate("localStorage.clear()")
        page.reload()
        page.locator("belajar-quiz[data-ready]").wait_for()
        seen.add(tuple(paper(page)))
    assert len(seen) > 1


def test_result_report_and_history_go_by_what_was_drawn(page: Page, server: Server):
    opened(page, server, "modul/dasar/tujuan")
    first = paper(page)
    assert (
        sorted(int(name.removeprefix("tujuan-")) < 7 for name in first) == [False] * 3 + [True] * 3
    )
    summary = page.locator(".bj-contents summary")
    expect(summary).to_have_text("Daftar soal: 0 dari 6 terjawab, 0 ragu-ragu")
    page.get_by_role("button", name="Saya yakin").first.click()
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.locator(".bj-ask")).to_contain_text("Ada 6 soal yang belum dijawab.")
    expect(page.locator(".bj-ask .bj-links a")).to_have_count(6)
    answer_all(page, wrong=1)
    expect(page.locator(".bj-result")).to_contain_text("Skor Anda 5 dari 6 (83%).")
    bars = page.locator(".bj-bars li")
    expect(bars.nth(0)).to_contain_text("dari 3 poin")
    expect(bars.nth(1)).to_contain_text("dari 3 poin")
    levels = re.findall(r"dari (\d) poin", " ".join(bars.all_inner_texts()[2:]))
    assert sum(map(int, levels)) == 6
    expect(page.locator(".bj-attempts tbody tr")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".bj-item").filter(visible=True)).to_have_count(6)
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Ulangi semua").click()
    expect(page.locator(".bj-item:not([hidden])")).to_have_count(1)
    answer_all(page)
    expect(page.locator(".bj-result")).to_contain_text("Skor Anda 6 dari 6 (100%).")
    expect(page.locator(".bj-item[data-outcome=correct]")).to_have_count(6)
    history = kept(page, "tujuan")["history"]
    assert [(one["n"], one["percent"]) for one in history] == [(1, 83), (2, 100)]


def test_test_by_blueprint_is_a_bank_to_draw_from(page: Page, server: Server):
    opened(page, server, "tes")
    expect(page.locator(".bj-meta")).to_contain_text("5 soal · diundi dari 8")
    expect(page.locator(".bj-item")).to_have_count(5)
    for answer in page.get_by_label("Benar", exact=True).all():
        answer.check()
    page.get_by_role("button", name="Kirim jawaban").click()
    bars = page.locator(".bj-bars li")
    expect(bars.first).to_have_text("Dasar100% (5 dari 5 poin)")
    expect(bars).to_have_text([re.compile("^Dasar"), re.compile("^Meng"), re.compile("^Mener")])


def test_item_gone_from_the_bank_is_replaced_in_an_open_attempt_only(page: Page, server: Server):
    opened(page, server, "drawn")
    record = kept(page, "undian")
    stay = record["paper"][1:]
    record["paper"][0] = "undian-yang-dihapus"
    page.evaluate(
        "record => localStorage.setItem('belajar/1/portal-uji/quiz/undian', record)",
        json.dumps(record),
    )
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    assert len(paper(page)) == 3
    assert set(stay) <= set(paper(page))
    assert sorted(paper(page)) == kept(page, "undian")["paper"]


def test_without_script_the_whole_bank_reads(browser: Browser, server: Server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server.url}/drawn/")
        expect(page.locator(".bj-item").filter(visible=True)).to_have_count(7)
        expect(page.get_by_text("diundi dari 7 untuk setiap percobaan")).to_be_visible()
        expect(page.get_by_text("Kunci dan pembahasan").last).to_be_visible()
        page.goto(f"{server.url}/hint-cost/")
        page.get_by_text("Petunjuk (mengurangi 0,25 poin)").click()
        expect(page.get_by_text("Sekitar sebulan.")).to_be_visible()


def test_nothing_shifts_when_a_late_script_draws(context: BrowserContext, server: Server):
    page = context.new_page()
    page.route("**/belajar.*.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.add_init_script(SHIFTS)
    for case in ("drawn", "hint-cost"):
        opened(page, server, case)
        page.wait_for_timeout(200)
        assert page.evaluate("window.shift") == 0, case


def test_fixed_options_stay_last(page: Page, server: Server):
    orders = set()
    for _ in range(3):
        opened(page, server, "fixed")
        page.evaluate("localStorage.clear()")
        values = "all => all.map(one => one.value).join('')"
        one = page.locator("[name=tetap-satu]").evaluate_all(values)
        two = page.locator("[name=tetap-dua]").evaluate_all(values)
        assert (one[-1], two[-2:]) == ("e", "ef")
        orders.add(one + two)
    assert len(orders) > 1
    page.locator("[name=tetap-satu][value=a]").check()
    page.get_by_role("button", name="Selesai").click()
    expect(page.locator("#soal-tetap-satu .bj-verdict")).to_contain_text("1 dari 1 poin.")


def hint_of(page: Page) -> Locator:
    return page.locator("#soal-petunjuk-satu .bj-hint summary")


def test_opened_hint_lowers_the_score_and_says_so(page: Page, server: Server):
    opened(page, server, "hint-cost")
    hint = hint_of(page)
    expect(hint).to_have_text("Petunjuk (mengurangi 0,25 poin)")
    hint.focus()
    page.keyboard.press("Enter")
    expect(hint).to_have_text("Petunjuk sudah dibuka (mengurangi 0,25 poin)")
    expect(page.locator(".bj-live")).to_have_text("Petunjuk sudah dibuka (mengurangi 0,25 poin)")
    assert kept(page, "petunjuk")["items"]["petunjuk-satu"]["o"] == 1
    page.reload()
    page.locator("belajar-quiz[data-ready]").wait_for()
    expect(hint).to_have_text("Petunjuk sudah dibuka (mengurangi 0,25 poin)")
    page.get_by_label("30").check()
    page.get_by_label("Benar", exact=True).check()
    page.locator("#soal-petunjuk-dua .bj-hint summary").click()
    page.get_by_role("button", name="Selesai, lihat hasil").click()
    verdict = page.locator("#soal-petunjuk-satu .bj-verdict")
    expect(verdict).to_have_text("Benar. 1,75 dari 2 poin. Petunjuk mengurangi 0,25 poin.")
    expect(page.locator("#soal-petunjuk-dua .bj-verdict")).to_have_text("Benar. 1 dari 1 poin.")
    expect(page.locator(".bj-result")).to_contain_text("Skor Anda 2,75 dari 3 (91%).")
    page.get_by_role("button", name="Ulangi yang salah").click()
    expect(hint).to_have_text("Petunjuk (mengurangi 0,25 poin)")
    expect(page.get_by_text("Sekitar sebulan.")).to_be_hidden()
    page.get_by_label("30").check()
    page.locator("#soal-petunjuk-satu [data-do=check]").click()
    expect(verdict).to_have_text("Benar. 2 dari 2 poin.")
    expect(hint).to_have_text("Petunjuk (tidak lagi mengurangi poin)")
    hint.click()
    expect(page.get_by_text("Sekitar sebulan.")).to_be_visible()
    assert "o" not in kept(page, "petunjuk")["items"]["petunjuk-satu"]


def test_hint_opened_before_the_script_or_in_another_tab_counts(
    context: BrowserContext, server: Server
):
    errors: list[str] = []
    one, other = context.new_page(), context.new_page()
    for tab in (one, other):
        watch(tab, errors)
    opened(other, server, "hint-cost")
    held: list = []
    one.route("**/belajar.*.js", lambda route: held.append(route))
    one.goto(f"{server.url}/hint-cost/", wait_until="commit")
    hint_of(one).click()
    held[0].continue_()
    expect(hint_of(one)).to_have_text("Petunjuk sudah dibuka (mengurangi 0,25 poin)")
    expect(hint_of(other)).to_have_text("Petunjuk sudah dibuka (mengurangi 0,25 poin)")
    other.locator("[name=petunjuk-satu][value=b]").evaluate("one => one.click()")
    other.locator("#soal-petunjuk-satu [data-do=check]").evaluate("one => one.click()")
    expect(other.locator("#soal-petunjuk-satu .bj-verdict")).to_have_text(
        "Belum tepat. 0 dari 2 poin."
    )
    expect(one.locator("#soal-petunjuk-satu .bj-verdict")).to_be_visible()
    assert errors == []


def test_by_touch_on_a_narrow_page(browser: Browser, server: Server):
    with browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True) as context:
        page = context.new_page()
        opened(page, server, "hint-cost")
        box = hint_of(page).bounding_box()
        assert box
        assert box["height"] >= 44
        hint_of(page).tap()
        expect(page.get_by_text("Sekitar sebulan.")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        opened(page, server, "drawn")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.fresh
def test_review_asks_for_no_price(page: Page, server: Server):
    page.clock.install(time="2026-03-02T08:00:00Z")
    opened(page, server, "hint-cost")
    page.get_by_label("60").check()
    page.locator("#soal-petunjuk-satu [data-do=check]").click()
    page.clock.set_system_time("2026-03-04T08:00:00Z")
    opened(page, server, "ulang")
    hint = hint_of(page)
    expect(hint).to_have_text("Petunjuk")
    hint.click()
    page.get_by_label("30").check()
    page.locator("#soal-petunjuk-satu [data-do=check]").click()
    expect(page.locator(".bj-verdict")).to_have_text("Benar. 2 dari 2 poin.")
