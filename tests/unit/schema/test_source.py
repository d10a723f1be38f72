"""Reading YAML: the author's characters, every mistake with its place, no way to hurt the build."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belajar.schema.nodes import Mapping, Scalar
from belajar.schema.source import read_yaml


def codes(data: bytes) -> list[tuple[str, int, int]]:
    return [(one.code, one.line, one.column) for one in read_yaml(data, "x.yml")[1]]


@pytest.mark.parametrize(
    "text", ["12:30", "No", "3.10", "010", "ya", "1_000", "0x1F", "2026-01-02"]
)
def test_plain_values_stay_what_was_typed(text):
    node, found = read_yaml(f"a: {text}\n".encode(), "x.yml")
    assert found == []
    assert isinstance(node, Mapping)
    value = node.values["a"]
    assert isinstance(value, Scalar)
    assert value.text == text


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"a: 1\nb: 2\na: 3\n", "B121", 3),
        (b"", "B104", 1),
        (b"# komentar\n", "B104", 1),
        (b"a: b\nc: \xff\n", "B102", 2),
        (b"a: \x00\n", "B103", 1),
        ("a: b\nc: \u202eterbalik\n".encode(), "B103", 2),
        (b"a: |\n" + b"".join(b" " * (4 * n + 1) + b"- b\n" for n in range(300)), "B113", 1),
        (
            "a: b\nc: satu\u2028dua\nd: @e\n".encode(),
            "B103",
            2,
        ),  # YAML breaks lines there, editors do not
        ("a: satu\u0085dua\n".encode(), "B103", 1),
        (b"a:\n\t- b\n", "B105", 2),
        (b"a: b: c\n", "B106", 1),
        (b"a: @b\n", "B107", 1),
        (b"a: *b\n", "B109", 1),
        (b'a: "b\nc: d\n', "B108", 1),
        (b"a: 1\n  b\nc\n", "B111", 3),
        (b"a:\n  b: 1\n c: 2\n", "B110", 3),
        (b"a: !!python/object:x y\n", "B118", 1),
        (b"a: 1\n---\nb: 2\n", "B114", 2),
        (b"a: {<<: {b: 1}}\n", "B120", 1),
        (b"[" * 100_000, "B113", 1),
        (b"- " * 20_000, "B113", 1),
        (b"a: " + b"x" * 1_100_000, "B101", 1),
    ],
)
def test_each_mistake_has_its_code_and_line(data, code, line):
    assert [(one[0], one[1]) for one in codes(data)] == [(code, line)]


def test_duplicate_key_names_both_places():
    (found,) = read_yaml(b"id: a\ntitle: b\nid: c\n", "x.yml")[1]
    assert (found.line, found.column) == (3, 1)
    assert "baris 1, kolom 1" in found.message


def test_bom_and_crlf_are_fine():
    node, found = read_yaml(b"\xef\xbb\xbfa: b\r\nc: d\r\n", "x.yml")
    assert found == []
    assert isinstance(node, Mapping)
    assert node.values["c"].line == 2


BOMB = """
import re, time
from pathlib import Path
from belajar.schema.source import read_yaml
rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
start = time.process_time()
node, found = read_yaml("\\n".join(rows).encode(), "x.yml")
assert node is None and [one.code for one in found] == ["B115"], found
assert time.process_time() - start < 1
# Not ru_maxrss: that begins with the peak of the process that forked us.
status = Path("/proc/self/status")
peak = int(re.search(r"VmHWM:\\s+(\\d+) kB", status.read_text())[1]) if status.exists() else 0
assert peak < 200 * 1024, peak
"""


def test_billion_laughs_is_refused_quickly_in_little_memory():
    subprocess.run([sys.executable, "-c", BOMB], check=True)


YAML_LIKE = st.lists(
    st.sampled_from(
        [
            "a: ",
            "- ",
            "b",
            "\n",
            "  ",
            ": ",
            "[",
            "]",
            "{",
            "}",
            "'",
            '"',
            "&x ",
            "*x",
            "!t ",
            "|",
            "#",
            "\t",
            "?",
            "---\n",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=800, deadline=None)
@given(st.one_of(st.binary(max_size=300), YAML_LIKE.map(str.encode)))
def test_no_bytes_whatever_raise(data):
    node, found = read_yaml(data, "x.yml")
    assert node is not None or found
