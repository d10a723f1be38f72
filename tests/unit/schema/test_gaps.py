"""What counts as a gap in a text."""

from __future__ import annotations

import pytest

from belajar.schema.gaps import find_marks, replace_marks


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Satu [[a]] dan [[b-2]].", ["a", "b-2"]),
        ("[[a]][[b]]", ["a", "b"]),
        ("tanpa [tautan](x.md) dan [daftar][d]", []),
        ("`[[a]]` dan ``[[b]] ` `` bukan, [[c]] ya", ["c"]),
        ("```\n[[a]]\n```\n\n[[b]]", ["b"]),
        ("Awal.\n\n    [[a]]\n\n[[b]]", ["b"]),
        (r"\[[a]] bukan, [[b]] ya", ["b"]),
        ("[[dua\nbaris]] [[]]", [""]),
        ("| x |\n| --- |\n| [[a]] |", ["a"]),
    ],
)
def test_marks(text, names):
    assert [mark.name for mark in find_marks(text)] == names


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("[lihat [[a]]](https://x.example)", True),
        ("[lihat](https://x.example/[[a]])", True),
        ("[lihat](https://x.example 'judul [[a]]')", True),
        ("[lihat [[a]]][rujukan]", True),
        ("[rujukan]: https://x.example/[[a]]", True),
        ("<https://x.example/[[a]]>", True),
        ("[[a]](bukan tautan)", False),
        ("[lihat](x.md) [[a]] (lagi)", False),
        ("(dalam [[a]] kurung)", False),
    ],
)
def test_marks_inside_links_are_told(text, linked):
    assert [mark.is_linked for mark in find_marks(text)] == [linked]


def test_replacing_leaves_everything_else_in_place():
    text = r"A [[a]] `[[b]]` \[[c]] [[d]]."
    assert replace_marks(text, lambda n: f"<{n}>") == r"A <0> `[[b]]` \[[c]] <1>."
