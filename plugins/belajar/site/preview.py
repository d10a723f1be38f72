"""What a preview adds to the pages of a site; a site that is published has none of it."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from belajar.render.assets import EDITING, Assets, script_tag, style_tag
from belajar.render.exercise import ExerciseRenderer
from belajar.render.preview import Opener, PreviewRenderer, Spot
from belajar.render.strings import Strings
from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.excerpt import excerpt, line_at, lines_of
from belajar.schema.files import text_inside
from belajar.schema.module import QUIZ_BLOCKS, Placement
from belajar.schema.quiz import Quiz
from belajar.site.faults import DATA_OF, Faults

VS_CODE = "vscode://file{path}:{line}:{column}"
OFF = frozenset({"off", "mati"})
_RUNS = re.compile(r"\s*(?:javascript|data|vbscript|blob):", re.IGNORECASE)
_TOPS = (re.compile(r"<article\b[^>]*>"), re.compile(r"<body\b[^>]*>"))
"""Behind the first of these that a page has stands what belongs above its text."""

PageOf = Callable[[str, str], str | None]
"""Takes kind and name of a block, returns the place of the first page that has it."""


class Workplace(NamedTuple):
    """Where the files of a preview lie, and how to get to them.

    Attributes:
        root: The repository.
        sources: Place on the site -> the page's file, relative to `root`.
        opener: Where an editor can be opened.
    """

    root: Path
    sources: Mapping[str, str]
    opener: Opener


class Preview:
    """Adds mistakes and an editor's bars to the pages of one site.

    Args:
        faults: The mistakes.
        bank: The quizzes that can be shown.
        placements: What all pages place.
        workplace: Where the files lie.
        strings: Words of the site's language.
    """

    def __init__(
        self,
        faults: Faults,
        bank: Bank,
        placements: tuple[Placement, ...],
        workplace: Workplace,
        strings: Strings,
    ) -> None:
        self._faults = faults
        self._bank = bank
        self._placements = placements
        self._work = workplace
        self._strings = strings
        self._lines: dict[str, list[str]] = {}
        self._places: dict[Diagnostic, str | None] = {}
        self._renderer = PreviewRenderer(strings, workplace.opener, self._excerpt)

    def is_faulty(self, place: str) -> bool:
        """Tell whether a page's own file has errors."""
        return bool(self._faults.of_page(self._work.sources.get(place, "")))

    def panel(self, kind: str, name: str, place: str) -> str | None:
        """Return what stands in place of a block that cannot be shown, None for one that can."""
        found = self._faults.at_block(kind, name, self._work.sources.get(place, ""))
        if not found:
            return None
        words = "fault_quiz" if kind in QUIZ_BLOCKS else "fault_block"
        title = self._strings.fill(words, quiz=name, block=f"{kind} {name}".strip())
        return self._renderer.panel(title, found, f"galat-{kind}-{name}".rstrip("-"))

    def quiz_bar(self, quiz: Quiz, exercises: ExerciseRenderer) -> str:
        """Return the bar above an exercise."""
        items = {item.id: self._bank.item_places[item.id] for item in quiz.items}
        return self._renderer.quiz_bar(
            _spot(self._bank.places[quiz.id]),
            {name: _spot(one) for name, one in items.items()},
            {item.id: exercises.key(item) for item in quiz.items},
        )

    def page(
        self, html: str, place: str, address: Callable[[str], str], assets: Assets, page_of: PageOf
    ) -> str:
        """Return a whole page with what belongs above its text, and its script and style.

        Args:
            html: The page.
            place: Its place on the site.
            address: Turns a place or an asset's path into an address relative to the page.
            assets: The scripts and styles.
            page_of: Tells which page shows a block.
        """
        source = self._work.sources.get(place)
        top = [
            self._renderer.bar(self._faults.found, lambda one: self._shown(one, page_of, address))
        ]
        if source is not None:
            top.append(self._renderer.place("edit_page", Spot(source, 1)))
            if own := self._own(source):
                title = self._strings["fault_page"]
                top.append(self._renderer.panel(title, own, "galat-halaman"))
        top.append(script_tag(address(assets.scripts[EDITING])))
        at = next((found.end() for one in _TOPS if (found := one.search(html))), 0)
        html = f"{html[:at]}{''.join(top)}{html[at:]}"
        return html.replace("</head>", f"{style_tag(address(assets.styles[EDITING]))}</head>", 1)

    def _own(self, source: str) -> list[Diagnostic]:
        """Return the errors of a page's file, without those that show at a block."""
        blocks = {(one.kind, one.name) for one in self._placements if one.path == source}
        told = {one for block in blocks for one in self._faults.at_block(*block, source)}
        return [one for one in self._faults.of_page(source) if one not in told]

    def _shown(self, one: Diagnostic, page_of: PageOf, address: Callable[[str], str]) -> str | None:
        """Return the address of a page that shows an error at its place."""
        if one not in self._places:
            self._places[one] = self._place_of(one, page_of) if one.severity == "error" else None
        found = self._places[one]
        return address(found) if found else None

    def _place_of(self, one: Diagnostic, page_of: PageOf) -> str | None:
        place = next((at for at, source in self._work.sources.items() if source == one.path), None)
        blocks = [
            (kind, name) for name in self._faults.quizzes_in(one.path) for kind in QUIZ_BLOCKS
        ]
        blocks += [
            (placed.kind, placed.name)
            for placed in self._placements
            if placed.kind in DATA_OF and one in self._faults.at_block(placed.kind, placed.name, "")
        ]
        return place or next((at for block in blocks if (at := page_of(*block))), None)

    def _excerpt(self, one: Diagnostic) -> tuple[str, str]:
        if one.path not in self._lines:
            self._lines[one.path] = lines_of(text_inside(self._work.root, one.path))
        return excerpt(line_at(self._lines[one.path], one.line), one.column)


def opener(setting: str, root: Path, host: str) -> Opener:
    """Return where an editor opens a file; nowhere when other computers can see the pages.

    Args:
        setting: Empty for VS Code, `off` for none, or an address with `{path}` and perhaps `{line}`
            and `{column}` in it.
        root: Folder that files are relative to.
        host: Where the preview is served.

    Raises:
        ValueError: The setting is neither.
    """
    template = setting.strip() or VS_CODE
    if template.lower() in OFF or not _is_own(host):
        return lambda path, line, column: None
    if "{path}" not in template or _RUNS.match(template):
        raise ValueError(setting)

    def address(path: str, line: int, column: int) -> str:
        file = (root / path).absolute().as_posix()
        file = quote(file if file.startswith("/") else f"/{file}", safe="/:")
        values = {"{path}": file, "{line}": str(line), "{column}": str(column)}
        return re.sub(r"\{(?:path|line|column)\}", lambda match: values[match[0]], template)

    return address


def _is_own(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _spot(place: tuple[str, int, int]) -> Spot:
    return Spot(place[0], place[1])
