"""Every page of the portal under its own policy: as headers, in the pages, and from a disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from belajar.site.policy import FILE, headers
from finished import finished_path
from golden_site import Server, watch

pytestmark = pytest.mark.fresh  # what the policy refuses is heard from the first line of a page on

ROOT = Path(__file__).parents[2]
TELL = """
document.addEventListener("securitypolicyviolation", (one) => console.error(
  "enforced", one.effectiveDirective, one.blockedURI, one.sourceFile, one.sample));
"""


@pytest.fixture
def server(portal_server: Server) -> Iterator[Server]:
    yield portal_server
    portal_server.headers.clear()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


class Heard:
    """What a page complains of.

    Attributes:
        errors: Refusals, errors of the console, foreign requests.
    """

    def __init__(self, page: Page) -> None:
        self.errors: list[str] = []
        watch(page, self.errors)
        page.on("console", self._note)
        page.add_init_script(TELL)

    def _note(self, message: ConsoleMessage) -> None:
        text = message.text
        if message.type == "error" or "Content Security Policy" in text:
            self.errors.append(f"{message.location['url']}: {text}")


def addresses(site: Path) -> list[str]:
    pages = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [one.removesuffix("index.html") for one in pages]


def one_of_each(site: Path, pages: list[str]) -> list[str]:
    """Return a page for each set of scripts at each depth."""
    kinds: dict[object, str] = {}
    for address in pages:
        path = site / (f"{address}index.html" if address.endswith("/") or not address else address)
        kind = frozenset(re.findall(r"<script[^>]*>", path.read_text("utf-8")))
        kinds.setdefault(kind, address)
    return list(kinds.values())


def use(page: Page, home: str) -> None:
    """Answer an item, change to dark, take the record along, make a letter."""
    page.goto(f"{home}modul/dasar/tujuan/")
    quiz = page.locator("belajar-quiz[data-ready]").first
    item = quiz.locator("fieldset:has(input[type=radio])").first
    item.locator("input[type=radio]").first.check()
    item.get_by_role("button", name="Periksa").first.click()
    expect(item.locator(".bj-verdict")).to_be_visible()
    page.get_by_title("Pakai tampilan gelap").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.evaluate(
        "kept => { for (const key in kept) localStorage.setItem(key, JSON.stringify(kept[key])) }",
        finished_path(),
    )
    page.goto(f"{home}kemajuan/")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Unduh catatan (berkas)").click()
    assert json.loads(Path(taken.value.path()).read_text("utf-8"))
    page.goto(f"{home}surat/")
    page.get_by_role("radio", name="Penyegaran").check()
    page.get_by_label("Nama lengkap").fill("Contoh Peserta")
    expect(page.locator(".bj-letter svg").first).to_be_visible()
    page.goto(f"{home}ulangan/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_every_page_lives_under_the_policy(page, server):
    """All pages are loaded with the policy as headers and in the pages; some of them are used."""
    server.headers |= headers((server.folder / FILE).read_text("utf-8"))
    heard = Heard(page)
    pages = addresses(server.folder)
    for address in pages:
        page.goto(f"{server.url}/{address}", wait_until="domcontentloaded")
    use(page, f"{server.url}/")
    assert page.locator("meta[http-equiv]").count() == 1
    server.headers.clear()
    assert len(pages) > 70
    assert heard.errors == []


def test_the_pages_themselves_hold_the_policy(page, server):
    heard = Heard(page)
    for address in one_of_each(server.folder, addresses(server.folder)):
        page.goto(f"{server.url}/{address}", wait_until="domcontentloaded")
    assert heard.errors == []


def test_nothing_else_may_run(page, server):
    """The tests above can fail: what the policy does not know is refused, and heard."""
    heard = Heard(page)
    page.goto(f"{server.url}/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.append("window.ran = true");
          document.head.append(script);
          const image = document.createElement("img");
          image.style.color = "red"; // no text: no policy speaks of it
          image.src = "//a.example/b.png";
          const paragraph = document.createElement("p");
          paragraph.setAttribute("style", "color: red");
          document.body.append(image, paragraph);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    refused = {one.split(" ")[2] for one in heard.errors if " enforced " in one}
    assert refused >= {"require-trusted-types-for", "style-src-attr", "img-src"}


SINKS = {
    "markup": "document.body.insertAdjacentHTML('beforeend', '<i>a</i>')",
    "a script's text": "document.createElement('script').textContent = 'ran = 1'",
    "a script's address": "document.createElement('script').src = 'assets/portal.css'",
    "code": "setTimeout('ran = 1')",
    "another policy": "trustedTypes.createPolicy('lain', {})",
    "a foreign address": "BELAJAR_TRUSTED.createScriptURL('https://a.example/a.js')",
    "a script inside an address": "BELAJAR_TRUSTED.createScriptURL('data:text/javascript,ran=1')",
}


def test_mere_text_becomes_neither_markup_nor_a_script(page, server):
    page.goto(f"{server.url}/")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Tulis satu")
    refused = {
        name: page.evaluate(f"() => {{ try {{ {use} }} catch (error) {{ return error.name }} }}")
        for name, use in SINKS.items()
    }
    assert refused == dict.fromkeys(SINKS, "TypeError")
    assert page.evaluate("window.ran") is None


def test_from_a_disk_the_same_policy_holds(page, server):
    heard = Heard(page)
    page.goto((server.folder / "modul" / "dasar" / "tujuan" / "index.html").as_uri())
    expect(page.locator("belajar-quiz[data-ready]").first).to_be_attached()
    assert heard.errors == []
