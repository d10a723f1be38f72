"""Both walls together: what the first lets pass, the second leaves alone; and no text breaks us."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from belajar.render.page_html import PageCleaner
from belajar.schema.diagnostics import format_report
from belajar.schema.module import find_placements
from belajar.schema.module_text import check_text
from belajar.site.placement import marked
from belajar.site.project import Folders, load_project
from html_tokens import as_parsed
from module_page import renderer
from portal import MODULE, PART

PIECES = [
    *("teks ", "kata\n", "\n\n", "    ", "\n    ", "\t", "\n    kode\n", ": ", "\\", '"', "'", "="),
    *("- ", "\n- ", "1. ", "> ", "# ", "\n## ", "---\n", "===\n", "|", "*", "**"),
    *("`", "``", "```\n", "\n```\n", "~~~\n", "```html\n", "    ```\n"),
    *('!!! note "J"\n', '??? tip "K"\n', '=== "T"\n', "| a | b |\n| - | - |\n| c | d |\n"),
    *("<b>", "</b>", "<div>", "</div>", "<img src=x onerror=y>", "<script>", "</script>", "<br>"),
    *("<!--", "-->", "a < b", " <3 ", " > ", "&lt;", "&amp;", "&#x6a;", "javascript:"),
    *("[x](y.md)", "[x](javascript:a)", "![i](g.png)", "![i](https://e.example/x.png)"),
    *("[r]: javascript:a\n", "[r][r]", "![r]", "[", "]", "(", ")", "<javascript:x>"),
    *("{: .k }", "{: onclick=x }", "{ .k }", "{#id}", "{style=a}"),
    *("::: quiz q\n", "\n\n::: quiz q\n\n", "<https://a.example>", "<a@b.example>"),
]
texts = st.lists(st.sampled_from(PIECES), min_size=2, max_size=12).map("".join)
CLEANER = PageCleaner({"quiz:q"})
HEAD = MODULE.replace("quiz: tujuan\n", "").partition("Pembuka")[0]


def titles(tokens: list[dict]) -> Iterator[str]:
    for one in tokens:
        yield one["name"]
        yield from titles(one["children"])


@given(texts)
@settings(max_examples=400)
def test_what_passes_the_first_wall_passes_the_second_whole(text):
    if check_text(text, "m.md"):
        return
    html = renderer().convert(text)
    assert CLEANER.clean(html) == as_parsed(html)


@given(texts)
@settings(max_examples=200)
def test_every_block_on_the_page_was_found_by_the_check(text):
    if check_text(text, "m.md"):
        return
    found = {(one.kind, one.name) for one in find_placements(text, "m.md")}
    assert set(marked(renderer().convert(text))) <= found


@given(texts)
@settings(max_examples=200)
def test_entries_of_the_table_of_contents_hold_no_tag(text):
    """The theme writes them into its sidebar, past the second wall."""
    markdown = renderer()
    markdown.convert(text)
    assert [one for one in titles(markdown.toc_tokens) if re.search(r"<[a-zA-Z!/?]", one)] == []


@pytest.mark.parametrize(
    "text",
    [
        "## <img src=x onerror=a>",
        "## &lt;img src=x onerror=a&gt;",
        "## `<script>a</script>`",
        "## a <img/src=x/onerror=a> b",
        '## a {: data-toc-label="<<b>script>a<</b>/script>" }',
    ],
)
def test_hostile_headings_stay_text_in_the_table_of_contents(text):
    markdown = renderer()
    markdown.convert(text)
    assert "<" not in "".join(titles(markdown.toc_tokens))


@given(st.binary(max_size=300) | texts.map(str.encode), st.booleans())
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_of_a_module_end_in_a_traceback(tmp_path: Path, data: bytes, with_head: bool):
    folder = tmp_path / "modules" / "dasar"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.md").write_text(PART)
    (folder / "tujuan.md").write_bytes(HEAD.encode() + data if with_head else data)
    (folder / "gambar.svg").write_bytes(data)
    folders = Folders.of(tmp_path)
    format_report(load_project(folders).diagnostics).encode()
