"""What every item type brings to the page: controls, key, client data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sized
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

from belajar.render.strings import Strings
from belajar.render.text import TextRenderer, is_block
from belajar.schema.quiz import Item


@dataclass(frozen=True, slots=True)
class Context:
    """The tools a template may use."""

    text: TextRenderer
    strings: Strings


@dataclass(frozen=True, slots=True)
class ItemTemplate:
    """One exercise type's way onto the page (contracts.md, sections 4 and 5).

    Attributes:
        controls: HTML of the controls a learner answers with.
        key: The key in words, as inline HTML; None where nothing is right or wrong.
        notes: Pairs of the `data-for` value and the feedback text belonging to it.
        client: What the browser needs to grade the item, besides id, type, hash and points.
        lettered: Whether options are named A, B, C.
        key_name: Name of the word in front of the key.
        script: Feature of `render/assets.py` whose script (and style sheet, if it has one) the type
            needs besides the first.
        key_details: HTML below the key, for a type whose notes make no sense one by one.
    """

    controls: Callable[[Any, Context], str]
    key: Callable[[Any, Context], str] | None
    notes: Callable[[Any], Iterator[tuple[str, str]]]
    client: Callable[[Any], dict[str, Any]]
    lettered: bool = True
    key_name: Callable[[Any], str] = lambda item: "key"
    script: str | None = None
    key_details: Callable[[Any, Context], str] = lambda item, context: ""


def option_values(options: Sized) -> str:
    """Return the values of the options, one letter each, in source order."""
    return ascii_lowercase[: len(options)]


def option_controls(item: Any, context: Context, kind: str) -> str:
    """Return one labelled `<input type=kind>` an option, on lines of their own."""
    return "\n".join(
        labelled_input(kind, item.id, value, context.text.compact(option.text))
        for value, option in zip(option_values(item.options), item.options, strict=True)
    )


def labelled_input(kind: str, name: str, value: str, html: str) -> str:
    """Return one selectable option."""
    tag = "div" if is_block(html) else "span"
    return (
        f'<label><input type="{kind}" name="{name}" value="{value}"><{tag}>{html}</{tag}></label>'
    )


def fixed_options(item: Any) -> dict[str, int]:
    """Return how many options stay last when the others are shuffled, for the client data."""
    count = sum(option.fixed for option in item.options)
    return {"fix": count} if count else {}


def option_notes(item: Any) -> Iterator[tuple[str, str]]:
    """Yield the feedback of each option that has one."""
    for value, option in zip(option_values(item.options), item.options, strict=True):
        if option.feedback:
            yield value, option.feedback


def outcome_notes(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the item's own feedback, by outcome."""
    if item.feedback is not None:
        if item.feedback.correct:
            yield "correct", item.feedback.correct
        if item.feedback.incorrect:
            yield "incorrect", item.feedback.incorrect


def correct_values(item: Any) -> list[str]:
    """Return the values of the correct options."""
    values = option_values(item.options)
    return [value for value, option in zip(values, item.options, strict=True) if option.correct]
