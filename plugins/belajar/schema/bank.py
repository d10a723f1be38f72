"""Reading folders: the bank of quizzes and the curriculum."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from belajar.schema.checks import check_item
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.module import (
    Curriculum,
    FrontMatter,
    Module,
    ModuleFront,
    Part,
    PartFront,
    Placement,
    find_placements,
    split_front_matter,
)
from belajar.schema.quiz import Item, Quiz
from belajar.schema.source import Mapping as MappingNode
from belajar.schema.source import Node, Sequence, read_yaml
from belajar.schema.validate import build, locate

WORDS_A_MINUTE = 180  # unhurried reading of explanatory prose on a screen

_QUIZ: TypeAdapter[Quiz] = TypeAdapter(Quiz)
_ITEM: TypeAdapter[Item] = TypeAdapter(Item)
_MODULE: TypeAdapter[ModuleFront] = TypeAdapter(ModuleFront)
_PART: TypeAdapter[PartFront] = TypeAdapter(PartFront)


class Place(NamedTuple):
    """A place in an author's file; line and column from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Bank(Mapping[str, Quiz]):
    """All quizzes of a site by id, with the place of each; immutable."""

    quizzes: Mapping[str, Quiz]
    places: Mapping[str, Place]

    def __getitem__(self, quiz_id: str) -> Quiz:
        return self.quizzes[quiz_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.quizzes)

    def __len__(self) -> int:
        return len(self.quizzes)

    def path_of(self, quiz_id: str) -> str:
        """Return the file that holds a quiz, relative to the project."""
        return self.places[quiz_id].path


def item_hash(item: Item) -> str:
    """Return eight hex digits that change when what is answered or graded changes.

    Position, feedback, hint, points and explanation do not enter: an answer outlives their edits.
    """
    data = {"type": item.type, "stem": item.stem, **item.graded()}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def load_bank(root: Path, base: Path) -> tuple[Bank, list[Diagnostic]]:
    """Read every quiz below `root`; paths in messages are relative to `base`."""
    quizzes: dict[str, Quiz] = {}
    places: dict[str, Place] = {}
    items: dict[str, Place] = {}
    problems: list[Diagnostic] = []
    for file in _files(root, (".yml", ".yaml"), base, problems):
        path = file.relative_to(base).as_posix()
        node, found = read_yaml(file.read_bytes(), path)
        problems += found
        if node is None:
            continue
        quiz, found = build(_QUIZ, node, path)
        problems += found
        whole = enumerate(quiz.items) if quiz else _sound_items(node)
        problems += _check_items(whole, node, path, items)
        if quiz is None:
            continue
        place = _place(node, path, ("id",))
        if quiz.id in quizzes:
            problems.append(_twice("B401", "kuis", quiz.id, place, places[quiz.id]))
            continue
        quizzes[quiz.id], places[quiz.id] = quiz, place
    return Bank(quizzes, places), problems


def load_curriculum(root: Path, base: Path) -> tuple[Curriculum, list[Diagnostic]]:
    """Read every part (a folder with an `index.md`) and its modules below `root`."""
    problems: list[Diagnostic] = []
    placements: list[Placement] = []
    parts: list[Part] = []
    ids: dict[str, Place] = {}
    pages = _files(root, (".md",), base, problems)
    for folder in sorted({page.parent for page in pages}):
        modules: list[Module] = []
        part: Part | None = None
        for file in (page for page in pages if page.parent == folder):
            page = _read_page(file, root, base, problems)
            if page is None:
                continue
            placements += page.placements()
            if file.name == "index.md":
                part = _part(page, folder.name, problems)
            elif module := _module(page, file.stem, ids, problems):
                modules.append(module)
                placements += page.closing_quiz(module)
        if part:
            ordered = tuple(sorted(modules, key=lambda one: (one.order, one.id)))
            parts.append(part._replace(modules=ordered))
        elif modules:
            where = f"{folder.relative_to(base).as_posix()}/index.md"
            message = "berkas ini belum ada, sehingga modul di foldernya tidak tampil"
            advice = "buat dengan title, order, dan summary"
            problems.append(Diagnostic(where, 1, 1, "B411", message, advice))
    parts.sort(key=lambda one: (one.order, one.id))
    return Curriculum(tuple(parts), tuple(placements)), problems


class _Page(NamedTuple):
    path: str
    source: str
    front: FrontMatter
    node: Node

    def placements(self) -> list[Placement]:
        return find_placements(self.front.body, self.source, self.front.body_first_line)

    def closing_quiz(self, module: Module) -> list[Placement]:
        if module.quiz is None:
            return []
        place = _place(self.node, self.source, ("quiz",))
        return [Placement(module.quiz, *place)]


def _files(
    root: Path, endings: tuple[str, ...], base: Path, problems: list[Diagnostic]
) -> list[Path]:
    """Return the files below `root`, sorted; links that lead out of it are refused."""
    found = []
    for path in sorted(root.rglob("*")) if root.is_dir() else []:
        if path.suffix.lower() not in endings or not path.is_file():
            continue
        if not path.resolve().is_relative_to(root.resolve()):
            message = "tautan ini menuju berkas di luar foldernya"
            where = path.relative_to(base).as_posix()
            problems.append(Diagnostic(where, 1, 1, "B122", message, "salin berkasnya ke sini"))
            continue
        found.append(path)
    return found


def _sound_items(node: Node) -> Iterator[tuple[int, Item]]:
    """Yield the items of a broken quiz that are sound by themselves: they are checked too."""
    entries = node.values.get("items") if isinstance(node, MappingNode) else None
    for index, entry in enumerate(entries.items if isinstance(entries, Sequence) else []):
        item, _ = build(_ITEM, entry, "")
        if item is not None:
            yield index, item


def _check_items(
    items: Iterable[tuple[int, Item]], node: Node, path: str, known: dict[str, Place]
) -> Iterator[Diagnostic]:
    for index, item in items:
        for location, code, message, advice in check_item(item):
            at, _ = locate(node, ("items", index, *location))
            yield Diagnostic(path, at.line, at.column, code, message, advice)
        place = _place(node, path, ("items", index, "id"))
        if item.id in known:
            yield _twice("B402", "butir", item.id, place, known[item.id])
        known.setdefault(item.id, place)


def _read_page(file: Path, root: Path, base: Path, problems: list[Diagnostic]) -> _Page | None:
    source = file.relative_to(base).as_posix()
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    front = split_front_matter(text)
    if not front.yaml.strip():
        message = "halaman ini belum punya keterangan di antara dua garis `---` di awalnya"
        advice = "tulis sedikitnya title, order, dan summary"
        problems.append(Diagnostic(source, 1, 1, "B410", message, advice))
        return None
    node, found = read_yaml(front.yaml.encode("utf-8", "surrogateescape"), source, front.first_line)
    problems += found
    body = front.body.encode("utf-8", "surrogateescape")
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + front.body_first_line
        advice = "simpan ulang dengan pengodean UTF-8"
        problems.append(
            Diagnostic(source, line, 1, "B102", "berkas tidak tersimpan sebagai UTF-8", advice)
        )
        return None
    if node is None:
        return None
    return _Page(file.relative_to(root).as_posix(), source, front, node)


def _part(page: _Page, part_id: str, problems: list[Diagnostic]) -> Part | None:
    made, found = build(_PART, page.node, page.source)
    problems += found
    if made is None:
        return None
    return Part(part_id, page.path, made.title, made.order, made.summary, ())


def _module(
    page: _Page, stem: str, ids: dict[str, Place], problems: list[Diagnostic]
) -> Module | None:
    made, found = build(_MODULE, page.node, page.source)
    problems += found
    if made is None:
        return None
    module_id = made.id or stem
    place = _place(page.node, page.source, ("id",))
    if module_id in ids:
        problems.append(_twice("B412", "modul", module_id, place, ids[module_id]))
        return None
    ids[module_id] = place
    minutes = max(1, round(len(page.front.body.split()) / WORDS_A_MINUTE))
    return Module(
        module_id,
        page.path,
        made.title,
        made.order,
        made.summary,
        made.objectives,
        made.sources,
        made.reviewed,
        made.duration if made.duration is not None else minutes,
        made.audience,
        made.quiz,
    )


def _place(node: Node, path: str, location: tuple[str | int, ...]) -> Place:
    at, _ = locate(node, location)
    known = location[0] in node.values if isinstance(node, MappingNode) else False
    return Place(path, at.line, at.column) if known else Place(path, 1, 1)


def _twice(code: str, what: str, name: str, place: Place, first: Place) -> Diagnostic:
    message = f"pengenal {what} `{name}` sudah dipakai di {first}"
    return Diagnostic(*place, code, message, "ganti salah satunya")
