"""The headers of `belajar.site.policy` as nginx and Caddy include them."""

from __future__ import annotations

from pathlib import Path

from belajar.site.policy import header_lines

HEAD = "# Dibuat dari plugins/belajar/site/policy.py oleh `make update-generated`; ubah di sana.\n"
FILES = {"nginx": "deploy/nginx/keamanan.conf", "caddy": "deploy/caddy/keamanan.caddy"}


def server_headers(root: Path) -> dict[Path, str]:
    """Return the include files below `root` with their content."""
    return {root / path: HEAD + header_lines(server) for server, path in FILES.items()}
