"""Golden diagnostics: one folder a case, a small repository in; `expected.txt` out.

Adding a case is adding a folder and running pytest with `--regen`; then read what an author reads.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from belajar.schema.diagnostics import format_report
from belajar.site.project import Folders, load_project

CASES = sorted(path for path in (Path(__file__).parent / "diagnostics").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_report(case: Path, regen: bool):
    folders = Folders.of(case)
    found = load_project(folders, folders.pages()).diagnostics
    report = format_report(found) + "\n" if found else "Tidak ada temuan.\n"
    expected = case / "expected.txt"
    if regen:
        expected.write_text(report, "utf-8")
    assert expected.read_text("utf-8") == report


def test_only_the_honest_cases_are_without_findings():
    clean = {
        case.name for case in CASES if "Tidak ada" in (case / "expected.txt").read_text("utf-8")
    }
    assert clean == {"bom-and-crlf"}
