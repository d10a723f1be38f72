"""A paper edition as a PDF, made by the browser that is there."""

from __future__ import annotations

from click.testing import CliRunner

from belajar.cli import main
from portal import small_portal


def test_a_quiz_becomes_a_pdf_of_a4_pages(tmp_path):
    portal = small_portal(tmp_path)
    command = ["print", "tujuan", "--variant", "A", "--pdf", "--root", str(portal.root)]
    made = CliRunner().invoke(main, [*command, "--out", str(tmp_path / "cetak")])
    assert made.exit_code == 0, made.output
    data = (tmp_path / "cetak" / "tujuan-A.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 2  # questions, answers
    assert b"/MediaBox [0 0 594.95996 841.91998]" in data
