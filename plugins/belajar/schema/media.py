"""What an item may show beside its words: an image, a recording, a video, a table of data."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, StringConstraints, Tag, WithJsonSchema
from pydantic.dataclasses import dataclass

from belajar.schema.fields import Bool, Text, named

MOST = 4
"""So many media an item may have: more than a phone's screen can hold is no question any more."""
MOST_COLUMNS, MOST_ROWS = 8, 40

Cell = Annotated[
    str,
    StringConstraints(strip_whitespace=True),
    WithJsonSchema({"type": ["string", "number", "boolean"]}),  # what an editor takes 120 for
]
Row = Annotated[tuple[Cell, ...], Field(min_length=2, max_length=MOST_COLUMNS)]


@dataclass(
    frozen=True, slots=True, kw_only=True, config=named("Gambar", "Gambar di bawah pokok soal.")
)
class ImageMedia:
    """A picture that has to be seen in order to answer."""

    image: Text = Field(
        description="Berkas gambar di samping kuis: PNG, JPEG, GIF, WebP, SVG.",
        examples=["gambar/loket.png"],
    )
    alt: Text = Field(
        description="Apa yang terlihat dan diperlukan untuk menjawab, bagi yang tidak melihatnya.",
        examples=["Papan loket: buka pukul delapan sampai empat"],
    )
    title: Text | None = Field(None, description="Judul yang tampil di bawah gambar; teks polos.")

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Return field and file of each file that is shown."""
        return (("image", self.image),)


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Suara", "Rekaman suara dengan transkripnya."),
)
class AudioMedia:
    """A recording; what is heard stands below it as text (WCAG 1.2.1)."""

    audio: Text = Field(
        description="Berkas suara di samping kuis: MP3, M4A, WAV.", examples=["suara/telepon.mp3"]
    )
    title: Text = Field(description="Judul yang tampil; teks polos.")
    transcript: Text = Field(description="Semua yang terdengar, sebagai teks.")

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Return field and file of each file that is shown."""
        return (("audio", self.audio),)


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Video", "Video dengan takarir dan transkripnya."),
)
class VideoMedia:
    """A video with captions (WCAG 1.2.2) and, as text, what is heard and seen (1.2.1, 1.2.3)."""

    video: Text = Field(
        description="Berkas video di samping kuis: MP4, WebM.", examples=["video/loket.mp4"]
    )
    title: Text = Field(description="Judul yang tampil; teks polos.")
    captions: Text = Field(
        description="Berkas takarir WebVTT (.vtt) di samping kuis.", examples=["video/loket.vtt"]
    )
    transcript: Text = Field(description="Semua yang terdengar dan terlihat, sebagai teks.")

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Return field and file of each file that is shown."""
        return (("video", self.video), ("captions", self.captions))


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Tabel", "Tabel data; baris pertama menamai kolomnya."),
)
class TableMedia:
    """Data to read off; the first row names the columns."""

    table: Annotated[tuple[Row, ...], Field(min_length=2, max_length=MOST_ROWS)] = Field(
        description=(
            "Baris tabel, masing-masing dua sampai delapan sel teks polos; baris pertama berisi "
            "nama kolom."
        ),
        examples=[[["Bulan", "Aduan"], ["Januari", "12"], ["Februari", "9"]]],
    )
    title: Text = Field(description="Judul tabel; teks polos.")
    row_headers: Bool = Field(False, description="`true` bila kolom pertama menamai barisnya.")

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Return nothing: a table is written in the quiz itself."""
        return ()


KINDS = ("image", "audio", "video", "table")
"""The keys that tell which of them an entry is."""


def _kind(value: Any) -> str | None:
    """Return the tag of an entry, None unless exactly one of `KINDS` is there."""
    named = [kind for kind in KINDS if kind in value] if isinstance(value, dict) else []
    return f"@{named[0]}" if len(named) == 1 else None


Media = Annotated[
    Annotated[ImageMedia, Tag("@image")]
    | Annotated[AudioMedia, Tag("@audio")]
    | Annotated[VideoMedia, Tag("@video")]
    | Annotated[TableMedia, Tag("@table")],
    Discriminator(_kind, custom_error_type="bj_media", custom_error_message="media"),
]
"""Told apart by their first key. The tags begin with `@`, as a location must not take them for
the key of the same name."""


def asked(media: ImageMedia | AudioMedia | VideoMedia | TableMedia) -> list[Any]:
    """Return what enters the item's hash: all that is written, but the name of the captions' file.

    What is inside the files does not: to save a photograph smaller asks nothing new.
    """
    if isinstance(media, TableMedia):
        return ["table", media.title, media.table, media.row_headers]
    if isinstance(media, ImageMedia):
        return ["image", media.image, media.alt, media.title]
    if isinstance(media, AudioMedia):
        return ["audio", media.audio, media.title, media.transcript]
    return ["video", media.video, media.title, media.transcript]
