"""HTML as a tree of lists."""

from __future__ import annotations

import pytest

from belajar.render.tree import html_tree


def test_tree_keeps_every_text_attribute_and_element():
    html = (
        '<p class="a" hidden>satu &lt;b&gt; <em data-for="x">dua</em>\n<br>tiga<input disabled></p>'
    )
    assert html_tree(html) == [
        "p",
        {"class": "a", "hidden": ""},
        "satu <b> ",
        ["em", {"data-for": "x"}, "dua"],
        "\n",
        ["br"],
        "tiga",
        ["input", {"disabled": ""}],
    ]


@pytest.mark.parametrize(
    "html",
    [
        '<p onclick="x()">a</p>',
        '<p style="color:red">a</p>',
        "<p><script>x()</script></p>",
        "<div><iframe></iframe></div>",
        "<p>a</p><p>b</p>",
        "text alone",
        "",
        "<p><em>open",
        "<p><em>crossed</p></em>",
    ],
)
def test_what_cannot_travel_ends_the_build(html: str):
    with pytest.raises(ValueError, match=r"\w"):
        html_tree(html)
