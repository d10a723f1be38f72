"""A story as a graph: scene -> its choices, each with the scene it leads to and its points.

Apart from any model, so that checking, scoring and rendering follow the very same paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

MAX_STATES = 50_000


class Way(NamedTuple):
    """One choice: where it leads, and what it earns."""

    to: str
    points: float


Story = Mapping[str, Sequence[Way]]
"""Scenes without ways on are endings."""


class TooTangled(Exception):
    """The best path was not found within `MAX_STATES` steps."""


class Path(NamedTuple):
    """A path from some scene to an ending: its total, and the indices chosen on it."""

    total: float
    chosen: tuple[int, ...]


def reached(story: Story, start: str) -> set[str]:
    """Return the scenes that can be reached from `start`, itself included."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [way.to for way in story[name]]
    return seen


def best_path(story: Story, start: str) -> Path | None:
    """Return the path with the highest total among those that repeat no scene.

    Of equal ones the first by the order of choices; None when no ending can be reached. What has
    been visited matters only as far as it can still be met again, so that a story without cycles
    is searched once a scene; one with cycles at most `MAX_STATES` times.

    Raises:
        TooTangled: The bound was met.
    """
    ahead = {name: frozenset(reached(story, name)) for name in story}
    known: dict[tuple[str, frozenset[str]], Path | None] = {}

    def search(name: str, visited: frozenset[str]) -> Path | None:
        if not story[name]:
            return Path(0.0, ())
        state = (name, visited & ahead[name])
        if state in known:
            return known[state]
        if len(known) >= MAX_STATES:
            raise TooTangled
        best: Path | None = None
        for index, way in enumerate(story[name]):
            rest = None if way.to in visited else search(way.to, visited | {way.to})
            if rest and (best is None or way.points + rest.total > best.total):
                best = Path(way.points + rest.total, (index, *rest.chosen))
        known[state] = best
        return best

    return search(start, frozenset({start}))


def cycle(story: Story, allowed: Iterable[str]) -> tuple[str, int] | None:
    """Return a choice (scene, index) that closes a cycle through none of the `allowed` scenes."""
    done = set(allowed)
    open_: set[str] = set()

    def search(name: str) -> tuple[str, int] | None:
        open_.add(name)
        for index, way in enumerate(story[name]):
            if way.to in open_:
                return name, index
            found = None if way.to in done else search(way.to)
            if found:
                return found
        open_.discard(name)
        done.add(name)
        return None

    found = (search(name) for name in story if name not in done)
    return next((one for one in found if one), None)


def earned(steps: Iterable[tuple[str, float]]) -> float:
    """Return the total of a path, given as (scene, points of the choice made there).

    Coming back to a scene begins again from there: the detour neither earns nor costs anything.
    """
    kept: dict[str, float] = {}
    for name, points in steps:
        if name in kept:
            names = list(kept)
            for later in names[names.index(name) :]:
                del kept[later]
        kept[name] = points
    return sum(kept.values())
