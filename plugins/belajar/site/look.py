"""Colours and logo of a site, as its own settings and style sheets have them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from belajar.render.color import Colors, site_colors


@dataclass(frozen=True, slots=True)
class Look:
    """What a site looks like, for what is set in type.

    Attributes:
        colors: Its colours.
        logo: Its logo, as a file; None where it has none that we can read.
    """

    colors: Colors
    logo: bytes | None


def site_look(docs: Path, sheets: Iterable[str], logo: str | None) -> Look:
    """Return the look of a site.

    Args:
        docs: Folder of its pages.
        sheets: Its style sheets below that folder, in the order in which a page loads them; those
            of other places are left out.
        logo: Its logo below that folder.
    """
    files = [docs / one for one in sheets]
    texts = [one.read_text("utf-8", "replace") for one in files if one.is_file()]
    return Look(site_colors(texts), _content(docs / logo) if logo else None)


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
