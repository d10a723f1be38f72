"""The picture that others show beside a shared link, one for each page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from belajar.render.color import Colors
from belajar.render.lead import shortened
from belajar.typeset.typesetter import set_in_type
from belajar.typeset.words import settable

LONGEST_TITLE = 120
_MOST_FACTS = 2


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card.

    Attributes:
        above: What the page belongs to; may be empty.
        title: The page's title.
        facts: How much there is to do, each a few words.
    """

    above: str
    title: str
    facts: tuple[str, ...] = ()


def set_cards(
    cards: Sequence[Card], name: str, logo: bytes | None, colors: Colors, language: str
) -> list[bytes]:
    """Return a PNG for each card, 1200 by 630 pixels.

    Args:
        cards: What stands on them.
        name: The site's name.
        logo: Its logo, as an SVG, PNG, JPEG, GIF or WebP file.
        colors: Its colours.
        language: BCP 47 tag.

    Raises:
        NoTypesetter: Typst is not installed.
    """
    if not cards:
        return []
    data = {
        "name": _line(name, 48),
        "language": language,
        "logo": list(logo) if logo else None,
        "colors": colors.named(),
        "cards": [
            {
                "above": _line(card.above, 60),
                "title": _line(card.title, LONGEST_TITLE),
                "facts": [_line(fact, 36) for fact in card.facts[:_MOST_FACTS] if fact],
            }
            for card in cards
        ],
    }
    return set_in_type("card", data, "png")


def _line(text: str, most: int) -> str:
    return shortened(settable(text), most)
