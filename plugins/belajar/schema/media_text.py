"""Images written as Markdown inside a quiz: they belong into `media`, which knows their size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.markdown_code import blank_out_blocks, blank_out_spans
from belajar.schema.nodes import Node, Scalar, Sequence

_IMAGE = re.compile(r"(?<!\\)!\[[^\]\n]*\](?:\(\s*[^()\s]|\[[^\]\n]+\])")


def images_in_text(node: Node, path: str) -> Iterator[Diagnostic]:
    """Yield each text below `node` that holds an image in Markdown, code apart."""
    for text in _texts(node):
        if "![" in text.text and _IMAGE.search(blank_out_spans(blank_out_blocks(text.text))):
            message = "gambar di dalam teks kuis tidak ditampilkan"
            advice = "tulis di `media` butirnya: `- image: …` dan `alt: …`"
            yield Diagnostic(path, text.line, text.column, "B379", message, advice)


def _texts(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    inside = node.items if isinstance(node, Sequence) else node.values.values()
    for one in inside:
        yield from _texts(one)
