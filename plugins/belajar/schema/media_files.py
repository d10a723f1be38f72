"""The files that items show: found beside the quizzes, read, and fit for a phone on a bad line.

Only what a quiz names is read, and only what is read here can come onto the site.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from belajar.schema.captions import read_captions
from belajar.schema.diagnostics import Diagnostic, Severity
from belajar.schema.drawing import check_drawing
from belajar.schema.files import FILE_NAME
from belajar.schema.items.base import BaseItem
from belajar.schema.media import ImageMedia, Media, TableMedia
from belajar.schema.messages import close_names
from belajar.schema.picture import PICTURES, Size, Unfit, picture_size
from belajar.schema.recording import RECORDINGS, VIDEOS, check_recording, video_size

_KILO, _MEGA = 1000, 1000 * 1000
_IS_NAME_OF_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg)", re.IGNORECASE)
_SAYS_NOTHING = frozenset(
    {*("gambar", "foto", "ilustrasi", "diagram", "grafik", "bagan", "image", "picture", "photo")}
)
LONGEST_PATH = 200
MOST_PIXELS = 4 * _MEGA
"""More cost a cheap phone's memory (16 MB at four bytes each) and show nothing more."""


class _Kind(NamedTuple):
    """What one field may name.

    Attributes:
        heavy: So many bytes are too long a wait on a bad line: a warning.
        most: So many are refused.
        smaller: How to save it smaller.
    """

    endings: tuple[str, ...]
    heavy: int
    most: int
    smaller: str


_KINDS = {
    "image": _Kind(
        tuple(PICTURES),
        200 * _KILO,
        2 * _MEGA,
        "kecilkan lebarnya menjadi 1.200 piksel dan simpan sebagai WebP atau JPEG",
    ),
    "audio": _Kind(
        tuple(RECORDINGS),
        2 * _MEGA,
        20 * _MEGA,
        "simpan sebagai MP3 satu kanal, 48 kbps; kira-kira 360 kB semenit",
    ),
    "video": _Kind(
        tuple(VIDEOS),
        8 * _MEGA,
        50 * _MEGA,
        "simpan sebagai MP4 (H.264) setinggi 360 piksel, atau potong menjadi bagian pendek",
    ),
    "captions": _Kind((".vtt",), _MEGA, _MEGA, "bagi menjadi beberapa bagian"),
}


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file that an item shows.

    Attributes:
        file: Where it lies.
        digest: First 8 hex digits of its SHA-256.
        size: In bytes.
        picture: Width and height of an image or video.
        text: The text of captions.
    """

    file: Path
    digest: str
    size: int
    picture: Size | None = None
    text: str = ""


MediaShelf = Mapping[tuple[str, str], MediaFile]
"""By item id and by the path as its author wrote it."""

Finding = tuple[tuple[Any, ...], str, str, str, Severity]
"""Location inside the item, code, message, advice, severity."""


class MediaReader:
    """Reads the files that items name; each once.

    Args:
        root: Folder of the quizzes, which no path may leave.
        base: Folder that paths in messages are relative to.

    Attributes:
        shelf: What was found fit.
        problems: What is wrong inside files that have lines: drawings and captions.
    """

    def __init__(self, root: Path, base: Path) -> None:
        self.shelf: dict[tuple[str, str], MediaFile] = {}
        self.problems: list[Diagnostic] = []
        self._root = root.resolve()
        self._base = base.resolve()
        self._read: dict[Path, MediaFile | Unfit] = {}

    def check(self, item: BaseItem, quiz: Path) -> Iterator[Finding]:
        """Yield what is wrong with an item's media, and put what is fit onto the shelf.

        Args:
            item: The item.
            quiz: The file in which it is written.
        """
        if not item.media:
            return
        folder = quiz.parent.resolve()
        for index, media in enumerate(item.media):
            for field, written in media.files:
                for code, message, advice, severity in self._file(item.id, field, written, folder):
                    yield ("media", index, field), code, message, advice, severity
            for location, code, message, advice in _text_problems(media):
                yield ("media", index, *location), code, message, advice, "error"

    def _file(
        self, item: str, field: str, written: str, folder: Path
    ) -> Iterator[tuple[str, str, str, Severity]]:
        kind = _KINDS[field]
        file = self._inside(written, folder)
        ending = file.suffix.lower() if file else ""
        if file is None:
            advice = "simpan di folder kuis dan tulis jalurnya dari berkas ini, misalnya "
            advice += f"`media/nama{kind.endings[0]}`"
            yield "B371", f"`{_shown(written)}` bukan jalur di dalam folder kuis", advice, "error"
        elif ending not in kind.endings:
            advice = f"yang diterima: {', '.join(kind.endings)}"
            yield "B371", f"`{field}` tidak menerima berkas `{_shown(ending)}`", advice, "error"
        elif not file.is_file():
            advice = _near(written, folder, kind) or "periksa nama dan foldernya"
            yield "B372", f"berkas `{_shown(written)}` tidak ada", advice, "error"
        elif file.stat().st_size > kind.most:
            message = f"`{_shown(written)}` lebih besar dari {kind.most // _MEGA} MB"
            yield "B374", message, kind.smaller, "error"
        else:
            made = self._once(file, field, ending)
            if isinstance(made, Unfit):
                if made.args:
                    yield "B373", f"`{_shown(written)}` {made.args[0]}", made.args[1], "error"
                return
            self.shelf[item, written] = made
            if heavy := _heaviness(made, kind):
                yield "B375", f"`{_shown(written)}` {heavy}", kind.smaller, "warning"

    def _inside(self, written: str, folder: Path) -> Path | None:
        """Return the file that a path names, None for one outside the folder of the quizzes."""
        if len(written) > LONGEST_PATH or not all(map(FILE_NAME.fullmatch, written.split("/"))):
            return None
        try:
            file = (folder / written).resolve()
        except (OSError, RuntimeError):  # links in a circle
            return None
        return file if file.is_relative_to(self._root) else None

    def _once(self, file: Path, field: str, ending: str) -> MediaFile | Unfit:
        """Return what a file is, or why it cannot be shown; no reason where it is told already."""
        if file not in self._read:
            try:
                self._read[file] = self._made(file, field, ending)
            except Unfit as reason:
                self._read[file] = Unfit(*reason.args)  # without what was read so far
        return self._read[file]

    def _made(self, file: Path, field: str, ending: str) -> MediaFile:
        data = file.read_bytes()
        digest = hashlib.sha256(data).hexdigest()[:8]
        path = file.relative_to(self._base).as_posix()
        picture, text = None, ""
        found: list[Diagnostic] = []
        if ending == ".svg":
            found = check_drawing(data, path)
        elif field == "captions":
            text, found = read_captions(data, path)
        if found:
            self.problems += found
            raise Unfit
        if field == "image":
            picture = picture_size(data, ending)
        elif field == "video":
            picture = video_size(data, ending)
        elif field == "audio":
            check_recording(data, ending)
        return MediaFile(file, digest, len(data), picture, text)


def _near(written: str, folder: Path, kind: _Kind) -> str:
    known = (
        one.relative_to(folder).as_posix()
        for one in sorted(folder.rglob("*"))
        if one.suffix.lower() in kind.endings
    )
    return close_names(written, known)


def _heaviness(made: MediaFile, kind: _Kind) -> str:
    """Return why a file is too much for a cheap phone on a bad line, or nothing."""
    if made.size > kind.heavy:
        unit, name = (_MEGA, "MB") if kind.heavy >= _MEGA else (_KILO, "kB")
        most = f"paling baik di bawah {kind.heavy // unit} {name}"
        return f"berukuran {-(-made.size // unit)} {name}, {most}"
    if kind is _KINDS["image"] and made.picture and made.file.suffix.lower() != ".svg":
        width, height = made.picture
        if width * height > MOST_PIXELS:
            return f"berukuran {width} × {height} piksel, terlalu banyak untuk ponsel murah"
    return ""


def _text_problems(media: Media) -> Iterator[tuple[tuple[Any, ...], str, str, str]]:
    if isinstance(media, ImageMedia):
        plain = " ".join(media.alt.lower().split()).rstrip(".")
        says_nothing = plain in _SAYS_NOTHING or not any(one.isalnum() for one in plain)
        if says_nothing or _IS_NAME_OF_FILE.fullmatch(plain):
            advice = "tulis apa yang terlihat dan diperlukan untuk menjawab"
            yield ("alt",), "B378", f"`alt` “{media.alt}” tidak menerangkan gambarnya", advice
    elif isinstance(media, TableMedia):
        yield from _table_problems(media)


def _table_problems(media: TableMedia) -> Iterator[tuple[tuple[Any, ...], str, str, str]]:
    columns = len(media.table[0])
    for number, row in enumerate(media.table):
        if len(row) != columns:
            message = f"baris ke-{number + 1} berisi {len(row)} sel, baris pertama {columns}"
            advice = 'samakan; sel kosong ditulis `""`, teks berkoma diapit tanda kutip'
            yield ("table", number), "B377", message, advice
        if media.row_headers and number and not row[0]:
            message = f"baris ke-{number + 1} tidak bernama, padahal `row_headers: true`"
            advice = "isi sel pertamanya, atau hapus `row_headers`"
            yield ("table", number, 0), "B377", message, advice
    for index, cell in enumerate(media.table[0]):
        if not cell:
            message = f"kolom ke-{index + 1} tidak bernama"
            yield ("table", 0, index), "B377", message, "isi selnya di baris pertama"


def _shown(text: str) -> str:
    return "".join(one for one in text if one.isprintable())[:80]
