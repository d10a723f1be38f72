"""What Markdown makes of a page is mended where it would stop a screen reader or a keyboard."""

from __future__ import annotations

import pytest
from markdown import Markdown

from belajar.render.accessible import accessible
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
