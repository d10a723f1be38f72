"""Cards and posters fit whatever text they are given, and are the same bytes each time."""

from __future__ import annotations

import struct
from dataclasses import replace

import pypdfium2
import pytest

from belajar.render.color import Colors, contrast, site_colors
from belajar.typeset.cards import Card, set_cards
from belajar.typeset.posters import LOOKS, PAPERS, Maker, Sheet, poster_pdf
from belajar.typeset.words import is_settable, settable

MAKER = Maker("Portal Uji", None, Colors(), "id")
SHEET = Sheet(
    name="Harmonis",
    label="Nilai dasar ASN",
    meaning="Saling peduli.",
    letters=("Ber", "A", "K", "H", "L", "A", "K"),
    letter=4,
    points_title="Panduan",
    points=("Suka menolong.", "Menghargai setiap orang."),
    ask_title="Hari ini:",
    ask="sapa seorang rekan.",
    drawing="lingkaran",
    foot=("Sumber: UU 20/2023.",),
)
HOSTILE = [
    "",
    "# [tautan](javascript:x) #eval(1) $x$ *tebal* \\u{41}",
    "W" * 5000,
    "kata " * 400,
    "\x00\x07baris\nbaru\u202e🙂",
    "العربية",
]


def test_cards_take_any_title():
    cards = [Card(title, title, (title, title)) for title in HOSTILE]
    made = set_cards(cards, HOSTILE[2], None, Colors(), "id")
    assert [struct.unpack(">II", one[16:24]) for one in made] == [(1200, 630)] * len(cards)
    assert made == set_cards(cards, HOSTILE[2], None, Colors(), "id")


def test_text_that_the_font_lacks_is_left_out():
    assert settable("Etika 🙂 publik\x00\u202e") == "Etika publik"
    assert "\u200b" in settable("a" * 60)
    assert "\u200b" not in settable("contoh.go.id/" + "bagian/" * 12)
    assert is_settable("Etika 🙂 publik")
    assert not is_settable("العربية")
    assert not is_settable("🙂")


def boxes(pdf: bytes) -> tuple[str, list[tuple[float, float, float, float]], tuple[float, float]]:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    page = document[0]
    text = page.get_textpage()
    found = [text.get_charbox(number) for number in range(text.count_chars())]
    return text.get_text_range(), found, page.get_size()


def longest(letter: str) -> Sheet:
    def fill(most: int) -> str:
        word = letter * 6 + " "
        return (word * most)[: most - 1].strip()

    return replace(
        SHEET,
        name=fill(32),
        label=fill(60),
        meaning=fill(110),
        letters=("WWWWW",) * 9,
        points_title=fill(60),
        points=(fill(110),) * 4,
        ask=fill(110),
        foot=(fill(240), f"contoh.go.id/{'bagian/' * 12}", fill(240)),
        address="https://contoh.go.id/",
        code_says="Kode QR",
    )


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("sheet", [SHEET, longest("n"), longest("W")], ids=["usual", "n", "W"])
def test_poster_text_stays_inside_the_margins(sheet, paper, look):
    _, found, (width, height) = boxes(poster_pdf(sheet, MAKER, paper, look))
    margin = 9 / 210 * width
    assert found
    for left, bottom, right, top in found:
        assert left >= margin - 1
        assert bottom >= margin - 1
        assert right <= width - margin + 1
        assert top <= height - margin + 1


def test_poster_is_a_tagged_document_with_real_text_and_without_a_date():
    pdf = poster_pdf(SHEET, MAKER, "a4", "color")
    document = pypdfium2.PdfDocument(pdf)
    about = document.get_metadata_dict()
    assert document.is_tagged()
    assert (about["Title"], about["CreationDate"]) == ("Harmonis, poster", "")
    assert "Suka menolong." in boxes(pdf)[0]
    assert pdf == poster_pdf(SHEET, MAKER, "a4", "color")


def test_sizes_are_those_of_the_paper():
    sizes = {paper: boxes(poster_pdf(SHEET, MAKER, paper, "plain"))[2] for paper in PAPERS}
    assert [round(one / 72 * 25.4) for one in sizes["a4"]] == [210, 297]
    assert [round(one / 72 * 25.4) for one in sizes["a3"]] == [297, 420]


def test_colours_come_from_the_light_look_of_the_last_sheet():
    colors = site_colors(
        [
            ":root{--md-primary-fg-color: #123456; --md-accent-fg-color:#a8480a}",
            '[x="slate"]{--md-primary-fg-color:#ffffff} :root{--md-primary-fg-color:#7a1f3d}',
        ]
    )
    assert colors == Colors("#7a1f3d", "#a8480a")
    assert contrast(colors.bright, colors.primary) >= 4.5


def span(pdf: bytes, words: str) -> tuple[float, float]:
    """Lowest and highest millimetre of some words of an A4 sheet, from its foot."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    start = text.get_text_range().replace("\r\n", "  ").find(words)
    assert start >= 0
    marks = [text.get_charbox(number) for number in range(start, start + len(words))]
    tall = [(one[1], one[3]) for one in marks if one[3] > one[1]]
    return min(one[0] for one in tall) / 72 * 25.4, max(one[1] for one in tall) / 72 * 25.4


def test_a_full_poster_keeps_its_blocks_apart():
    full = replace(
        SHEET,
        name="Berorientasi Pelayanan",
        meaning="Memberi pelayanan prima demi kepuasan masyarakat.",
        points=(
            "Memberi kesempatan kepada berbagai pihak untuk berkontribusi.",
            "Terbuka bekerja sama untuk menghasilkan nilai tambah.",
            "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama.",
        ),
        ask="tanyakan dahulu kepada mereka, lalu dengarkan sampai selesai sebelum menjawab.",
    )
    pdf = poster_pdf(full, MAKER, "a4", "plain")
    assert span(pdf, "Pelayanan")[0] - span(pdf, "Memberi pelayanan")[1] >= 2.5
    assert span(pdf, "bersama.")[0] - span(pdf, "Hari ini")[1] >= 12
