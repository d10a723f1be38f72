"""Links between files of the repository, as links between pages of the site.

Authors link the way their editor and their Git host follow links: by file, relative to the file
they write in (`../../docs/index.md`). On the site the same two files may lie elsewhere
(`modules/` is shown as `/modul/`), so the target is looked up by file and written anew for the
site.
"""

from __future__ import annotations

import os.path
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

_NOT_A_FILE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/#?]")


@dataclass(frozen=True, slots=True)
class LinkMap:
    """Which source file is shown where.

    Attributes:
        places: Absolute path of a source file -> its path on the site (`modul/dasar/tujuan.md`).
    """

    places: Mapping[str, str]

    def pages_below(self, root: Path) -> dict[str, str]:
        """Return place on the site -> path below `root` of each page whose file lies there."""
        return {
            place: Path(file).relative_to(root).as_posix()
            for file, place in self.places.items()
            if place.endswith(".md") and Path(file).is_relative_to(root)
        }

    def place_of(self, target: str, source: str) -> tuple[str, str] | None:
        """Return the place that `target` names and its fragment, or None for no known file.

        Args:
            target: The link as written in `source`, perhaps with `#fragment`.
            source: Absolute path of the file that holds the link.
        """
        file = self.file_of(target, source)
        if file is None:
            return None
        _, hash_, fragment = target.partition("#")
        return self.places[file], hash_ + fragment

    def file_of(self, target: str, source: str) -> str | None:
        """Return the absolute path of the known file that `target` names, as `place_of` does."""
        if not target or _NOT_A_FILE.match(target):
            return None
        path = unquote(target.partition("#")[0])
        file = os.path.normpath(os.path.join(os.path.dirname(source), path))
        return file if file in self.places else None

    def rewritten(self, target: str, source: str, place: str) -> str | None:
        """Return `target` relative to `place`, the page of `source`, or None for no known file."""
        found = self.place_of(target, source)
        if found is None:
            return None
        return quote(posixpath.relpath(found[0], posixpath.dirname(place) or ".")) + found[1]


def rewrite_tree(root: Element, links: LinkMap, source: str, place: str) -> None:
    """Rewrite the links and images below `root` in place."""
    for element in root.iter():
        if element.tag not in ("a", "img"):
            continue
        attribute = "href" if element.tag == "a" else "src"
        new = links.rewritten(element.get(attribute, ""), source, place)
        if new is not None:
            element.set(attribute, new)
