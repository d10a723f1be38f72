"""The words a person reads, by language: one YAML file a language in `belajar/locales/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

import yaml

LANGUAGES = ("id", "en")
DEFAULT_LANGUAGE = "id"


@dataclass(frozen=True, slots=True)
class Strings:
    """All words of one language.

    Attributes:
        language: BCP 47 tag, one of `LANGUAGES`.
        server: Templates used while building, by name; placeholders as in `str.format`.
        client: Templates handed to the browser, by name; placeholders are filled there.
        cli: Templates of the command line, by name; placeholders as in `str.format`.
    """

    language: str
    server: Mapping[str, str]
    client: Mapping[str, str]
    cli: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.server[name]

    def fill(self, name: str, **values: object) -> str:
        """Return the server template `name` with its placeholders filled."""
        return self.server[name].format(**values)


@cache
def load_strings(language: str = DEFAULT_LANGUAGE) -> Strings:
    """Read the words of `language`; an unknown language raises `ValueError`."""
    if language not in LANGUAGES:
        raise ValueError(f"unknown language {language!r}; known: {', '.join(LANGUAGES)}")
    text = (resources.files("belajar") / "locales" / f"{language}.yml").read_text("utf-8")
    data = yaml.safe_load(text)
    return Strings(
        language=language,
        server=MappingProxyType(data["server"]),
        client=MappingProxyType(data["client"]),
        cli=MappingProxyType(data["cli"]),
    )
