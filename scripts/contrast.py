"""Colours of an edition: contrast as WCAG 2.2 has it, and the style sheet of two colours."""

from __future__ import annotations

import re

from belajar.render.color import BLACK, LEAST_CONTRAST, WHITE, contrast, mixed, mixed_until

# The page, its tinted boxes (docs/assets/portal.css), those of exercises (static/belajar.css).
LIGHT_PAGES = ("#fdfdfb", "#eef5f4", "#f1f6f6")
DARK_PAGES = ("#12191b", "#182427", "#1b282b")


def complaint(name: str, color: str) -> str | None:
    """Return in Indonesian why `color` cannot be used as `name`, or None."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", color):
        return f'`{name}` harus berbentuk "#rrggbb", dengan tanda kutip.'
    grounds = (WHITE, *LIGHT_PAGES) if name == "primary" else LIGHT_PAGES
    worst = min(contrast(color, ground) for ground in grounds)
    if worst >= LEAST_CONTRAST:
        return None
    darker = mixed_until(color, BLACK, grounds)
    reached = f"{worst:.1f}".replace(".", ",")
    return (
        f"`{name}` {color} terlalu muda: kontrasnya {reached}, paling sedikit 4,5 (WCAG 1.4.3)."
        f' Coba "{darker}".'
    )


def style_sheet(primary: str, accent: str) -> str:
    """Return the rules that give the portal these colours, in both looks."""
    link, bright = (mixed_until(color, WHITE, DARK_PAGES) for color in (primary, accent))
    deep = mixed(primary, BLACK, 0.3)
    return f"""
/* Colours of this edition, from instansi.yml. */
:root,
[data-md-color-scheme="default"] {{
  --md-primary-fg-color: {primary};
  --md-primary-fg-color--light: {mixed(primary, WHITE, 0.2)};
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
  --md-primary-fg-color--dark: {mixed(primary, BLACK, 0.5)};
  --md-accent-fg-color: {bright};
  --md-accent-fg-color--transparent: {bright}20;
  --md-typeset-a-color: {link};
}}

body[data-md-color-scheme="slate"] [class*="bj-"] {{
  --bj-main: {link};
  --bj-on-main: {DARK_PAGES[0]};
}}
"""
