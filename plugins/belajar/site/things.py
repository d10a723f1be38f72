"""What each page of a site is, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from belajar.render import structured
from belajar.render.structured import Node, Said
from belajar.schema.module import Module, Part
from belajar.schema.path import LearningPath
from belajar.schema.quiz import Quiz
from belajar.site.navigation import PREFIX
from belajar.site.project import Project

PageOf = Callable[[str, str], str | None]
"""Kind and name of a block -> place of the first page that has it, None where none has."""
Address = Callable[[str], str]
"""Place of a page -> its address."""


class Things:
    """Modules, parts, paths, tests and terms by the place of their page.

    Args:
        project: What was read from the repository.
        page_of: Where blocks stand.
    """

    def __init__(self, project: Project, page_of: PageOf) -> None:
        self._project = project
        self._page_of = page_of
        curriculum = project.curriculum
        self._by_id = {one.id: one for one in curriculum.modules()}
        self.modules = {PREFIX + one.path: one for one in curriculum.modules()}
        self.parts = {PREFIX + one.path: one for one in curriculum.parts}
        self._part_of = {one.id: part for part in curriculum.parts for one in part.modules}

    def part_of(self, module: Module) -> Part:
        """Return the part that a module belongs to."""
        return self._part_of[module.id]

    @cached_property
    def paths(self) -> dict[str, LearningPath]:
        """Return by place the path of each page that shows one."""
        listed = self._project.paths.items()
        return {at: path for name, path in listed if (at := self._page_of("path", name))}

    @cached_property
    def quizzes(self) -> dict[str, Quiz]:
        """Return by place the quiz of each page outside the curriculum that shows one."""
        listed = self._project.bank.items()
        placed = {at: quiz for name, quiz in listed if (at := self._page_of("quiz", name))}
        return {at: one for at, one in placed.items() if at not in {**self.modules, **self.parts}}

    def modules_of(self, path: LearningPath) -> list[Module]:
        """Return the modules of a path, in order."""
        return [self._by_id[name] for name in path.modules]

    def home(self, said: Said, address: Address) -> Node:
        """Return what the home page is."""
        return structured.website(
            said, [(path.title, address(at)) for at, path in self.paths.items()]
        )

    def at(self, place: str, said: Said, site: Said, address: Address) -> list[Node]:
        """Return what a page other than the home page is; nothing where we do not know.

        Args:
            place: The page.
            said: What is said of it.
            site: What is said of the whole site.
            address: Addresses of pages.
        """
        found: list[Node] = []
        if module := self.modules.get(place):
            part = self.part_of(module)
            above = (part.title, address(PREFIX + part.path))
            quiz = self._project.bank.get(module.quiz or "")
            found.append(structured.learning_resource(said, module, quiz, above))
        if of_part := self.parts.get(place):
            modules = _addressed(of_part.modules, address)
            found.append(structured.curriculum_part(said, modules))
        if place == self._page_of("catalogue", ""):
            parts = [(one, address(at)) for at, one in self.parts.items()]
            found.append(structured.whole_course(said._replace(name=site.name), parts))
        if path := self.paths.get(place):
            steps = _addressed(self.modules_of(path), address)
            found.append(structured.course(said, path, steps))
        if quiz := self.quizzes.get(place):
            found.append(structured.quiz_page(said, quiz))
        if place == self._page_of("glossary", ""):
            found.append(structured.term_set(said, self._project.glossary.values()))
        return found


def _addressed(modules: Iterable[Module], address: Address) -> list[tuple[Module, str]]:
    return [(one, address(PREFIX + one.path)) for one in modules]
