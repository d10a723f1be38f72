"""Text that `belajar new` wrote as an example and that its author has not replaced yet."""

from __future__ import annotations

from collections.abc import Iterator

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.markdown_code import blank_out_blocks, blank_out_spans
from belajar.schema.nodes import Mapping, Node, Scalar

MARK = "(GANTI)"
"""Stands in front of every example; nobody writes it by chance, and it is easy to search for."""

CODE = "B510"
_MESSAGE = f"teks contoh ini belum diganti (masih bertanda `{MARK}`)"
_ADVICE = "tulis teks Anda sendiri, lalu hapus tandanya"


def unfinished_values(node: Node, path: str) -> Iterator[Diagnostic]:
    """Yield a warning for each value, and each key, below `node` that still bears the mark."""
    for scalar in _scalars(node):
        if MARK in scalar.text:
            yield _warning(path, scalar.line, scalar.column)


def unfinished_text(text: str, path: str, first_line: int) -> Iterator[Diagnostic]:
    """Yield a warning for each line of a Markdown text that bears the mark outside code.

    Args:
        text: The Markdown.
        path: Its file in messages.
        first_line: Line of its first character.
    """
    if MARK not in text:
        return
    visible = blank_out_spans(blank_out_blocks(text))
    for number, line in enumerate(visible.split("\n"), first_line):
        if MARK in line:
            yield _warning(path, number, line.index(MARK) + 1)


def _warning(path: str, line: int, column: int) -> Diagnostic:
    return Diagnostic(path, line, column, CODE, _MESSAGE, _ADVICE, "warning")


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        yield from node.keys.values()
        for value in node.values.values():
            yield from _scalars(value)
    else:
        for value in node.items:
            yield from _scalars(value)
