"""Every page of the portal under its own policy: as headers, in the pages, and from a disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from belajar.schema.module import Module
from belajar.site.policy import FILE, headers
from belajar.site.project import Folders, load_project
from golden_site import Server, watch
from portal import Portal

pytestmark = pytest.mark.fresh  # what the policy refuses is heard from the first line of a page on

ROOT = Path(__file__).parents[2]
KEY = "belajar/1/nilai-dasar-asn/"
PATH = "penyegaran"
A_DAY = "2026-03-03T05:00:00.000Z"
TRUSTED = {"Content-Security-Policy-Report-Only": "require-trusted-types-for 'script'"}
TELL = """
document.addEventListener("securitypolicyviolation", (one) => console.error(
  one.disposition === "report" ? "reported" : "enforced",
  one.effectiveDirective, one.blockedURI, one.sourceFile, one.sample));
"""
GO = """async (address) => {
  const before = document.querySelector(".md-content");
  const link = document.createElement("a");
  link.href = address;
  document.body.append(link);
  link.click();
  link.remove();
  const end = performance.now() + 8000;
  while (document.querySelector(".md-content") === before && performance.now() < end)
    await new Promise((done) => setTimeout(done, 10));
  return document.querySelector(".md-content") !== before;
}"""
"""Follows a link under instant navigation, and tells whether the page came without a reload."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real portal, built as `make build` does, at its true address."""
    server = Server(tmp_path_factory.mktemp("portal"))
    Portal(ROOT).build(site_dir=str(server.folder), site_url=f"{server.url}/")
    yield server
    server.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


class Heard:
    """What a page complains of.

    Attributes:
        errors: Refusals, errors of the console, foreign requests.
        sinks: Source file and sink of each text that became markup or a script untyped.
    """

    def __init__(self, page: Page) -> None:
        self.errors: list[str] = []
        self.sinks: set[tuple[str, str]] = set()
        watch(page, self.errors)
        page.on("console", self._note)
        page.add_init_script(TELL)

    def _note(self, message: ConsoleMessage) -> None:
        text = message.text
        if text.startswith("reported require-trusted-types-for"):
            _, _, _, source, sample = text.split(" ", 4)
            self.sinks.add((source, sample.split("|")[0]))
        elif not text.startswith("[Report Only]") and (
            message.type == "error" or "Content Security Policy" in text
        ):
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


def finished_path() -> dict[str, object]:
    """Return what a learner has kept who finished a path, by key."""
    project = load_project(Folders.of(ROOT), sorted((ROOT / "docs").rglob("*.md")))
    path = project.paths[PATH]
    modules: dict[str, Module] = {one.id: one for one in project.curriculum.modules()}
    quizzes = {modules[name].quiz for name in path.modules} | {path.pre_test, path.post_test}
    entry = {"n": 1, "at": A_DAY, "score": 9, "max": 10, "percent": 90, "passed": True}
    done = {"v": 1, "n": 1, "seed": 1, "items": {}, "done": None, "history": [entry]}
    read = {"v": 1, "read": A_DAY, "at": A_DAY}
    kept: dict[str, object] = {f"{KEY}module/{name}": read for name in path.modules}
    return kept | {f"{KEY}quiz/{name}": done for name in quizzes if name}


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


@pytest.mark.parametrize("by", ["headers", "pages"])
def test_every_page_lives_under_the_policy(page, server, by):
    """Each kind of page is loaded; then all of them are walked as a reader does, link by link."""
    if by == "headers":
        server.headers |= {**headers((server.folder / FILE).read_text("utf-8")), **TRUSTED}
    heard = Heard(page)
    pages = addresses(server.folder)
    for address in one_of_each(server.folder, pages):
        page.goto(f"{server.url}/{address}", wait_until="domcontentloaded")
    if by == "headers":
        use(page, f"{server.url}/")
    with page.expect_response("**/sitemap.xml") as sitemap:
        page.goto(f"{server.url}/")
    sitemap.value.finished()  # the theme follows the links of the pages it lists
    page.wait_for_load_state("networkidle")
    walked = [one for one in pages if one not in ("", "404.html")]
    assert [one for one in walked if not page.evaluate(GO, f"{server.url}/{one}")] == []
    assert page.locator("meta[http-equiv]").count() == 1
    server.headers.clear()
    assert len(walked) > 70
    assert heard.errors == []
    if by == "headers":  # text becomes markup or a script in the theme alone, but for one address
        own = {sink for source, sink in heard.sinks if "/assets/belajar/" in source}
        assert own <= {"HTMLScriptElement src"}
        assert heard.sinks


def test_nothing_else_may_run(page, server):
    """The tests above can fail: what the policy does not know is refused, and heard."""
    heard = Heard(page)
    page.goto(f"{server.url}/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.head.append(script);
          document.body.insertAdjacentHTML("beforeend",
            '<img src=x onerror="ran = 1"><p style="color: red"></p><img src="//a.example/b.png">');
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    refused = {one.split(" ")[2] for one in heard.errors if " enforced " in one}
    assert refused >= {"script-src-elem", "script-src-attr", "style-src-attr", "img-src"}


def test_from_a_disk_the_same_policy_holds(page, server):
    heard = Heard(page)
    page.goto((server.folder / "modul" / "dasar" / "tujuan" / "index.html").as_uri())
    expect(page.locator("belajar-quiz[data-ready]").first).to_be_attached()
    assert heard.errors == []
