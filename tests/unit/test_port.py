"""`make serve` says that its address is taken, and by whom most likely."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

PORT = Path(__file__).parents[2] / "scripts/port.py"


def run(port: object):
    command = [sys.executable, str(PORT), str(port)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_taken_port_is_told_with_another_to_take():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        told = run(port)
    assert told.returncode == 1
    assert f"127.0.0.1:{port} sedang dipakai" in told.stderr
    assert f"make serve PORT={port + 1}" in told.stderr
    assert run(port).returncode == 0


@pytest.mark.parametrize("written", ["", "delapan", "70000"])
def test_what_is_no_port_is_told(written):
    told = run(written)
    assert told.returncode == 1
    assert "bukan nomor port" in told.stderr
