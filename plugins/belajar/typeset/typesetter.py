"""Our templates set in type by Typst, from data that is never read as markup.

A template sees what it is given and the fonts of this folder, nothing else of the computer: no
file, no font that happens to be there, no time of day. The same data therefore gives the same
bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

FONT = "Plus Jakarta Sans"
"""The family of the files in `fonts/`."""


class NoTypesetter(Exception):
    """Typst is not installed."""


class NotSet(Exception):
    """What a template was given cannot be set; says in the typesetter's words why."""


PICTURES = "gambar SVG, PNG, JPEG, GIF, atau WebP yang dapat dibaca"
"""What a picture in a template may be, as messages say it."""


def set_in_type(
    template: str,
    data: Mapping[str, Any],
    kind: Literal["png", "pdf", "svg"],
    *,
    pixels_per_inch: float = 72,
) -> list[bytes]:
    """Return the pages that a template of this folder makes of data; a PDF is one file.

    Args:
        template: Its name, "card".
        data: What it reads; texts stay text.
        kind: What to make. A PDF is tagged, as PDF/UA-1 asks, and carries no date.
        pixels_per_inch: Of a PNG.

    Raises:
        NoTypesetter: Typst is not installed.
        NotSet: The template cannot be set with these data: a picture is none, a text too long.
    """
    try:
        import typst
    except ImportError:
        raise NoTypesetter from None
    try:
        made = typst.compile(
            _template(template),
            root=str(_folder()),
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format=kind,
            ppi=pixels_per_inch,
            sys_inputs={"data": json.dumps({"font": FONT, **data}, ensure_ascii=False)},
            pdf_standards=["ua-1"] if kind == "pdf" else [],
        )
    except typst.TypstError as error:
        raise NotSet(str(error)) from None
    return list(made) if isinstance(made, list) else [made]


def _folder() -> Path:
    return Path(str(resources.files("belajar"))) / "typeset"


@cache
def _template(name: str) -> bytes:
    return (_folder() / f"{name}.typ").read_bytes()


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(_folder() / "fonts")],
    )
