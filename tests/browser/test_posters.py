"""The page of posters, as it is seen."""

from __future__ import annotations

from playwright.sync_api import Page

from golden_site import Server


def test_posters_stand_side_by_side_where_there_is_room(page: Page, portal_server: Server):
    across = {}
    for width in (360, 1200):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{portal_server.url}/poster/")
        shown = page.locator(".bj-posters img").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().toJSON())"
        )
        assert max(one["width"] for one in shown) < 420
        across[width] = len({one["x"] for one in shown})
    assert across[360] == 1
    assert across[1200] >= 3
