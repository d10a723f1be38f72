"""Modules, parts and the curriculum; and where Markdown places a quiz."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import Field, model_validator
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from belajar.schema.accept import Acceptance, Accepted
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.fields import (
    Identifier,
    IsoDate,
    Status,
    Text,
    Texts,
    WebAddress,
    Whole,
    either,
    named,
)
from belajar.schema.markdown_code import blank_out_blocks, indent_of


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named(
        "Sumber",
        "Peraturan dari data dasar hukum (`law`), atau sumber lain (`title`).",
        **either("title", "law"),
    ),
)
class Source:
    """Where a module's claims come from: an instrument of the legal basis, or anything else."""

    law: Identifier | None = Field(
        None, description="Pengenal peraturan di data dasar hukum, misalnya uu-20-2023."
    )
    title: Text | None = Field(None, description="Nama sumber, bila bukan peraturan di data itu.")
    article: Text | None = Field(None, description="Pasal atau bagian yang dipakai.")
    url: WebAddress | None = Field(None, description="Alamat publik, diawali https://.")
    status: Status | None = Field(None, description="Keadaan peraturan saat diperiksa.")
    note: Text | None = Field(
        None, description="Catatan, misalnya apa yang belum dapat dipastikan."
    )

    @model_validator(mode="after")
    def _names_one_thing(self) -> Source:
        if (self.law is None) == (self.title is None):
            raise PydanticCustomError("bj_source", "source")
        return self


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Tujuan pembelajaran", "Apa yang dapat dilakukan peserta sesudah modul."),
)
class Objective:
    """What a learner can do after the module."""

    id: Identifier = Field(description="Pengenal tujuan; unik di dalam modul.")
    text: Text = Field(description="Tujuan dengan kata kerja yang terukur.")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Kepala halaman bagian", "Judul, urutan, dan ringkasan sebuah bagian."),
)
class PartFront:
    """Front matter of a part's `index.md`."""

    title: Text = Field(description="Judul bagian.")
    order: Whole = Field(description="Urutan bagian di dalam kurikulum.")
    summary: Text = Field(description="Satu kalimat untuk katalog.")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Kepala modul", "Keterangan di antara kedua baris `---` di awal berkas modul."),
)
class ModuleFront:
    """Front matter of a module."""

    title: Text = Field(description="Judul modul.")
    order: Whole = Field(description="Urutan modul di dalam bagiannya.")
    summary: Text = Field(description="Satu kalimat untuk katalog.")
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1, max_length=6)] = Field(
        description="Tujuan pembelajaran, satu sampai enam."
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = Field(description="Sumber.")
    reviewed: IsoDate = Field(description="Tanggal isi terakhir diperiksa, TTTT-BB-HH.")
    id: Identifier | None = Field(
        None, description="Pengenal modul; bila tidak ditulis, nama berkasnya."
    )
    duration: Whole | None = Field(
        None, description="Menit; bila tidak ditulis, dihitung dari isinya."
    )
    audience: Texts = Field((), description="Untuk siapa modul ini.")
    quiz: Identifier | None = Field(None, description="Pengenal kuis penutup.")
    accept: tuple[Acceptance, ...] = Field(
        (), description="Saran atau peringatan tentang modul ini yang diterima, dengan alasannya."
    )


class Citation(NamedTuple):
    """A source as a reader sees it, with what the legal basis knows of it filled in."""

    title: str
    article: str | None
    url: str | None
    status: Status | None
    note: str | None
    law: str | None


class Module(NamedTuple):
    """A module of the curriculum.

    Attributes:
        path: Its file, relative to `modules/`.
        duration: Minutes.
        source: Its file as messages name it.
        is_timed: Whether the author wrote the duration.
    """

    id: str
    path: str
    title: str
    order: int
    summary: str
    objectives: tuple[Objective, ...]
    sources: tuple[Citation, ...]
    reviewed: str
    duration: int
    audience: tuple[str, ...]
    quiz: str | None
    source: str
    is_timed: bool = False


class Part(NamedTuple):
    """A part: its page and its modules, in order."""

    id: str
    path: str
    title: str
    order: int
    summary: str
    modules: tuple[Module, ...]


class Placement(NamedTuple):
    """A place where a page asks for something of ours.

    Attributes:
        kind: `quiz`, `chart`, …: the word behind the colons.
        name: Which one; empty where the author left it out.
        path: The page's file; line and column from 1.
    """

    kind: str
    name: str
    path: str
    line: int
    column: int


BLOCKS = (
    *("quiz", "chart", "catalogue", "progress", "paths", "path", "laws", "glossary"),
    *("record", "review"),
    *("certificate", "example", "offline", "posters"),
)
"""What authors may place with `::: kind name`."""

QUIZ_BLOCKS = ("quiz", "example")
"""Those of them that show a quiz; as an example it is answered, but does not count as learning."""


class HalfRead(NamedTuple):
    """What can be told of a module whose front matter holds mistakes elsewhere.

    Attributes:
        id: The module.
        quiz: Its closing quiz; empty where it names none.
        objectives: Ids of its objectives, all of them.
    """

    id: str
    quiz: str
    objectives: tuple[str, ...]


class Curriculum(NamedTuple):
    """All parts in order, everything that their pages place, and what they accept.

    `half_read` are modules that are in no part, as they cannot be used yet.
    """

    parts: tuple[Part, ...] = ()
    placements: tuple[Placement, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    half_read: tuple[HalfRead, ...] = ()

    def modules(self) -> list[Module]:
        """Return the modules of all parts, in order."""
        return [module for part in self.parts for module in part.modules]


class FrontMatter(NamedTuple):
    """A page taken apart; the lines are those of the first character, from 1."""

    yaml: str
    first_line: int
    body: str
    body_first_line: int


_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_CLOSING = re.compile(r"^(quiz:[ \t]*[\"']?)([a-z][a-z0-9-]*)", re.MULTILINE)
_BLOCK = re.compile(r"^((?:[ \t>]|[-*+][ \t]|\d+\.[ \t])*)(:::[ ]*([a-z]+))(?:([ ]+)(\S+))?[ ]*$")
_ALMOST = re.compile(r"^[ \t]*(:{2,}[ ]*(?:quiz|kuis)\b[ ]*([a-z0-9-]*).*)$", re.I | re.M)
_CONTAINER = re.compile(r"\s*(?:!!!|\?\?\?|===|[-*+]\s|\d+\.\s)")
_TAB_WIDTH = 4


def split_front_matter(text: str) -> FrontMatter:
    """Take a page's front matter and body apart; a page without front matter has an empty one."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    match = _FRONT.match(text)
    if match is None:
        return FrontMatter("", 1, text, 1)
    return FrontMatter(match[1], 2, text[match.end() :], match[0].count("\n") + 1)


def why_no_front_matter(text: str) -> tuple[str, str]:
    """Return what is wrong with the beginning of a page without front matter, and what to write."""
    lines = text.removeprefix("\ufeff").splitlines() or [""]
    first = next((one.strip() for one in lines if one.strip()), "")
    if lines[0].rstrip() == "---":
        message = "keterangan di awal halaman ini belum ditutup"
        return message, "tulis `---` pada baris tersendiri sesudah kunci terakhirnya"
    if first == "---":
        message = "garis `---` pembuka tidak berada di baris pertama"
        return message, "hapus yang mendahuluinya, juga baris kosong dan spasi"
    if first.startswith(("title:", "order:", "summary:", "objectives:")):
        message = "garis `---` pembuka belum ada di atas keterangan ini"
        return message, "tulis `---` pada baris tersendiri di baris pertama"
    message = "halaman ini belum punya keterangan di antara dua garis `---` di awalnya"
    return message, "tulis sedikitnya title, order, dan summary"


def closing_quiz(yaml: str, path: str, first_line: int = 1) -> list[Placement]:
    """Return the closing quiz that front matter names which could not be read as YAML."""
    match = _CLOSING.search(yaml)
    if match is None:
        return []
    before = yaml[: match.start(2)]
    line = before.count("\n") + first_line
    return [Placement("quiz", match[2], path, line, len(before) - before.rfind("\n"))]


def find_placements(text: str, path: str, first_line: int = 1) -> list[Placement]:
    """Return what a Markdown text places (`::: quiz name`), leaving out code, fenced or indented.

    Args:
        text: The Markdown.
        path: Its file in messages.
        first_line: Line of its first character.
    """
    found: list[Placement] = []
    nested = False  # inside an admonition, a tab or a list indentation does not mean code
    after_blank = True  # a line that follows text directly goes on with it, wherever it begins
    if ":::" not in text:
        return found
    for number, line in enumerate(blank_out_blocks(text).split("\n"), first_line):
        if _CONTAINER.match(line):
            nested = True
        elif line.strip() and not line.startswith((" ", "\t")) and after_blank:
            nested = False
        after_blank = not line.strip()
        match = _BLOCK.match(line) if ":::" in line else None
        if match and (nested or indent_of(line) < _TAB_WIDTH):
            column = len(match[1]) + len(match[2]) + len(match[4] or "") + 1
            found.append(Placement(match[3], match[5] or "", path, number, column))
    return found


def misread_blocks(text: str, path: str, first_line: int = 1) -> Iterator[Diagnostic]:
    """Yield a warning for each line that means to place a quiz and is read as plain text."""
    if not _ALMOST.search(text):
        return
    for number, line in enumerate(blank_out_blocks(text).split("\n"), first_line):
        match = _ALMOST.match(line)
        if match and not _BLOCK.match(line):
            message = "baris ini dimaksud sebagai blok, tetapi terbaca sebagai teks biasa"
            advice = f"tulis hanya `::: quiz {match[2]}` pada baris itu"
            yield Diagnostic(path, number, match.start(1) + 1, "B508", message, advice, "warning")
