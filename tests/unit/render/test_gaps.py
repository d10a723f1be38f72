"""Texts with gaps on the page: every gap once, and nothing of the author's runs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belajar.render.exercise import ExerciseRenderer
from belajar.render.strings import load_strings
from belajar.render.text import TextRenderer
from belajar.schema.items.cloze import ClozeItem, Gap
from belajar.schema.quiz import Quiz
from hostile_html import HOSTILE
from html_tokens import tokens

OURS = {
    *(
        "belajar-quiz",
        "form",
        "fieldset",
        "legend",
        "span",
        "div",
        "p",
        "input",
        "select",
        "option",
        "output",
    ),
    *("details", "summary", "template", "strong", "em", "code", "pre", "ul", "ol", "li", "a"),
    *("blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"),
}


def rendered(text: str, **gaps: Gap) -> str:
    item = ClozeItem(id="x", type="cloze", stem="Lengkapi.", text=text, gaps=gaps)
    quiz = Quiz(id="q", title="Q", items=(item,))
    return ExerciseRenderer(load_strings("id"), TextRenderer(), "uji").render(quiz)


def fields(html: str) -> list[str]:
    """Return the names of the controls, as a browser would see them."""
    found = [
        one for one in tokens(html) if isinstance(one, tuple) and one[0] in ("input", "select")
    ]
    return [dict(attributes)["name"] for _, attributes in found]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_around_gaps_and_in_options_stays_text(piece):
    text = f'{piece} [[a]] {piece} "[[b]]"'
    gaps = {
        "a": Gap(key=(piece, "x"), feedback=piece),
        "b": Gap(options=(piece, "y"), key=(piece,)),
    }
    html = rendered(text, **gaps)
    assert fields(html) == ["x.1", "x.2"]
    for one in tokens(html):
        if isinstance(one, tuple) and one[0] not in ("", "!"):
            assert one[0] in OURS
            assert not any(name.startswith("on") or name == "src" for name, _ in one[1])


@pytest.mark.parametrize(
    "text",
    [
        '[[a]] [x](https://a.example "&#57344;0&#57345;" onmouseover=kena())',
        "[[a]] &#57344;0&#57345; &#xE000;7&#xE001;",
        "[[a]] \ue0000\ue001",
        "[[a]] [x](https://a.example/\ue0000\ue001)",
    ],
)
def test_a_gap_cannot_be_forged(text):
    html = rendered(text, a=Gap(key=("onmouseover=kena() x=",)))
    assert fields(html) == ["x.1"]
    assert not re.search("[\ue000\ue001]", html.partition("bj-foot")[0].replace("\ue001", ""))


def test_a_gap_that_slipped_into_an_address_leaves_no_markup_there():
    html = rendered("[x](https://a.example/[[a]])", a=Gap(key=("b",)))
    assert fields(html) == []
    assert "<a" in html
    assert "href" not in html


@given(
    st.text(alphabet="ab *_`[]()<>|-\n.#>\"'&;1", max_size=60).filter(lambda text: "[[" not in text)
)
def test_text_around_never_loses_a_gap_on_a_line_of_its_own(text):
    html = rendered(f"Awal.\n\n[[g]]\n\n{text}\n", g=Gap(key=("a",)))
    assert "x.1" in fields(html)


def test_the_name_of_a_gap_says_which_and_where():
    html = rendered(
        "Setiap pegawai wajib *melapor* kepada [[siapa]] dalam [[lama]] hari kerja, tanpa kecuali.",
        siapa=Gap(key=("KPK",)),
        lama=Gap(key=("30",)),
    )
    names = re.findall(r'aria-label="([^"]+)"', html)
    assert names == [
        "Rumpang 1 dari 2. Sebelumnya: Setiap pegawai wajib melapor kepada. "
        "Sesudahnya: dalam (rumpang 2) hari.",
        "Rumpang 2 dari 2. Sebelumnya: wajib melapor kepada (rumpang 1) dalam. "
        "Sesudahnya: hari kerja, tanpa kecuali.",
    ]


def test_the_width_of_a_field_does_not_tell_its_answer():
    html = rendered(
        "[[a]] [[b]] [[c]]",
        a=Gap(key=("ya",)),
        b=Gap(key=("bertanggung jawab",)),
        c=Gap(key=("x",), width=3),
    )
    assert re.findall(r' size="(\d+)"', html) == ["19", "19", "3"]
