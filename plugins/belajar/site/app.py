"""A portal as an app: its manifest, and the worker that keeps the whole of it offline.

Which files there are, which version of each and how large it is on the line is counted from the
built site, so that the worker's bytes change exactly when a file does that it keeps.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pathspec import GitIgnoreSpec

from belajar.render.app import FACTS, MANIFEST, WORKER, lost_page, with_app
from belajar.render.assets import Assets, hashed_name, static_file
from belajar.render.strings import Strings
from belajar.typeset.icons import Icon, NotDrawable, draw_icons

__all__ = ["FACTS", "MANIFEST", "WORKER", "AppWriter", "Identity", "NoApp", "remover"]

_TEXTS = re.compile(r"\.(?:css|html|js|json|mjs|svg|txt|vtt|webmanifest|xml)\Z")
"""What servers compress (`scripts/compress.py`)."""

NEVER = (
    *(f"/{WORKER}", f"/{FACTS}", f"/{MANIFEST}", "/csp.txt", "/404.html"),
    *("*.map", "*.gz", "*.br", "*.zip", "/sitemap.xml", "/robots.txt"),
    "/assets/belajar/icon-*",  # the system keeps its own copy
)
"""What nobody reads offline, as lines of a `.gitignore`."""

THEME_SEARCH = ("/assets/javascripts/lunr/", "/assets/javascripts/workers/")
"""What the theme brings for its own search, and nothing loads on a site that has another one."""

_COLOR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")


class NoApp(Exception):
    """No app can be made of a site as it is; says in Indonesian why."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What the device shows of an installed portal.

    Attributes:
        name: The site's name.
        short_name: Name below the icon, where about twelve characters have room.
        description: One sentence.
        color: Colour of the icon and of the window's frame, `#rrggbb`.
    """

    name: str
    short_name: str
    description: str
    color: str

    def complaint(self) -> str | None:
        """Return in Indonesian what is wrong with it, None where nothing is."""
        if not _COLOR.match(self.color):
            return f'`app_color: {self.color}` bukan warna; tulis misalnya `app_color: "#0b4f5c"`'
        return None


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the offline copy.

    Attributes:
        path: Below the root of the site; the page of a folder is the folder.
        hash: First 12 hexadecimal digits of its SHA-256.
        bytes: What comes over the line, compressed where servers do.
        room: What it takes on the device.
    """

    path: str
    hash: str
    bytes: int
    room: int


class AppWriter:
    """Makes what a site needs to be an app. Made anew for each build.

    Args:
        identity: What the device shows.
        logo: Path and content of the site's logo; None where it has none.
        strings: Words of the site's language.
        limit: Bytes that may be fetched without asking the learner.
        left_out: Lines as in a `.gitignore`: what is not kept, beside `NEVER`.
        has_theme_search: Whether pages load the theme's own search.

    Raises:
        NoApp: The colour is none, or the logo is no picture that icons can be made from.
    """

    def __init__(
        self,
        identity: Identity,
        logo: tuple[str, bytes] | None,
        strings: Strings,
        limit: int,
        left_out: Iterable[str] = (),
        *,
        has_theme_search: bool = False,
    ) -> None:
        if problem := identity.complaint():
            raise NoApp(f"{problem}.")
        self._identity = identity
        self._strings = strings
        self._limit = limit
        unloaded = () if has_theme_search else THEME_SEARCH
        self._left_out = GitIgnoreSpec.from_lines((*NEVER, *unloaded, *left_out))
        drawn = _icons(logo, identity.color)
        self._paths = {icon: hashed_name(_file_name(icon), png) for icon, png in drawn.items()}
        self._icons = {self._paths[icon]: png for icon, png in drawn.items()}

    def files(self) -> Mapping[str, bytes]:
        """Return path and content of the manifest and its icons."""
        return {**self._icons, MANIFEST: self._manifest()}

    def page(
        self, html: str, assets: Assets, address: Callable[[str], str], panel: str | None
    ) -> str:
        """Return a whole page that belongs to the app.

        Args:
            html: The page.
            assets: The scripts and styles.
            address: Turns a path inside the site into an address for the page.
            panel: Place of the page with the panel, if there is one.
        """
        icons = {icon.size: path for icon, path in self._paths.items() if not icon.purpose}
        target = address(panel) if panel else None
        return with_app(html, self._strings, assets, icons, address, target)

    def keeps(self, path: str) -> bool:
        """Tell whether a file of the site belongs to the offline copy."""
        return not self._left_out.match_file(path)

    def worker(self, site: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
        """Return path and content of the worker, and of what pages ask before there is one.

        Args:
            site: Path and content of each file of the built site that `keeps` takes, in any order.
        """
        files = [kept_file(path, content) for path, content in sorted(site)]
        listed = [[one.path, one.hash, one.bytes] for one in files]
        told = {
            "files": listed,
            "limit": self._limit,
            "lost": lost_page(self._strings),
            "version": hashlib.sha256(_json(listed)).hexdigest()[:12],
        }
        facts = {
            "bytes": sum(one.bytes for one in files),
            "files": len(files),
            "limit": self._limit,
            "room": sum(one.room for one in files),
            "version": told["version"],
        }
        script = b"self.BELAJAR_APP=" + _json(told) + b";\n" + static_file("belajar-app-worker.js")
        return {WORKER: script, FACTS: _json(facts) + b"\n"}

    def _manifest(self) -> bytes:
        identity = self._identity
        manifest = {
            "name": identity.name,
            "short_name": identity.short_name,
            "description": identity.description,
            "lang": self._strings.language,
            "dir": "ltr",
            "start_url": "./",
            "scope": "./",
            "display": "standalone",
            "theme_color": identity.color,
            "background_color": identity.color,
            "categories": ["education"],
            "icons": [
                {
                    "src": path,
                    "sizes": f"{icon.size}x{icon.size}",
                    "type": "image/png",
                    "purpose": icon.purpose,
                }
                for icon, path in self._paths.items()
                if icon.purpose
            ],
        }
        return json.dumps(manifest, ensure_ascii=False, indent=1).encode() + b"\n"


def kept_file(path: str, content: bytes) -> KeptFile:
    """Return how a file stands in the list."""
    folder, _, name = path.rpartition("/")
    address = f"{folder}/".lstrip("/") if name == "index.html" else path
    line = len(gzip.compress(content, 6, mtime=0)) if _TEXTS.search(path) else len(content)
    digest = hashlib.sha256(content).hexdigest()[:12]
    return KeptFile(address, digest, min(line, len(content)), len(content))


def remover() -> bytes:
    """Return the worker that takes away an earlier one, for sites that are no app (any more)."""
    return static_file("belajar-app-remover.js")


def _icons(logo: tuple[str, bytes] | None, color: str) -> dict[Icon, bytes]:
    path, content = logo or ("", None)
    try:
        return draw_icons(content, color)
    except NotDrawable as reason:
        place = f"{path}: " if path else ""
        raise NoApp(f"Ikon aplikasi tidak dapat dibuat: {place}{reason}.") from None


def _file_name(icon: Icon) -> str:
    return (
        "-".join(filter(None, ("icon", icon.purpose.replace("any", ""), str(icon.size)))) + ".png"
    )


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
