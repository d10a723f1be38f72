"""The data file of foreign phrases."""

from __future__ import annotations

from pathlib import Path

from belajar.schema.diagnostics import format_diagnostic
from belajar.schema.foreign import load_foreign

FILE = """\
languages:
  - id: en
    phrases: [fork, stem]
  - id: de
    phrases:
      - stem
"""


def test_a_phrase_has_one_language(tmp_path: Path):
    file = tmp_path / "bahasa-asing.yml"
    file.write_text(FILE, "utf-8")
    codes, problems = load_foreign(file, tmp_path)
    assert codes == {"fork": "en", "stem": "en"}
    assert [format_diagnostic(one) for one in problems] == [
        "bahasa-asing.yml:6:9: galat: ungkapan `stem` sudah ada di bahasa-asing.yml:3:21; "
        "hapus salah satunya [B420]"
    ]


def test_a_portal_without_the_file_has_no_phrases(tmp_path: Path):
    assert load_foreign(tmp_path / "tidak-ada.yml", tmp_path) == ({}, [])
