"""`mkdocs serve` as `make serve` starts it: a saved module or quiz appears without a restart, and
a mistake shows at its place."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portal import MODULE, QUIZ, Portal, small_portal

BROKEN = QUIZ.replace("correct: true", "corect: true")
PANEL = "belum dapat ditampilkan"
PATIENCE = 40  # seconds; a rebuild takes about one


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Portal, str, Path]]:
    portal = small_portal(tmp_path / "portal")
    config = (
        (portal.root / "mkdocs.yml")
        .read_text("utf-8")
        .replace("site_url: http://127.0.0.1/portal/\n", "")
    )
    portal.write({"mkdocs.yml": config, "quizzes/dasar/tujuan.yml": BROKEN})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=portal.root, env=environment, stdout=output, stderr=output
        )
        try:
            yield portal, f"http://127.0.0.1:{port}", log
        finally:
            process.terminate()
            process.wait(10)


def until(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if condition():
                return True
        except OSError:
            pass  # not listening yet
        time.sleep(0.3)
    return False


def test_saved_files_appear_and_a_mistake_is_told_and_mended(served):
    portal, url, log = served
    page = f"{url}/modul/dasar/tujuan/"

    def shown(text: str) -> bool:
        with urllib.request.urlopen(page, timeout=5) as answer:
            return text in answer.read().decode()

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
