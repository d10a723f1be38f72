"""Modules, parts, and where quizzes are placed in Markdown."""

from __future__ import annotations

import re
from typing import Annotated, Literal, NamedTuple

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.fields import MODEL, Identifier, Text

Status = Literal["berlaku", "dicabut", "diubah", "lain"]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Whole = Annotated[int, Field(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class Source:
    title: Text
    article: Text | None = None
    url: Annotated[Text, Field(pattern=r"^https?://[^\s\"<>]+$")] | None = None
    status: Status | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class Objective:
    id: Identifier
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class Module:
    title: Text
    order: int
    summary: Text
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1, max_length=6)]
    sources: tuple[Source, ...]
    reviewed: IsoDate
    id: Identifier
    path: str
    duration: Whole = 0
    audience: tuple[Text, ...] = ()
    quiz: Identifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class Part:
    title: Text
    order: int
    summary: Text
    id: str
    path: str
    modules: tuple[Module, ...] = ()


class Placement(NamedTuple):
    quiz: str
    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True, config=MODEL)
class Curriculum:
    parts: tuple[Part, ...] = ()
    placements: tuple[Placement, ...] = ()


class FrontMatter(NamedTuple):
    yaml: str
    first_line: int
    body: str
    body_first_line: int


_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def split_front_matter(text: str) -> FrontMatter:
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    match = _FRONT.match(text)
    if not match:
        return FrontMatter("", 1, text, 1)
    return FrontMatter(match[1], 2, text[match.end():], match[0].count("\n") + 1)


_PLACE = re.compile(r"^([ \t]*)(:::[ ]*quiz[ ]+)(\S+)[ ]*$")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")


def find_placements(text: str, path: str, first_line: int = 1) -> list[Placement]:
    found, fence, container = [], "", False
    for number, line in enumerate(text.split("\n"), first_line):
        fenced = _FENCE.match(line)
        if fence:
            if fenced and fenced[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            continue
        if fenced:
            fence = fenced[1]
            continue
        if re.match(r"\s*(!!!|\?\?\?|===)", line):
            container = True
        elif line.strip() and not line.startswith((" ", "\t")):
            container = False
        match = _PLACE.match(line)
        if match and (container or len(match[1].expandtabs(4)) < 4):
            found.append(Placement(match[3], path, number, len(match[1]) + len(match[2]) + 1))
    return found


