"""`mkdocs serve` as `make serve` starts it: a saved module or quiz appears without a restart, and
a mistake shows at its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from live_server import HOST, free_port, running, shows, until
from portal import MODULE, QUIZ, Portal, small_portal

BROKEN = QUIZ.replace("correct: true", "corect: true")
PANEL = "belum dapat ditampilkan"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Portal, str, Path]]:
    portal = small_portal(tmp_path / "portal")
    config = (
        (portal.root / "mkdocs.yml")
        .read_text("utf-8")
        .replace("site_url: http://127.0.0.1/portal/\n", "")
    )
    portal.write({"mkdocs.yml": config, "quizzes/dasar/tujuan.yml": BROKEN})
    port, log = free_port(), tmp_path / "serve.log"
    command = ["-m", "mkdocs", "serve", "--livereload", "-a", f"{HOST}:{port}"]
    with running(command, portal.root, log):
        yield portal, f"http://{HOST}:{port}", log


def test_saved_files_appear_and_a_mistake_is_told_and_mended(served):
    portal, url, log = served
    page = f"{url}/modul/dasar/tujuan/"

    def shown(text: str) -> bool:
        return shows(page, text)

    assert until(lambda: shown(PANEL))  # it comes up with a mistake in it
    assert shown("Pembuka modul.")
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ})
    assert until(lambda: shown("kuncirahasia"))
    assert not shown(PANEL)
    portal.write({"modules/dasar/tujuan.md": MODULE.replace("Pembuka modul.", "Pembuka baru.")})
    assert until(lambda: shown("Pembuka baru."))
    portal.write(
        {"quizzes/dasar/tujuan.yml": QUIZ.replace("Menerima lalu diam", "Menerima diam-diam")}
    )
    assert until(lambda: shown("Menerima diam-diam"))
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    assert until(lambda: shown(PANEL))
    assert "quizzes/dasar/tujuan.yml:9:9: galat" in log.read_text("utf-8")
    portal.write(
        {"quizzes/dasar/tujuan.yml": QUIZ.replace("Menerima lalu diam", "Sudah diperbaiki")}
    )
    assert until(lambda: shown("Sudah diperbaiki"))
    assert "Traceback" not in log.read_text("utf-8")
