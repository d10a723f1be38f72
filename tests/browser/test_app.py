"""The offline copy, in a browser that really loses its server, at a subfolder."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from golden_site import Server
from portal import MKDOCS_YML, MODULE, Portal, small_portal
from stored import stored

pytestmark = pytest.mark.fresh  # a window's workers and caches outlive its pages

PLUGINS = "plugins:\n  - search\n  - belajar\n"
ANSWER = "belajar/1/portal-uji/quiz/tujuan"
MODULE_PAGE = "modul/dasar/tujuan/"
CACHES = "async () => (await caches.keys()).filter((one) => one.startsWith('belajar-'))"
KEPT = """async (part) => {
  const files = (await caches.keys()).find((one) => one.startsWith("belajar-files:"));
  const kept = files ? await (await caches.open(files)).keys() : [];
  return kept.map((one) => one.url).filter((one) => one.includes(part));
}"""


def settings(*options: str) -> str:
    own = "".join(f"      {one}\n" for one in ("search: true", *options))
    return MKDOCS_YML.replace(PLUGINS, f"plugins:\n  - belajar:\n{own}")


def portal(root: Path, *options: str, module: str = MODULE) -> Portal:
    return small_portal(root).write(
        {
            "mkdocs.yml": settings(*options),
            "docs/index.md": "# Beranda\n\n[Mulai belajar](../modules/dasar/tujuan.md)\n",
            "docs/surat.md": "# Surat\n\n::: certificate\n",
            "docs/luring.md": "# Belajar tanpa sambungan\n\n::: offline\n",
            "docs/data/jalur.yml": "paths:\n  - id: dasar\n    title: Jalur dasar\n"
            "    audience: semua\n    summary: Semua modul.\n    modules: [tujuan]\n",
            "modules/dasar/tujuan.md": module,
        }
    )


class Host:
    """Publishes versions of a portal at `/nilai/`, one in place of the other."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._versions = 0
        self._server = Server(work)
        self.home = f"{self._server.url}/nilai/"

    def publish(self, *options: str, **named: str) -> Path:
        self._versions += 1
        place = self._work / f"v{self._versions}"
        one = portal(place / "source", *options, **named)
        site = one.build(site_url=self.home, site_dir=str(place / "www/nilai"))
        assert one.messages == []
        self._server.folder = place / "www"
        return site

    def close(self) -> None:
        self._server.close()


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    made = Host(tmp_path)
    yield made
    made.close()


def line(page: Page):
    return page.locator(".bj-app .bj-app-status")


def keep(page: Page, host: Host) -> None:
    """Visit for the first time, and let the browser keep everything."""
    page.goto(host.home)
    expect(line(page)).to_have_text("Siap luring")


def until(holds: Callable[[], bool]) -> None:
    """Wait for what a browser does when it finds the time; no event tells of it."""
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def answer(page: Page) -> None:
    page.get_by_role("radio", name="Menolak dengan sopan").check()
    assert stored(page, ANSWER)


def test_after_the_first_visit_everything_works_without_the_server(page, host):
    host.publish("app: true", "app_unasked_kb: 0", "content_security_policy: true")
    page.goto(host.home)
    expect(line(page)).to_have_text("Belum tersimpan untuk luring: 0,2 MB")
    page.wait_for_timeout(300)
    assert page.evaluate(CACHES) == []  # nothing before the learner has seen how much
    page.locator(".bj-app").get_by_role("button", name="Simpan").click()
    expect(line(page)).to_have_text("Siap luring")

    host.close()
    page.get_by_role("link", name="Mulai belajar").click()
    answer(page)
    page.goto(f"{host.home}?dari=beranda#apa")
    page.get_by_role("button", name="Cari").click()
    page.get_by_role("textbox").fill("tujuan")
    page.get_by_role("dialog").get_by_role("link").first.click()
    expect(page.get_by_role("radio", name="Menolak dengan sopan")).to_be_checked()
    for address in ("modul/dasar/tujuan", f"{MODULE_PAGE}index.html"):
        page.goto(host.home + address)
        expect(page.locator("h1")).to_have_text("Tujuan utama")
        assert page.locator("h1").evaluate("one => getComputedStyle(one).fontWeight") == "300"
    page.goto(f"{host.home}surat/")
    expect(page.locator("belajar-certificate")).to_contain_text("Jalur dasar")
    page.goto(f"{host.home}luring/")
    expect(page.locator(".bj-app-panel .bj-app-status")).to_have_text("Siap luring")
    page.goto(f"{host.home}tidak/ada/")
    expect(page.locator("h1")).to_have_text("Halaman ini tidak ada di salinan luring")
    page.get_by_role("link", name="Ke beranda portal").click()
    expect(page.locator("h1")).to_have_text("Beranda")


def test_a_new_version_waits_for_the_learner_and_leaves_open_pages_whole(page, context, host):
    options = ("app: true", "app_unasked_kb: 1000")
    host.publish(*options)
    keep(page, host)
    page.goto(host.home + MODULE_PAGE)
    answer(page)

    host.publish(*options, module=MODULE.replace("Pembuka modul.", "Pembuka versi dua."))
    other: Page = context.new_page()
    other.goto(host.home)
    for one in (page, other):
        expect(line(one)).to_have_text("Versi baru tersedia.")
    other.goto(host.home + MODULE_PAGE)
    expect(other.get_by_text("Pembuka modul.")).to_be_visible()  # not half of each

    other.locator(".bj-app").get_by_role("button", name="Muat ulang").click()
    expect(other.get_by_text("Pembuka versi dua.")).to_be_visible()
    expect(other.get_by_role("radio", name="Menolak dengan sopan")).to_be_checked()
    expect(line(other)).to_have_text("Siap luring")

    expect(page.get_by_text("Pembuka modul.")).to_be_visible()  # nobody reloaded it
    expect(line(page)).to_have_text("Versi baru tersedia.")
    page.get_by_role("button", name="Cari").click()  # its index is no longer on the server
    page.get_by_role("textbox").fill("tujuan")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    assert len(page.evaluate(KEPT, "search-index")) == 2
    page.keyboard.press("Escape")
    page.locator(".bj-app").get_by_role("button", name="Muat ulang").click()
    expect(page.get_by_text("Pembuka versi dua.")).to_be_visible()
    expect(page.get_by_role("radio", name="Menolak dengan sopan")).to_be_checked()
    page.goto(host.home)
    until(lambda: len(page.evaluate(KEPT, "search-index")) == 1)


def test_a_large_update_asks_first_and_the_old_version_stays_whole(page, host):
    host.publish("app: true")
    keep(page, host)
    host.publish("app: true", "app_unasked_kb: 0", module=MODULE.replace("modul.", "lain."))
    page.reload()
    expect(line(page)).to_have_text("Siap luring. Versi baru tersedia: 0,1 MB")
    page.goto(host.home + MODULE_PAGE)
    expect(page.get_by_text("Pembuka modul.")).to_be_visible()
    page.locator(".bj-app").get_by_role("button", name="Ambil").click()
    expect(line(page)).to_have_text("Versi baru tersedia.")
    page.locator(".bj-app").get_by_role("button", name="Muat ulang").click()
    expect(page.get_by_text("Pembuka lain.")).to_be_visible()


def test_what_is_switched_off_takes_itself_away_and_leaves_the_answers(page, host):
    host.publish("app: true")
    keep(page, host)
    page.goto(host.home + MODULE_PAGE)
    answer(page)
    host.publish("app: false", module=MODULE.replace("Pembuka modul.", "Tanpa aplikasi."))
    page.reload()
    registered = "async () => (await navigator.serviceWorker.getRegistrations()).length"
    until(lambda: page.evaluate(registered) == 0)
    page.reload()
    expect(page.get_by_text("Tanpa aplikasi.")).to_be_visible()
    assert page.evaluate(CACHES) == []
    expect(page.get_by_role("radio", name="Menolak dengan sopan")).to_be_checked()


def test_an_interrupted_download_goes_on_where_it_was(page, context: BrowserContext, host):
    site = host.publish("app: true", "app_unasked_kb: 0")
    missing = site / "surat/index.html"
    away = shutil.move(missing, site.parent / "surat.html")
    page.goto(f"{host.home}luring/")
    page.locator(".bj-app-panel").get_by_role("button", name="Simpan").click()
    panel = page.locator(".bj-app-panel")
    expect(panel).to_contain_text("Penyimpanan terhenti pada")
    kept = page.evaluate(KEPT, "")
    assert len(kept) > 5
    shutil.move(away, missing)
    fetched: list[str] = []
    context.on("request", lambda one: fetched.append(one.url) if one.service_worker else None)
    panel.get_by_role("button", name="Lanjutkan").click()
    expect(panel).to_contain_text("Siap luring")
    assert not {one.split("?")[0] for one in kept} & {*fetched}
    page.get_by_role("button", name="Hapus salinan luring").click()
    expect(panel).to_contain_text("Salinan luring dihapus. Jawaban dan kemajuan Anda tetap ada.")
    expect(panel.get_by_role("button", name="Simpan")).to_be_focused()
    panel.get_by_role("button", name="Simpan").click()  # the page still has the worker
    expect(panel).to_contain_text("Siap luring")
    page.get_by_role("button", name="Hapus salinan luring").click()
    expect(panel).to_contain_text("Salinan luring dihapus.")
    page.goto(host.home)
    expect(line(page)).to_contain_text("Belum tersimpan untuk luring")
    assert page.evaluate(KEPT, "") == []


def test_a_full_device_is_told_plainly(page, context: BrowserContext, host):
    host.publish("app: true")
    origin = host.home.removesuffix("/nilai/")
    devtools = context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 20_000})
    page.goto(host.home)
    expect(line(page)).to_contain_text("ruang perangkat penuh")


def test_a_device_too_full_for_a_note_is_told_all_the_same(page, context: BrowserContext, host):
    host.publish("app: true")
    origin = host.home.removesuffix("/nilai/")
    devtools = context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 20_000})
    page.add_init_script(  # whether the note still fits is a matter of bytes and moments
        """const { match } = CacheStorage.prototype;
        CacheStorage.prototype.match = function (key, ...more) {
          const isLost = String(key).endsWith("belajar=told");
          return isLost ? Promise.resolve() : match.call(this, key, ...more);
        };"""
    )
    page.goto(host.home)
    expect(line(page)).to_contain_text("ruang perangkat penuh")
    page.wait_for_timeout(1000)  # the end of the worker is looked at
    expect(line(page)).to_contain_text("ruang perangkat penuh")


def test_without_https_it_says_so_and_nothing_else_changes(page, host):
    host.publish("app: true")
    page.add_init_script("Object.defineProperty(self, 'isSecureContext', { value: false })")
    page.goto(host.home)
    expect(line(page)).to_contain_text("hanya lewat https atau localhost")
    page.get_by_role("link", name="Mulai belajar").click()
    answer(page)


def test_from_a_disk_there_is_no_worker(page, tmp_path):
    site = portal(tmp_path, "app: true").build(use_directory_urls=False)
    assert {one.name for one in site.iterdir()}.isdisjoint({"sw.js", "luring.json"})
    page.goto((site / "luring.html").as_uri())
    assert page.locator("link[rel=manifest], belajar-app").count() == 0
    expect(page.locator(".bj-app-panel")).to_contain_text("tidak menyimpan salinan luring")


def test_the_copy_is_asked_for_at_its_own_address_when_the_reader_has_moved_on(page, host):
    host.publish("app: true", "app_unasked_kb: 0")
    page.add_init_script("self.requestIdleCallback = (one) => { (self.later ??= []).push(one) }")
    page.goto(host.home + MODULE_PAGE)
    page.wait_for_function("self.later?.length")
    page.evaluate("home => history.pushState(null, '', home)", host.home)  # as instant navigation
    with page.expect_response("**/belajar-app-copy.*.js") as script:
        page.evaluate("later.forEach((one) => one())")
    assert script.value.ok
    expect(line(page)).to_contain_text("Belum tersimpan untuk luring")
