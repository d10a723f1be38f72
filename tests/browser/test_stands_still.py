"""Nothing on a page moves while it loads: pictures, and what scripts fill in, have their place."""

from __future__ import annotations

from playwright.sync_api import Page

from golden_site import Server

SHIFTS = """() => new Promise((tell) => {
  const found = [];
  const watch = new PerformanceObserver((all) => found.push(...all.getEntries()));
  watch.observe({ type: "layout-shift", buffered: true });
  const said = (one) => [one.value, String(one.sources[0]?.node?.textContent)];
  setTimeout(() => tell(found.map(said)), 300);
})"""
PAGES = {
    1200: ("panduan/belajar-di-portal/", "modul/nilai/berakhlak/", "modul/"),
    360: ("luring/", "modul/"),
}


def test_pages_of_the_portal_stand_still_while_they_load(page: Page, portal_server: Server):
    moved = {}
    for width, places in PAGES.items():
        page.set_viewport_size({"width": width, "height": 900})
        for place in places:
            page.goto(f"{portal_server.url}/{place}", wait_until="networkidle")
            moved[width, place] = page.evaluate(SHIFTS)
    assert {where: shifts for where, shifts in moved.items() if shifts} == {}
