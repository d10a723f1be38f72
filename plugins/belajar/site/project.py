"""Everything read from the repository before a build, and the complete list of mistakes in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from belajar.schema.bank import Bank, load_bank, load_curriculum
from belajar.schema.checks import check_project
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.module import Curriculum, Placement, find_placements

DEFAULT_SITE_ID = "belajar"


@dataclass(frozen=True, slots=True)
class Project:
    """One state of the repository.

    Attributes:
        bank: All quizzes that could be read.
        curriculum: All parts and modules that could be read.
        diagnostics: Every mistake found on the way.
    """

    bank: Bank
    curriculum: Curriculum
    diagnostics: tuple[Diagnostic, ...]


def load_project(
    root: Path, modules_dir: Path, quizzes_dir: Path, pages: Iterable[Path] = ()
) -> Project:
    """Read modules, quizzes and the placements on other pages, and check them against each other.

    Args:
        root: Folder that paths in messages are relative to (where mkdocs.yml is).
        modules_dir: Folder of the modules; may be missing.
        quizzes_dir: Folder of the quizzes; may be missing.
        pages: Further Markdown files that may place a quiz.
    """
    bank, bank_problems = load_bank(quizzes_dir, root)
    curriculum, module_problems = load_curriculum(modules_dir, root)
    placements = [one for page in pages for one in page_placements(page, root)]
    crossed = check_project(bank, curriculum, placements)
    return Project(bank, curriculum, (*bank_problems, *module_problems, *crossed))


def page_placements(page: Path, root: Path) -> list[Placement]:
    """Return the quizzes that the Markdown file `page` places."""
    text = page.read_text("utf-8", errors="replace")
    return find_placements(text, page.relative_to(root).as_posix()) if ":::" in text else []


def site_id(name: str) -> str:
    """Return a namespace for stored answers made from a site's name ("nilai-dasar-asn")."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or DEFAULT_SITE_ID
