"""Colours of a site: what its style sheets say, and what can be read on them."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable
from dataclasses import dataclass

LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, for text of any size."""

WHITE = "#ffffff"
BLACK = "#000000"
USUAL_PRIMARY, USUAL_ACCENT = "#0b4f5c", "#a8480a"
"""For a site whose style sheets name no colours of their own."""

_STEPS = 50
_BLOCK = re.compile(r"([^{}]*)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NAMED = re.compile(r"--md-(primary|accent)-fg-color\s*:\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\b")


@dataclass(frozen=True, slots=True)
class Colors:
    """The two colours of a site in its light look.

    Attributes:
        primary: Of its header; white can be read on it.
        accent: What stands out on its pages.
    """

    primary: str = USUAL_PRIMARY
    accent: str = USUAL_ACCENT

    @property
    def deep(self) -> str:
        """Return the darker sister of the primary colour."""
        return mixed(self.primary, BLACK, 0.3)

    @property
    def bright(self) -> str:
        """Return the accent, light enough to be read on the primary colour and its sister."""
        return lightened_until(self.accent, (self.primary, self.deep))

    @property
    def wash(self) -> str:
        """Return a tint of the primary colour for grounds on paper."""
        return mixed(self.primary, WHITE, 0.92)

    def named(self) -> dict[str, str]:
        """Return the colours as templates read them."""
        return {
            "primary": self.primary,
            "accent": self.accent,
            "deep": self.deep,
            "bright": self.bright,
            "wash": self.wash,
        }


def site_colors(sheets: Iterable[str]) -> Colors:
    """Return the colours that a site's own style sheets set for its light look; the last one wins.

    Args:
        sheets: Their texts, in the order in which a page loads them.
    """
    found = {"primary": USUAL_PRIMARY, "accent": USUAL_ACCENT}
    for sheet in sheets:
        for selector, rules in _BLOCK.findall(_COMMENT.sub("", sheet)):
            if "slate" not in selector:
                found |= {name: _long(color) for name, color in _NAMED.findall(rules)}
    primary = mixed_until(found["primary"], BLACK, (WHITE,))
    return Colors(primary, found["accent"])


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed_until(color: str, end: str, grounds: Iterable[str]) -> str:
    """Return the colour nearest to `color`, on the way to `end`, that can be read on `grounds`."""
    grounds = tuple(grounds)
    for step in range(_STEPS + 1):
        found = mixed(color, end, step / _STEPS)
        if min(contrast(found, ground) for ground in grounds) >= LEAST_CONTRAST:
            return found
    return end


def lightened_until(color: str, grounds: Iterable[str]) -> str:
    """Return the colour in the lightness nearest to its own that can be read on dark `grounds`."""
    grounds = tuple(grounds)
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in _parts(color)))
    for step in range(_STEPS + 1):
        lighter = lightness + (1 - lightness) * step / _STEPS
        parts = colorsys.hls_to_rgb(hue, lighter, saturation)
        found = "#" + "".join(f"{round(255 * part):02x}" for part in parts)
        if min(contrast(found, ground) for ground in grounds) >= LEAST_CONTRAST:
            return found
    return WHITE


def mixed(color: str, other: str, share: float) -> str:
    """Return a colour with a share, 0 to 1, of another in it."""
    pairs = zip(_parts(color), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def _long(color: str) -> str:
    color = color.lower()
    return color if len(color) == 7 else "#" + "".join(2 * one for one in color[1:])


def _luminance(color: str) -> float:
    parts = [part / 255 for part in _parts(color)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
