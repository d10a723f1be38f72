"""What the first view of every page of a portal costs on the wire: the worst pages, and why.

    .venv/bin/python bench/every_page.py [site] [--limit 90] [--show 10]

Counted are the page itself and everything it asks for before anybody does anything: sheets,
scripts, pictures that are not lazy, the icon, and what sheets show; each once, compressed with gzip
as a server does (pictures as they are). What a script fetches later by itself is not seen here but
in `bench/web.py`. Ends with 1 when a page is above the limit (in kB of 1,000 bytes).
"""

from __future__ import annotations

import argparse
import gzip
import re
import statistics
import sys
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = frozenset({".html", ".css", ".js", ".svg", ".json", ".xml", ".webmanifest", ".txt"})
_SHOWN = re.compile(r"""url\(\s*["']?([^"')]+)""")


@dataclass(frozen=True)
class FirstView:
    """What one page costs: bytes on the wire by file, and its elements."""

    place: str
    sizes: dict[str, int]
    elements: int

    @property
    def total(self) -> int:
        return sum(self.sizes.values())


@dataclass
class _Reader(HTMLParser):
    asked: list[str] = field(default_factory=list)
    elements: int = 0
    _inert: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)  # `<path/>` inside a drawing opens nothing

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("template", "noscript"):
            self._inert += 1
        if self._inert:
            return
        self.elements += 1
        named = {name: value or "" for name, value in attributes}
        if tag == "link" and named.get("rel") in ("stylesheet", "icon", "manifest", "preload"):
            self.asked.append(named.get("href", ""))
        elif tag == "script" or (tag in ("img", "iframe") and named.get("loading") != "lazy"):
            self.asked.append(named.get("src", ""))
        elif tag == "video":
            self.asked.append(named.get("poster", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("template", "noscript"):
            self._inert = max(0, self._inert - 1)


def first_views(site: Path) -> list[FirstView]:
    """Return what each page of a site costs, the dearest first."""
    views = [_first_view(site, page) for page in sorted(site.rglob("*.html"))]
    return sorted(views, key=lambda view: -view.total)


def main() -> int:
    """Measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"))
    parser.add_argument("--limit", type=float, default=90)
    parser.add_argument("--show", type=int, default=10)
    arguments = parser.parse_args()
    views = first_views(arguments.site)
    if not views:
        raise SystemExit(f"No pages in {arguments.site}: run `make build` first.")
    middle = statistics.median(view.total for view in views)
    over = [view for view in views if view.total > arguments.limit * 1000]
    print(
        f"{len(views)} pages, median {middle / 1000:.1f} kB, {len(over)} above {arguments.limit:g}"
    )
    for view in views[: arguments.show]:
        parts = sorted(view.sizes.items(), key=lambda one: -one[1])[:4]
        named = ", ".join(f"{Path(file).name or file} {size / 1000:.1f}" for file, size in parts)
        print(
            f"  {view.total / 1000:6.1f} kB {len(view.sizes):3} requests {view.elements:5} elements"
            f"  {view.place}  ({named})"
        )
    return 1 if over else 0


def _first_view(site: Path, page: Path) -> FirstView:
    html = page.read_text("utf-8", "replace")
    reader = _Reader()
    reader.feed(html)
    site, page = site.resolve(), page.resolve()
    sizes = {page.relative_to(site).as_posix(): _sent(page)}
    for address in reader.asked:
        file = _file(site, page.parent, address)
        for one in (file, *_shown(site, file)) if file else ():
            sizes[one.relative_to(site).as_posix()] = _sent(one)
    return FirstView(page.relative_to(site).as_posix(), sizes, reader.elements)


def _file(site: Path, folder: Path, address: str) -> Path | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = unquote(parts.path)
    file = (site / path.lstrip("/") if path.startswith("/") else folder / path).resolve()
    return file if file.is_file() and file.is_relative_to(site.resolve()) else None


@cache
def _shown(site: Path, sheet: Path) -> tuple[Path, ...]:
    if sheet.suffix != ".css":
        return ()
    addresses = _SHOWN.findall(sheet.read_text("utf-8"))
    return tuple(one for one in (_file(site, sheet.parent, a) for a in addresses) if one)


@cache
def _sent(file: Path) -> int:
    content = file.read_bytes()
    return len(gzip.compress(content, 6) if file.suffix in COMPRESSED else content)


if __name__ == "__main__":
    sys.exit(main())
