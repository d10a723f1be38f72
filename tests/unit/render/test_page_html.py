"""The second wall: honest pages pass unchanged, hostile HTML comes out inert."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from belajar.render.page_html import PageCleaner
from belajar.schema.module import find_placements, split_front_matter
from hostile_html import HOSTILE
from html_tokens import as_parsed, tokens
from module_page import MORE_EXTENSIONS, renderer

ROOT = Path(__file__).parents[3]
CLEANER = PageCleaner({"quiz:salam", "catalogue", "done"})

HONEST = """\
Pembuka dengan *miring*, **tebal**, `kode <b>`, "kutipan" & <https://lapor.example>.

## Judul pertama {: #jangkar .kelas }

!!! example "Ilustrasi: *Selasa*"
    Isi dengan [tautan](../dasar/tujuan.md#a){ target=_blank rel=noopener }.

    - [x] sudah
    - [ ] belum

??? note "Buka"
    Isi.

???+ tip
    Isi.

=== "Satu"

    ```python hl_lines="1" title="a.py"
    print("<b>", 'a')  # &
    ```

=== "Dua"

    | Kiri | Tengah | Kanan |
    | :--- | :---: | ---: |
    | a | b | c {: .sel } |

![Bagan, dengan "kutipan"](gambar/a.svg "Judul"){ width=300 height=20 loading=lazy align=left }

Istilah
:   Arti.

1. Satu
    1. Satu satu

> Kutipan.
> ==Penting==, ++ctrl+c++, ASN.

*[ASN]: Aparatur Sipil Negara

    kode <script>

---

::: quiz salam

::: catalogue
"""


class Danger(HTMLParser):
    """Collects whatever a browser would run, fetch from elsewhere, or show over the portal."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag in {
            *("script", "style", "iframe", "object", "embed", "link", "meta", "base", "form"),
            *("svg", "math", "button", "template", "video", "audio", "source", "noscript", "xmp"),
        }:
            self.found.append(tag)
        for name, value in attrs:
            value = value or ""
            address = re.sub(r"[\x00-\x20]", "", value).lower().replace("\\", "/")
            if (
                name.startswith(("on", "data-md", "data-clip", "form"))
                or name in ("srcset", "srcdoc", "autofocus", "action")
                or (name == "style" and not re.fullmatch(r"text-align: \w+;", value))
                or (
                    name in ("href", "src")
                    and re.match(r"(?!https?:|mailto:)[a-z0-9+.-]*:", address)
                )
                or (name == "src" and address.startswith(("http", "//")))
                or (name == "id" and value in ("__config", "__search", "BELAJAR_TYPES"))
                or (name == "class" and {"md-header", "mermaid"} & set(value.split()))
                or (name == "data-belajar" and value == "quiz:tidak-ada")
                or (name == "rel" and "opener" in value.split())
                or (name == "target" and value != "_blank")
            ):
                self.found.append(f"{tag} {name}={value}")
        if tag not in ("br", "hr", "img", "input", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.found.append(f"stray </{tag}>")


def danger(html: str) -> list[str]:
    reader = Danger()
    reader.feed(html)
    reader.close()
    return reader.found + [f"unclosed <{tag}>" for tag in reader.open]


def rendered(text: str) -> str:
    return renderer(*MORE_EXTENSIONS).convert(text)


def test_honest_page_keeps_every_tag_attribute_and_word():
    html = rendered(HONEST)
    for sign in ("task-list-control", "tabbed-set", "linenos", "headerlink", "data-belajar", "dl"):
        assert sign in html
    assert tokens(CLEANER.clean(html)) == tokens(html)


@pytest.mark.parametrize(
    "file", sorted(ROOT.glob("modules/**/*.md")), ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_our_own_modules_lose_nothing(file: Path):
    body = split_front_matter(file.read_text("utf-8")).body
    html = rendered(body)
    placed = {f"{one.kind}:{one.name}" for one in find_placements(body, file.name)}
    assert tokens(PageCleaner(placed).clean(html)) == tokens(html)


def test_links_of_glossary_terms_pass():
    html = '<a class="bj-term" href="a" data-term="asn" aria-describedby="bj-tip-asn">ASN</a>'
    assert tokens(CLEANER.clean(html)) == tokens(html)


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_html_comes_out_inert(html):
    assert danger(CLEANER.clean(f"<p>awal</p>{html}<p>akhir</p>")) == []


@pytest.mark.parametrize("html", HOSTILE)
def test_every_hostile_case_is_one(html):
    assert danger(html) != []


def test_text_around_what_is_dropped_stays():
    assert CLEANER.clean("<p>a <u onclick=x>b</u> <button>c</button></p>") == "<p>a <u>b</u> c</p>"


def test_theme_classes_go_and_others_stay():
    assert CLEANER.clean('<p class="a md-header md-button">x</p>') == '<p class="a md-button">x</p>'


OTHER = ["<![CDATA[", "]]>", "<?x ", "?>", "</p>", "</table>", "--", "'", '"', ">"]


@given(
    st.lists(
        st.sampled_from([*HOSTILE, *OTHER, *re.findall(r"<[^>]*>|[^<]+", "".join(HOSTILE))])
    ).map("".join)
)
@example("<a href=' java\tscript:kena()'><table><a href=https://a.example target=_top>")
@example("<svg></p><style><a id='</style><img src=1 onerror=kena()>'>")
@example("<form><math><mtext></form><form><mglyph><style></math><img src onerror=kena()>")
def test_no_mixture_of_hostile_pieces_stays_dangerous(html):
    cleaned = CLEANER.clean(html)
    assert danger(cleaned) == []
    assert CLEANER.clean(cleaned) == cleaned
    assert as_parsed(cleaned) == cleaned
