"""What was made of an input, kept for the next time the same input comes.

A preview reads and renders the whole project at each saved file, and all but one file is as it was.
What a memory holds is keyed by everything that it was made of, so it can be absent but never stale.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """Keeps what was made since the turn before last; a build that is done once needs none."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Any] = {}
        self._wanted: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` returned for the same key, or call it.

        Args:
            key: All that the result depends on, with a word for its kind.
            make: Returns a value that nobody changes afterwards.
        """
        made = self._wanted.get(key, self)
        if made is self:
            made = self._known.get(key, self)
            if made is self:
                made = make()
            self._wanted[key] = made
        return made  # type: ignore[no-any-return]  # `make` of the same key returns the same type

    def turn(self) -> None:
        """Forget what was not asked for since the last turn."""
        self._known, self._wanted = self._wanted, {}


class NoMemory(Memory):
    """Makes everything anew: of a build that is done once."""

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` returns."""
        return make()


FORGETFUL = NoMemory()
