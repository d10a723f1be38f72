"""Which files the scripts and style sheets of a site are in."""

from __future__ import annotations

from belajar.render.assets import (
    APP,
    FRAME,
    SEARCH,
    build_assets,
    own_script,
    own_style,
    static_file,
)
from belajar.render.strings import load_strings

STRINGS = load_strings("id")


def test_what_every_page_of_a_light_site_loads_is_one_script_and_one_sheet():
    assets = build_assets(STRINGS, [SEARCH, FRAME, APP])
    script, style = (files[FRAME] for files in (assets.scripts, assets.styles))
    for name in ("belajar-frame", "belajar-search", "belajar-app"):
        assert static_file(f"{name}.js") in assets.files[script]
        assert static_file(f"{name}.css") in assets.files[style]
    for feature in (SEARCH, APP):
        assert own_script(assets, feature, str) == own_style(assets, feature, str) == ""
    assert len(assets.files) == len(set(assets.scripts.values()) | set(assets.styles.values()))


def test_a_fault_of_the_frame_stops_neither_search_nor_app():
    assets = build_assets(STRINGS, [SEARCH, FRAME, APP])
    script = assets.files[assets.scripts[FRAME]]
    order = [script.index(static_file(f"belajar-{one}.js")) for one in ("search", "app", "frame")]
    assert order == sorted(order)


def test_it_is_told_the_words_of_all_of_them():
    assets = build_assets(STRINGS, [SEARCH, FRAME, APP])
    assert STRINGS.client["search_hint"].encode() in assets.files[assets.scripts[FRAME]]


def test_beside_the_themes_own_script_each_has_its_files():
    assets = build_assets(STRINGS, [SEARCH, APP])
    assert "belajar-search." in own_script(assets, SEARCH, str)
    assert "belajar-app." in own_style(assets, APP, str)
    assert own_script(assets, FRAME, str) == ""
