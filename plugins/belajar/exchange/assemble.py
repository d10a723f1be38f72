"""Drafts to quiz files that `belajar check` accepts; whatever does not fit is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from belajar.exchange.draft import Data, ItemDraft, Notes, QuizDraft, Spot, printable
from belajar.exchange.identity import item_ids, quiz_ids
from belajar.exchange.yaml_text import to_yaml
from belajar.schema.author_text import MAX_BYTES
from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.item_checks import check_item
from belajar.schema.nodes import Mapping as MappingNode
from belajar.schema.nodes import Node, Scalar, Sequence
from belajar.schema.quiz import Item, Quiz
from belajar.schema.shape import Shape
from belajar.schema.validate import build, locate

_QUIZ: Shape[Quiz] = Shape(Quiz)
_ITEM: Shape[Item] = Shape(Item)


@dataclass(frozen=True, slots=True)
class MadeQuiz:
    """A quiz ready to be written.

    Attributes:
        quiz: Its model.
        text: Its YAML.
        spot: Where it begins in the source.
        item_spots: Where each of its items stands there, by id.
    """

    quiz: Quiz
    text: str
    spot: Spot
    item_spots: Mapping[str, Spot]


def assemble(quizzes: list[QuizDraft], fallback: str, notes: Notes) -> list[MadeQuiz]:
    """Return the quizzes that can be made of drafts; the rest becomes notes.

    Args:
        quizzes: What an importer read.
        fallback: Name for a quiz that has none, such as the file's.
        notes: Where to tell what is left out.
    """
    taken: set[str] = set()
    made = []
    ids = quiz_ids(quizzes, fallback, notes)
    for quiz_id, draft in zip(ids, quizzes, strict=True):
        names = item_ids(quiz_id, draft.items, taken, notes)
        one = _made(quiz_id, draft, list(zip(names, draft.items, strict=True)), fallback, notes)
        made += [one] if one else []
    return made


def collisions(made: Iterable[MadeQuiz], bank: Bank, notes: Notes) -> None:
    """Tell which ids the bank already has; nothing may be overwritten."""
    advice = "ganti pengenalnya di berkas sumber, atau pindahkan berkas lama itu lebih dahulu"
    for one in made:
        if one.quiz.id in {*bank.quizzes, *bank.broken}:
            place = bank.places.get(one.quiz.id)
            where = f" di {place}" if place else ""
            message = f"kuis `{one.quiz.id}` sudah ada{where}; tidak ditimpa"
            notes.error(one.spot, "B731", message, f"{advice}, atau pakai `--id`")
        for item_id, spot in one.item_spots.items():
            if item_id in bank.item_places:
                place = bank.item_places[item_id]
                message = f"butir `{item_id}` sudah ada di {place}; tidak ditimpa"
                notes.error(spot, "B731", message, advice)


def _made(
    quiz_id: str,
    draft: QuizDraft,
    items: list[tuple[str, ItemDraft]],
    fallback: str,
    notes: Notes,
) -> MadeQuiz | None:
    sound = [(name, one) for name, one in items if _is_sound(name, one, notes)]
    if items and not sound:
        return None
    title = draft.title or fallback
    whole: Data = {"id": quiz_id, "title": title, **draft.settings}
    if sound:
        whole["items"] = [{"id": name, **one.data} for name, one in sound]
    node = _node(whole, draft.spot, draft.spots)
    quiz, found = build(_QUIZ, node, notes.path)
    if quiz is None or found:
        notes.found += found
        return None
    problems = [_at(one, node, notes.path) for one in quiz.problems()]
    notes.found += problems
    if problems:
        return None
    text = _written(whole, draft.spot, notes)
    if text is None:
        return None
    return MadeQuiz(quiz, text, draft.spot, {name: one.spot for name, one in sound})


def _written(whole: Data, spot: Spot, notes: Notes) -> str | None:
    try:
        text = to_yaml(whole)
    except ValueError:
        message = f"kuis `{whole['id']}` terlalu besar, atau memuat aksara yang tidak dapat ditulis"
        notes.error(spot, "B736", message, "bagi menjadi beberapa kuis, masing-masing satu berkas")
        return None
    if len(text.encode()) > MAX_BYTES:
        message = f"kuis `{whole['id']}` lebih besar dari {MAX_BYTES // 1024} KiB"
        notes.error(spot, "B736", message, "bagi menjadi beberapa kuis")
        return None
    return text


def _is_sound(name: str, draft: ItemDraft, notes: Notes) -> bool:
    node = _node({"id": name, **draft.data}, draft.spot, draft.spots)
    item, found = build(_ITEM, node, notes.path)
    if item is not None:
        found += [_at(one, node, notes.path) for one in check_item(item)]
    stem = printable(str(draft.data.get("stem", "")))
    for one in found:
        notes.found.append(replace(one, message=f"butir “{stem}”: {one.message}"))
    return not found


def _at(found: tuple[tuple[Any, ...], str, str, str], node: Node, path: str) -> Diagnostic:
    location, code, message, advice = found
    place, _ = locate(node, location)
    return Diagnostic(path, place.line, place.column, code, message, advice)


def _node(data: Any, spot: Spot, spots: Mapping[str, Spot]) -> Any:
    """Return `data` as nodes that stand where the source has them."""
    if isinstance(data, dict):
        node = MappingNode(*spot)
        for name, value in data.items():
            at = spots.get(name, spot)
            node.keys[name] = Scalar(*at, name, plain=False)
            node.values[name] = _node(value, at, {})
        return node
    if isinstance(data, list):
        return Sequence(*spot, list(_nodes(data, spot)))
    return Scalar(*spot, data, plain=False)


def _nodes(data: list[Any], spot: Spot) -> Iterator[Any]:
    return (_node(one, spot, {}) for one in data)
