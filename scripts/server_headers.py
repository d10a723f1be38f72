"""The security headers of `deploy/keamanan.json` as nginx and Caddy read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

SOURCE = Path("deploy/keamanan.json")
HEAD = "# Dibuat dari {source} oleh `make update-generated`; ubah di sana.\n"


def server_headers(root: Path) -> dict[Path, str]:
    """Return the include files below `root` with their content."""
    headers = read_headers(root)
    head = HEAD.format(source=SOURCE)
    return {
        root / "deploy/nginx/keamanan.conf": head + _nginx(headers),
        root / "deploy/caddy/keamanan.caddy": head + _caddy(headers),
    }


def read_headers(root: Path) -> dict[str, str]:
    """Return each header with its value.

    Raises:
        ValueError: A value would end the quotation that it is written in.
    """
    headers: dict[str, str] = json.loads((root / SOURCE).read_text("utf-8"))
    for name, value in headers.items():
        if any(sign in name + value for sign in '"\\\n{}$'):
            raise ValueError(f'{SOURCE}: {name} memuat aksara yang tidak boleh: " \\ {{ }} $')
    return headers


def _nginx(headers: Mapping[str, str]) -> str:
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())


def _caddy(headers: Mapping[str, str]) -> str:
    lines = "".join(f'\t{name} "{value}"\n' for name, value in headers.items())
    return f"header {{\n{lines}}}\n"
