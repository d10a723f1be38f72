"""What the schema says of one key, in Indonesian words: its values, limits and default."""

from __future__ import annotations

from typing import Any

NEEDED = "wajib"
_BOUNDS = (
    ("minItems", "maxItems", " entri"),
    ("minProperties", "maxProperties", " entri"),
    ("minimum", "maximum", ""),
)
"""Keys of the lowest and the highest, and what they count."""


def facts_of(name: str, model: dict[str, Any]) -> str:
    """Return what holds for a key of a model, as a clause: needed, limits, default; or nothing."""
    key = model["properties"][name]
    default = default_of(key)
    facts = (
        NEEDED if name in model.get("required", ()) else "",
        limits_of(key),
        f"bawaan `{default}`" if default else "",
    )
    return "; ".join(filter(None, facts))


def default_of(key: dict[str, Any]) -> str:
    """Return what holds when the key is left out, as an author would write it; empty for nothing.

    An empty list is nothing.
    """
    value = key.get("default")
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ", ".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def limits_of(key: dict[str, Any]) -> str:
    """Return how large or how many the values may be, as a clause; empty where nothing limits."""
    if "exclusiveMinimum" in key:
        return f"lebih dari {key['exclusiveMinimum']:g}"
    for low, high, unit in _BOUNDS:
        lowest, highest = key.get(low), key.get(high)
        if lowest is not None and highest is not None:
            return f"{lowest:g} sampai {highest:g}{unit}"
        if highest is not None:
            return f"paling banyak {highest:g}{unit}"
        if lowest is not None and (lowest > 1 or not unit):  # a list of none is no list
            return f"{lowest:g} atau lebih{unit}"
    return ""


def meanings_of(key: dict[str, Any]) -> dict[str, str]:
    """Return the values that a key may take with what each means; empty where they are free."""
    inside = key if "enum" in key else key.get("items", {})
    values = inside.get("enum", ())
    return dict(zip(values, inside.get("enumDescriptions", [""] * len(values)), strict=True))
