"""`kelas.py` as a trainer starts it: beside the unpacked portal, with nothing to set."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import servers

SCRIPT = servers.DEPLOY / "kelas.py"


def refused(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def test_it_finds_the_portal_that_lies_beside_it(tmp_path, www):
    shutil.copy(SCRIPT, tmp_path)
    shutil.copytree(www / "nilai", tmp_path / "portal")
    with servers.classroom(tmp_path, None, tmp_path / "kelas.py") as server:
        assert server.get("/").body == (www / "nilai/index.html").read_bytes()
    said = (tmp_path / "server.log").read_text("utf-8")
    assert f"http://127.0.0.1:{server.port}\n" in said
    assert "hanya terbuka di sini" in said


def test_folder_without_portal_is_told(tmp_path):
    assert refused(str(tmp_path)) == (
        f"Galat: {tmp_path} tidak berisi portal (index.html tidak ada).\n"
    )


def test_address_that_is_taken_is_told(www: Path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = refused(str(www / "nilai"), "--alamat", "127.0.0.1", "--port", str(port))
    assert said.startswith(f"Galat: alamat 127.0.0.1:{port} tidak dapat dipakai (")
    assert "--port 8081" in said
