"""How commands refuse: one sentence in Indonesian, never a traceback."""

from __future__ import annotations

from typing import IO, Any

import click


class Refusal(click.ClickException):
    """Something cannot be done; the message says what to do instead."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message."""
        click.echo(f"Galat: {self.format_message()}", file=file, err=file is None)


def say_written(path: str) -> None:
    """Tell that a file is there now."""
    click.echo(f"Ditulis: {path}")
