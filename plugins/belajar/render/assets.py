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
_SCRIPTS = {
    "exercise": "belajar.js",
    "fields": "belajar-fields.js",
    "likert": "belajar-likert.js",
    "case": "belajar-case.js",
    "arrange": "belajar-arrange.js",
    "progress": "belajar-progress.js",
    "record": "belajar-record.js",
    "review": "belajar-review.js",
    "report": "belajar-report.js",
    "sitting": "belajar-sitting.js",
    "certificate": "belajar-certificate.js",
}
_STYLES = {
    "exercise": "belajar.css",
    "fields": "belajar-fields.css",
    "likert": "belajar-likert.css",
    "case": "belajar-case.css",
    "arrange": "belajar-arrange.css",
    "media": "belajar-media.css",
    "progress": "belajar-progress.css",
    "record": "belajar-record.css",
    "review": "belajar-review.css",
    "report": "belajar-report.css",
    "sitting": "belajar-sitting.css",
    "certificate": "belajar-certificate.css",
    "posters": "belajar-posters.css",
}
EDITING = "edit"
"""The feature of a preview: never among the files of a site that is built to be published."""

_EDIT_SCRIPT = {EDITING: "belajar-edit.js"}
_EDIT_STYLE = {EDITING: "belajar-edit.css"}
SEARCH, SEARCH_ENGINE = "search", "search_engine"
"""The features of a site's own search: what every page loads, and what is fetched on opening it."""

_SEARCH_SCRIPTS = {SEARCH: "belajar-search.js", SEARCH_ENGINE: "belajar-search-engine.js"}
_SEARCH_STYLE = {SEARCH: "belajar-search.css"}


@dataclass(frozen=True, slots=True)
class Assets:
    """What has to lie beside the pages.

    Attributes:
        files: Path inside the site -> content.
        scripts: Feature (a key of `_SCRIPTS`) -> path of its script inside the site, for those that
            have one.
        styles: Feature -> path of its style sheet inside the site, for those that have one, in the
            order in which a page loads them.
    """

    files: Mapping[str, bytes]
    scripts: Mapping[str, str]
    styles: Mapping[str, str]


def build_assets(strings: Strings, *, editing: bool = False, searching: bool = False) -> Assets:
    """Return the assets for one language; the words a script uses travel inside it.

    Args:
        strings: The words.
        editing: Whether what only a preview shows is among them.
        searching: Whether the site has our search.
    """
    wanted_scripts = dict(_SCRIPTS)
    wanted_styles = dict(_STYLES)
    if editing:
        wanted_scripts |= _EDIT_SCRIPT
        wanted_styles |= _EDIT_STYLE
    if searching:
        wanted_scripts |= _SEARCH_SCRIPTS
        wanted_styles |= _SEARCH_STYLE
    files: dict[str, bytes] = {}
    scripts = {
        feature: _add(files, name, _with_words(_static(name), strings))
        for feature, name in wanted_scripts.items()
    }
    styles = {feature: _add(files, name, _static(name)) for feature, name in wanted_styles.items()}
    return Assets(MappingProxyType(files), MappingProxyType(scripts), MappingProxyType(styles))


def script_tag(address: str) -> str:
    """Return the element that loads a script without holding up the page."""
    return f'<script src="{address}" defer></script>'


def style_tag(address: str) -> str:
    """Return the element that loads a style sheet."""
    return f'<link rel="stylesheet" href="{address}">'


def _with_words(script: bytes, strings: Strings) -> bytes:
    """Return a script behind the words that it names; a page may load several."""
    text = script.decode()
    used = {
        name: word
        for name, word in strings.client.items()
        if f'"{name.removesuffix("_graded")}"' in text
    }
    words = json.dumps(used, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return (
        f"self.BELAJAR_STRINGS=Object.assign(self.BELAJAR_STRINGS||{{}},{words});"
        f"self.BELAJAR_LANG={strings.language!r};\n"
    ).encode() + script


def hashed_name(name: str, content: bytes) -> str:
    """Return the path inside the site of the asset `name` ("belajar.js") with this content."""
    stem, _, ending = name.rpartition(".")
    return f"{FOLDER}{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"


def _add(files: dict[str, bytes], name: str, content: bytes) -> str:
    path = hashed_name(name, content)
    files[path] = content
    return path


def _static(name: str) -> bytes:
    return (resources.files("belajar") / "static" / name).read_bytes()
