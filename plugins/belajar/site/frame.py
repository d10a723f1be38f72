"""A light site: which of the theme's files and features go when its script does (ADR 23)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

TEMPLATES = Path(str(resources.files("belajar"))) / "theme"
"""Folder of the templates that take the place of the theme's."""

FOR_SCRIPT = frozenset(
    {"content.code.copy", "content.tabs.link", "navigation.tracking", "toc.follow"}
)
"""Features of the theme that our script has to know of; the others that work need none."""

UNSERVED = frozenset(
    {
        *("navigation.instant", "navigation.instant.prefetch", "navigation.instant.preview"),
        *("navigation.instant.progress", "header.autohide"),
        *("search.highlight", "search.share", "search.suggest"),
        *("content.code.annotate", "content.code.select"),
        *("content.footnote.tooltips", "content.tooltips"),
    }
)
"""Features of Material for MkDocs that need its own script."""

RUN_BY_SCRIPT = re.compile(r"<label\b|partials/(?:nav|toc)-item\.html")
"""What the theme's own templates hold where ours hold buttons that need no script of the theme."""

_UNLOADED = re.compile(
    r"assets/javascripts/(bundle\.\w+\.min\.js|lunr/.*|workers/.*)|assets/.*\.map"
)
_FAVICON = "assets/images/favicon.png"
_SHEET = re.compile(r"(assets/stylesheets/\w+)\.\w+\.min\.css")
_SOURCE_MAP = re.compile(r"\s*/\*# sourceMappingURL=.*?\*/")


@dataclass(frozen=True, slots=True)
class Frame:
    """How the pages of a light site are framed.

    Attributes:
        features: Those of the theme's features that the script has to know of.
        sheets: Path inside the site of each style sheet of the theme -> path of what takes its
            place.
    """

    features: frozenset[str]
    sheets: Mapping[str, str]


def is_unloaded(path: str, favicon: str = _FAVICON) -> bool:
    """Tell whether a file of the theme is one that no page of a light site loads.

    Args:
        path: Its path inside the site.
        favicon: That of the site's own icon.
    """
    return bool(_UNLOADED.fullmatch(path)) or path == _FAVICON != favicon


def is_sheet(path: str) -> bool:
    """Tell whether a file of the theme is one of its style sheets."""
    return bool(_SHEET.fullmatch(path))


def light_sheet(path: str, text: str) -> tuple[str, bytes]:
    """Return path and content of what takes the place of a style sheet of the theme.

    What the theme's script told it the browser tells by itself: whether a focus is to be seen.
    """
    text = _SOURCE_MAP.sub("", text).replace(".focus-visible", ":focus-visible")
    text = text.replace(".md-typeset .no-js ", ".md-typeset ")  # the chosen tab, without script
    content = text.encode()
    stem = _SHEET.sub(r"\1", path)
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.min.css", content


def complaints(
    features: Iterable[str],
    plugins: Collection[str],
    extra: Mapping[str, Any],
    scripts: Mapping[str, str],
    templates: Mapping[str, str],
) -> Iterator[str]:
    """Say what a site's settings ask for that a light site cannot do.

    Args:
        features: `theme.features`.
        plugins: Names of the plugins.
        extra: `extra`.
        scripts: Path -> text of the owner's scripts.
        templates: Path -> text of the owner's templates that come before ours.
    """
    for one in features:
        if one in UNSERVED:
            yield (
                f"`light: true` tidak menjalankan fitur tema `{one}`; "
                f"hapus dari `theme.features`{_INSTEAD}."
            )
    for one in sorted({"search", "material/search"} & set(plugins)):
        yield (
            f"`light: true` tidak menjalankan pencarian plugin `{one}`; "
            f"hapus dari `plugins`, dan pakai `search: true` di bawah `belajar`{_INSTEAD}."
        )
    if extra.get("version"):
        yield f"`light: true` tidak menjalankan pemilih versi; hapus `extra.version`{_INSTEAD}."
    for path, text in scripts.items():
        if "document$" in text:
            yield (
                f"`light: true` tidak mengenal `document$`, yang dipakai {path}; jalankan isinya "
                f"langsung, sebab setiap halaman dimuat utuh{_INSTEAD}."
            )
    for path, text in templates.items():
        if RUN_BY_SCRIPT.search(text):
            yield (
                f"`light: true` tidak menjalankan tombol tema (`<label>`) di {path}, sehingga "
                "papan ketik tidak membukanya; hapus templat itu, atau pakai "
                f"`<details>`{_INSTEAD}."
            )


def own_templates(folder: str | None) -> dict[str, str]:
    """Return path -> text of an owner's templates that come before ours.

    Args:
        folder: `theme.custom_dir`, if there is one.
    """
    if not folder:
        return {}
    ours = (one.relative_to(TEMPLATES) for one in TEMPLATES.rglob("*.html"))
    of_owner = {f"{Path(folder).name}/{one.as_posix()}": Path(folder) / one for one in ours}
    found = {name: file for name, file in sorted(of_owner.items()) if file.is_file()}
    return {name: file.read_text("utf-8", "replace") for name, file in found.items()}


_INSTEAD = ", atau matikan `light` di mkdocs.yml"
