"""What every code means: one entry each in `belajar/codes/`, for the guide and for commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

import yaml

from belajar.schema.diagnostics import Severity

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FILES = ("b.yml", "s.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code.

    Attributes:
        title: What it means, in Indonesian; `title_en` the same in English.
        why: Why it matters, one or two sentences in Indonesian.
        before: What an author may have written; empty where no text of an author's causes it.
        after: The same, mended.
        level: Of its findings.
        within: What `before` is a piece of, so that a test can try it: `file` (a quiz file),
            `item` (entries of `items`), `settings` (keys of a quiz), `front` (keys of a module),
            `body` (text of a module); empty where it is tried by nothing.
    """

    title: str
    title_en: str
    why: str
    before: str = ""
    after: str = ""
    level: Severity = "error"
    within: str = ""


@cache
def codes() -> Mapping[str, Code]:
    """Return all entries by code, in the order of the files."""
    found: dict[str, Code] = {}
    for name in FILES:
        text = (resources.files("belajar") / "codes" / name).read_text("utf-8")
        usual: Severity = "advice" if name == "s.yml" else "error"
        for code, entry in yaml.load(text, _LOADER).items():  # noqa: S506  # a safe loader
            found[code] = Code(**{"level": usual, **entry})
    return MappingProxyType(found)
