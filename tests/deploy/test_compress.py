"""Files beside the texts of a site: smaller, the same each time, and never older than the text."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import compress  # a script: conftest.py of this folder says where it is
import pytest

LONG = "Nilai dasar ASN. " * 200


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(LONG)
    (tmp_path / "pendek.css").write_text("a{}")
    (tmp_path / "foto.png").write_bytes(bytes(5000))
    compress.compress(tmp_path)
    return tmp_path


def test_long_texts_get_both_forms_and_nothing_else_does(site):
    assert {path.name for path in site.iterdir()} == {
        *("index.html", "index.html.gz", "index.html.br", "pendek.css", "foto.png")
    }
    assert gzip.decompress((site / "index.html.gz").read_bytes()).decode() == LONG
    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == LONG


def test_same_text_same_bytes_at_any_time(site, monkeypatch):
    before = {path.name: path.read_bytes() for path in site.iterdir()}
    monkeypatch.setattr("time.time", lambda: 2e9)
    compress.compress(site)
    assert {path.name: path.read_bytes() for path in site.iterdir()} == before


def test_text_that_has_become_short_keeps_no_old_form(site):
    (site / "index.html").write_text("pendek")
    compress.compress(site)
    assert not list(site.glob("index.html.*"))


def test_folder_without_a_site_is_told(tmp_path, capsys):
    assert compress.main(str(tmp_path)) == 1
    assert "jalankan `make build`" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
