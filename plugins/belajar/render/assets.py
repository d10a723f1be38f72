"""The scripts and style sheets of the exercises, as files with their content's hash in the name.

A changed file has a new name, so a browser may keep each one for ever.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

from belajar.render.strings import Strings

FOLDER = "assets/belajar/"
_SCRIPTS = {"exercise": "belajar.js", "progress": "belajar-progress.js"}
_STYLES = {"exercise": "belajar.css", "progress": "belajar-progress.css"}


@dataclass(frozen=True, slots=True)
class Assets:
    """What has to lie beside the pages.

    Attributes:
        files: Path inside the site -> content.
        scripts: Feature ("exercise", "progress") -> path of its script inside the site.
        styles: Feature -> path of its style sheet inside the site.
    """

    files: Mapping[str, bytes]
    scripts: Mapping[str, str]
    styles: Mapping[str, str]


def build_assets(strings: Strings) -> Assets:
    """Return the assets for one language; the words travel inside the scripts."""
    words = json.dumps(
        dict(strings.client), ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    preamble = f"self.BELAJAR_STRINGS={words};self.BELAJAR_LANG={strings.language!r};\n"
    files: dict[str, bytes] = {}
    scripts = {
        feature: _add(files, name, preamble.encode() + _static(name))
        for feature, name in _SCRIPTS.items()
    }
    styles = {feature: _add(files, name, _static(name)) for feature, name in _STYLES.items()}
    return Assets(MappingProxyType(files), MappingProxyType(scripts), MappingProxyType(styles))


def script_tag(address: str) -> str:
    """Return the element that loads a script without holding up the page."""
    return f'<script src="{address}" defer></script>'


def style_tag(address: str) -> str:
    """Return the element that loads a style sheet."""
    return f'<link rel="stylesheet" href="{address}">'


def _add(files: dict[str, bytes], name: str, content: bytes) -> str:
    stem, _, ending = name.rpartition(".")
    path = f"{FOLDER}{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"
    files[path] = content
    return path


def _static(name: str) -> bytes:
    return (resources.files("belajar") / "static" / name).read_bytes()
