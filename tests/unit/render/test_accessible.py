"""What Markdown makes of a page is mended where it would stop a screen reader or a keyboard."""

from __future__ import annotations

import pytest
from markdown import Markdown

from belajar.render.accessible import accessible, accessible_frame
from belajar.render.strings import load_strings

STRINGS = load_strings("id")


def html(text: str, **options: object) -> str:
    made = Markdown(
        extensions=["tables", "toc", "pymdownx.tasklist", "pymdownx.tabbed"],
        extension_configs={
            "toc": {"permalink": True},
            "pymdownx.tabbed": {"alternate_style": True},
            "pymdownx.tasklist": options,
        },
    )
    return accessible(made.convert(text), STRINGS)


def test_a_heading_says_its_text_and_nothing_else():
    made = html("## Hadiah")
    assert '<a class="headerlink" aria-hidden="true" tabindex="-1" href="#hadiah"' in made


def test_the_empty_corner_of_a_table_is_no_heading():
    made = html("| | A |\n| --- | --- |\n| b | 1 |\n")
    assert "<td></td>\n<th>A</th>" in made
    aligned = '<table><th align="right"> </th><th>A</th></table>'
    assert accessible(aligned, STRINGS) == '<table><td align="right"></td><th>A</th></table>'


@pytest.mark.parametrize("custom", [False, True])
def test_the_box_of_a_task_is_named_by_the_task(custom):
    made = html('- [x] Baca "pasal" *tiga*\n    - [ ] Catat\n', custom_checkbox=custom)
    assert made.count("<input ") == 2
    assert '<input aria-label="Baca &quot;pasal&quot; tiga"' in made
    assert '<input aria-label="Catat"' in made


def test_tabs_are_a_group_with_a_name():
    made = html('=== "Satu"\n\n    A\n\n=== "Dua"\n\n    B\n')
    assert f'<div role="group" aria-label="{STRINGS["tabs"]}" class="tabbed-set ' in made


def test_other_html_stays():
    made = '<h2 id="a">A</h2><table><tr><th>B</th></tr></table><ul><li>C</li></ul>'
    assert accessible(made, STRINGS) == made


FRAME = """\
<div data-md-component="skip">
  <a href="#satu" class="md-skip">Lewati</a>
</div>
<nav class="md-header__inner md-grid" aria-label="Header">
<div class="md-header__topic" data-md-component="header-topic"><span>Judul</span></div></nav>
<article class="md-content__inner md-typeset"><h1>Judul</h1></article>
<nav class="md-footer__inner md-grid" aria-label="Footer"></nav>
"""


@pytest.mark.parametrize("link", ['<a href="#satu" class="md-skip">Lewati</a>', ""])
def test_the_way_past_the_menu_leads_to_the_text_on_every_page(link):
    made = accessible_frame(
        FRAME.replace('<a href="#satu" class="md-skip">Lewati</a>', link), STRINGS
    )
    assert (
        '<div data-md-component="skip"><a href="#__content" class="md-skip">Lewati ke isi</a>'
        in made
    )
    assert '<article class="md-content__inner md-typeset" id="__content" tabindex="-1">' in made
    assert "#satu" not in made


def test_the_frame_is_named_in_words_and_says_the_title_once():
    made = accessible_frame(FRAME, STRINGS)
    assert 'aria-label="Bilah atas"' in made
    assert f'aria-label="{STRINGS["nav_footer"]}"' in made
    assert 'data-md-component="header-topic" aria-hidden="true">' in made


def test_a_page_of_another_theme_stays():
    assert accessible_frame("<article>x</article>", STRINGS) == "<article>x</article>"
