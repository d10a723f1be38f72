"""Spaced review: what was answered wrong comes back, on its day, on one page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from accessibility import violations
from golden_site import GOLDEN, Server, add_golden_pages, golden_cases, served
from portal import MODULE, PART, QUIZ, small_portal
from stored import stored

pytestmark = pytest.mark.fresh  # the clock is set

PREFIX = "belajar/1/portal-uji/"
NOON = datetime(2026, 3, 2, 12)
YESTERDAY = datetime(2026, 3, 1, 9)
LEVELLED = QUIZ.replace("    type: choice\n", "    type: choice\n    level: apply\n").replace(
    "explanation: Pembahasanrahasia",
    "explanation: Lihat [Modul](../../modules/dasar/tujuan.md) dan [luar](https://a.example/)",
)
TEST = """\
id: tes
title: Tes
select:
  blueprint:
    - {part: dasar, level: [apply], count: 1}
"""
MANY = "id: banyak\ntitle: Banyak\nitems:\n" + "".join(
    f"  - {{id: banyak-{number}, type: true_false, stem: Benarkah {number}?, key: benar}}\n"
    for number in range(25)
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal = small_portal(tmp_path_factory.mktemp("review"))
    add_golden_pages(portal)
    portal.write(
        {
            "docs/index.md": "# Beranda\n\n::: progress\n\n[Ke ulangan](latihan/ulangan.md)\n",
            "docs/latihan/ulangan.md": "# Ulangan\n\nPengantar.\n\n::: review\n",
            "docs/tes.md": "# Tes\n\n::: quiz tes\n",
            "docs/banyak.md": "# Banyak\n\n::: quiz banyak\n",
            "quizzes/dasar/tujuan.yml": LEVELLED,
            "quizzes/tes.yml": TEST,
            "quizzes/banyak.yml": MANY,
            "modules/lain/index.md": PART.replace("order: 10", "order: 20"),
            "modules/lain/kosong.md": MODULE.replace("quiz: tujuan\n", ""),
        }
    )
    yield from served(portal, strict=False)


@pytest.fixture
def page(page: Page) -> Page:
    page.clock.install(time=NOON)
    return page


def papers(server: Server) -> dict[str, list[Any]]:
    """The items of each quiz, as their scripts hand them over."""
    found = {}
    for file in (server.folder / "assets" / "belajar" / "soal").iterdir():
        quiz, _, paper = file.read_text("utf-8").partition("||{})[")[2].partition("]=")
        found[json.loads(quiz)] = json.loads(paper.rstrip().removesuffix(";"))
    return found


def seed(page: Page, server: Server, wrong: dict[str, dict[str, str]]) -> None:
    """Keep records in which the items of each quiz, with these hashes, were wrong yesterday."""
    page.goto(f"{server.url}/choice/")
    time = int(YESTERDAY.timestamp() * 1000)
    for quiz, items in wrong.items():
        record = {
            "v": 1,
            "n": 1,
            "seed": 1,
            "items": {},
            "done": None,
            "history": [],
            "w": {item: {"h": hash_, "t": time} for item, hash_ in items.items()},
        }
        keep(page, f"quiz/{quiz}", record)


def keep(page: Page, name: str, record: object) -> None:
    page.evaluate("([k, v]) => localStorage.setItem(k, v)", [PREFIX + name, json.dumps(record)])


def kept(page: Page, name: str) -> Any:
    return json.loads(stored(page, PREFIX + name) or "null")


def hashes(server: Server, *quizzes: str) -> dict[str, dict[str, str]]:
    known = papers(server)
    return {quiz: {item["id"]: item["h"] for item, _ in known[quiz]} for quiz in quizzes}


def review(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/latihan/ulangan/")
    expect(page.locator(".bj-revisit-state")).not_to_contain_text("JavaScript")


def answer_wrong(page: Page, server: Server, place: str) -> None:
    page.goto(f"{server.url}/{place}/")
    page.locator("belajar-quiz[data-ready]").wait_for()
    page.get_by_label("Menerima lalu diam").check()
    page.get_by_role("button", name="Periksa").click()


def test_wrong_answer_comes_back_tomorrow_then_after_three_days(page, server):
    answer_wrong(page, server, "modul/dasar/tujuan")
    page.get_by_role(
        "button", name="Coba lagi"
    ).click()  # right at once: it comes back all the same
    page.get_by_label("Menolak dengan sopan").check()
    page.get_by_role("button", name="Periksa").click()
    before = kept(page, "quiz/tujuan")
    review(page, server)
    state, after = page.locator(".bj-revisit-state"), page.locator(".bj-revisit-next")
    expect(state).to_have_text("Tidak ada soal yang perlu diulang sekarang.")
    expect(after).to_have_text("Berikutnya 1 soal, Selasa, 3 Maret 2026.")
    assert page.locator("script[src*=soal]").count() == 0

    page.clock.set_fixed_time("2026-03-03T00:01:00")
    page.goto(f"{server.url}/")
    waiting = page.get_by_role("link", name="Ulangan Hari Ini: 1 soal menunggu")
    waiting.focus()
    page.keyboard.press("Enter")  # under instant navigation
    expect(state).to_have_text("Ada 1 soal untuk diulang hari ini.")
    page.get_by_label("Menolak dengan sopan").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".bj-verdict")).to_be_focused()
    expect(page.locator(".bj-verdict")).to_contain_text("Benar.")
    assert kept(page, "review")["items"]["tujuan/tujuan-satu"]["due"] == "2026-03-06"
    assert kept(page, "quiz/tujuan") == before

    page.reload()
    expect(state).to_have_text("Tidak ada soal yang perlu diulang sekarang.")
    expect(after).to_contain_text("Jumat, 6 Maret 2026")
    page.goto(f"{server.url}/")
    expect(page.locator(".bj-continue-review")).to_have_text("Ulangan Hari Ini")


def test_item_of_a_drawn_test_is_asked_once_and_leads_to_its_module(page, server):
    answer_wrong(page, server, "tes")
    answer_wrong(page, server, "modul/dasar/tujuan")
    page.clock.set_fixed_time("2026-03-03T08:00:00")
    review(page, server)
    expect(page.locator(".bj-item")).to_have_count(1)
    page.get_by_label("Menerima lalu diam").check()
    page.get_by_role("button", name="Periksa").click()
    assert kept(page, "review")["items"]["tujuan/tujuan-satu"] == {
        "b": 1,
        "due": "2026-03-04",
        "h": hashes(server, "tujuan")["tujuan"]["tujuan-satu"],
    }
    link = page.locator(".bj-panel").get_by_role("link", name="Modul")
    assert link.evaluate("one => one.href") == f"{server.url}/modul/dasar/tujuan/"
    page.get_by_role("link", name="Pelajari lagi: Tujuan utama").click()
    expect(page.get_by_role("heading", name="Tujuan utama")).to_be_visible()
    page.clock.set_fixed_time("2026-03-04T08:00:00")
    review(page, server)  # asked afresh, without yesterday's answer
    expect(page.get_by_label("Menerima lalu diam")).to_be_enabled()
    expect(page.locator(".bj-item input:checked")).to_have_count(0)


def test_a_sitting_has_twenty_items_and_goes_on_with_the_rest(page, server):
    seed(page, server, hashes(server, "banyak"))
    review(page, server)
    expect(page.locator(".bj-revisit-state")).to_have_text("Ada 25 soal untuk diulang hari ini.")
    expect(page.locator(".bj-item")).to_have_count(20)
    assert page.locator("script[src*='soal/banyak']").count() == 1
    for option in page.get_by_label("Benar", exact=True).all():
        option.check()
    page.reload()  # answers begun stay
    expect(page.locator(".bj-item input:checked")).to_have_count(20)
    page.get_by_role("button", name="Selesai, lihat hasil").click()
    expect(page.locator(".bj-result")).to_have_text("Skor Anda 20 dari 20 (100%). ")
    expect(page.locator(".bj-revisit-state")).to_have_text("Ada 5 soal untuk diulang hari ini.")
    page.get_by_role("button", name="Lanjutkan ulangan").click()
    expect(page.locator(".bj-item")).to_have_count(5)
    expect(page.locator(".bj-quiz .bj-title")).to_be_focused()
    expect(page.locator(".bj-item input:checked")).to_have_count(0)


def test_changed_and_removed_items_leave_with_a_word_and_a_script_that_fails_loses_none(
    page, server
):
    old = {"tujuan": {"tujuan-satu": "00000000"}, "hilang": {"hilang-satu": "00000000"}}
    seed(page, server, {**old, **hashes(server, "parsel")})
    page.route("**/soal/parsel.*.js", lambda route: route.abort())
    review(page, server)
    state = page.locator(".bj-revisit-state")
    expect(state).to_contain_text("2 soal tidak diulang lagi karena sudah diubah atau dihapus.")
    expect(state).to_contain_text("2 soal tidak dapat dimuat; jadwalnya tetap.")
    assert page.locator("belajar-quiz").count() == 0
    page.unroute("**/soal/parsel.*.js")
    review(page, server)
    expect(state).to_have_text("Ada 2 soal untuk diulang hari ini.")
    expect(page.locator("belajar-quiz[data-ready] .bj-item")).to_have_count(2)


def test_another_tab_does_not_move_an_item_twice(context: BrowserContext, page, server):
    seed(page, server, hashes(server, "tujuan"))
    other = context.new_page()
    other.add_init_script("addEventListener('storage', e => e.stopImmediatePropagation(), true)")
    other.clock.install(time=NOON)
    for tab in (other, page):
        review(tab, server)
    for tab, option in ((page, "Menolak dengan sopan"), (other, "Menerima lalu diam")):
        tab.get_by_label(option).check()
        tab.get_by_role("button", name="Periksa").click()
    assert kept(page, "review")["items"]["tujuan/tujuan-satu"]["b"] == 2


NORMAL = """one => {
    const OUT = 'a[href]:not([href^="#"])'; // within an item addresses stay
    one.querySelector('.bj-origin')?.nextSibling.remove(); // the end of its line
    one.querySelector('.bj-origin')?.remove();
    one.querySelector('.bj-num').textContent = '';
    for (const link of one.querySelectorAll(OUT)) link.setAttribute('href', link.href);
    for (const media of one.querySelectorAll('[src]')) media.setAttribute('src', media.src);
    return one.outerHTML;
}"""
OWN_TO_THE_QUIZ = re.compile(
    r'<div class="bj-sure".*?</div>| data-spare(?=>)|(?<=<summary>Petunjuk) \(mengurangi .*?\)'
)
WRITTEN = f"""pages => Object.fromEntries(pages.flatMap((html) => {{
    const page = new DOMParser().parseFromString(html, 'text/html');
    return [...page.querySelectorAll('.bj-item')].map((one) => [one.id, ({NORMAL})(one)]);
}}))"""
GROWN = f"""() => Object.fromEntries(
    [...document.querySelectorAll('.bj-item')].map((one) => [one.id, ({NORMAL})(one)]))"""


def test_every_golden_item_is_the_very_one_of_its_quiz(page, server):
    ids = [
        (GOLDEN / case / "quiz.yml").read_text("utf-8").split("\n", 1)[0] for case in golden_cases()
    ]
    known = hashes(server, *(one.removeprefix("id: ") for one in ids))
    html = [(server.folder / case / "index.html").read_text("utf-8") for case in golden_cases()]
    html = [OWN_TO_THE_QUIZ.sub("", one) for one in html]  # that does not travel
    page.route("**/belajar.*.js", lambda route: route.abort())  # as the server has written them
    seed(page, server, known)
    written = page.evaluate(WRITTEN, html)
    grown: dict[str, str] = {}
    while len(grown) < len(written):
        review(page, server)
        page.locator("belajar-quiz").wait_for()
        found = page.evaluate(GROWN)
        assert found.keys().isdisjoint(grown)
        grown |= found
        state = kept(page, "review")
        for name in found:  # out of the way of the next sitting
            key = next(key for key in state["items"] if key.endswith(f"/{name[len('soal-') :]}"))
            del state["items"][key]
        keep(page, "review", state)
    for name, item in written.items():
        assert grown[name] == item


def test_works_from_a_folder_and_under_a_strict_policy(page, server):
    folder = server.folder.as_uri()
    page.goto(f"{folder}/choice/index.html")
    keep(page, "quiz/parsel", {"v": 1, "w": {"parsel-lapor": {"h": _hash(server), "t": 1}}})
    page.goto(f"{folder}/latihan/ulangan/index.html")
    expect(page.locator("belajar-quiz[data-ready] .bj-item")).to_have_count(1)

    def with_policy(route: Any) -> None:
        answer = route.fetch()
        policy = "script-src 'self'; object-src 'none'; base-uri 'self'"
        headers = {**answer.headers, "content-security-policy": policy}
        route.fulfill(response=answer, headers=headers)

    seed(page, server, hashes(server, "parsel"))
    # The theme's own scripts need more than this policy allows; only ours are let through.
    page.route("**/assets/javascripts/**", lambda route: route.abort())
    page.route("**/latihan/ulangan/", with_policy)
    page.goto(f"{server.url}/latihan/ulangan/")
    expect(page.locator("belajar-quiz[data-ready] .bj-item")).to_have_count(2)


def _hash(server: Server) -> str:
    return hashes(server, "parsel")["parsel"]["parsel-lapor"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_and_narrow(browser: Browser, server: Server, scheme):
    with browser.new_context(
        color_scheme=scheme, viewport={"width": 320, "height": 800}, has_touch=True
    ) as context:
        page = context.new_page()
        page.clock.install(time=NOON)
        seed(page, server, hashes(server, "tujuan", "parsel"))
        review(page, server)
        page.locator("belajar-quiz[data-ready]").wait_for()
        assert violations(page, "belajar-review", best_practice=True) == []
        item = page.locator("#soal-tujuan-satu")
        item.get_by_text("Menerima lalu diam").tap()
        item.get_by_role("button", name="Periksa").tap()
        expect(page.locator(".bj-verdict")).to_have_count(1)
        assert violations(page, "belajar-review", best_practice=True) == []
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) == 0
        low = page.locator(".bj-origin a").first.bounding_box()
        assert low is not None
        assert low["height"] >= 44


def test_without_script_the_page_says_what_it_needs(browser: Browser, server: Server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server.url}/latihan/ulangan/")
        expect(page.locator(".bj-revisit-state")).to_contain_text("nyalakan JavaScript")
        expect(page.get_by_role("button", name="Lanjutkan ulangan")).to_be_hidden()


def test_record_of_newer_code_is_left_alone(page, server):
    seed(page, server, hashes(server, "tujuan"))
    keep(page, "review", {"v": 2, "boxes": []})
    review(page, server)
    expect(page.locator(".bj-revisit-state")).to_contain_text("versi portal yang lebih baru")
    assert kept(page, "review") == {"v": 2, "boxes": []}


def test_blocked_storage_is_said(context: BrowserContext, server: Server):
    page = context.new_page()  # the theme itself complains here
    page.add_init_script(
        "Object.defineProperty(self, 'localStorage', { get() { throw new Error('blocked') } });"
        "addEventListener('unhandledrejection', (event) => (self.ours = event.reason))"
    )
    review(page, server)
    expect(page.locator(".bj-revisit-state")).to_contain_text("tidak dapat menyimpan")
    assert page.evaluate("self.ours") is None
