"""Numbers as people write them."""

from __future__ import annotations

from belajar.render.strings import Strings


def written_number(number: float, strings: Strings) -> str:
    """Return `number` as a person of the page's language writes it, without rounding."""
    digits = repr(float(number)) if abs(number) < 1e15 else f"{number:.0f}"
    if "e" in digits:
        digits = f"{number:.15f}".rstrip("0")
    whole, _, decimals = digits.partition(".")
    grouped = f"{int(whole):,}".replace(",", strings["thousands"])
    if whole.startswith("-") and not grouped.startswith("-"):
        grouped = "-" + grouped
    decimals = decimals.rstrip("0")
    return grouped + (strings["decimal"] + decimals if decimals else "")


def shortest_number(number: float) -> float | int:
    """Return `number` so that JSON writes it without a needless `.0`."""
    return int(number) if number == int(number) and abs(number) < 2**53 else number
