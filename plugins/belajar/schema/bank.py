"""Reading the folder of quizzes: the bank."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from belajar.schema.accept import Accepted, acceptances
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.files import author_files, guessed_text
from belajar.schema.item_checks import Finding, check_item
from belajar.schema.items import ITEM_TYPES
from belajar.schema.items.base import BaseItem
from belajar.schema.media import asked
from belajar.schema.media_files import MediaReader, MediaShelf
from belajar.schema.media_text import images_in_text
from belajar.schema.memory import FORGETFUL, Memory
from belajar.schema.nodes import Mapping as MappingNode
from belajar.schema.nodes import Node, Sequence
from belajar.schema.quiz import Item, Quiz
from belajar.schema.shape import Shape
from belajar.schema.source import read_yaml
from belajar.schema.unfinished import MARK, unfinished_values
from belajar.schema.validate import Place, build, place_of, plain, said_twice, shown_at

_QUIZ: Shape[Quiz] = Shape(Quiz)
_ITEM: Shape[Item] = Shape(Item)
_ID_LINE = re.compile(r"^id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_STAND_IN = {"id": "butir-tanpa-pengenal-yang-sah", "stem": "-"}
"""Values in place of required ones that are themselves broken."""


@dataclass(frozen=True, slots=True)
class Bank(Mapping[str, Quiz]):
    """All quizzes of a site by id; immutable.

    Attributes:
        places: Where each quiz stands.
        item_places: Where each item stands.
        objective_places: Where the objective of each item that names one stands.
        broken: Ids of quizzes that are there but could not be read, and their files.
        drawn: Ids of quizzes whose items stand in other quizzes.
        media: The files that items show.
        accepted: What quizzes and items accept of what is said about them.
    """

    quizzes: Mapping[str, Quiz]
    places: Mapping[str, Place]
    item_places: Mapping[str, Place]
    broken: Mapping[str, str] = field(default_factory=dict)
    drawn: frozenset[str] = frozenset()
    media: MediaShelf = field(default_factory=dict)
    accepted: tuple[Accepted, ...] = ()
    objective_places: Mapping[str, Place] = field(default_factory=dict)

    def __getitem__(self, quiz_id: str) -> Quiz:
        return self.quizzes[quiz_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.quizzes)

    def __len__(self) -> int:
        return len(self.quizzes)

    def written(self) -> list[Quiz]:
        """Return the quizzes whose items stand in their own files."""
        return [quiz for quiz in self.quizzes.values() if quiz.id not in self.drawn]

    def without(self, quiz_ids: Collection[str]) -> Bank:
        """Return the bank without some of its quizzes."""
        left = {name: one for name, one in self.quizzes.items() if name not in quiz_ids}
        return replace(self, quizzes=left)

    def path_of(self, quiz_id: str) -> str:
        """Return the file that holds a quiz, relative to the project."""
        return self.places[quiz_id].path


def item_hash(item: Item) -> str:
    """Return eight hex digits that change when what is answered or graded changes.

    Position, feedback, hint, points and explanation do not enter: an answer outlives their edits.
    Of media enters what is written in the quiz, not what is inside the files.
    """
    data = {"type": item.type, "stem": item.stem, **item.graded()}
    if item.media:
        data["media"] = [asked(one) for one in item.media]
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def load_bank(root: Path, base: Path, memory: Memory = FORGETFUL) -> tuple[Bank, list[Diagnostic]]:
    """Read every quiz below `root`; paths in messages are relative to `base`."""
    quizzes: dict[str, Quiz] = {}
    places: dict[str, Place] = {}
    items: dict[str, Place] = {}
    objectives: dict[str, Place] = {}
    broken: dict[str, str] = {}
    problems: list[Diagnostic] = []
    media = MediaReader(root, base)
    accepted: list[Accepted] = []
    for file in author_files(root, (".yml", ".yaml"), base, problems):
        path = file.relative_to(base).as_posix()
        data = file.read_bytes()
        node, quiz, found = memory.recall(("quiz", path, data), partial(_read, data, path))
        problems += found
        if node is None:
            broken |= _declared(data, path)
            continue
        whole = list(enumerate(quiz.items)) if quiz else list(_gradable_items(node))
        problems += _check_items(whole, node, path, items)
        for index, item in whole:
            if item.objective:
                at = place_of(node, path, ("items", index, "objective"))
                objectives.setdefault(item.id, at)
        problems += _check_media(whole, node, path, media, file)
        if b"accept" in data:
            accepted += acceptances(node, path)
        if quiz is None:
            broken |= _declared(data, path)
            continue
        place = place_of(node, path, ("id",))
        if quiz.id in quizzes:
            problems.append(said_twice("B401", "kuis", quiz.id, place, places[quiz.id]))
            continue
        quizzes[quiz.id], places[quiz.id] = quiz, place
    bank = Bank(
        *(quizzes, places, items, broken),
        media=media.shelf,
        accepted=tuple(accepted),
        objective_places=objectives,
    )
    return bank, [*problems, *media.problems]


class _QuizFile(NamedTuple):
    """What can be told of a quiz file from its bytes alone."""

    node: Node | None
    quiz: Quiz | None
    problems: list[Diagnostic]


def _read(data: bytes, path: str) -> _QuizFile:
    node, problems = read_yaml(data, path)
    if node is None:
        return _QuizFile(None, None, problems)
    quiz, found = build(_QUIZ, node, path)
    problems = [*problems, *found]
    if b"![" in data:
        problems += images_in_text(node, path)
    if MARK.encode() in data:
        problems += unfinished_values(node, path)
    if quiz is not None:
        problems += _at_places(quiz.problems(), node, path)
    return _QuizFile(node, quiz, problems)


def _declared(data: bytes, path: str) -> dict[str, str]:
    """Return the quiz id that a broken file seems to mean (else its name), and its path."""
    match = _ID_LINE.search(guessed_text(data))
    stem = path.rpartition("/")[2].partition(".")[0]
    return {match[1] if match else stem: path}


def _gradable_items(node: Node) -> Iterator[tuple[int, Item]]:
    """Yield the items of a broken quiz whose grading can be checked all the same.

    What is wrong with other fields (a misspelt key, a missing stem) is set aside, so that an author
    learns of both mistakes in one run; where the graded fields themselves are broken, what follows
    from that would only be noise.
    """
    entries = node.values.get("items") if isinstance(node, MappingNode) else None
    for index, entry in enumerate(entries.items if isinstance(entries, Sequence) else []):
        data = plain(entry)
        item = _built(data)
        if item is not None:
            yield index, item


def _built(data: Any) -> Item | None:
    try:
        return _ITEM.validate(data)
    except ValidationError as error:
        broken = {str(one["loc"][1]) for one in error.errors() if len(one["loc"]) > 1}
    if not broken or broken & _graded_fields(data["type"]):
        return None
    sound = {name: value for name, value in data.items() if name not in broken}
    try:
        return _ITEM.validate({**_STAND_IN, **sound})
    except ValidationError:
        return None


def _graded_fields(item_type: str) -> set[str]:
    """Return the fields that a type has beyond those of every item."""
    own = {one.name for one in fields(ITEM_TYPES[item_type])}
    return own - {one.name for one in fields(BaseItem)}


def _at_places(
    found: Iterable[Finding], node: Node, path: str, inside: tuple[Any, ...] = ()
) -> Iterator[Diagnostic]:
    """Yield findings with the author's place, their locations seen from `inside`."""
    for location, code, message, advice in found:
        at = shown_at(node, (*inside, *location))
        yield Diagnostic(path, at.line, at.column, code, message, advice)


def _check_items(
    items: Iterable[tuple[int, Item]], node: Node, path: str, known: dict[str, Place]
) -> Iterator[Diagnostic]:
    for index, item in items:
        yield from _at_places(check_item(item), node, path, ("items", index))
        if item.id == _STAND_IN["id"]:
            continue
        place = place_of(node, path, ("items", index, "id"))
        if item.id in known:
            yield said_twice("B402", "butir", item.id, place, known[item.id])
        known.setdefault(item.id, place)


def _check_media(
    items: Iterable[tuple[int, Item]], node: Node, path: str, media: MediaReader, file: Path
) -> Iterator[Diagnostic]:
    for index, item in items:
        for location, code, message, advice, severity in media.check(item, file):
            at = shown_at(node, ("items", index, *location))
            yield Diagnostic(path, at.line, at.column, code, message, advice, severity)
