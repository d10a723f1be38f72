"""SVG files beside modules: drawings pass, programs and references to elsewhere are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belajar.schema.drawing import check_drawing

ROOT = Path(__file__).parents[3]
LINK = "http://www.w3.org/1999/xlink"


def svg(inner: str, attributes: str = "") -> bytes:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="{LINK}" {attributes}>'
    return f"{head}\n{inner}\n</svg>".encode()


def codes(data: bytes) -> list[tuple[str, int]]:
    return [(one.code, one.line) for one in check_drawing(data, "a.svg")]


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("<script>alert(1)</script>", "B136"),
        ('<g onclick="alert(1)"/>', "B136"),
        ('<g OnLoad="alert(1)"/>', "B136"),
        ("<foreignObject><p/></foreignObject>", "B136"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg">a</x:script>', "B136"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">a</h:script>', "B136"),
        ('<a href="javascript:alert(1)"><text>a</text></a>', "B136"),
        ('<set attributeName="onclick" to="alert(1)"/>', "B136"),
        ('<animate attributeName="href" values="javascript:a"/>', "B136"),
        ('<image href="https://a.example/b.png"/>', "B137"),
        ('<image xlink:href="//a.example/b.png"/>', "B137"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "B137"),
        ('<use href="lain.svg#a"/>', "B137"),
        ('<use xlink:href=" javascript:a"/>', "B137"),
        ('<rect fill="url(https://a.example/b)"/>', "B137"),
        ('<rect style="fill:u\\72l(//a.example/b)"/>', "B137"),
        ("<style>@import 'https://a.example/b.css';</style>", "B137"),
        ("<style>@\\69mport 'https://a.example/b.css';</style>", "B137"),
        ("<style>a{content:'/*';background:url(//a.example/b)}</style>", "B137"),
        ("<style><![CDATA[a{background:URL( 'http://a.example/b' )}]]></style>", "B137"),
        ("<style>@imp<!-- -->ort 'a';</style>", "B137"),
        ("<style>@imp<g/>ort 'a';</style>", "B136"),
        ("<style>a{b:image-set('data:image/png;,' 1x, 'https://a.example/b' 2x)}</style>", "B137"),
        ("<rect style=\"fill:image('//a.example/b')\"/>", "B137"),
        ('<g xml:base="https://a.example/"/>', "B137"),
        ("<?xml-stylesheet href='https://a.example/b.xsl'?>", "B135"),
        ("<g>", "B134"),
        ("&tidak-ada;", "B134"),
    ],
)
def test_what_is_more_than_a_drawing_is_told(inner, code):
    found = codes(svg(inner))
    assert code in {one[0] for one in found}
    assert found[0][1] in (2, 3)


def test_handler_on_the_first_element_is_told():
    assert codes(svg("", 'onload="alert(1)"')) == [("B136", 1)]


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n',
    ],
)
def test_declarations_are_refused_before_they_cost_anything(head):
    assert codes(head.encode() + svg("<text>&a;</text>")) == [("B135", 1)]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan gambar",
        b"<html xmlns='http://www.w3.org/1999/xhtml'><script>a</script></html>",
        b"<svg><rect/></svg>",
        '<?xml version="1.0" encoding="utf-16"?>'.encode("utf-16")
        + svg("").decode().encode("utf-16"),
        b'<?xml version="1.0" encoding="iso-2022-jp"?>' + svg("<script/>"),
        b'<?xml version="1.0" encoding="cp037"?>' + svg(""),
    ],
)
def test_what_a_browser_might_read_otherwise_is_refused(data):
    assert [code for code, _ in codes(data)] == ["B134"]


@pytest.mark.parametrize(
    "inner",
    [
        '<title>A</title><desc>B (c)</desc><path d="M0 0L1 1" transform="rotate(3)"/>',
        '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>'
        '<rect fill="url(#g)" style="stroke:url(#g)"/><use xlink:href="#g"/>',
        "<style>.a{fill:#fff;filter:url('#f')}</style>",
        '<image href="data:image/png;base64,AAAA"/>',
        '<text font-family="system-ui">a &lt; b &amp; c</text><!-- catatan -->',
        '<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" s:a="b"/>',
    ],
)
def test_drawings_pass(inner):
    assert codes(b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>' + svg(inner)) == []


@pytest.mark.parametrize("file", sorted(ROOT.glob("modules/**/*.svg")), ids=lambda file: file.name)
def test_our_own_drawings_pass(file: Path):
    assert check_drawing(file.read_bytes(), file.name) == []


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: svg(text)))
def test_no_bytes_end_in_an_exception(data):
    check_drawing(data, "a.svg")
