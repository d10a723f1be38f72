"""YAML as other programs read it (YAML 1.2, core schema): `12:30` and `ya` are texts, `3` is none.

What a JSON Schema is asked about is what such a program makes of a file, not our own reading.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

import yaml


class CoreLoader(yaml.SafeLoader):
    """PyYAML's loader with the types of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for _kind, _pattern in (
    ("null", r"~|null|Null|NULL|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_kind}", re.compile(rf"^(?:{_pattern})$"), None
    )


def read_core(text: str) -> Any:
    """Return what a program that reads YAML 1.2 makes of `text`."""
    return yaml.load(text, Loader=CoreLoader)
