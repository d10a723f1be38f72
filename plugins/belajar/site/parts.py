"""What stands behind each mark on a page: one function a kind of block."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from belajar.render.aloud import aloud_place
from belajar.render.app import app_panel
from belajar.render.assets import ALOUD, ALOUD_READER, APP_PANEL, Assets, script_tag
from belajar.render.catalogue import catalogue, continue_box, part_catalogue
from belajar.render.certificate import certificate
from belajar.render.chart import chart_figure
from belajar.render.exercise import ExerciseRenderer, features_of
from belajar.render.glossary import glossary_list
from belajar.render.law_list import law_list
from belajar.render.media import MediaRenderer, media_files
from belajar.render.module_page import done_control, module_header, source_list
from belajar.render.paths import path_choice, path_overview
from belajar.render.posters import Offer, poster_list
from belajar.render.record import learner_record
from belajar.render.report import Outline
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer
from belajar.schema.memory import FORGETFUL, Memory
from belajar.schema.module import BLOCKS, QUIZ_BLOCKS, Module, Part
from belajar.schema.quiz import Quiz
from belajar.site.languages import LanguageMarker
from belajar.site.links import LinkMap
from belajar.site.navigation import PREFIX
from belajar.site.outline import Outliner, Section
from belajar.site.placement import Fill
from belajar.site.preview import Preview
from belajar.site.project import Project
from belajar.site.review import ReviewParts

T = TypeVar("T")

OWN_KINDS = frozenset({"done", "sources", "modules"})
"""What we add to module and part pages ourselves."""

KINDS = frozenset(BLOCKS) | OWN_KINDS
"""The words that may stand behind `:::`."""

FEATURES = {
    "record": ("progress", "record"),
    "certificate": ("certificate",),
    "offline": (APP_PANEL,),
    "posters": ("posters",),
}
"""The features whose scripts and styles a kind needs, where those of progress are not all."""


@dataclass(frozen=True, slots=True)
class Where:
    """The page being written.

    Attributes:
        place: Its path on the site (`modul/dasar/tujuan.md`).
        address: Turns another page's place, or an asset's path, into an address relative to it.
    """

    place: str
    address: Callable[[str], str]


class PageParts:
    """Makes the HTML behind the marks of one site.

    Args:
        project: What was read from the repository.
        strings: Words of the site's language.
        site: Namespace of learners' stored answers.
        links: Where the repository's files are shown; resolves links inside quiz text.
        root: Folder that the quizzes' paths are relative to.
        assets: The scripts.
        name: The site's name, as it stands on the letter of study.
        preview: What a preview adds.
        memory: What was rendered before.
        logo: Place of the site's logo, which stands on the letter too.
    """

    def __init__(
        self,
        project: Project,
        strings: Strings,
        site: str,
        links: LinkMap,
        root: Path,
        assets: Assets,
        name: str,
        preview: Preview | None = None,
        memory: Memory = FORGETFUL,
        *,
        logo: str | None = None,
    ) -> None:
        self._project = project
        self._strings = strings
        self._site = site
        self._links = links
        self._root = root
        self._assets = assets
        self._name = name
        self._preview = preview
        self._memory = memory
        self._logo = logo
        self.text = TextRenderer()
        self.languages = LanguageMarker(project.foreign)
        self.posters: Mapping[str, Offer] = {}
        self._media = MediaRenderer(project.bank.media, strings, self.text)
        self._exercises = ExerciseRenderer(strings, self.text, site, self._media)
        self._modules = {module.id: module for module in project.curriculum.modules()}
        self._module_at = {PREFIX + module.path: module for module in self._modules.values()}
        self._outliner = Outliner(project.bank, project.curriculum, strings, self.text)
        self._pages = _pages(project, links, root)
        self._review = ReviewParts(project.bank, strings, site, self._taught, self.languages.mark)

    def page_of(self, kind: str, name: str = "") -> str | None:
        """Return the place of the first page that has a block, None where none has."""
        return self._pages.get((kind, name))

    def media_files(self) -> Mapping[str, Path]:
        """Return path inside the site and source of each file that an item shows."""
        return media_files(self._project.bank.media)

    def review_files(self, where_of: Callable[[str], Where]) -> Mapping[str, bytes]:
        """Return the scripts that hold the items of each quiz; none where no page reviews them."""
        place = self.page_of("review")
        if place is None:
            return {}
        where = where_of(place)

        def recall(quiz: Quiz, origin: str, make: Callable[[], T]) -> T:
            return self._recall(quiz, ("review", place, origin), make)

        def renderer_of(quiz: Quiz) -> ExerciseRenderer:
            return self._renderer(quiz.id, where)

        return self._review.files(renderer_of, where.address, recall)

    def fills(
        self,
        where: Where,
        module: Module | None,
        part: Part | None,
        sections: Mapping[str, Section],
        marks: Iterable[tuple[str, str]],
    ) -> dict[str, Fill]:
        """Return what fills each kind of mark on a page; each script is loaded once.

        Behind the first exercise stand the scripts of all, that of the exercise itself last: so all
        of them begin in one go, and the page is laid out once for them.

        Args:
            where: The page.
            module: The module it shows, if it shows one.
            part: The part it shows, if it shows one.
            sections: The sections in which its quizzes stand.
            marks: Kind and name of what is marked on the page.
        """
        of_exercises = dict.fromkeys(
            one
            for kind, name in marks
            if kind in QUIZ_BLOCKS
            for one in self.features(kind, name, where.place)
        )
        in_one_go = sorted(of_exercises, key="exercise".__eq__)
        makers = {**self._makers(where), **self._own_makers(where, module, part)}
        closing = module.quiz if module else None
        makers["quiz"] = lambda name: self._quiz(name, where, sections if name == closing else {})
        loaded: set[str] = set()

        def with_script(kind: str, make: Callable[[str], str]) -> Fill:
            def fill(name: str) -> str:
                if (panel := self._panel(kind, name, where.place)) is not None:
                    return panel
                is_exercise = kind in QUIZ_BLOCKS
                features = in_one_go if is_exercise else self.features(kind, name, where.place)
                wanted = [one for one in features if one not in loaded]
                loaded.update(wanted)
                scripts = [
                    self._assets.scripts[one] for one in wanted if one in self._assets.scripts
                ]
                tags = [script_tag(where.address(path)) for path in scripts]
                return "\n".join((make(name), *tags))

            return fill

        return {kind: with_script(kind, make) for kind, make in makers.items()}

    def features(self, kind: str, name: str, place: str) -> tuple[str, ...]:
        """Return the features (`render/assets.py`) whose files a block needs on a page."""
        if self._panel(kind, name, place) is not None:
            return ()
        if kind in QUIZ_BLOCKS:
            return features_of(self._project.bank[name])
        if kind == "review":
            return self._review.features()
        if kind == "module" and ALOUD in self._assets.scripts:
            return ("progress", ALOUD)
        return FEATURES.get(kind, ("progress",))

    def _makers(self, where: Where) -> dict[str, Callable[[str], str]]:
        project, strings, text, site = self._project, self._strings, self.text, self._site

        def address(path: str) -> str:
            return where.address(PREFIX + path)

        def page(kind: str, name: str) -> str | None:
            place = self.page_of(kind, name)
            return where.address(place) if place else None

        return {
            "example": lambda name: self._example(name, where),
            "chart": lambda name: chart_figure(project.charts[name], strings),
            "catalogue": lambda _: catalogue(project.curriculum, strings, text, site, address),
            "progress": lambda _: continue_box(
                project.curriculum, project.paths, strings, site, address, page("review", "")
            ),
            "paths": lambda _: path_choice(project.paths, self._modules, strings, site, page),
            "path": lambda name: path_overview(
                project.paths[name], self._modules, strings, text, site, address, page
            ),
            "record": lambda _: learner_record(
                project.paths, project.curriculum, project.bank, strings, text, site, address, page
            ),
            "review": lambda _: self._review.page(where.address),
            "certificate": lambda _: certificate(
                *(project.paths, self._modules, strings, text, site, self._name, address, page),
                logo=where.address(self._logo) if self._logo else None,
            ),
            "laws": lambda _: law_list(project.laws, project.curriculum, strings, address),
            "glossary": lambda _: glossary_list(project.glossary, text),
            "offline": lambda _: app_panel(strings, is_on=APP_PANEL in self._assets.scripts),
            "posters": lambda _: poster_list(project.posters, self.posters, strings, where.address),
        }

    def _own_makers(
        self, where: Where, module: Module | None, part: Part | None
    ) -> dict[str, Callable[[str], str]]:
        strings, text, site = self._strings, self.text, self._site
        makers: dict[str, Callable[[str], str]] = {}
        if part is not None:
            makers["modules"] = lambda _: part_catalogue(
                part, strings, text, site, lambda path: where.address(PREFIX + path)
            )
        if module is not None:
            laws = self.page_of("laws")
            makers |= {
                "module": lambda _: module_header(module, strings, text, site, self._aloud(where)),
                "done": lambda _: done_control(module, strings, site),
                "sources": lambda _: source_list(
                    module.sources, strings, text, where.address(laws) if laws else None
                ),
            }
        return makers

    def _aloud(self, where: Where) -> str:
        reader = self._assets.scripts.get(ALOUD_READER)
        return aloud_place(self._site, where.address(reader)) if reader else ""

    def _quiz(self, name: str, where: Where, sections: Mapping[str, Section]) -> str:
        quiz = self._project.bank[name]
        outline = self._outliner.outline(quiz, sections, lambda path: where.address(PREFIX + path))
        return self._exercise(quiz, where, outline, is_example=False)

    def _example(self, name: str, where: Where) -> str:
        return self._exercise(self._project.bank[name], where, None, is_example=True)

    def _exercise(
        self, quiz: Quiz, where: Where, outline: Outline | None, *, is_example: bool
    ) -> str:
        def make() -> str:
            renderer = self._renderer(quiz.id, where)
            bar = self._preview.quiz_bar(quiz, renderer) if self._preview else ""
            return bar + renderer.render(quiz, outline, is_example=is_example)

        spots = [self._project.bank.item_places[item.id] for item in quiz.items]
        key = ("exercise", where.place, outline, is_example, *spots)
        return self._recall(quiz, key, make)

    def _recall(self, quiz: Quiz, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made of the same quiz, read from the same file, on the same site.

        A quiz is known by its identity, which its file's bytes keep; what is kept holds it, so that
        no other can come by the same one.
        """
        _, made = self._memory.recall((id(quiz), key, self._state), lambda: (quiz, make()))
        return made

    @cached_property
    def _state(self) -> object:
        """Return what stands for all that exercises depend on beside their quiz."""
        media = self._project.bank.media
        shown = tuple((name, media[name]) for name in sorted(media))
        places = tuple(sorted(self._links.places.items()))
        spoken = tuple(self._project.foreign.items())
        key = ("site", places, shown, spoken, self._strings.language, self._site, str(self._root))
        return self._memory.recall(key, object)

    def _panel(self, kind: str, name: str, place: str) -> str | None:
        """Return what a preview shows in place of a broken block."""
        return self._preview.panel(kind, name, place) if self._preview else None

    def _renderer(self, quiz_id: str, where: Where) -> ExerciseRenderer:
        """Return the renderer, set to write the addresses in one quiz for one page."""
        source = str(self._root / self._project.bank.path_of(quiz_id))

        def resolve(target: str) -> str | None:
            found = self._links.place_of(target, source)
            if found is None:
                return None
            place, fragment = found
            return where.address(place) + fragment

        self.text.resolve_link = resolve
        self._media.address = where.address
        return self._exercises

    def _taught(self, quiz: Quiz) -> tuple[str, str] | None:
        """Return title and place of the module that shows a quiz, or of the quiz itself."""
        place = self.page_of("quiz", quiz.id)
        if place is None:
            return None
        return (self._module_at.get(place) or quiz).title, place


def _pages(project: Project, links: LinkMap, root: Path) -> dict[tuple[str, str], str]:
    pages: dict[tuple[str, str], str] = {}
    for one in (*project.placements, *project.curriculum.placements):
        place = links.places.get(str(root / one.path))
        if place is not None:
            pages.setdefault((one.kind, one.name), place)
    return pages
