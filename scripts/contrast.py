"""Colours of an edition: contrast as WCAG 2.2 has it, and the style sheet of two colours."""

from __future__ import annotations

import re

LEAST = 4.5  # WCAG 2.2, 1.4.3, for text of any size
WHITE = "#ffffff"
# The page, its tinted boxes (docs/assets/portal.css), those of exercises (static/belajar.css).
LIGHT_PAGES = ("#fdfdfb", "#eef5f4", "#f1f6f6")
DARK_PAGES = ("#12191b", "#182427", "#1b282b")
STEPS = 50  # of the way to white, tried one after the other for the dark look


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def complaint(name: str, color: str) -> str | None:
    """Return in Indonesian why `color` cannot be used as `name`, or None."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", color):
        return f'`{name}` harus berbentuk "#rrggbb", dengan tanda kutip.'
    grounds = (WHITE, *LIGHT_PAGES) if name == "primary" else LIGHT_PAGES
    worst = min(contrast(color, ground) for ground in grounds)
    if worst >= LEAST:
        return None
    darker = _mixed_until(color, "#000000", grounds)
    reached = f"{worst:.1f}".replace(".", ",")
    return (
        f"`{name}` {color} terlalu muda: kontrasnya {reached}, paling sedikit 4,5 (WCAG 1.4.3)."
        f' Coba "{darker}".'
    )


def style_sheet(primary: str, accent: str) -> str:
    """Return the rules that give the portal these colours, in both looks."""
    link, bright = (_mixed_until(color, WHITE, DARK_PAGES) for color in (primary, accent))
    deep = _mixed(primary, "#000000", 0.3)
    return f"""
/* Colours of this edition, from instansi.yml. */
:root,
[data-md-color-scheme="default"] {{
  --md-primary-fg-color: {primary};
  --md-primary-fg-color--light: {_mixed(primary, WHITE, 0.2)};
  --md-primary-fg-color--dark: {deep};
  --md-accent-fg-color: {accent};
  --md-accent-fg-color--transparent: {accent}14;
  --md-typeset-a-color: {primary};
}}

:root {{
  --bj-letter-main: {primary};
}}

body[data-md-color-scheme="default"] [class*="bj-"] {{
  --bj-main: {primary};
  --bj-on-main: {WHITE};
}}

[data-md-color-scheme="slate"] {{
  --md-primary-fg-color: {deep};
  --md-primary-fg-color--light: {primary};
  --md-primary-fg-color--dark: {_mixed(primary, "#000000", 0.5)};
  --md-accent-fg-color: {bright};
  --md-accent-fg-color--transparent: {bright}20;
  --md-typeset-a-color: {link};
}}

body[data-md-color-scheme="slate"] [class*="bj-"] {{
  --bj-main: {link};
  --bj-on-main: {DARK_PAGES[0]};
}}
"""


def _luminance(color: str) -> float:
    parts = [part / 255 for part in _parts(color)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed_until(color: str, end: str, grounds: tuple[str, ...]) -> str:
    for step in range(STEPS + 1):
        mixed = _mixed(color, end, step / STEPS)
        if min(contrast(mixed, ground) for ground in grounds) >= LEAST:
            return mixed
    return end


def _mixed(color: str, other: str, share: float) -> str:
    pairs = zip(_parts(color), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def _parts(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
