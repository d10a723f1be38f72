"""Files that a module's text leads to: whether they are there, and pictures say what they show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from belajar.schema.messages import close_names
from belajar.schema.module_text import Destination

_NOT_A_FILE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/#?]")
"""Addresses of sites, of the site's root, and of places on the same page."""


def check_links(found: Iterable[Destination], file: Path) -> Iterator[tuple[int, str, str, str]]:
    """Yield offset, code, message and advice for each link or picture that needs mending.

    Args:
        found: Where the text leads.
        file: The file that holds it.
    """
    for one in found:
        address = unquote(one.address.replace("`", "")).partition("#")[0].partition("?")[0]
        if one.is_nameless:
            message = "gambar ini belum punya teks pengganti bagi yang tidak melihatnya"
            yield one.offset, "B140", message, "tulis apa yang terlihat: `![…](berkas)`"
        if address and not _NOT_A_FILE.match(address) and not (file.parent / address).exists():
            what = "gambar" if one.is_image else "tautan"
            message = f"berkas yang dituju {what} ini, `{address}`, tidak ada"
            yield one.offset, "B141", message, _advice(address, file)


def _advice(address: str, file: Path) -> str:
    folder = (file.parent / address).parent
    names = [one.name for one in sorted(folder.iterdir())] if folder.is_dir() else []
    close = close_names(Path(address).name, names)
    return close or "periksa nama dan foldernya; jalurnya dihitung dari folder berkas ini"
