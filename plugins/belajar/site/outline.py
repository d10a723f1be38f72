"""What the items of a quiz are about, and where on the site to study it again.

A closing quiz goes by the objectives of its module; each objective leads to the sections in which a
check-yourself item of the same objective stands. A test over several modules goes by their parts,
and leads to the modules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TypeVar

from belajar.render.report import Outline, Topic
from belajar.render.strings import Strings
from belajar.render.text import TextRenderer, attribute
from belajar.schema.bank import Bank
from belajar.schema.module import Curriculum, Module, Part
from belajar.schema.quiz import Quiz
from belajar.site.placement import MARK

_Key = TypeVar("_Key")
_HEADING_OR_MARK = re.compile(
    rf'<h[2-6][^>]* id="(?P<id>[^"]+)"[^>]*>(?P<title>.*?)</h[2-6]>|{MARK.pattern}', re.DOTALL
)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a page; the title is plain text."""

    id: str
    title: str


def quiz_sections(html: str) -> dict[str, Section]:
    """Return the section in which each quiz of a page is marked.

    Args:
        html: The page, before its marks are filled in.
    """
    found: dict[str, Section] = {}
    section = None
    for match in _HEADING_OR_MARK.finditer(html):
        if match["id"]:
            title = _TAG.sub("", _PERMALINK.sub("", match["title"]))
            section = Section(unescape(match["id"]), " ".join(unescape(title).split()))
        elif section and match["kind"] == "quiz":
            found[match["name"] or ""] = section
    return found


class Outliner:
    """Outlines the quizzes of one site.

    Args:
        bank: The quizzes.
        curriculum: The modules.
        strings: Words of the site's language.
        text: Renders the author's text.
    """

    def __init__(
        self, bank: Bank, curriculum: Curriculum, strings: Strings, text: TextRenderer
    ) -> None:
        self._bank = bank
        self._strings = strings
        self._text = text
        self._homes = dict(_homes(bank, curriculum))
        self._closed = {module.quiz: module for module in curriculum.modules() if module.quiz}

    def outline(
        self,
        quiz: Quiz,
        sections: Mapping[str, Section],
        address: Callable[[str], str],
    ) -> Outline | None:
        """Return the outline of a quiz, None where its items belong to no module.

        Args:
            quiz: The quiz.
            sections: The sections of the page that shows it, if that is its module's.
            address: Address of a module's page.
        """
        module = self._closed.get(quiz.id)
        if module is not None:
            return self._by_objective(quiz, module, sections, address)
        homes = [self._homes.get(item.id) for item in quiz.items]
        known = [home for home in homes if home]
        if not known:
            return None
        parts = _grouped((index, home[0].title) for index, home in enumerate(homes) if home)
        modules = _grouped((index, home[1].path) for index, home in enumerate(homes) if home)
        titles = {module.path: module.title for _, module in known}
        return Outline(
            "by_part",
            tuple(Topic(attribute(title), items) for title, items in parts.items()),
            tuple(
                Topic(attribute(titles[path]), items, address(path))
                for path, items in modules.items()
            ),
        )

    def _by_objective(
        self,
        quiz: Quiz,
        module: Module,
        sections: Mapping[str, Section],
        address: Callable[[str], str],
    ) -> Outline:
        items = _grouped(
            (index, item.objective) for index, item in enumerate(quiz.items) if item.objective
        )
        places = self._places(sections)
        start = Section("top", self._strings["module_start"])
        lessons = _grouped(
            (index, section)
            for objective, indexes in items.items()
            for section in places.get(objective, [start])
            for index in indexes
        )
        page = "" if sections else address(module.path)
        return Outline(
            "by_objective",
            tuple(
                Topic(self._text.compact(one.text), items.get(one.id, ()))
                for one in module.objectives
            ),
            tuple(
                Topic(attribute(section.title), indexes, f"{page}#{section.id}")
                for section, indexes in lessons.items()
            ),
        )

    def _places(self, sections: Mapping[str, Section]) -> dict[str, list[Section]]:
        """Return the sections that check each objective, in the order of the page."""
        places: dict[str, list[Section]] = {}
        for name, section in sections.items():
            quiz = self._bank.get(name)
            if name in self._closed or quiz is None:
                continue
            for item in quiz.items:
                if item.objective and section not in places.setdefault(item.objective, []):
                    places[item.objective].append(section)
        return places


def _homes(bank: Bank, curriculum: Curriculum) -> Iterator[tuple[str, tuple[Part, Module]]]:
    """Yield the part and module of each item of a closing quiz."""
    for part in curriculum.parts:
        for module in part.modules:
            quiz = bank.get(module.quiz or "")
            for item in quiz.items if quiz else ():
                yield item.id, (part, module)


def _grouped(pairs: Iterable[tuple[int, _Key]]) -> dict[_Key, tuple[int, ...]]:
    """Return the places of each key, in order."""
    groups: dict[_Key, tuple[int, ...]] = {}
    for index, key in pairs:
        groups[key] = (*groups.get(key, ()), index)
    return groups
