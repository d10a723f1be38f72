"""A page of the theme, and the same page with our frame."""

from __future__ import annotations

from belajar.render.assets import build_assets
from belajar.render.frame import with_frame
from belajar.render.strings import load_strings

ASSETS = build_assets(load_strings("id"), light=True)
SHEETS = {"assets/stylesheets/main.1.min.css": "assets/stylesheets/main.2.min.css"}
PAGE = """<html><head>
<link rel="stylesheet" href="../assets/stylesheets/main.1.min.css">
<link rel="stylesheet" href="../kita.css">
</head><body><div>{}</div>
<script id="__config" type="application/json">{{"features": []}}</script>
<script src="../assets/javascripts/bundle.0a1b.min.js"></script>
<script src="../kita.js"></script></body></html>"""


def framed(body: str = "", features: frozenset[str] = frozenset()) -> str:
    return with_frame(PAGE.format(body), ASSETS, features, SHEETS, lambda path: f"../{path}")


def test_the_themes_script_and_its_settings_are_gone_and_the_owners_stays():
    page = framed()
    assert "bundle" not in page
    assert "__config" not in page
    assert '<script src="../kita.js"></script>' in page
    assert '<script src="../assets/belajar/belajar-frame.' in page


def test_our_sheet_stands_between_the_themes_and_the_owners():
    page = framed()
    order = [page.index(one) for one in ("main.2.min.css", "belajar-frame.", "kita.css")]
    assert order == sorted(order)
    assert "main.1.min.css" not in page


def test_the_script_is_told_the_features_in_the_same_order_each_time():
    assert ' defer data-features="a.b toc.follow">' in framed("", frozenset({"toc.follow", "a.b"}))
    assert "data-features" not in framed()


def test_a_piece_of_html_is_left_as_it_is():
    assert with_frame("<p>a</p>", ASSETS, (), SHEETS, str) == "<p>a</p>"


BOX = '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'


def test_plain_tables_get_a_box_of_their_own_and_others_do_not():
    inner = "<table><tr><td>1</td></tr></table>"
    outer = f'<table class="x"><tr><td>{inner}</td></tr></table>'
    boxed = f"{BOX}{inner}</div></div>"
    assert outer.replace(inner, boxed) in framed(outer)
    assert f'{BOX}<table id="a"></table></div></div>' in framed('<table id="a"></table>')


def test_what_is_data_for_scripts_is_not_touched():
    data = "<template><table><tr></tr></table></template><script>'<table></table>'</script>"
    assert data in framed(data)
    assert framed(f"{data}<table></table>{data}").count(BOX) == 1
