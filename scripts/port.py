"""Say plainly that the preview's address is taken, before anything is built.

Usage: port.py PORT. MkDocs itself builds first and then ends with a traceback.
"""

from __future__ import annotations

import socket
import sys

HOST = "127.0.0.1"


def main(written: str) -> int:
    """Return 0 when a server can be started at the port, else 1 with what to do."""
    if not written.isascii() or not written.isdigit() or not 0 < int(written) < 65536:
        print(f"PORT={written} bukan nomor port; misalnya: make serve PORT=8001", file=sys.stderr)
        return 1
    port = int(written)
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself does
        try:
            tried.bind((HOST, port))
        except PermissionError:
            print(f"Port {port} tidak boleh dipakai. Pilih 1024 ke atas.", file=sys.stderr)
            return 1
        except OSError:
            print(
                f"Alamat {HOST}:{port} sedang dipakai, mungkin oleh `make serve` di terminal lain."
                "\nHentikan yang di sana dengan Ctrl+C, atau pakai alamat lain, misalnya: "
                f"make serve PORT={port + 1}",
                file=sys.stderr,
            )
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
