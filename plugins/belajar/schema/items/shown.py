"""The order in which a page shows what a learner has to arrange: fixed, and never the key."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from string import ascii_lowercase

MOST_TRIES = 64
_EMPHASIS = str.maketrans("", "", "*`")


def shown_order(
    texts: Sequence[str], key: Sequence[int], salt: str, least_out_of_order: float = 1
) -> tuple[int, ...]:
    """Return the indices of `texts` in an order that two builds agree on.

    Args:
        texts: What is shown, each text once.
        key: Indices of `texts` in the order that would give the answer away.
        salt: Makes two items of the same texts differ.
        least_out_of_order: How many pairs of `key` must be shown the wrong way round.

    The order is that of a digest of each text. Where it is too near to `key` another digest is
    tried; of orders by chance every second one is far enough at half of all pairs.
    """
    order: list[int] = []
    for attempt in range(MOST_TRIES):
        order = sorted(
            range(len(texts)), key=lambda index: _digest(f"{salt}\n{attempt}\n{texts[index]}")
        )
        if _out_of_order([order.index(index) for index in key]) >= least_out_of_order:
            break
    return tuple(order)


def letters(order: Sequence[int], indices: Sequence[int]) -> list[str]:
    """Return the value of each index: a, b, c … as shown."""
    return [ascii_lowercase[order.index(index)] for index in indices]


def as_read(text: str) -> str:
    """Return `text` as a reader compares it: neither emphasis nor line breaks tell two apart."""
    return " ".join(text.translate(_EMPHASIS).split())


def _out_of_order(places: Sequence[int]) -> int:
    return sum(one > other for n, one in enumerate(places) for other in places[n + 1 :])


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
