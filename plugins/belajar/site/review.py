"""Which items can come back for review, where the browser finds them, and where they lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from belajar.render.exercise import ExerciseRenderer, media_of, type_scripts_of
from belajar.render.review import item_script, origin_link, review_page
from belajar.render.strings import Strings
from belajar.schema.bank import Bank
from belajar.schema.quiz import Quiz

Taught = Callable[[Quiz], tuple[str, str] | None]
"""Quiz -> title and place of what teaches it; None where no page shows it."""


Script = tuple[str, bytes]
Recall = Callable[[Quiz, str, Callable[[], Script]], Script]


class ReviewParts:
    """The scripts of items and the place of the review of one site.

    Args:
        bank: The quizzes.
        strings: Words of the site's language.
        site: Namespace of the learner's records.
        taught: Where each quiz is taught.
        speak: Says in HTML which language a foreign phrase is in.
    """

    def __init__(
        self, bank: Bank, strings: Strings, site: str, taught: Taught, speak: Callable[[str], str]
    ) -> None:
        self._bank = bank
        self._strings = strings
        self._site = site
        self._taught = taught
        self._speak = speak
        self._paths: dict[str, str] = {}

    def features(self) -> tuple[str, ...]:
        """Return the features that the page needs: any type may come back."""
        types = {one for quiz in self._quizzes for one in (*type_scripts_of(quiz), *media_of(quiz))}
        return (*sorted(types), "report", "review", "exercise")

    def files(
        self,
        renderer_of: Callable[[Quiz], ExerciseRenderer],
        address: Callable[[str], str],
        recall: Recall,
    ) -> Mapping[str, bytes]:
        """Return path and content of one script a quiz.

        Args:
            renderer_of: Gives for each quiz a renderer that resolves its links.
            address: Turns a place into an address relative to the review page.
            recall: Gives what was made before of a quiz and of where it leads.
        """
        files: dict[str, bytes] = {}
        for quiz in self._quizzes:
            title, place = self._taught(quiz) or ("", "")
            origin = origin_link(title, address(place), self._strings)
            path, content = recall(quiz, origin, partial(self._script, quiz, renderer_of, origin))
            self._paths[quiz.id] = path
            files[path] = content
        return files

    def page(self, address: Callable[[str], str]) -> str:
        """Return what stands on the review page; `files` has been called before."""
        scripts = {quiz: address(path) for quiz, path in self._paths.items()}
        return review_page(scripts, self._homes(), self._strings, self._site)

    def _script(
        self, quiz: Quiz, renderer_of: Callable[[Quiz], ExerciseRenderer], origin: str
    ) -> Script:
        return item_script(quiz, renderer_of(quiz), origin, self._speak)

    @cached_property
    def _quizzes(self) -> list[Quiz]:
        return [quiz for quiz in self._bank.written() if self._taught(quiz)]

    def _homes(self) -> dict[str, str]:
        homes = {item.id: quiz.id for quiz in self._bank.written() for item in quiz.items}
        drawn = (self._bank[one] for one in sorted(self._bank.drawn))
        return {item.id: homes[item.id] for quiz in drawn for item in quiz.items}
