"""The source line below a message, and the caret below the line."""

from __future__ import annotations

import pytest

from belajar.schema.excerpt import WIDEST, excerpt, line_at, lines_of


def test_caret_stands_below_the_place():
    assert excerpt("  corect: true", 3) == ("  corect: true", "  ^")


@pytest.mark.parametrize(
    ("text", "column", "line", "caret"),
    [
        ("\tjudul", 2, "    judul", "    ^"),
        ("会議 x", 4, "会議 x", "     ^"),
        ("e\u0301a", 3, "e\u0301a", " ^"),
        ("e\u0301a", 2, "e\u0301a", "^"),  # the accent belongs to its letter
        ("abc", 9, "abc", "   ^"),
        ("abc", 0, "abc", "^"),
        ("a\u00a0b", 3, "a b", "  ^"),
        ("\x1b[31m", 2, "\ufffd[31m", " ^"),
        ("a\u202eb", 3, "a\ufffdb", "  ^"),
    ],
)
def test_tabs_wide_combining_and_unprintable_characters(text, column, line, caret):
    assert excerpt(text, column) == (line, caret)


@pytest.mark.parametrize("line", [0, -1, 3, 99])
def test_a_line_that_is_not_there_is_empty(line):
    assert line_at(lines_of("a\nb"), line) == ""
    assert excerpt("", 4) == ("", "^")


@pytest.mark.parametrize("column", [1, 50, 500, 999, 1000])
def test_of_a_long_line_the_part_around_the_place_is_shown(column):
    text = "".join(chr(0x4E00 + n) if n % 7 == 0 else "abcdef"[n % 6] for n in range(1000))
    line, caret = excerpt(text, column)
    width = sum(2 if ord(one) >= 0x4E00 else 1 for one in line)
    assert width <= WIDEST
    assert "…" in line
    at = len(caret) - 1
    under = 0
    for char in line:
        if under == at:
            assert char == text[column - 1]
            break
        under += 2 if ord(char) >= 0x4E00 else 1
    else:
        raise AssertionError("the caret stands below nothing")


def test_a_line_as_long_as_a_file_may_be_costs_no_more_than_reading_it():
    line, caret = excerpt("ab\u0301" * 170_000, 300_001)
    assert len(line) < 2 * WIDEST
    assert len(caret) == 41


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_line_ending(ending):
    assert lines_of(f"\ufeffa{ending}b{ending}c") == ["a", "b", "c"]
