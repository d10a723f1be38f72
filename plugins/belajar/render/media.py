"""What an item shows beside its words, as HTML that needs no script and moves nothing.

Pictures and videos carry their size, sound and video are fetched only when they are asked for, and
captions stand in the page itself: a browser reads no second file for them on a page opened from
disk (ADR 13).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from belajar.render.assets import FOLDER
from belajar.render.numbers import written_number
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer, attribute
from belajar.schema.media import AudioMedia, ImageMedia, Media, TableMedia, VideoMedia
from belajar.schema.media_files import MediaFile, MediaShelf
from belajar.schema.quiz import Item

_UNFIT = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"[-−+]?(?:Rp ?)?\d[\d.,]*(?: ?%)?|[–-]?")
_PLAIN_IN_ADDRESS = " !$()*+,-./:;=?@_~"


def media_path(file: MediaFile) -> str:
    """Return the path of a file inside the site: its name, simplified, and its content's hash."""
    name = _UNFIT.sub("-", file.file.stem.lower()).strip("-") or "media"
    return f"{FOLDER}media/{name}.{file.digest}{file.file.suffix.lower()}"


def media_files(shelf: MediaShelf) -> dict[str, Path]:
    """Return for each path of `media_path` the file that belongs there; captions need none."""
    return {media_path(one): one.file for one in shelf.values() if not one.text}


class MediaRenderer:
    """Renders the media of items for one site in one language.

    Args:
        shelf: The files.
        strings: The words around the author's text.
        text: Renders the author's text.

    Attributes:
        address: Turns a path inside the site into an address as the page needs it.
    """

    def __init__(self, shelf: MediaShelf, strings: Strings, text: TextRenderer) -> None:
        self.address: Callable[[str], str] = lambda path: path
        self._shelf = shelf
        self._strings = strings
        self._text = text

    def block(self, item: Item) -> str:
        """Return everything that an item shows, nothing for one that shows nothing."""
        if not item.media:
            return ""
        made = "\n".join(self._one(item, number, one) for number, one in enumerate(item.media, 1))
        return f'<div class="bj-media">\n{made}\n</div>\n'

    def _one(self, item: Item, number: int, media: Media) -> str:
        if isinstance(media, ImageMedia):
            return self._image(media, self._shelf[item.id, media.image])
        if isinstance(media, AudioMedia):
            return self._audio(media, self._shelf[item.id, media.audio])
        if isinstance(media, VideoMedia):
            file = self._shelf[item.id, media.video]
            return self._video(media, file, self._shelf[item.id, media.captions])
        return table_grid(media, f"soal-{item.id}.tabel-{number}")

    def _image(self, media: ImageMedia, file: MediaFile) -> str:
        shown = (
            f'<img loading="lazy" src="{self._source(file)}" alt="{attribute(media.alt)}"'
            f"{_size(file)}>"
        )
        if media.title is None:
            return f"<div>{shown}</div>"
        return f"<figure>{shown}\n<figcaption>{attribute(media.title)}</figcaption></figure>"

    def _audio(self, media: AudioMedia, file: MediaFile) -> str:
        player = (
            f'<audio controls preload="none" src="{self._source(file)}" '
            f'aria-label="{attribute(media.title)}"></audio>'
        )
        return self._recording("audio_size", media, file, player)

    def _video(self, media: VideoMedia, file: MediaFile, captions: MediaFile) -> str:
        label, language = self._strings["captions"], self._strings.language
        player = (
            f'<video controls preload="none" playsinline src="{self._source(file)}" '
            f'aria-label="{attribute(media.title)}"{_size(file)}>'
            f'<track kind="captions" srclang="{language}" label="{label}" '
            f'src="{_inline(captions)}" default></video>'
        )
        return self._recording("video_size", media, file, player)

    def _recording(
        self, kind: str, media: AudioMedia | VideoMedia, file: MediaFile, player: str
    ) -> str:
        size = self._strings.fill(kind, size=_weight(file.size, self._strings))
        return (
            f'<figure><figcaption>{attribute(media.title)} <span class="bj-weight">({size})</span>'
            f"</figcaption>\n{player}\n"
            f'<details class="bj-transcript"><summary>{self._strings["transcript"]}</summary>\n'
            f"{self._text.blocks(media.transcript)}</details></figure>"
        )

    def _source(self, file: MediaFile) -> str:
        return attribute(self.address(media_path(file)))


def _size(file: MediaFile) -> str:
    if file.picture is None:
        return ""
    return f' width="{file.picture.width}" height="{file.picture.height}"'


def _weight(size: int, strings: Strings) -> str:
    """Return a file's size in words, rounded up: `48 kB`, `1,3 MB`."""
    if size <= 1_000_000:
        return f"{-(-size // 1000)} kB"
    return f"{written_number(-(-size // 100_000) / 10, strings)} MB"


def _inline(captions: MediaFile) -> str:
    return "data:text/vtt;charset=utf-8," + attribute(quote(captions.text, _PLAIN_IN_ADDRESS))


def table_grid(media: TableMedia, name: str) -> str:
    """Return a table in a region that scrolls, and that the keyboard reaches to scroll it.

    Only a browser knows whether it overflows, so it can always be reached.
    """
    head, *rows = media.table
    figures = [
        all(_NUMBER.fullmatch(row[at]) for row in rows) and not (media.row_headers and at == 0)
        for at in range(len(head))
    ]
    columns = "".join(
        f'<th scope="col"{_aligned(figure)}>{attribute(cell)}</th>'
        for cell, figure in zip(head, figures, strict=True)
    )
    body = "\n".join(f"<tr>{_row(row, figures, media.row_headers)}</tr>" for row in rows)
    return (
        f'<div class="bj-region" role="region" tabindex="0" aria-labelledby="{name}">\n'
        f'<table class="bj-grid"><caption id="{name}">{attribute(media.title)}</caption>\n'
        f"<thead><tr>{columns}</tr></thead>\n<tbody>{body}</tbody></table>\n</div>"
    )


def _row(row: tuple[str, ...], figures: list[bool], has_header: bool) -> str:
    return "".join(
        f'<th scope="row">{attribute(cell)}</th>'
        if has_header and at == 0
        else f"<td{_aligned(figure)}>{attribute(cell)}</td>"
        for at, (cell, figure) in enumerate(zip(row, figures, strict=True))
    )


def _aligned(is_figure: bool) -> str:
    return ' class="bj-figure"' if is_figure else ""
