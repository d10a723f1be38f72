"""Data to YAML that every reader of YAML takes for the same texts.

Our own reader keeps characters as typed, others turn a bare `12:30`, `No`, `3.10` or `010` into
something else; so texts that YAML would change stand in quotation marks, while values that are
numbers or truth values in our model stand bare.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

import yaml

from belajar.schema.author_text import CONTROL
from belajar.schema.quiz import Quiz
from belajar.schema.source import read_yaml
from belajar.schema.validate import plain

_WIDE = 1_000_000
_TEXT_TAG = "tag:yaml.org,2002:str"
_VALUE_TAGS = {f"tag:yaml.org,2002:{one}" for one in ("bool", "int", "float")}
_BARE_KEY = {"true_false", "numeric"}


def to_yaml(data: Any) -> str:
    """Return `data` (texts, lists, mappings) as YAML that our reader reads as the same data.

    Raises:
        ValueError: The data cannot be written so that it comes back the same.
    """
    for dumper in (_Readable, _Quoting):
        text: str = yaml.dump(
            _marked(data),
            Dumper=dumper,
            allow_unicode=True,
            default_flow_style=False,
            sort_keys=False,
            width=_WIDE,
        )
        node, found = read_yaml(text.encode("utf-8", "surrogatepass"), "-")
        if node is not None and not found and plain(node) == data:
            return text
    raise ValueError("data that YAML does not give back")


class _Bare(str):
    """A text that stands without quotation marks: a number or a truth value."""


class _Readable(yaml.SafeDumper):
    """Texts of several lines as blocks, lists indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


class _Quoting(_Readable):
    """Every text in double quotation marks, where the readable form would not come back."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    is_block = "\n" in text and not CONTROL.search(text)
    return dumper.represent_scalar(_TEXT_TAG, text, style="|" if is_block else None)


def _quoted(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar(_TEXT_TAG, text, style='"')


def _bare(dumper: yaml.SafeDumper, text: _Bare) -> yaml.Node:
    # Tagged by what YAML itself would read, the emitter needs no marks; anything else is text.
    tag = dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag if tag in _VALUE_TAGS else _TEXT_TAG, str(text))


_Readable.add_representer(str, _text)
_Readable.add_representer(_Bare, _bare)
_Quoting.add_representer(str, _quoted)
_Quoting.add_representer(_Bare, _quoted)


def _marked(data: Any, key: str = "", kind: str = "") -> Any:
    if isinstance(data, dict):
        kind = data.get("type", "")
        return {name: _marked(value, name, kind) for name, value in data.items()}
    if isinstance(data, list):
        return [_marked(one, "", "") for one in data]
    is_value = key in _value_keys() or (key == "key" and kind in _BARE_KEY)
    is_value = is_value or (key == "correct" and data in {"true", "false"})  # of an option
    return _Bare(data) if is_value else data


@cache
def _value_keys() -> frozenset[str]:
    """Return the keys whose value is a number or a truth value wherever they stand."""
    values: set[str] = set()
    others: set[str] = set()
    for model in _models(Quiz, set()):
        for name, hint in get_type_hints(model).items():
            (values if _basics(hint) & {bool, int, float} else others).add(name)
    return frozenset(values - others)


def _models(hint: Any, seen: set[Any]) -> set[Any]:
    if is_dataclass(hint) and hint not in seen:
        seen.add(hint)
        for one in fields(hint):
            _models(get_type_hints(hint)[one.name], seen)
    for one in get_args(hint):
        _models(one, seen)
    return seen


def _basics(hint: Any) -> set[Any]:
    """Return the plain types of a hint that is no list or mapping."""
    return {hint, *(found for one in get_args(hint) for found in _basics(one))}
