"""Show the portal to one classroom: `python3 kelas.py`. Needs Python 3.8 or newer and nothing else.

For an afternoon, on a network that you trust. What the phones get: compressed texts (a classroom
shares one slow line), the portal's own page for addresses that lead nowhere, parts of videos (no
phone of Apple plays one otherwise), and the right types whatever the computer's registry says.
"""

from __future__ import annotations

import argparse
import gzip
import io
import re
import socket
import sys
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent
PLACES = (HERE / "portal", HERE / "site", HERE.parent / "site")
TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".xml": "text/xml",
}
TEXTS = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".vtt", ".webmanifest", ".xml"}
HASHED = re.compile(r"/assets/.+\.[0-9a-f]{8}\.(?:min\.)?(?:css|js)$")  # as nginx/portal.conf does


def main() -> int:
    """Serve until Ctrl+C; return an exit code."""
    options = _options()
    folder = options.folder or next((one for one in PLACES if one.is_dir()), PLACES[0])
    if not (folder / "index.html").is_file():
        return _fail(f"{folder} tidak berisi portal (index.html tidak ada).")
    address = (options.alamat or own_address(), options.port)
    try:
        server = ClassroomServer(address, partial(PortalHandler, directory=str(folder)))
    except OSError as reason:
        return _fail(
            f"alamat {address[0]}:{address[1]} tidak dapat dipakai ({reason.strerror})."
            " Bila dipakai program lain, tambahkan --port 8081."
        )
    host, port = server.server_address[:2]
    print(f"Tulis di papan tulis:\n\n    http://{host}:{port}\n")
    if str(host).startswith("127."):
        print("Laptop ini belum tersambung ke jaringan: alamat itu hanya terbuka di sini.\n")
    print("Selesai? Tekan Ctrl+C.", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nDihentikan.")
    return 0


class ClassroomServer(ThreadingHTTPServer):
    """Listens at once: the host's full name, which Python asks for, is unknown in a classroom."""

    allow_reuse_address = sys.platform != "win32"  # there it would share a port that is taken

    def server_bind(self) -> None:
        """Take the address without looking up its name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]


def own_address() -> str:
    """Return this computer's address in its network, or that which only itself can reach."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))  # chooses a way out; nothing is sent
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


class PortalHandler(SimpleHTTPRequestHandler):
    """Answers with the files of one folder, and with no list of them."""

    protocol_version = "HTTP/1.1"
    server_version = "kelas"
    sys_version = ""

    def send_head(self):  # noqa: ANN201, ruled by the class above
        """Send status and headers; return the body as a file, or None when there is none."""
        path = Path(self.translate_path(self.path))
        asked = urlsplit(self.path)
        if path.is_dir() and not asked.path.endswith("/"):
            # as a path of this host: `//other` at its beginning would lead to another one
            return self._redirect("/" + asked.path.strip("/") + "/")
        if asked.path.endswith("/"):
            path = path / "index.html"
        if path.is_file():
            return self._send(HTTPStatus.OK, path, asked.path)
        lost = Path(self.directory, "404.html")
        if lost.is_file():
            return self._send(HTTPStatus.NOT_FOUND, lost, "")
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def log_message(self, *_: object) -> None:
        """Keep no record of who read what."""

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, path: Path, address: str):  # noqa: ANN202
        state = path.stat()
        tag = f'"{state.st_mtime_ns:x}-{state.st_size:x}"'
        is_text = path.suffix in TEXTS
        small = is_text and "gzip" in self.headers.get("Accept-Encoding", "")
        found = status == HTTPStatus.OK
        if found and self.headers.get("If-None-Match") == tag:
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self._send_caching(tag, address, is_text)
            self.end_headers()
            return None
        body = _small(path, tag) if small else path.read_bytes()
        part = None if is_text or not found else _part(self.headers.get("Range", ""), len(body))
        self.send_response(HTTPStatus.PARTIAL_CONTENT if part else status)
        self.send_header("Content-Type", self._type(path, is_text))
        if small:
            self.send_header("Content-Encoding", "gzip")
        if not is_text:
            self.send_header("Accept-Ranges", "bytes")
        if part:
            self.send_header("Content-Range", f"bytes {part.start}-{part.stop - 1}/{len(body)}")
            body = body[part.start : part.stop]
        self._send_caching(tag, address, is_text)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def _send_caching(self, tag: str, address: str, is_text: bool) -> None:
        is_kept = HASHED.search(address) is not None
        self.send_header(
            "Cache-Control", "public, max-age=31536000, immutable" if is_kept else "no-cache"
        )
        self.send_header("ETag", tag)
        self.send_header("X-Content-Type-Options", "nosniff")
        if is_text:
            self.send_header("Vary", "Accept-Encoding")

    def _type(self, path: Path, is_text: bool) -> str:
        kind = TYPES.get(path.suffix) or self.guess_type(str(path))
        return f"{kind}; charset=utf-8" if is_text else kind


@lru_cache(maxsize=2000)
def _small(path: Path, tag: str) -> bytes:  # the tag: a changed file is another one
    return gzip.compress(path.read_bytes(), 6, mtime=0)


def _part(wanted: str, size: int) -> range | None:
    """Return the bytes that a Range header wants, or None for all of them."""
    match = re.fullmatch(r"bytes=(\d*)-(\d*)", wanted)
    if not match or match[1] == match[2] == "":
        return None
    if not match[1]:
        return range(max(0, size - int(match[2])), size)
    start, stop = int(match[1]), min(int(match[2] or size) + 1, size)
    return range(start, stop) if start < stop else None


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Sajikan portal ke satu kelas lewat Wi-Fi.")
    parser.add_argument("folder", nargs="?", type=Path, help="folder portal; biasanya tidak perlu")
    parser.add_argument("--alamat", help="alamat laptop ini; biasanya ditemukan sendiri")
    parser.add_argument("--port", type=int, default=8080, help="nomor setelah titik dua (8080)")
    return parser.parse_args()


def _fail(problem: str) -> int:
    print(f"Galat: {problem}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
