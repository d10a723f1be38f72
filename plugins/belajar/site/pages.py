"""What each page of a site gets from us, decided from its path on the site alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from belajar.render.assets import build_assets, script_tag, style_tag
from belajar.render.catalogue import catalogue, continue_box, part_catalogue
from belajar.render.exercise import ExerciseRenderer
from belajar.render.module_page import (
    done_control,
    module_header,
    source_list,
    with_closing_sections,
)
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer
from belajar.schema.module import Module, Part, split_front_matter
from belajar.site.links import LinkMap
from belajar.site.navigation import PREFIX
from belajar.site.placement import Fill, fill_in, mark, marked
from belajar.site.project import Project

PLACED_BY_AUTHORS = frozenset({"quiz", "catalogue", "progress"})
KINDS = PLACED_BY_AUTHORS | {"done", "sources", "modules"}
"""The words that may stand behind `:::`; we add the last three to module and part pages."""

_FEATURE = {
    "quiz": "exercise",
    "catalogue": "progress",
    "modules": "progress",
    "progress": "progress",
    "done": "progress",
    "module": "progress",
}


@dataclass(frozen=True, slots=True)
class Where:
    """The page being written.

    Attributes:
        place: Its path on the site (`modul/dasar/tujuan.md`).
        address: Turns another page's place, or an asset's path, into an address relative to it.
    """

    place: str
    address: Callable[[str], str]


class PageWriter:
    """Adds our parts to pages. Made anew for each build.

    Args:
        project: What was read from the repository.
        strings: Words of the site's language.
        site: Namespace of learners' stored answers.
        links: Where the repository's files are shown; resolves links inside quiz text.
        root: Folder that the quizzes' paths are relative to.
    """

    def __init__(
        self, project: Project, strings: Strings, site: str, links: LinkMap, root: Path
    ) -> None:
        self._project = project
        self._strings = strings
        self._site = site
        self._links = links
        self._root = root
        self._text = TextRenderer()
        self._exercises = ExerciseRenderer(strings, self._text, site)
        curriculum = project.curriculum
        self._parts = {PREFIX + part.path: part for part in curriculum.parts}
        self._modules = {
            PREFIX + module.path: module for part in curriculum.parts for module in part.modules
        }
        self._newest = max((module.reviewed for module in self._modules.values()), default=None)
        self.assets = build_assets(strings)

    def body(self, place: str, source: str | None) -> str | None:
        """Return the text of a module or part page without its front matter, else None."""
        if source is None or (place not in self._modules and place not in self._parts):
            return None
        return split_front_matter(Path(source).read_text("utf-8-sig")).body

    def meta(self, place: str) -> dict[str, Any]:
        """Return what the theme may read of a page: its description."""
        entry = self._modules.get(place) or self._parts.get(place)
        return {"description": escape(entry.summary, quote=True)} if entry else {}

    def date(self, place: str) -> str | None:
        """Return the ISO date of a page's last review; for other pages the newest of all modules.

        It takes the place of the build date in the site map, so that two builds are equal.
        """
        module = self._modules.get(place)
        return module.reviewed if module else self._newest

    def markdown(self, place: str, markdown: str) -> str:
        """Return a page's Markdown with what belongs below the author's text."""
        if module := self._modules.get(place):
            return with_closing_sections(markdown, module, self._strings)
        if place in self._parts:
            return f"{markdown.rstrip()}\n\n::: modules\n"
        return markdown

    def with_header(self, place: str, html: str) -> str:
        """Return a page's HTML with the place of the box above a module's text marked."""
        return f"{mark('module')}\n{html}" if place in self._modules else html

    def finished(self, html: str, where: Where) -> str:
        """Return the whole page with every mark filled in and the scripts it needs loaded."""
        marks = marked(html)
        if not marks:
            return html
        html = fill_in(html, self._fills(where))
        features = sorted({_FEATURE[kind] for kind, _ in marks if kind in _FEATURE})
        styles = "".join(style_tag(where.address(self.assets.styles[one])) for one in features)
        return html.replace("</head>", f"{styles}</head>", 1)

    def _fills(self, where: Where) -> dict[str, Fill]:
        strings, text, site = self._strings, self._text, self._site
        curriculum = self._project.curriculum
        module = self._modules.get(where.place)
        part = self._parts.get(where.place)
        loaded: set[str] = set()

        def address(path: str) -> str:
            return where.address(PREFIX + path)

        def with_script(kind: str, html: str) -> str:
            feature = _FEATURE[kind]
            if feature in loaded:
                return html
            loaded.add(feature)
            return f"{html}\n{script_tag(where.address(self.assets.scripts[feature]))}"

        fills: dict[str, Fill] = {
            "quiz": lambda name: with_script("quiz", self._quiz(name, where)),
            "catalogue": lambda _: with_script(
                "catalogue", catalogue(curriculum, strings, text, site, address)
            ),
            "progress": lambda _: with_script(
                "progress", continue_box(curriculum, strings, site, address)
            ),
        }
        if part is not None:
            fills["modules"] = lambda _: with_script(
                "modules", part_catalogue(part, strings, text, site, address)
            )
        if module is not None:
            fills |= {
                "module": lambda _: with_script(
                    "module", module_header(module, strings, text, site)
                ),
                "done": lambda _: with_script("done", done_control(module, strings, site)),
                "sources": lambda _: source_list(module.sources, strings, text),
            }
        return fills

    def _quiz(self, name: str, where: Where) -> str:
        bank = self._project.bank
        source = str(self._root / bank.path_of(name))

        def resolve(target: str) -> str | None:
            found = self._links.place_of(target, source)
            if found is None:
                return None
            place, fragment = found
            return where.address(place) + fragment

        self._text.resolve_link = resolve
        return self._exercises.render(bank[name])


def source_paths(project: Project, modules_dir: Path) -> list[str]:
    """Return the files of `modules_dir` that belong on the site, as paths below it, sorted.

    These are the pages of the curriculum and the media beside them; files that are neither (notes,
    hidden files, data for other tools) stay at home.
    """
    pages = [entry.path for part in project.curriculum.parts for entry in _pages(part)]
    media = [
        path.relative_to(modules_dir).as_posix()
        for path in modules_dir.rglob("*")
        if path.suffix.lower() in MEDIA and path.is_file() and not path.is_symlink()
    ]
    return sorted(pages + media)


MEDIA = frozenset(
    {
        ".svg",
        ".png",
        ".jpg",
        ".jpeg",
        ".webp",
        ".gif",
        ".mp3",
        ".ogg",
        ".mp4",
        ".webm",
        ".vtt",
        ".pdf",
    }
)


def _pages(part: Part) -> list[Part | Module]:
    return [part, *part.modules]
