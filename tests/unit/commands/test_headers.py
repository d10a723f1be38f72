"""`belajar headers`: the lines for a server's configuration, from what a build has written."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from belajar.cli import main
from belajar.site.policy import script_hash, sent_policy

POLICY = sent_policy([script_hash("a()")])


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["headers", *map(str, arguments)], catch_exceptions=False)


def test_headers_of_a_site_in_a_servers_words(tmp_path):
    (tmp_path / "csp.txt").write_text(f"{POLICY}\n", "utf-8")
    assert run(tmp_path).output.splitlines()[0] == f"Content-Security-Policy: {POLICY}"
    nginx = run(tmp_path, "--for", "nginx")
    assert nginx.exit_code == 0
    assert f'add_header Content-Security-Policy "{POLICY}" always;\n' in nginx.output
    assert 'add_header X-Content-Type-Options "nosniff" always;\n' in nginx.output


def test_without_a_policy_it_says_what_to_do(tmp_path):
    done = run(tmp_path / "site")
    assert done.exit_code == 1
    assert "csp.txt tidak dapat dibaca" in done.stderr
    assert "content_security_policy: true" in done.stderr


def test_a_file_that_no_build_has_written_gets_into_no_configuration(tmp_path):
    for text in ('default-src "; include /etc/passwd; "', f"{POLICY}\nlain", "", "abc"):
        (tmp_path / "csp.txt").write_text(text, "utf-8")
        done = run(tmp_path, "--for", "nginx")
        assert (done.exit_code, done.stdout) == (1, "")
        assert "bukan buatan" in done.stderr
