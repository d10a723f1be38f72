"""What a portal is made of and what it carries, from the lock files and installed packages."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "site.lock"
NPM_LOCK = ROOT / "plugins" / "frontend" / "package-lock.json"
STATIC = ROOT / "plugins" / "belajar" / "static"
THEME = "mkdocs-material"

_PINNED = re.compile(r"^([a-z0-9][\w.-]*)==(\S+)(?: ; (.+?))? \\$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_HELD = re.compile(r"/\* Holds (\S+):")
_MODULE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
_CLASSIFIER = "License :: OSI Approved :: "
_SPDX = {
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "ISC License (ISCL)": "ISC",
}
_KNOWN = frozenset({*_SPDX.values(), "BSD-2-Clause", "BSD-3-Clause"})
"""What packages write that is an SPDX name; "BSD License" is not: there are several."""


class Component(NamedTuple):
    """A package of one version.

    Attributes:
        kind: `pypi` or `npm`.
        name: As its index names it.
        version: The locked one.
        licence: SPDX expression, empty where the package does not say it in a form that we know.
        hashes: Algorithm and hexadecimal digest of each file that may be installed.
        ships: Whether code of it is in the built portal, not only in what builds it.
        marker: On which computers it is installed; empty for all.
    """

    kind: str
    name: str
    version: str
    licence: str
    hashes: tuple[tuple[str, str], ...]
    ships: bool
    marker: str = ""


def python_packages() -> Iterator[Component]:
    """Yield what `requirements/site.lock` pins."""
    name = version = marker = ""
    hashes: list[tuple[str, str]] = []
    for line in [*LOCK.read_text("utf-8").splitlines(), "end==0 \\"]:
        if pinned := _PINNED.match(line):
            if name:
                ships = name == THEME
                licence = licence_of(name)
                yield Component("pypi", name, version, licence, tuple(hashes), ships, marker)
            name, version, marker = pinned[1], pinned[2], pinned[3] or ""
            hashes = []
        elif found := _HASH.search(line):
            hashes.append(("SHA-256", found[1]))


def node_packages() -> Iterator[Component]:
    """Yield what the front end's lock file pins."""
    held = held_packages()
    for path, entry in sorted(json.loads(NPM_LOCK.read_text("utf-8"))["packages"].items()):
        if not path:
            continue
        name = path.rpartition("node_modules/")[2]
        algorithm, _, digest = entry["integrity"].partition("-")
        hexadecimal = base64.b64decode(digest).hex()
        hashes = ((f"SHA-{algorithm.removeprefix('sha')}", hexadecimal),)
        licence = entry.get("license", "")
        yield Component("npm", name, entry["version"], licence, hashes, name in held)


def held_packages() -> set[str]:
    """Return the packages whose code our built scripts hold; `build.mjs` writes their notices."""
    texts = (path.read_text("utf-8") for path in sorted(STATIC.glob("*.js")))
    return {name for text in texts for name in _HELD.findall(text)}


def bundled_in_theme() -> list[str]:
    """Return the packages whose code the theme's own scripts hold, from its source maps."""
    assets = Path(str(metadata.distribution(THEME).locate_file("material/templates/assets")))
    maps = sorted(assets.glob("javascripts/**/*.js.map"))
    sources = [one for path in maps for one in json.loads(path.read_text("utf-8"))["sources"]]
    return sorted({match[1] for one in sources if (match := _MODULE.search(one))})


def licence_of(name: str) -> str:
    """Return the licence of an installed Python package, empty where it says none that we know."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:  # of another kind of computer
        return ""
    if about["License-Expression"]:
        return about["License-Expression"]
    said = [one for one in about.get_all("Classifier") or [] if one.startswith(_CLASSIFIER)]
    if about["License"] in _KNOWN:
        return str(about["License"])
    return _SPDX.get(said[0].removeprefix(_CLASSIFIER), "") if len(said) == 1 else ""
