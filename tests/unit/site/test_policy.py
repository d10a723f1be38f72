"""The policy of a site: which scripts it allows, and how servers and pages say it."""

from __future__ import annotations

import re

import pytest

from belajar.site.policy import (
    SERVERS,
    InlineScripts,
    header_lines,
    headers,
    page_policy,
    script_hash,
    sent_policy,
    with_policy,
)

EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"  # of no bytes at all


def noted(*pages: str) -> list[str]:
    scripts = InlineScripts()
    for page in pages:
        scripts.note(page)
    return scripts.hashes()


def test_a_script_is_allowed_by_the_hash_of_its_text():
    assert script_hash("") == EMPTY
    assert noted("<script></script>") == [EMPTY]


def test_line_ends_count_as_a_browser_reads_them():
    assert noted("<script>a\r\nb</script>") == noted("<SCRIPT >a\nb</SCRIPT >")


@pytest.mark.parametrize(
    "data",
    ['<script src="a.js"></script>', '<script type="application/json">{}</script>', "<p>a</p>"],
)
def test_files_and_data_need_no_hash(data):
    assert noted(data) == []


def test_the_same_scripts_in_another_order_give_the_same_policy():
    one, two = "<script>a</script>", "<script>b</script>"
    assert noted(one, two) == noted(two, one, two)


def test_a_script_in_strangers_text_is_not_allowed():
    scripts = InlineScripts()
    theirs = "<p>a</p><script>kena()</script>"
    scripts.note_around(f"<script>a</script>{theirs}<script>b</script>", theirs)
    assert scripts.hashes() == noted("<script>a</script><script>b</script>")


def test_nothing_is_allowed_where_strangers_text_cannot_be_told_apart():
    scripts = InlineScripts()
    scripts.note_around("<script>a</script><p>changed</p>", "<p>a</p>")
    assert scripts.hashes() == []


def test_policy_begins_with_the_site_itself_and_has_no_unsafe_source():
    policy = sent_policy([EMPTY])
    assert policy.startswith(f"default-src 'self'; script-src 'self' {EMPTY}; ")
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "frame-ancestors 'self'" in policy
    assert "frame-ancestors" not in page_policy([EMPTY])


def test_page_says_the_policy_before_its_first_script():
    page = b'<!doctype html><head><meta charset="utf-8"><script>a</script></head>'
    made = with_policy(page, page_policy([EMPTY]))
    assert made.index(b'charset="utf-8"') < made.index(b"Content-Security") < made.index(b"<script")
    assert EMPTY.encode() in made


def test_a_piece_of_html_stays_as_it_is():
    assert with_policy(b"<p>a</p>", "default-src 'self'") == b"<p>a</p>"


@pytest.mark.parametrize("server", SERVERS)
def test_every_header_is_written_for_every_server(server):
    policy = sent_policy([EMPTY])
    lines = header_lines(server, f"{policy}\n").splitlines()
    assert len(lines) == len(headers(policy)) == 5
    assert policy in lines[0]
    if server != "plain":
        assert all(re.fullmatch(r'[^"]+"[^"\\]+"[^"]*', line) for line in lines)


def test_each_server_gets_a_header_in_its_own_words():
    policy = "frame-ancestors 'self'"
    written = {server: header_lines(server).splitlines()[0] for server in SERVERS}
    assert written == {
        "plain": f"Content-Security-Policy: {policy}",
        "nginx": f'add_header Content-Security-Policy "{policy}" always;',
        "apache": f'Header always set Content-Security-Policy "{policy}"',
        "caddy": f'header Content-Security-Policy "{policy}"',
    }


@pytest.mark.parametrize("value", ['a"; b', "a\nb", "$host", "{host}", "a\\"])
@pytest.mark.parametrize("server", SERVERS)
def test_value_that_a_server_would_read_otherwise_is_refused(server, value):
    with pytest.raises(ValueError, match="Content-Security-Policy"):
        header_lines(server, value)
