"""A server that a command starts for a test, on a port that is free, and what waits for it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60  # seconds; building again takes one to two
HOST = "127.0.0.1"


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def running(arguments: Sequence[str], folder: Path, log: Path) -> Iterator[None]:
    """Run Python with these arguments in a folder; what it says goes into `log`."""
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=output,
            stderr=output,
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait(20)


def until(condition: Callable[[], bool]) -> bool:
    """Tell whether something comes true before our patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if condition():
                return True
        except OSError:
            pass  # not listening yet, or no such page
        time.sleep(0.3)
    return False


def shows(address: str, text: str) -> bool:
    """Tell whether a page has a text."""
    with urllib.request.urlopen(address, timeout=5) as answer:
        return text in answer.read().decode()
