"""Sixty items on one page: none is out of reach, though those far below are not laid out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from golden_site import Server, served
from portal import small_portal

COUNT = 60
ITEM = """\
  - id: butir-{n}
    type: choice
    stem: Pokok soal {n}, {words}
    options:
      - {{text: Pilihan pertama {n}, correct: true, feedback: Tepat.}}
      - {{text: Pilihan kedua {n}, feedback: Belum.}}
      - {{text: Pilihan ketiga {n}}}
    explanation: Pembahasan {n}.
"""
END = "\nAkhir.\n" * 40  # so long that the page never ends before its last item is at the top
SHIFT = (
    "window.shift = 0; new PerformanceObserver(list => {"
    "for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value"
    "}).observe({type: 'layout-shift', buffered: true})"
)


def quiz() -> str:
    """Return a quiz whose stems differ much in length, so that estimated heights are wrong."""
    items = (ITEM.format(n=n, words="kata " * (1 + n * 37 % 90)) for n in range(1, COUNT + 1))
    return "id: banyak\ntitle: Enam puluh soal\nitems:\n" + "".join(items)


def shuffled_quiz() -> str:
    text = quiz().replace("id: banyak", "id: acak\nshuffle: items").replace("butir-", "acak-")
    return text.replace("Enam puluh soal", "Enam puluh soal teracak")


def far_quiz(name: str) -> str:
    seven = quiz().partition("  - id: butir-8\n")[0]
    return seven.replace("banyak", name).replace("butir-", f"{name}-")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal = small_portal(tmp_path_factory.mktemp("many"))
    portal.write(
        {
            "quizzes/banyak.yml": quiz(),
            "docs/banyak.md": "# Banyak\n\nAwal.\n\n::: quiz banyak\n" + END,
            "quizzes/acak.yml": shuffled_quiz(),
            "docs/acak.md": "# Acak\n\n::: quiz acak\n",
            "quizzes/akhir.yml": quiz()
            .partition("  - id: butir-3\n")[0]
            .replace("banyak", "akhir")
            .replace("butir-", "bab-"),
            "docs/bab.md": "# Bab\n" + "\n## Bab\n\nAwal.\n" * 3 + "\n::: quiz akhir\n",
            **{f"quizzes/{name}.yml": far_quiz(name) for name in ("jauh", "lebih")},
            "docs/jauh.md": "# Jauh\n" + "\n## Bab\n\nAwal.\n" * 3 + "\n::: quiz jauh\n"
            "\n## Bab\n\nLanjut.\n\n::: quiz lebih\n" + END,
            "docs/index.md": "# Beranda\n\n[ke soal 55](banyak.md#soal-butir-55)\n",
        }
    )
    yield from served(portal, strict=False)


def ready(page: Page) -> None:
    page.locator("belajar-quiz[data-ready]").wait_for()


def test_items_far_below_are_not_laid_out_at_first(page: Page, server: Server):
    page.goto(f"{server.url}/banyak/")
    ready(page)
    assert page.locator(".bj-item").count() == COUNT
    rendered = "one => one.querySelector('label').checkVisibility({contentVisibilityAuto: true})"
    assert page.locator("#soal-butir-1").evaluate(rendered)
    assert not page.locator("#soal-butir-55").evaluate(rendered)


@pytest.mark.parametrize("start", ["/banyak/#soal-butir-55", "/"], ids=["address", "link"])
def test_link_to_an_item_far_below_brings_it_into_view(page: Page, server: Server, start):
    page.goto(server.url + start)
    if start == "/":
        page.get_by_role("link", name="ke soal 55").click()
    ready(page)
    item = page.locator("#soal-butir-55")
    expect(item).to_be_in_viewport(ratio=0.5)
    page.wait_for_timeout(500)  # what is laid out above it must not push it away again
    expect(item).to_be_in_viewport(ratio=0.5)
    item.get_by_label("Pilihan pertama 55").check()
    item.get_by_role("button", name="Periksa").click()
    expect(item.locator(".bj-verdict")).to_contain_text("Benar.")


@pytest.mark.parametrize("size", [(360, 640), (1280, 800)], ids=["phone", "desk"])
@pytest.mark.parametrize("way", ["address", "link"])
def test_link_to_any_item_leads_to_its_top(page: Page, server: Server, way, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    tops = {}
    for place, name in (
        *(("banyak", f"butir-{n}") for n in (9, 11, 20, 40, 55, COUNT)),
        *(("jauh", f"{quiz}-{n}") for quiz in ("jauh", "lebih") for n in (1, 4, 7)),
    ):
        page.goto("about:blank")
        fragment = f"#soal-{name}"
        page.goto(f"{server.url}/{place}/{fragment if way == 'address' else ''}")
        page.locator("belajar-quiz[data-ready]").last.wait_for()
        if way == "link":
            page.evaluate("fragment => { location.hash = fragment }", fragment)
        page.wait_for_timeout(400)  # what comes near is laid out
        tops[name] = page.locator(fragment).evaluate("one => one.getBoundingClientRect().top")
    assert {name: top for name, top in tops.items() if not 60 <= top <= 160} == {}


def test_links_to_what_is_unanswered_lead_there(page: Page, server: Server):
    page.goto(f"{server.url}/banyak/")
    ready(page)
    page.get_by_role("button", name="Selesai, lihat hasil").click()
    page.evaluate("document.querySelector('.bj-ask').marked = true")
    link = page.locator(".bj-ask").get_by_role("link", name="Soal 55", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    item = page.locator("#soal-butir-55")
    page.wait_for_timeout(500)
    expect(item).to_be_in_viewport(ratio=1)
    box = item.bounding_box()
    assert box is not None
    assert 48 <= box["y"] < 120  # below the theme's header, at the top
    expect(item.get_by_label("Pilihan pertama 55")).to_be_focused()
    assert page.evaluate("document.querySelector('.bj-ask')?.marked") is True  # not fetched anew


def test_tab_reaches_items_far_below(page: Page, server: Server):
    page.goto(f"{server.url}/banyak/")
    ready(page)
    page.locator("#soal-butir-1 input").first.focus()
    reached: list[str] = []
    for _ in range(4 * COUNT):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.closest('.bj-item')?.id ?? ''")
        if name and name not in reached:
            reached.append(name)
        if name == "soal-butir-40":
            break
    assert reached[-1] == "soal-butir-40"
    assert len(reached) == 40
    expect(page.locator("#soal-butir-40")).to_be_in_viewport()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.locator("#soal-butir-40 input:checked").count() == 1


def test_printing_shows_every_item(page: Page, server: Server):
    page.goto(f"{server.url}/banyak/")
    ready(page)
    page.emulate_media(media="print")
    for n in (1, 9, 30, 55, COUNT):
        option = page.locator(f"#soal-butir-{n} label").first
        assert option.evaluate("one => one.checkVisibility({contentVisibilityAuto: true})"), n
        expect(option).to_be_visible()
        box = option.bounding_box()
        assert box is not None
        assert box["height"] > 10
    paper = page.pdf()
    assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") > 5


def test_an_exercise_behind_sections_is_printed_found_and_linked_to(page: Page, server: Server):
    rendered = "one => one.checkVisibility({contentVisibilityAuto: true})"
    page.set_viewport_size({"width": 360, "height": 300})
    page.goto(f"{server.url}/bab/")
    ready(page)
    last = page.locator("#soal-bab-2 label").last
    assert not last.evaluate(rendered)
    page.emulate_media(media="print")
    assert last.evaluate(rendered)
    page.emulate_media(media="screen")
    assert page.evaluate("window.find('Pilihan ketiga 2')")
    expect(last).to_be_in_viewport()
    page.goto("about:blank")
    page.goto(f"{server.url}/bab/#soal-bab-2")
    expect(page.locator("#soal-bab-2 legend")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_shifts_while_the_page_loads(browser: Browser, server: Server, width):
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.route("**/belajar.*.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
        page.add_init_script(SHIFT)
        page.goto(f"{server.url}/banyak/")
        ready(page)
        page.wait_for_timeout(500)
        assert page.evaluate("window.shift") == 0


def test_finding_a_word_far_below_works(page: Page, server: Server):
    page.goto(f"{server.url}/banyak/")
    ready(page)
    assert page.evaluate("window.find('Pilihan ketiga 55')")
    expect(page.locator("#soal-butir-55")).to_be_in_viewport()


def test_answering_the_last_item_keeps_the_place(page: Page, server: Server):
    page.goto(f"{server.url}/banyak/")
    ready(page)
    last = page.locator(f"#soal-butir-{COUNT}")
    last.scroll_into_view_if_needed()
    last.get_by_label(f"Pilihan kedua {COUNT}").check()
    last.get_by_role("button", name="Periksa").click()
    page.wait_for_timeout(300)
    expect(last.locator(".bj-verdict")).to_be_in_viewport()


def test_options_far_below_are_lettered_too(page: Page, server: Server):
    page.goto(f"{server.url}/banyak/")
    ready(page)
    browser = page.context.new_cdp_session(page)
    for number in (1, 9, COUNT):
        page.locator(f"#soal-butir-{number}").scroll_into_view_if_needed()
        page.wait_for_function(
            f"document.querySelector('#soal-butir-{number} label')"
            ".checkVisibility({contentVisibilityAuto: true})"
        )
        laid_out = browser.send("DOMSnapshot.captureSnapshot", {"computedStyles": []})
        texts = [
            laid_out["strings"][at] for at in laid_out["documents"][0]["layout"]["text"] if at >= 0
        ]
        for letter, word in zip("ABC", ("pertama", "kedua", "ketiga"), strict=True):
            at = texts.index(f"Pilihan {word} {number}")
            assert texts[at - 1] == f"{letter}. "  # drawn by the style sheet alone


def test_an_order_of_an_attempt_reaches_over_all_groups(page: Page, server: Server):
    page.goto(f"{server.url}/acak/")
    ready(page)
    items = page.locator(".bj-item")
    ids = items.evaluate_all("all => all.map(one => one.id)")
    numbers = items.locator(".bj-num").all_text_contents()
    sizes = page.locator(".bj-group").evaluate_all("all => all.map(one => one.childElementCount)")
    assert numbers == [f"{n}." for n in range(1, COUNT + 1)]
    assert ids != sorted(ids, key=lambda one: int(one.rsplit("-", 1)[1]))
    assert len(set(ids)) == COUNT
    assert sizes == [10] * 6
    page.reload()
    ready(page)
    assert items.evaluate_all("all => all.map(one => one.id)") == ids


def test_an_answer_is_kept_though_the_page_is_left_in_the_same_instant(page: Page, server: Server):
    page.goto(f"{server.url}/banyak/")
    ready(page)
    page.evaluate(
        """() => {
          document.querySelector("#soal-butir-1 input[value=b]").click();
          document.querySelector("#soal-butir-1 [data-do=check]").click();
          location.reload();
        }"""
    )
    expect(page.locator("#soal-butir-1 .bj-verdict")).to_be_visible()
