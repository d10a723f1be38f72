"""What is left of a quiz file beside an item whose YAML cannot be read."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ITEMS = re.compile(r"items:[ \t]*(?:#.*)?")
_ENTRY = re.compile(r"( *)-(?: |$)")


def without_broken_item(lines: Sequence[str], index: int) -> tuple[list[str], int] | None:
    """Return the lines with the item around line `index` emptied, and where what follows begins.

    Entries of `items` are known by their indentation, which no text inside one can have. None where
    the line is in no item, as nothing certain can be said of what follows then.

    Args:
        lines: The lines of a file.
        index: Index of a line in which a mistake begins.
    """
    head = next((n for n, line in enumerate(lines) if _ITEMS.fullmatch(line.rstrip())), None)
    if head is None or index <= head:
        return None
    indent = next((match[1] for line in lines[head + 1 :] if (match := _ENTRY.match(line))), None)
    if indent is None:
        return None
    begins = [
        n
        for n in range(head + 1, len(lines))
        if ((match := _ENTRY.match(lines[n])) and match[1] == indent) or _is_key(lines[n])
    ]
    first = max((n for n in begins if n <= index), default=None)
    if first is None or _is_key(lines[first]):
        return None
    end = min((n for n in begins if n > first), default=len(lines))
    return [*lines[:first], *[""] * (end - first), *lines[end:]], end


def _is_key(line: str) -> bool:
    """Tell whether a line begins a further key of the quiz itself."""
    return bool(re.match(r"[a-z_]+:", line))
