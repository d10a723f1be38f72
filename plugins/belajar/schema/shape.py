"""A model together with what is known of its keys, for reading one kind of file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter

T = TypeVar("T", covariant=True)


class Shape(Generic[T]):
    """What a file, or a part of one, must look like.

    Args:
        model: A pydantic dataclass, or a union of them told apart by `type`.
    """

    def __init__(self, model: Any) -> None:
        self._model = model
        self._adapter: TypeAdapter[T] = TypeAdapter(model)

    def validate(self, data: Any) -> T:
        """Return the model of `data`; raises pydantic's `ValidationError`."""
        return self._adapter.validate_python(data)

    def keys_at(self, location: tuple[Any, ...]) -> list[str]:
        """Return the keys known at `location` (as pydantic writes it), sorted."""
        models = list(_models(self._model))
        names_follow = False  # the keys of a mapping are the author's own
        for step in location:
            if names_follow:
                names_follow = False
                continue
            inside = [_hints(one)[step] for one in models if step in _hints(one)]
            if inside:
                names_follow = any(get_origin(hint) is dict for hint in inside)
                models = [found for hint in inside for found in _models(hint)]
            elif isinstance(step, str):  # the tag of a union
                models = [one for one in models if _is_tagged(one, step)]
        return sorted({one.name for model in models for one in fields(model)})


def _is_tagged(model: Any, tag: str) -> bool:
    """Tell whether a union tells a model by this tag: its `type`, or `@` and a key of its own."""
    hints = _hints(model)
    return tag in get_args(hints.get("type")) or (tag[:1] == "@" and tag[1:] in hints)


@cache
def _hints(model: Any) -> dict[str, Any]:
    return get_type_hints(model)


def _models(hint: Any) -> Iterator[Any]:
    """Yield the models inside a type hint: itself, elements and values, a union's members."""
    if is_dataclass(hint):
        yield hint
    for one in get_args(hint):
        yield from _models(one)
