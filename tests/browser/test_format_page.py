"""The page of the quiz format: every example is live, and answering it counts for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility import violations
from belajar.schema.items import ITEM_TYPES
from golden_site import Server, served
from keyboard import answer, tab_until
from portal import MKDOCS_YML, small_portal

ROOT = Path(__file__).parents[2]
GUIDE = "docs/panduan/format-kuis.md"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    portal = small_portal(tmp_path_factory.mktemp("format"))
    examples = (ROOT / "quizzes" / "contoh").glob("*.yml")
    portal.write({f"quizzes/contoh/{one.name}": one.read_text("utf-8") for one in examples})
    portal.write(
        {
            GUIDE: (ROOT / GUIDE).read_text("utf-8"),
            "docs/portal.css": (ROOT / "docs/assets/portal.css").read_text("utf-8"),
            "mkdocs.yml": f"{MKDOCS_YML}extra_css: [portal.css]\n",
            "docs/kemajuan.md": "# Kemajuan\n\n::: record\n",
            "docs/ulangan.md": "# Ulangan\n\n::: review\n",
        }
    )
    yield from served(portal, strict=False)  # the other pages of the guide are not there


def opened(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/panduan/format-kuis/")
    expect(page.locator("belajar-quiz:not([data-ready])")).to_have_count(0)


def answer_all(page: Page) -> None:
    """Answer every example and check it, or hand it in, by keyboard alone."""
    page.locator("belajar-quiz").first.evaluate("quiz => quiz.closest('article').focus()")
    for fieldset in page.locator(".bj-item").evaluate_all("all => all.map(one => one.id)"):
        page.locator(f"#{fieldset} :is(input, select, .bj-move)").first.focus()
        answer(page, fieldset)
        if page.locator(f"#{fieldset} [data-do=check]").is_visible():
            inside = "(at, id) => at.dataset.do === 'check' && !!at.closest('#' + id)"
            tab_until(page, inside, fieldset)
            page.keyboard.press("Enter")
            expect(page.locator(f"#{fieldset}[data-outcome]")).to_have_count(1)
    tab_until(page, "at => at.matches('.bj-end [type=submit]')")
    page.keyboard.press("Enter")


def test_every_example_is_answered_by_keyboard_and_none_counts_as_learning(page: Page, server):
    opened(page, server)
    live = page.locator("belajar-quiz").count()
    assert live >= len(ITEM_TYPES)
    assert page.locator(".highlight code").count() == live  # each beside its YAML
    answer_all(page)
    expect(page.locator(".bj-item:not([data-outcome])")).to_have_count(0)
    kept = page.evaluate("Object.keys(localStorage).filter(key => key.includes('/quiz/'))")
    assert len(kept) == live
    assert all("/quiz/example/contoh-" in key for key in kept)
    page.goto(f"{server.url}/kemajuan/")
    expect(page.locator("[data-part=quizzes] .bj-record-note")).to_contain_text("Belum ada")
    expect(page.locator("[data-part=quizzes] [data-record]:visible")).to_have_count(0)
    page.goto(f"{server.url}/ulangan/")
    expect(page.locator(".bj-revisit-state")).to_contain_text("Tidak ada soal")
    waiting = "JSON.parse(localStorage['belajar/1/portal-uji/review'] ?? '{}').items ?? {}"
    assert page.evaluate(waiting) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_reads_well_on_a_narrow_screen(browser: Browser, server, scheme):
    with browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800}) as one:
        page = one.new_page()
        opened(page, server)
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert violations(page, "article") == []
