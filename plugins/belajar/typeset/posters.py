"""Posters on paper: one value a sheet, A4 and A3, in colour and in black on white."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from belajar.render.color import BLACK, WHITE, Colors, mixed
from belajar.render.lead import shortened
from belajar.typeset.typesetter import NoTypesetter, set_in_type
from belajar.typeset.words import settable

PAPERS = ("a4", "a3")
LOOKS = ("color", "plain")
PREVIEW_WIDTH = 360
"""Pixels of a poster's picture on the page."""

_A4_INCHES = 210 / 25.4
_INK, _TONE, _SPOT = "#000000", "#808080", "#ff0000"
"""What the drawings hold in place of the colours of a site."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on a poster. All texts are plain and fit their place (`schema/poster.py`).

    Attributes:
        name: Of the value.
        label: What kind of value it is.
        meaning: In a sentence.
        letters: The word that the posters of its series spell.
        letter: Which of them is its own, from 1.
        points_title: What stands above the points.
        points: What it asks for.
        ask_title: What stands before the appeal.
        ask: The appeal.
        drawing: Name of a file in `drawings/`.
        foot: Lines at its foot: sources, address, contact.
        address: Where its QR code leads; empty where no address is known.
        code_says: What the QR code is, for those who cannot see it.
    """

    name: str
    label: str
    meaning: str
    letters: tuple[str, ...]
    letter: int
    points_title: str
    points: tuple[str, ...]
    ask_title: str
    ask: str
    drawing: str
    foot: tuple[str, ...]
    address: str = ""
    code_says: str = ""


@dataclass(frozen=True, slots=True)
class Maker:
    """Whose posters they are.

    Attributes:
        name: The site's name.
        logo: Its logo, as a file.
        colors: Its colours.
        language: BCP 47 tag.
    """

    name: str
    logo: bytes | None
    colors: Colors
    language: str


def poster_pdf(sheet: Sheet, maker: Maker, paper: str, look: str) -> bytes:
    """Return a poster for printing: tagged, with its font, without a date.

    Args:
        sheet: What stands on it.
        maker: Whose it is.
        paper: One of `PAPERS`.
        look: One of `LOOKS`.

    Raises:
        NoTypesetter: Typst or segno is not installed.
    """
    return set_in_type("poster", _data(sheet, maker, paper, look), "pdf")[0]


def poster_preview(sheet: Sheet, maker: Maker) -> bytes:
    """Return a PNG of a poster, `PREVIEW_WIDTH` pixels wide."""
    data = _data(sheet, maker, "a4", "color")
    resolution = PREVIEW_WIDTH / _A4_INCHES
    return set_in_type("poster", data, "png", pixels_per_inch=resolution)[0]


def _data(sheet: Sheet, maker: Maker, paper: str, look: str) -> dict[str, Any]:
    return {
        "title": settable(f"{sheet.name}, poster"),
        "author": settable(maker.name),
        "summary": settable(sheet.meaning),
        "language": maker.language,
        "paper": paper,
        "look": look,
        "colors": maker.colors.named(),
        "name": shortened(settable(maker.name), 40),
        "logo": list(maker.logo) if maker.logo else None,
        "drawing": list(_drawing(sheet.drawing, look, maker.colors)),
        "code": list(_qr_code(sheet.address)) if sheet.address else None,
        "poster": {
            "name": settable(sheet.name),
            "label": settable(sheet.label),
            "meaning": settable(sheet.meaning),
            "letters": [settable(one) for one in sheet.letters],
            "letter": sheet.letter,
            "points_title": settable(sheet.points_title),
            "points": [settable(one) for one in sheet.points],
            "ask_title": settable(sheet.ask_title),
            "ask": settable(sheet.ask),
            "foot": [shortened(settable(one), 240) for one in sheet.foot],
            "code_says": settable(sheet.code_says),
        },
    }


def _drawing(name: str, look: str, colors: Colors) -> bytes:
    text = _drawn(name)
    tones: Mapping[str, str] = (
        {_INK: WHITE, _TONE: mixed(colors.primary, WHITE, 0.5), _SPOT: colors.bright}
        if look == "color"
        else {_INK: BLACK, _TONE: "#a8a8a8", _SPOT: "#636363"}
    )
    for placeholder, color in tones.items():
        text = text.replace(f'"{placeholder}"', f'"{color}"')
    return text.encode()


@cache
def _drawn(name: str) -> str:
    return (resources.files("belajar") / "typeset" / "drawings" / f"{name}.svg").read_text("utf-8")


@cache
def _qr_code(address: str) -> bytes:
    try:
        import segno
    except ImportError:
        raise NoTypesetter from None
    picture = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(picture, kind="svg", border=0, xmldecl=False)
    return picture.getvalue()
