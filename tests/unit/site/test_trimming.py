"""Style sheets keep what pages and scripts can use, and lose the rest."""

from __future__ import annotations

import pytest

from belajar.site.names import names_of
from belajar.site.trimming import trimmed

PAGE = """<!doctype html><html lang="id"><head></head><body dir="ltr" data-scheme="slate">
<p class="lead big" id="top">teks <a href="x.html" title='a > b'>b</a></p>
<div style="color: var(--from-style)"></div>
<script type="application/json">{"html": "\\u003cem class=\\"in-data\\"\\u003e"}</script>
<script>el.classList.add("by-script"); el.dataset.mdState = "shut"</script>
</body></html>"""


def trim(sheet: str, page: str = PAGE, script: str = "", asked: tuple[str, ...] = ()) -> str:
    names = names_of([page], [], [script])
    return trimmed({"assets/a.css": sheet}, "assets", names, asked)


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        "P.lead",
        ".lead.big>a",
        "#top",
        "html",
        "table, p a",
        "[dir=ltr] p",
        '[data-scheme="slate"]',
        "[DATA-SCHEME=SLATE i]",
        "[class*=ea]",
        "a[href$='.html']",
        "a[title*='>']",
        "details[open], p",
        "p::before",
        "p:not(.nothing):hover",
        ":is(.nothing, .lead)",
        "p:has(> a)",
        "*",
        ":root",
        "em.in-data",
        ".by-script",
        "[data-md-state=shut]",
        "p:nth-child(2n + 1 of .nothing)",
    ],
)
def test_what_may_match_stays(selector):
    assert trim(f"{selector}{{color:red}}").endswith("{color:red}")


@pytest.mark.parametrize(
    "selector",
    [
        "table",
        ".nothing",
        "p.nothing",
        ".lea",
        "#nothing",
        "p table",
        "[dir=rtl] p",
        "[data-scheme=default]",
        "[data-nothing]",
        "[data-scheme^=sla][data-scheme$=x]",
        "[data-md-state=open-wide]",
        ":is(.nothing, #nothing) p",
        ".lead:has(table)",
        "nothing-else::before",
    ],
)
def test_what_cannot_match_goes(selector):
    assert trim(f"{selector}{{color:red}}") == ""


def test_of_a_list_of_selectors_those_stay_that_may_match():
    assert trim(".lead , .nothing,#top{color:red}") == ".lead,#top{color:red}"


def test_groups_stay_around_what_is_left_and_go_when_empty():
    sheet = "@media print{.lead{a:b}.nothing{a:b}}@media screen{.nothing{a:b}}@page{margin:0}"
    assert trim(sheet) == "@media print{.lead{a:b}}@page{margin:0}"


def test_custom_properties_live_by_what_asks_for_them():
    sheet = (
        ":root{--asked:var(--behind);--behind:1px;--idle:2px;--idle-too:var(--idle);--elsewhere:3px;"
        "--from-style:4px;--of-script:5px}p{margin:var(--asked)}.nothing{margin:var(--idle)}"
    )
    kept = trim(sheet, script='read("--of-script")', asked=("--elsewhere",))
    assert kept == (
        ":root{--asked:var(--behind);--behind:1px;--elsewhere:3px;--from-style:4px;--of-script:5px}"
        "p{margin:var(--asked)}"
    )


def test_keyframes_and_fonts_live_by_what_asks_for_them():
    sheet = (
        "@keyframes used{0%{top:0}}@keyframes idle{0%{top:0}}p{animation:used 1s}"
        '@font-face{font-family:"Aksara";src:url(a.woff)}@font-face{font-family:Sepi;src:url(b)}'
        "a{font-family:Aksara,serif}"
    )
    kept = trim(sheet)
    assert "@keyframes used{0%{top:0}}" in kept
    assert "idle" not in kept
    assert 'font-family:"Aksara"' in kept
    assert "Sepi" not in kept


def test_values_are_written_as_they_were():
    sheet = (
        'p{--x:;width:calc(1px + 2 * (3px - 1em));content:"a\\\\b \\201C";'
        "background:url('data:image/svg+xml,<svg xmlns=\"x\"/>');color:RED !important}"
    )
    kept = trim(sheet, script="--x")
    assert "--x: ;" in kept
    assert "width:calc(1px + 2 * (3px - 1em));" in kept
    assert 'content:"a\\\\b “";' in kept.replace("\\201C ", "“")
    assert '<svg xmlns=\\"x\\"/>' in kept
    assert "color:RED!important" in kept


def test_comments_and_white_space_go():
    sheet = (
        "/* a */ p  >  a /* b */ :hover { color : red ; /* c */ }\n/*# sourceMappingURL=a.map */"
    )
    assert trim(sheet) == "p > a :hover{color:red}"


def test_nested_rules_are_kept_as_other_rules_are():
    assert trim("p{color:red;& a{top:0}& .nothing{top:1px}}") == "p{color:red;& a{top:0}}"


def test_files_that_a_sheet_shows_are_found_from_its_new_place():
    sheets = {
        "assets/portal.css": "p{background:url(k.png),url('../x/y.png')}a{background:url(/z.png)}",
        "tema/a.css": 'a{background:url("#s"),url(https://contoh.id/a.png)}',
    }
    kept = trimmed(sheets, "assets/belajar", names_of([PAGE], [], []))
    assert 'url("../k.png"),url("../../x/y.png")' in kept
    assert 'url("/z.png")' in kept
    assert 'url("#s"),url("https://contoh.id/a.png")' in kept


def test_a_broken_sheet_keeps_what_browsers_keep():
    assert trim("p{color:red;;: x;top:0} } a{left:0} @media print{p{top:0}").count("{") >= 2
