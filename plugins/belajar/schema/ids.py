"""Ids and file names made from titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container

LONGEST = 64
"""Letters of an id, as the schema allows."""


def slug(text: str, begin: str = "n") -> str:
    """Return an id made from `text`; nothing where it holds no letter or digit.

    Args:
        text: Anything.
        begin: Stands before one that would begin with a digit.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if made and not made[0].isalpha():
        made = f"{begin}-{made}"
    return _cut(made, LONGEST)


def id_from(title: str, otherwise: str) -> str:
    """Return an id made from `title`; `otherwise` where nothing of it can stand in one."""
    return slug(title, otherwise) or otherwise


def free_id(wished: str, is_taken: Callable[[str], bool]) -> str:
    """Return `wished`, or with the first number from 2 behind it that nobody has taken."""
    number, made = 1, wished
    while is_taken(made):
        number += 1
        ending = f"-{number}"
        made = _cut(wished, LONGEST - len(ending)) + ending
    return made


def taken(*those: Container[str]) -> Callable[[str], bool]:
    """Return a test for ids that are in any of `those`."""
    return lambda name: any(name in one for one in those)


def _cut(text: str, length: int) -> str:
    """Cut at the end of a word where there is one in the second half."""
    if len(text) <= length:
        return text
    whole = text[: length + 1].rpartition("-")[0]
    return (whole if len(whole) * 2 > length else text[:length]).strip("-")
