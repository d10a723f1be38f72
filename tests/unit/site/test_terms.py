"""Glossary terms in a page's tree: the first use of each is linked, and nothing else changes."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, tostring

import pytest
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from belajar.schema.glossary import Term
from belajar.site.terms import TermLinker, used_terms

GLOSSARY = {
    one.id: one
    for one in (
        Term(id="asn", term="ASN", definition="Profesi.", aliases=("Aparatur Sipil Negara",)),
        Term(id="kode-etik", term="kode etik", definition="Pedoman."),
        Term(id="etik", term="etik", definition="Umum."),
        Term(id="asas", term="asas", definition="Dasar.", linked=False),
        Term(id="pdh", term="PDH-TAPS", definition="Hukuman."),
    )
}


class _Link(Treeprocessor):
    def run(self, root: Element) -> None:
        TermLinker(GLOSSARY).link(root, lambda term: f"g#{term}")


def html(text: str) -> str:
    markdown = Markdown(extensions=["tables", "admonition"])
    markdown.treeprocessors.register(_Link(markdown), "terms", 4)
    return markdown.convert(text)


def without_links(text: str) -> str:
    return re.sub(r"</?a\b[^>]*>", "", text)


def test_first_use_of_each_term_is_linked_once():
    made = html("Setiap ASN wajib. Kode etik ASN dan kode etik lain.\n\nASN lagi.")
    assert made.count('data-term="asn"') == 1
    assert made.count('data-term="kode-etik"') == 1
    assert 'aria-describedby="bj-tip-asn" class="bj-term" data-term="asn" href="g#asn"' in made
    assert ">Kode etik</a>" in made


def test_longer_terms_win_and_parts_of_words_stay():
    made = html("Kode etik dulu. Etika bukan etik, dan ASNAWI bukan ASN-nya.")
    assert used_terms(made) == ["kode-etik", "etik"]


def test_aliases_lead_to_the_same_term():
    assert used_terms(html("Aparatur Sipil Negara (ASN) dan PDH-TAPS.")) == ["asn", "pdh"]


@pytest.mark.parametrize(
    "text",
    [
        "# ASN\n",
        "`ASN`",
        "[ASN](https://asn.id)",
        '!!! note "ASN"\n    Isi.\n',
        "| ASN | x |\n| - | - |\n| a | b |\n",
        "    ASN\n",
        "asas",
        "asn",
    ],
)
def test_headings_code_links_and_unlinked_terms_stay(text):
    assert used_terms(html(text)) == []


def test_tables_lists_and_emphasis_are_searched():
    made = html("| x |\n| - |\n| ASN |\n\n- **kode etik** di sini\n- *PDH-TAPS* itu\n")
    assert used_terms(made) == ["asn", "kode-etik", "pdh"]


def test_nothing_but_links_is_added():
    text = (
        "A ASN b **kode etik** c.\n\n- PDH-TAPS, *etik*; ASN.\n\n!!! tip\n    ASN & <kode etik>\n"
    )
    plain = Markdown(extensions=["tables", "admonition"]).convert(text)
    assert without_links(html(text)) == plain


def test_a_glossary_without_linked_terms_changes_nothing():
    root = Element("div")
    root.text = "ASN"
    TermLinker({}).link(root, lambda term: term)
    assert tostring(root) == b"<div>ASN</div>"
