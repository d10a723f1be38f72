"""Write .gz and .br beside the texts of a built portal, for servers that send them as they are.

Usage: compress.py FOLDER. What has not become smaller gets none. Same text, same bytes.
Run it last: a server sends what stands beside a page, also when the page has changed since.
"""

from __future__ import annotations

import gzip
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

TEXTS = {".css", ".html", ".js", ".json", ".svg", ".txt", ".vtt", ".webmanifest", ".xml"}
SMALLEST = 1024  # bytes; below it one packet carries the text anyway


def main(folder: str) -> int:
    """Compress a whole site; return an exit code."""
    site = Path(folder)
    if not (site / "index.html").is_file():
        print(f"Galat: {site}/index.html tidak ada; jalankan `make build`.", file=sys.stderr)
        return 1
    before, after = compress(site)
    print(f"Dimampatkan: {before / 1e6:.1f} MB teks menjadi {after / 1e6:.1f} MB (brotli)")
    return 0


def compress(site: Path) -> tuple[int, int]:
    """Write the files; return the bytes of the texts and those of their smallest form."""
    texts = sorted(file for file in site.rglob("*") if file.suffix in TEXTS and file.is_file())
    with ThreadPoolExecutor() as pool:  # both compressors let other threads run
        sizes = list(pool.map(_compress_file, texts))
    return sum(before for before, _ in sizes), sum(after for _, after in sizes)


def _compress_file(file: Path) -> tuple[int, int]:
    text = file.read_bytes()
    kinds = {
        ".gz": gzip.compress(text, 9, mtime=0),
        ".br": brotli.compress(text, mode=brotli.MODE_TEXT, quality=11),
    }
    sizes = [len(text)]
    for suffix, small in kinds.items():
        beside = file.with_name(file.name + suffix)
        if len(text) >= SMALLEST and len(small) < len(text):
            beside.write_bytes(small)
            sizes.append(len(small))
        else:
            beside.unlink(missing_ok=True)  # of an earlier text
    return len(text), min(sizes)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
