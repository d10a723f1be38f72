"""Everything read from the repository before a build, and the complete list of mistakes in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from belajar.schema.bank import Bank, load_bank
from belajar.schema.curriculum import load_curriculum
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.law import LegalBasis, load_legal_basis
from belajar.schema.module import Curriculum, Placement, find_placements
from belajar.schema.project_checks import check_project

DEFAULT_SITE_ID = "belajar"


@dataclass(frozen=True, slots=True)
class Project:
    """One state of the repository.

    Attributes:
        bank: All quizzes that could be read.
        laws: The legal basis.
        curriculum: All parts and modules that could be read.
        diagnostics: Every mistake found on the way.
    """

    bank: Bank
    laws: LegalBasis
    curriculum: Curriculum
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a repository keeps what; each may be missing.

    Attributes:
        root: Folder that paths in messages are relative to (where mkdocs.yml is).
    """

    root: Path
    modules: Path
    quizzes: Path
    data: Path


def load_project(folders: Folders, pages: Iterable[Path] = ()) -> Project:
    """Read modules, quizzes and the placements on other pages, and check them against each other.

    Args:
        folders: Where modules, quizzes and data lie.
        pages: Further Markdown files that may place a quiz.
    """
    root = folders.root
    bank, bank_problems = load_bank(folders.quizzes, root)
    laws, law_problems = load_legal_basis(folders.data / "dasar-hukum.yml", root)
    curriculum, module_problems = load_curriculum(folders.modules, root, laws)
    placements = [one for page in pages for one in page_placements(page, root)]
    crossed = check_project(bank, curriculum, placements)
    found = (*bank_problems, *law_problems, *module_problems, *crossed)
    return Project(bank, laws, curriculum, found)


def page_placements(page: Path, root: Path) -> list[Placement]:
    """Return the quizzes that the Markdown file `page` places."""
    text = page.read_text("utf-8", errors="replace")
    return find_placements(text, page.relative_to(root).as_posix()) if ":::" in text else []


def site_id(name: str) -> str:
    """Return a namespace for stored answers made from a site's name ("nilai-dasar-asn")."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or DEFAULT_SITE_ID
