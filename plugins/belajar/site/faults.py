"""Which error of a project belongs to which place of the site, and what is sound without them."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.module import QUIZ_BLOCKS
from belajar.schema.path import LearningPaths
from belajar.schema.quiz import Quiz
from belajar.site.project import DATA, Folders, Project

DATA_OF = {
    "laws": "laws",
    "glossary": "glossary",
    "chart": "charts",
    "path": "paths",
    "paths": "paths",
    "posters": "posters",
}
"""Kind of block -> the data file (a key of `DATA`) that it shows."""


class Faults:
    """The errors of a project by the place where an author looks for them.

    Args:
        project: What was read, broken pages with what stands for them.
        folders: Where it was read from.

    Attributes:
        found: All errors and warnings, in the order of their places.
    """

    def __init__(self, project: Project, folders: Folders) -> None:
        self.found = tuple(sorted(set(project.diagnostics)))
        self._project = project
        self._folders = folders
        self._errors: dict[str, list[Diagnostic]] = {}
        for one in self.found:
            if one.severity == "error":
                self._errors.setdefault(one.path, []).append(one)
        names = {*project.bank, *project.bank.broken} if self._errors else ()
        self._quizzes = {name: found for name in sorted(names) if (found := self._of_quiz(name))}

    def __bool__(self) -> bool:
        return bool(self._errors)

    def of_page(self, source: str) -> list[Diagnostic]:
        """Return the errors in a page's own file."""
        return self._errors.get(source, [])

    def of_file(self, file: Path) -> list[Diagnostic]:
        """Return the errors in a file of the repository."""
        return self.of_page(Path(os.path.relpath(file, self._folders.root)).as_posix())

    def at_block(self, kind: str, name: str, source: str) -> list[Diagnostic]:
        """Return why a block cannot be shown; nothing where it can.

        Args:
            kind: The word behind the colons.
            name: What it names.
            source: The file of the page on which it stands.
        """
        if kind in QUIZ_BLOCKS and name in self._quizzes:
            return self._quizzes[name]
        data = self.of_file(self._folders.data / DATA[DATA_OF[kind]]) if kind in DATA_OF else []
        return data or self._unknown(kind, name, source)

    def quizzes_in(self, path: str) -> list[str]:
        """Return the ids of the quizzes that an error in a file keeps off their pages."""
        return [
            name for name, found in self._quizzes.items() if any(one.path == path for one in found)
        ]

    def sound(self) -> Project:
        """Return the project without what cannot be shown."""
        if not self:
            return self._project
        bank = self._project.bank
        quizzes = {name: quiz for name, quiz in bank.quizzes.items() if name not in self._quizzes}
        has_paths = not self.at_block("paths", "", "")
        return replace(
            self._project,
            bank=replace(bank, quizzes=quizzes, drawn=frozenset(bank.drawn & quizzes.keys())),
            paths=self._project.paths if has_paths else LearningPaths({}),
        )

    def _unknown(self, kind: str, name: str, source: str) -> list[Diagnostic]:
        """Return what is said of a block that names nothing there is."""
        known = {
            **dict.fromkeys(QUIZ_BLOCKS, self._project.bank),
            "chart": self._project.charts,
            "path": self._project.paths,
        }
        if kind not in known or name in known[kind]:
            return []
        placed = (*self._project.curriculum.placements, *self._project.placements)
        lines = {
            one.line for one in placed if (one.kind, one.name, one.path) == (kind, name, source)
        }
        return [one for one in self.of_page(source) if one.line in lines]

    def _of_quiz(self, name: str) -> list[Diagnostic]:
        bank = self._project.bank
        own = bank.places[name].path if name in bank else bank.broken[name]
        quiz = bank.get(name)
        paths = [own, *(_files_of(quiz, bank) if quiz else ())]
        return [one for path in dict.fromkeys(paths) for one in self._errors.get(path, ())]


def _files_of(quiz: Quiz, bank: Bank) -> Iterable[str]:
    """Yield the files in which a quiz's items stand, and those that they show but cannot."""
    for item in quiz.items:
        home = bank.item_places[item.id].path
        yield home
        yield from _unfit(
            home, ((item.id, written) for one in item.media for _, written in one.files), bank
        )


def _unfit(home: str, shown: Iterable[tuple[str, str]], bank: Bank) -> Iterator[str]:
    for key in shown:
        if key not in bank.media:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(home), key[1]))
