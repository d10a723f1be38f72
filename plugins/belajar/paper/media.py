"""What items show, on paper: pictures inside the page itself, recordings as their transcripts."""

from __future__ import annotations

import base64

from belajar.render.items import Context
from belajar.render.media import table_grid
from belajar.render.text import attribute
from belajar.schema.media import ImageMedia, TableMedia
from belajar.schema.media_files import MediaFile, MediaShelf
from belajar.schema.quiz import Item

_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
}


def media_on_paper(item: Item, shelf: MediaShelf, context: Context) -> str:
    """Return the media of an item as HTML."""
    made = []
    for number, one in enumerate(item.media, 1):
        if isinstance(one, ImageMedia):
            title = f"<figcaption>{attribute(one.title)}</figcaption>" if one.title else ""
            source = _source(shelf[item.id, one.image])
            picture = f'<img src="{source}" alt="{attribute(one.alt)}">'
            made.append(f"<figure>{picture}{title}</figure>\n")
        elif isinstance(one, TableMedia):
            made.append(table_grid(one, f"soal-{item.id}.tabel-{number}") + "\n")
        else:
            words = f"{attribute(one.title)} ({context.strings['transcript'].lower()})"
            text = context.text.blocks(one.transcript)
            made.append(f"<figure><figcaption>{words}</figcaption>\n{text}</figure>\n")
    return "".join(made)


def _source(file: MediaFile) -> str:
    data = base64.b64encode(file.file.read_bytes()).decode()
    return f"data:{_TYPES[file.file.suffix.lower()]};base64,{data}"
