"""Quiz text: the Markdown subset, the fast path, and what never comes through."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from belajar.render.text import TextRenderer, plain_html

TEXT = TextRenderer()
NEAR_MARKUP = st.text(
    alphabet="ab1 .-)(:!'\"/,;?%=~|$@^{}+#é½²०٣\xad\u200b\ufeff\u3000\u2003", min_size=1
)
STARTS = st.from_regex(
    r"[a-z0-9(]{1,4}[ .):|!?'\"~+=-]{1,6}[a-z0-9:/@.]{1,10}( .*)?", fullmatch=True
)


PIECES = st.lists(
    st.one_of(
        st.sampled_from(["*", "**", "***", " ", "a", "satu dua", ". ", ",", "“", "1. ", "- ", "é"]),
        st.text(alphabet="ab1 .-():!'\"½²#+", min_size=1, max_size=4),
    ),
    min_size=1,
    max_size=9,
).map("".join)


@settings(max_examples=2000)
@given(st.one_of(st.text(min_size=1), NEAR_MARKUP, STARTS, PIECES))
@example("*Ilustrasi.* Satu **dua** tiga.")
@example("a*b*c **d**")
@example("*a* *b*")
@example("* a*")
@example("**a*")
@example("***a***")
@example("1. satu")
@example("12:30 - 13:30, lalu selesai (kira-kira).")
@example("Pasal 3\xa0ayat 1")
@example("a | b")
def test_fast_path_equals_markdown_and_sanitiser(text):
    fast = plain_html(text)
    if fast is not None:
        assert TEXT.marked_up(text) == f"<p>{fast}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Rekanan mengirim parsel menjelang hari raya. Apa langkah pertama Anda?",
        "Menolak dengan sopan, dan melaporkannya bila tidak mungkin ditolak",
        "12:30",
        '"Pelayanan prima" (Pasal 4) itu apa: janji, atau kewajiban?',
        "30 hari kerja sejak diterima; lihat UU 20/2001 Pasal 12C!",
    ],
)
def test_ordinary_sentences_take_the_fast_path(text):
    assert plain_html(text) == text


def test_simple_emphasis_takes_the_fast_path():
    assert plain_html("*Ilustrasi.* Itu **penting**, Bu.") == (
        "<em>Ilustrasi.</em> Itu <strong>penting</strong>, Bu."
    )


@pytest.mark.parametrize(
    "text", ["*a***b**", "* butir", "a < b", "R&D", "# judul", "- butir", "1. butir", "a\nb", ""]
)
def test_text_that_may_hold_markup_takes_the_slow_path(text):
    assert plain_html(text or "*") is None


def test_single_paragraph_is_inline():
    assert TEXT.compact("**Tepat.** Lihat `Pasal 3`.") == (
        "<strong>Tepat.</strong> Lihat <code>Pasal 3</code>."
    )


def test_several_blocks_stay_blocks():
    assert TEXT.compact("Satu.\n\nDua.") == "<p>Satu.</p>\n<p>Dua.</p>"


def test_stem_is_split_into_lead_and_rest():
    lead, rest = TEXT.lead_and_rest("Baca daftar ini.\n\n- satu\n- dua")
    assert lead == "Baca daftar ini."
    assert rest.startswith("<ul>")


def test_stem_that_begins_with_a_list_has_no_lead():
    lead, rest = TEXT.lead_and_rest("- satu\n- dua")
    assert lead == ""
    assert "<li>satu</li>" in rest


def test_columns_keep_their_alignment_without_styles():
    html = TEXT.blocks("| Asas | Bobot |\n| :-- | --: |\n| Adil | 12 |")
    assert '<th align="right">Bobot</th>' in html
    assert '<td align="right">12</td>' in html
    assert "style" not in html


def test_table_and_code_block_are_rendered():
    html = TEXT.blocks("| a | b |\n| - | - |\n| 1 | 2 |\n\n```\nkode <b>\n```")
    assert "<table>" in html
    assert "<pre><code>kode &lt;b&gt;" in html


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    "![x](https://jahat.example/pelacak.gif)",
    '<svg onload="alert(1)"><script>1</script></svg>',
    "<style>body{display:none}</style>",
    '<a href="https://x.example" onclick="alert(1)" style="position:fixed">x</a>',
    "<iframe src=//jahat.example></iframe>",
    '[x]: javascript:alert(1) "t"\n\n[klik][x]',
    "</script><script>alert(1)</script>",
    "`</textarea><script>alert(1)</script>`",
    "<form action=//jahat.example><button>ok</button></form>",
    "<details open ontoggle=alert(1)>",
    "\x02wzxhzdk:0\x03<b>",
    "<!-- <script> -->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_brings_no_active_markup(text):
    html = TEXT.blocks(text).lower()
    for tag in ("script", "img", "svg", "style", "iframe", "form", "details", "button", "textarea"):
        assert f"<{tag}" not in html
    assert 'href="javascript' not in html
    assert 'href="data' not in html
    without_text = "".join(part.split(">")[0] for part in html.split("<")[1:])
    assert "onclick" not in without_text
    assert "style=" not in without_text


def test_raw_html_is_shown_as_text():
    assert "&lt;b&gt;tebal&lt;/b&gt;" in TEXT.blocks("<b>tebal</b>")


def test_relative_link_goes_through_the_resolver():
    text = TextRenderer(resolve_link=lambda target: "/x/" if target == "a.md" else None)
    assert 'href="/x/"' in text.blocks("[a](a.md)")
    assert "href" not in text.blocks("[b](b.md)")
    assert 'href="https://lan.go.id"' in text.blocks("[c](https://lan.go.id)")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Akuntabel", "Akuntabel"),
        ("**Loyal** & `setia`", "Loyal &amp; setia"),
        ("Satu\n\nDua  tiga", "Satu Dua tiga"),
        (
            "</option><script>alert(1)</script>",
            "&lt;/option&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
        ),
        ('[tautan](https://a.example "judul>")', "tautan"),
    ],
)
def test_words_alone(given, expected):
    assert TextRenderer().plain(given) == expected
