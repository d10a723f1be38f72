"""The scripts and style sheets of the exercises, as files with their content's hash in the name.

A changed file has a new name, so a browser may keep each one for ever.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
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

SEARCH, SEARCH_ENGINE = "search", "search_engine"
"""The features of a site's own search: what every page loads, and what is fetched on opening it."""

FRAME = "frame"
"""The feature of a light site: what stands in for the theme's own script (`light: true`)."""

ALOUD, ALOUD_READER = "aloud", "aloud_reader"
"""The features of reading aloud: what looks for a voice, and what is fetched where there is one."""

APP, APP_COPY, APP_PANEL = "app", "app_copy", "app_panel"
"""The features of a site that is an app: what every page loads, what is fetched once it is there,
and what the page on the offline copy loads."""

_OPTIONAL: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]] = {
    EDITING: ({EDITING: "belajar-edit.js"}, {EDITING: "belajar-edit.css"}),
    SEARCH: (
        {SEARCH: "belajar-search.js", SEARCH_ENGINE: "belajar-search-engine.js"},
        {SEARCH: "belajar-search.css"},
    ),
    FRAME: ({FRAME: "belajar-frame.js"}, {FRAME: "belajar-frame.css"}),
    ALOUD: (
        {ALOUD: "belajar-aloud.js", ALOUD_READER: "belajar-aloud-reader.js"},
        {ALOUD: "belajar-aloud.css"},
    ),
    APP: (
        {
            APP: "belajar-app.js",
            APP_COPY: "belajar-app-copy.js",
            APP_PANEL: "belajar-app-panel.js",
        },
        {APP: "belajar-app.css", APP_PANEL: "belajar-app-panel.css"},
    ),
}
"""What a site may have besides -> scripts and style sheets, by feature."""

_WITH_FRAME = (SEARCH, APP)
"""What travels in the files of the frame where there is one: every page loads it all, and a file
more is work for a phone, on the line and on the page."""


@dataclass(frozen=True, slots=True)
class Assets:
    """What has to lie beside the pages.

    Attributes:
        files: Path inside the site -> content.
        scripts: Feature (a key of `_SCRIPTS`) -> path of its script inside the site, for those that
            have one of their own.
        styles: Feature -> path of its style sheet inside the site, for those that have one of their
            own, in the order in which a page loads them.
    """

    files: Mapping[str, bytes]
    scripts: Mapping[str, str]
    styles: Mapping[str, str]


def build_assets(strings: Strings, optional: Iterable[str] = ()) -> Assets:
    """Return the assets for one language; the words a script uses travel inside it.

    Args:
        strings: The words.
        optional: What the site has besides exercises: `EDITING`, `SEARCH`, `FRAME`, `ALOUD`, `APP`.
    """
    wanted_scripts, wanted_styles = dict(_SCRIPTS), dict(_STYLES)
    for one in optional:
        scripts_of, styles_of = _OPTIONAL[one]
        wanted_scripts |= scripts_of
        wanted_styles |= styles_of
    files: dict[str, bytes] = {}
    scripts = {
        feature: _add(files, name, _with_words(content, strings))
        for feature, (name, content) in _contents(wanted_scripts, frame_last=True).items()
    }
    styles = {
        feature: _add(files, name, content)
        for feature, (name, content) in _contents(wanted_styles, frame_last=False).items()
    }
    return Assets(MappingProxyType(files), MappingProxyType(scripts), MappingProxyType(styles))


def _contents(wanted: Mapping[str, str], *, frame_last: bool) -> dict[str, tuple[str, bytes]]:
    """Return feature -> name and content of its file; what travels with the frame is in that.

    Args:
        wanted: Feature -> name of its file.
        frame_last: Whether the frame's own stands behind the others: of scripts the one with the
            most to fail on an old browser, which then stops none of them.
    """
    files = {feature: (name, static_file(name)) for feature, name in wanted.items()}
    if FRAME in files:
        name, own = files[FRAME]
        others = [files.pop(one)[1] for one in _WITH_FRAME if one in files]
        files[FRAME] = (name, b"\n".join((*others, own) if frame_last else (own, *others)))
    return files


def script_tag(address: str, data: str = "") -> str:
    """Return the element that loads a script without holding up the page.

    Args:
        address: Where it is.
        data: More attributes, as they stand in HTML, each behind a space.
    """
    return f'<script src="{address}" defer{data}></script>'


def style_tag(address: str) -> str:
    """Return the element that loads a style sheet."""
    return f'<link rel="stylesheet" href="{address}">'


def own_script(assets: Assets, feature: str, address: Callable[[str], str]) -> str:
    """Return the element that loads a feature's script; "" where another file holds it."""
    path = assets.scripts.get(feature)
    return script_tag(address(path)) if path else ""


def own_style(assets: Assets, feature: str, address: Callable[[str], str]) -> str:
    """Return the element that loads a feature's style sheet; "" where another file holds it."""
    path = assets.styles.get(feature)
    return style_tag(address(path)) if path else ""


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


def static_file(name: str) -> bytes:
    """Return the built file `name` ("belajar.js") as it lies in this package."""
    return (resources.files("belajar") / "static" / name).read_bytes()
