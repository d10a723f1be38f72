"""The headers that protect stand in one file; nginx and Caddy get them from there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import server_headers  # a script: conftest.py of this folder says where it is

from belajar.site import policy


def made_of(root: Path, headers: dict[str, str]) -> dict[str, str]:
    file = root / server_headers.SOURCE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(headers), "utf-8")
    return {path.name: text for path, text in server_headers.server_headers(root).items()}


def test_each_server_gets_every_header_in_its_own_words(tmp_path):
    made = made_of(tmp_path, {"Referrer-Policy": "same-origin", "X-A": "b 'self'; c"})
    nginx = made["keamanan.conf"].splitlines()[1:]
    assert nginx == [
        'add_header Referrer-Policy "same-origin" always;',
        "add_header X-A \"b 'self'; c\" always;",
    ]
    caddy = made["keamanan.caddy"].splitlines()[1:]
    assert caddy == ["header {", '\tReferrer-Policy "same-origin"', "\tX-A \"b 'self'; c\"", "}"]


def test_committed_values_are_those_that_we_recommend():
    """The policy itself needs a build; what is committed holds only what a page cannot say."""
    root = Path(__file__).parents[2]
    assert server_headers.read_headers(root) == policy.headers("frame-ancestors 'self'")


@pytest.mark.parametrize("value", ['a"; b', "a\nb", "$host", "{host}", "a\\"])
def test_value_that_would_be_read_otherwise_is_refused(tmp_path, value):
    with pytest.raises(ValueError, match="X-A memuat aksara"):
        made_of(tmp_path, {"X-A": value})
