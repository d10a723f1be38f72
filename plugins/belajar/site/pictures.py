"""Pictures in a page's text say their size, so that nothing shifts when they arrive."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

from belajar.schema.picture import PICTURES, Unfit, picture_size
from belajar.site.links import LinkMap

_SIZES = ("width", "height")
_OTHERWISE = (*_SIZES, "style", "class")
"""Where an author may have said how large a picture is: a size besides could distort it."""


def size_pictures(root: Element, links: LinkMap, source: str) -> None:
    """Write width and height of each picture below `root` that is a file of the site.

    A picture whose author says how it looks stays alone, and so does a file that shows no single
    picture: how large it is, the browser then finds out.

    Args:
        root: Its addresses are still as the author wrote them.
        links: Where the repository's files are shown.
        source: Absolute path of the page's file.
    """
    for element in root.iter("img"):
        file = links.file_of(element.get("src", ""), source)
        if file is None or any(element.get(name) for name in _OTHERWISE):
            continue
        try:
            size = picture_size(Path(file).read_bytes(), Path(file).suffix.lower())
        except (Unfit, KeyError, OSError):
            continue
        for name, pixels in zip(_SIZES, size, strict=True):
            element.set(name, str(pixels))


def picture_states(files: Iterable[str]) -> tuple[tuple[str, int, int], ...]:
    """Return what changes when a picture among some files does, without reading them."""
    found = (Path(one) for one in sorted(files) if Path(one).suffix.lower() in PICTURES)
    stats = ((str(one), one.stat()) for one in found if one.is_file())
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)
