"""The icons of an installed portal, drawn from its own logo: the same logo, the same bytes."""

from __future__ import annotations

from typing import NamedTuple

from belajar.typeset.typesetter import PICTURES, NotSet, NoTypesetter, set_in_type

_BOOK = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#fff" d="'
    b"M12 6.5C10.2 5 7.6 4.5 4 4.5v13c3.6 0 6.2.5 8 2 1.8-1.5 4.4-2 8-2v-13c-3.6 0-6.2.5-8 2z"
    b"m-1 10.3c-1.4-.7-3.1-1-5-1.2V6.6c2.2.2 3.8.7 5 1.6z"
    b'm7-1.2c-1.9.2-3.6.5-5 1.2V8.2c1.2-.9 2.8-1.4 5-1.6z"/></svg>'
)
"""An open book, where a site has no logo."""


class Icon(NamedTuple):
    """One icon of an app.

    Attributes:
        size: Width and height in pixels.
        purpose: As a web manifest names it.
        corner: Radius of the corners, part of the size.
        logo: Width of the logo, part of the size: what a mask leaves is a circle of 0.8.
    """

    size: int
    purpose: str
    corner: float
    logo: float


ICONS = (
    Icon(180, "", 0, 0.8),  # Apple's, which rounds corners itself and reads no manifest for it
    Icon(192, "any", 0.2, 0.84),
    Icon(512, "any", 0.2, 0.84),
    Icon(512, "maskable", 0, 0.66),
)


class NotDrawable(Exception):
    """A logo is no picture that we can draw; says in Indonesian why."""


def draw_icons(logo: bytes | None, color: str) -> dict[Icon, bytes]:
    """Return each icon as PNG.

    Args:
        logo: The site's logo as it stands on the bar at the top of each page: SVG, PNG, JPEG, GIF
            or WebP.
        color: Colour of that bar, on which the logo can be seen.

    Raises:
        NotDrawable: The logo is no such picture, or what draws is not installed.
    """
    data = {
        "color": color,
        "logo": list(logo if logo is not None else _BOOK),
        "icons": [icon._asdict() for icon in ICONS],
    }
    try:
        return dict(zip(ICONS, set_in_type("icon", data, "png"), strict=True))
    except NoTypesetter:
        problem = "`app: true` memerlukan paket typst; pasang dengan: pip install typst"
        raise NotDrawable(problem) from None
    except NotSet:
        raise NotDrawable(f"logo bukan {PICTURES}") from None
