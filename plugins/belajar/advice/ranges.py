"""Options that are numbers or ranges of numbers with a unit."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from belajar.schema.numbers import read_number

_NUMBER = r"(\d[\d.,]*)"
_UNIT = r"\s*([^\d,;]*?)\.?"
_TO = r"\s*(?:–|-|sampai|hingga|s\.d\.|dan)\s*"
_BETWEEN = re.compile(rf"(?:antara )?{_NUMBER}{_TO}{_NUMBER}{_UNIT}")
_ABOVE = re.compile(rf"(?:lebih dari|di atas|>) ?{_NUMBER}{_UNIT}")
_BELOW = re.compile(rf"(?:kurang dari|di bawah|<) ?{_NUMBER}{_UNIT}")
_ONWARD = re.compile(rf"{_NUMBER}{_UNIT} (?:atau lebih|ke atas)")
_OPEN = ((_ABOVE, True, False), (_BELOW, False, False), (_ONWARD, True, True))
"""Pattern, whether it goes upward, whether its bound belongs to it."""
_PLAIN = re.compile(rf"(?:rp ?)?{_NUMBER}{_UNIT}")
_YEARS = range(1000, 3000)


class Range(NamedTuple):
    """Numbers from `low` to `high`; `closed` when both bounds belong to it."""

    low: float
    high: float
    unit: str
    closed: bool


class Ordered(NamedTuple):
    """A number and what it counts."""

    value: float
    unit: str


def range_of(text: str) -> Range | None:
    """Return the range that a whole text names; limits (“paling lama 14 hari”) are none.

    >>> range_of("1–5 hari")
    Range(low=1.0, high=5.0, unit='hari', closed=True)
    """
    text = text.strip().lower()
    if match := _BETWEEN.fullmatch(text):
        low, high = read_number(match[1]), read_number(match[2])
        if low is None or high is None or low >= high:
            return None
        return Range(low, high, match[3], closed=True)
    for pattern, upward, closed in _OPEN:
        if match := pattern.fullmatch(text):
            bound = read_number(match[1])
            if bound is None:
                return None
            low, high = (bound, math.inf) if upward else (-math.inf, bound)
            return Range(low, high, match[2], closed)
    return None


def overlap(one: Range, other: Range) -> bool:
    """Tell whether a number belongs to both; years that meet (“1974–2004”, “2004–2014”) do not."""
    if one.unit != other.unit:
        return False
    low, high = max(one.low, other.low), min(one.high, other.high)
    if low == high:
        is_year = low in _YEARS and not one.unit
        return one.closed and other.closed and not is_year
    return low < high


def order_of(text: str) -> Ordered | None:
    """Return the number that a whole text is, with its unit; None for anything else."""
    match = _PLAIN.fullmatch(text.strip().lower())
    value = read_number(match[1]) if match else None
    return Ordered(value, match[2]) if match and value is not None else None
