"""Reading folders: the bank of quizzes and the curriculum."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping as MappingABC
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.items import ITEM_TYPES
from belajar.schema.module import Curriculum, Module, Part, find_placements, split_front_matter
from belajar.schema.quiz import Item, Quiz
from belajar.schema.source import Mapping, Sequence, read_yaml
from belajar.schema.validate import build, locate

_QUIZ: TypeAdapter[Quiz] = TypeAdapter(Quiz)
_MODULE: TypeAdapter[Module] = TypeAdapter(Module)
_PART: TypeAdapter[Part] = TypeAdapter(Part)
_NAMES = {"names": {n for t in (*ITEM_TYPES.values(), Quiz) for n in t.__dataclass_fields__} | {"text", "correct", "feedback", "incorrect", "value"}}
_MODULE_NAMES = {"names": set(Module.__dataclass_fields__) | {"article", "url", "status", "note", "text"}}


class Bank(MappingABC[str, Quiz]):
    """All quizzes by id; immutable."""

    def __init__(self, quizzes: dict[str, Quiz], paths: dict[str, str], places: dict[str, tuple[str, int, int]]) -> None:
        self._quizzes = MappingProxyType(quizzes)
        self._paths = paths
        self.places = places

    def __getitem__(self, key: str) -> Quiz:
        return self._quizzes[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._quizzes)

    def __len__(self) -> int:
        return len(self._quizzes)

    def path_of(self, quiz_id: str) -> str:
        return self._paths[quiz_id]


def item_hash(item: Any) -> str:
    data = {"type": item.type, "stem": item.stem, **item.graded()}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def load_bank(root: Path, base: Path) -> tuple[Bank, list[Diagnostic]]:
    quizzes: dict[str, Quiz] = {}
    paths: dict[str, str] = {}
    places: dict[str, tuple[str, int, int]] = {}
    items: dict[str, tuple[str, int, int]] = {}
    found: list[Diagnostic] = []
    for file in sorted([*root.rglob("*.yml"), *root.rglob("*.yaml")]) if root.is_dir() else []:
        path = file.relative_to(base).as_posix()
        node, problems = read_yaml(file.read_bytes(), path)
        found += problems
        if node is None:
            continue
        quiz, problems = build(_QUIZ, node, path, _NAMES)
        found += problems
        if quiz is None:
            continue
        for n, item in enumerate(quiz.items):
            for location, code, message, advice in item.problems():
                at, _ = locate(node, ("items", n, *location))
                found.append(Diagnostic(path, at.line, at.column, code, message, advice))
            at, _ = locate(node, ("items", n, "id"))
            here = (path, at.line, at.column)
            if item.id in items:
                first = items[item.id]
                found.append(Diagnostic(*here, "B402", f"pengenal butir `{item.id}` sudah dipakai di {first[0]}:{first[1]}:{first[2]}", "ganti salah satunya"))
            items.setdefault(item.id, here)
        at, _ = locate(node, ("id",))
        here = (path, at.line, at.column)
        if quiz.id in quizzes:
            first = places[quiz.id]
            found.append(Diagnostic(*here, "B401", f"pengenal kuis `{quiz.id}` sudah dipakai di {first[0]}:{first[1]}:{first[2]}", "ganti salah satunya"))
            continue
        quizzes[quiz.id], paths[quiz.id], places[quiz.id] = quiz, path, here
    return Bank(quizzes, paths, places), found


def load_curriculum(root: Path, base: Path) -> tuple[Curriculum, list[Diagnostic]]:
    found: list[Diagnostic] = []
    parts: list[Part] = []
    placements = []
    for index in sorted(root.glob("*/index.md")) if root.is_dir() else []:
        modules = []
        part_id = index.parent.name
        made: Any = _page(index, base, root, _PART, {"id": part_id}, found)
        for file in sorted(index.parent.glob("*.md")):
            if file.name == "index.md":
                continue
            module = _page(file, base, root, _MODULE, {"id": file.stem}, found)
            if module:
                modules.append(module)
            front = split_front_matter(file.read_text("utf-8-sig"))
            path = file.relative_to(base).as_posix()
            placements += find_placements(front.body, path, front.body_first_line)
            if module and module.quiz:
                line = next((n for n, text in enumerate(front.yaml.split("\n"), 2) if text.startswith("quiz:")), 1)
                placements.append(type(placements[0])(module.quiz, path, line, 7) if placements else __import__("belajar.schema.module", fromlist=["Placement"]).Placement(module.quiz, path, line, 7))
        if made:
            from dataclasses import replace
            parts.append(replace(made, modules=tuple(sorted(modules, key=lambda m: (m.order, m.id)))))
    return Curriculum(parts=tuple(sorted(parts, key=lambda p: (p.order, p.id))), placements=tuple(placements)), found


def _page(file: Path, base: Path, root: Path, adapter: Any, extra: dict[str, str], found: list[Diagnostic]) -> Any:
    path = file.relative_to(base).as_posix()
    front = split_front_matter(file.read_text("utf-8-sig"))
    node, problems = read_yaml(front.yaml.encode(), path, front.first_line)
    found += problems
    if not isinstance(node, Mapping):
        return None
    from belajar.schema.source import Scalar
    for name, value in {**extra, "path": file.relative_to(root).as_posix()}.items():
        node.values.setdefault(name, Scalar(1, 1, value, True))
        node.keys.setdefault(name, Scalar(1, 1, name, True))
    if adapter is _MODULE and "duration" not in node.values:
        node.values["duration"] = Scalar(1, 1, str(max(1, round(len(front.body.split()) / 180))), True)
        node.keys["duration"] = Scalar(1, 1, "duration", True)
    made, problems = build(adapter, node, path, _MODULE_NAMES)
    found += problems
    return made
