"""The place in a module's box where a script may put what reads the module out."""

from __future__ import annotations

from belajar.render.assets import script_tag
from belajar.render.text import attribute


def aloud_place(site: str, reader: str) -> str:
    """Return the element; it stays empty on devices that have no voice for it.

    Args:
        site: Namespace under which the learner's speed is kept.
        reader: Address of the reader's script. It stands in a template, which a script can put
            onto the page without making an address of a string (Trusted Types).
    """
    return (
        f'<belajar-aloud data-site="{attribute(site)}">'
        f"<template>{script_tag(attribute(reader))}</template></belajar-aloud>\n"
    )
