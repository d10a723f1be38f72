"""Everything read from the repository before a build, and the complete list of mistakes in it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from belajar.schema.bank import Bank, load_bank
from belajar.schema.chart import Charts, load_charts
from belajar.schema.curriculum import load_curriculum, with_item_minutes
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.draw import drawn
from belajar.schema.files import check_encoding
from belajar.schema.glossary import Glossary, load_glossary
from belajar.schema.law import LegalBasis, load_legal_basis
from belajar.schema.memory import FORGETFUL, Memory
from belajar.schema.module import Curriculum, Placement, find_placements
from belajar.schema.path import LearningPaths, load_paths
from belajar.schema.project_checks import check_project

DEFAULT_SITE_ID = "belajar"
DATA = {
    "laws": "dasar-hukum.yml",
    "glossary": "glosarium.yml",
    "charts": "grafik.yml",
    "paths": "jalur.yml",
}
"""The data files, by what they hold."""


@dataclass(frozen=True, slots=True)
class Project:
    """One state of the repository.

    Attributes:
        bank: All quizzes that could be read.
        laws: The legal basis.
        glossary: The terms.
        charts: The charts.
        paths: The learning paths.
        curriculum: All parts and modules that could be read.
        placements: What pages outside the curriculum place.
        diagnostics: Every mistake found on the way.
    """

    bank: Bank
    laws: LegalBasis
    glossary: Glossary
    charts: Charts
    paths: LearningPaths
    curriculum: Curriculum
    placements: tuple[Placement, ...]
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

    @classmethod
    def of(cls, root: Path) -> Folders:
        """Return the folders of a repository that keeps everything where it usually is."""
        return cls(root, root / "modules", root / "quizzes", root / "docs" / "data")


def load_project(
    folders: Folders,
    pages: Iterable[Path] = (),
    memory: Memory = FORGETFUL,
    *,
    stand_ins: bool = False,
) -> Project:
    """Read modules, quizzes and the placements on other pages, and check them against each other.

    Args:
        folders: Where modules, quizzes and data lie.
        pages: Further Markdown files that may place a quiz.
        memory: What was read before.
        stand_ins: Whether broken pages of the curriculum keep their place.
    """
    root, data = folders.root, folders.data
    bank, bank_problems = load_bank(folders.quizzes, root, memory)
    laws, law_problems = load_legal_basis(data / DATA["laws"], root)
    glossary, term_problems = load_glossary(data / DATA["glossary"], root)
    charts, chart_problems = load_charts(data / DATA["charts"], root)
    curriculum, module_problems = load_curriculum(
        folders.modules, root, laws, memory, stand_ins=stand_ins
    )
    bank, draw_problems = drawn(bank, curriculum)
    curriculum = with_item_minutes(curriculum, bank)
    paths, path_problems = load_paths(data / DATA["paths"], root, curriculum, {*bank, *bank.broken})
    placements, page_problems = _read_pages(pages, root)
    known = {"chart": (charts, chart_problems), "path": (paths, path_problems)}
    named = {kind: names for kind, (names, problems) in known.items() if names or not problems}
    crossed = check_project(bank, curriculum, named, placements)
    found = (
        *(*bank_problems, *law_problems, *term_problems, *chart_problems, *module_problems),
        *(*draw_problems, *path_problems, *page_problems, *crossed),
    )
    return Project(bank, laws, glossary, charts, paths, curriculum, tuple(placements), found)


def _read_pages(pages: Iterable[Path], root: Path) -> tuple[list[Placement], list[Diagnostic]]:
    """Return what Markdown files place, and which of them are no text."""
    placements: list[Placement] = []
    problems: list[Diagnostic] = []
    for page in pages:
        data = page.read_bytes()
        path = Path(os.path.relpath(page, root)).as_posix()  # another plugin's may lie elsewhere
        problems += check_encoding(data, path)
        if b":::" in data:
            placements += find_placements(data.decode("utf-8", "replace"), path)
    return placements, problems


def site_id(name: str) -> str:
    """Return a namespace for stored answers made from a site's name ("nilai-dasar-asn")."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or DEFAULT_SITE_ID
