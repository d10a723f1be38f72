"""Questions on the terminal, in plain Indonesian, each with what it would take as an answer."""

from __future__ import annotations

from collections.abc import Sequence

import click

from belajar.commands.words import Refusal
from belajar.schema.fields import Level
from belajar.skeleton.items import TYPES
from belajar.skeleton.yaml_text import one_line

LEVELS: tuple[Level, ...] = ("remember", "understand", "apply", "analyse")
MOST_OBJECTIVES = 6


def ask(question: str, default: str | None = None) -> str:
    """Ask on the terminal; an answer that breaks off ends the command."""
    try:
        answer: str = click.prompt(question, default=default, show_default=bool(default))
    except click.Abort:
        raise Refusal("dibatalkan; tidak ada yang ditulis.") from None
    return answer


def ask_type() -> str:
    """Ask for the type of an item, until it is one."""
    return _ask_one(f"Jenis butir ({', '.join(TYPES)})", TYPES, TYPES[0])


def ask_level() -> Level:
    """Ask for a level of thinking, until it is one."""
    chosen = _ask_one(f"Tingkat berpikir ({', '.join(LEVELS)})", LEVELS, "apply")
    return LEVELS[LEVELS.index(chosen)]


def _ask_one(question: str, known: Sequence[str], default: str) -> str:
    while (answer := ask(question, default).strip()) not in known:
        click.echo(f"`{answer}` tidak dikenal; pilih salah satu: {', '.join(known)}")
    return answer


def ask_objectives() -> tuple[str, ...]:
    """Ask for the objectives of a module, one at a time, until one is left empty."""
    most = f"paling banyak {MOST_OBJECTIVES}"
    click.echo(f"Tujuan pembelajaran, satu per baris; kosongkan untuk selesai ({most}).")
    found: list[str] = []
    while len(found) < MOST_OBJECTIVES and (one := one_line(ask(f"Tujuan {len(found) + 1}", ""))):
        found.append(one)
    return tuple(found)
