"""The first wall: hostile Markdown is told with its place, ordinary text never is."""

from __future__ import annotations

import time

import pytest

from belajar.schema.module_text import check_text


def codes(text: str) -> list[tuple[str, int, int]]:
    return sorted((one.code, one.line, one.column) for one in check_text(text, "m.md"))


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("<script>alert(1)</script>", 1),
        ("teks <b onclick=x> teks", 6),
        ("<img src=x onerror=alert(1)>", 1),
        ("teks <img\nsrc=x onerror=alert(1)>", 6),
        ("> <svg onload=alert(1)>", 3),
        ("- <details open ontoggle=x>", 3),
        ("| <i>a</i> | b |\n| --- | --- |", 3),
        ("## Judul <u>a</u>", 10),
        ("<!-- catatan -->", 1),
        ("<?php x ?>", 1),
        ("<![CDATA[x]]>", 1),
        ("<!DOCTYPE html>", 1),
        ("<div", 1),
        ("a\n\n   <p", 4),
        ("<a@b c=d>", 1),
        ("teks\n\n```\ntanpa penutup <b>", 15),
        ("\\`<b>`", 3),
        ("`a\n<div>x</div>`", 1),
        ("# a `\nb ` <b>c</b> ` d", 5),
        ("    kode\n```\n<b>\n```", 1),
    ],
)
def test_raw_html_is_told(text, column):
    found = codes(text)
    assert "B130" in {one[0] for one in found}
    assert found[0][2] == column


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x]( javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](java\tscript:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](java&Tab;script&colon;alert(1))",
        "[x](&#x0000000006a;avascript:alert(1))",
        "[x](`javascript:alert(1)`)",
        "[x](data:text/html,a)",
        "[x](vbscript:a)",
        "[x](file:///etc/passwd)",
        "[x][r]\n\n[r]: javascript:alert(1)",
        "[x]\n\n[x]: <javascript:alert(1)> 'judul'",
        "> [r]: javascript:alert(1)",
        "- [r]:\n  javascript:alert(1)",
        "[![alt](javascript:a)](a.md)",
        "[![alt](a.png)](javascript:a)",
        "![alt](data:image/svg+xml,a)",
        "![alt](mailto:a@b.example)",
        "<javascript:alert(1)>",
        "<ftp://a.example/x>",
    ],
)
def test_addresses_that_run_are_told(text):
    assert {one[0] for one in codes(text)} == {"B131"}


@pytest.mark.parametrize(
    "text",
    [
        "![alt](https://pelacak.example/a.png)",
        "![alt](//pelacak.example/a.png)",
        "![alt](\\\\pelacak.example/a.png)",
        "![alt]( HTTPS://pelacak.example/a.png)",
        "![alt][g]\n\n[g]: https://pelacak.example/a.png",
        "![g]\n\n[G]: https://pelacak.example/a.png",
        "[![alt](https://pelacak.example/a.png)](a.md)",
    ],
)
def test_images_of_other_sites_are_told(text):
    assert {one[0] for one in codes(text)} == {"B132"}


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("## Judul {: onclick=alert(1) }", 13),
        ("*a*{onmouseover='alert(1)'}", 5),
        ("[x](a.md){: ONCLICK=x }", 13),
        ("[x](a.md){ style=color:red }", 12),
        ("[x](a.md){: href=javascript:x }", 13),
        ("![x](a.png){ srcset=https://a.example/x }", 14),
        ("![x](a.png){ onerror }", 14),
        ("teks\n{: .k onclick=x }", 7),
        ("| a {: onclick=x } | b |\n| - | - |", 8),
        ("``` { .py onclick=x }\na\n```", 11),
        ("## Judul {: #__config }", 13),
        ("## Judul {: #BELAJAR_TYPES }", 13),
        ("## Judul {: .md-header }", 13),
        ("*a*{ .mermaid }", 6),
        ("[x](a.md){ target=_top }", 12),
        ("teks {onclick=x} teks", 7),
    ],
)
def test_attributes_that_act_are_told(text, column):
    found = codes(text)
    assert {one[0] for one in found} == {"B133"}
    assert found[0][2] == column


@pytest.mark.parametrize(
    "text",
    [
        "a < b, <3, 5 < 7 > 2, x<y dan selesai",
        "Kirim ke <https://lapor.example/a?b=c> atau <loket@kantor.example>.",
        "`<b>` dan ``<i>`</i>`` dan `a\nb <u>`",
        "```html\n<script>alert(1)</script>\n```",
        '```html title="a.html" hl_lines="2"\n<b>\n```',
        "~~~\n[x](javascript:a)\n~~~",
        "    <script>alert(1)</script>\n\n    [x](javascript:a)",
        "- butir\n\n        <b>kode</b>",
        '!!! note "Judul"\n    Teks.\n\n        <b>kode</b>\n\n    ```\n    <b>\n    ```',
        '=== "Satu"\n\n    ```html\n    <b>\n    ```',
        "> ```\n> <b>\n> ```",
        "[x](a.md) [y](../b/c.md#d) [z](#e) [m](mailto:a@b.example) [w](https://a.example/b:c)",
        "[x](/a:b) [y](a.md?x=b:c)",
        "[x][r] ![a](gambar/a.svg)\n\n[r]: https://a.example 'Judul'",
        '![a](a.png){ width=300 loading=lazy align=left .kelas #id title="a" }',
        "[x](https://a.example){ target=_blank rel=noopener }",
        "## Judul {: #jangkar .kelas data-toc-label='Pendek' }",
        "[Catatan]: penting: baca dahulu.",
        "Himpunan {x | x > 0} dan {style}; rumus {a=1} tetap teks.",
        "&lt;script&gt; dan &amp; dan &#60;",
        "a | b\nc < d | e > f",
        "Tekan ++ctrl+c++ {bukan atribut}",
    ],
)
def test_ordinary_text_is_fine(text):
    assert codes(text) == []


def test_lines_count_from_the_first_line_of_the_body():
    (found,) = check_text("satu\n\ndua <b>", "m.md", 11)
    assert (found.line, found.column) == (13, 5)


def test_every_finding_stands_in_the_report():
    text = "<b>\n\n[x](javascript:a)\n\n![y](//a.example/b)\n\n*c*{onclick=d}\n"
    assert [one[:2] for one in codes(text)] == [("B130", 1), ("B131", 3), ("B132", 5), ("B133", 7)]


def test_control_characters_are_told():
    assert codes("a\nb\x02c") == [("B103", 2, 2)]
    assert codes("a\nb\u2067c") == [("B103", 2, 2)]


@pytest.mark.parametrize("indent", ["    ", "\t"])
def test_a_list_deeper_than_markdown_can_follow_is_told(indent):
    steps = [f"{indent * level}- a\n" for level in range(300)]
    assert codes("".join(steps)) == [("B113", 21, 1)]
    assert codes("".join(steps[:20])) == []
    assert codes(f"```\n{''.join(steps)}```\n") == []


@pytest.mark.parametrize(
    "piece",
    [
        "<a",
        "<",
        "](",
        "[",
        "![",
        "`",
        "``` `` ",
        "\\``",
        "{",
        "{a=",
        "> ",
        "```\n",
        "    ",
        "|",
        "[a]:",
    ],
)
def test_no_text_is_slow_to_check(piece):
    text = piece * (200_000 // len(piece))
    began = time.process_time()
    check_text(text, "m.md")
    assert time.process_time() - began < 2


def test_a_text_too_large_is_told():
    assert codes("a" * 1_100_000) == [("B101", 1, 1)]
