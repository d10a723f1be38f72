"""Everything read from the repository before a build, and the complete list of mistakes in it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec

from belajar.schema.accept import Accepted, refused, silence
from belajar.schema.bank import Bank, load_bank
from belajar.schema.chart import Charts, load_charts
from belajar.schema.curriculum import load_curriculum, with_item_minutes
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.draw import drawn
from belajar.schema.files import check_encoding, guessed_text, unread_files
from belajar.schema.foreign import Foreign, load_foreign
from belajar.schema.glossary import Glossary, load_glossary
from belajar.schema.law import LegalBasis, load_legal_basis
from belajar.schema.memory import FORGETFUL, Memory
from belajar.schema.module import Curriculum, Placement, find_placements, split_front_matter
from belajar.schema.path import LearningPaths, load_paths
from belajar.schema.poster import NO_POSTERS, Posters, load_posters
from belajar.schema.project_checks import check_project
from belajar.site.settings import UnreadableSettings, read_settings

DEFAULT_SITE_ID = "belajar"
USUAL = {
    "modules_dir": "modules",
    "quizzes_dir": "quizzes",
    "data_dir": "docs/data",
    "docs_dir": "docs",
}
"""Where a repository keeps what, unless mkdocs.yml says otherwise."""
PAGES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
"""Endings of files that MkDocs takes for pages."""
DATA = {
    "laws": "dasar-hukum.yml",
    "glossary": "glosarium.yml",
    "charts": "grafik.yml",
    "paths": "jalur.yml",
    "foreign": "bahasa-asing.yml",
    "posters": "poster.yml",
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
        foreign: Phrases of other languages.
        curriculum: All parts and modules that could be read.
        placements: What pages outside the curriculum place.
        diagnostics: Every mistake found on the way that nothing accepts.
        waiting: Acceptances that silenced none of those; some of them may mean advice.
        posters: The posters.
    """

    bank: Bank
    laws: LegalBasis
    glossary: Glossary
    charts: Charts
    paths: LearningPaths
    foreign: Foreign
    curriculum: Curriculum
    placements: tuple[Placement, ...]
    diagnostics: tuple[Diagnostic, ...]
    waiting: tuple[Accepted, ...] = ()
    posters: Posters = NO_POSTERS

    @property
    def examples(self) -> frozenset[str]:
        """Return the quizzes that pages show as examples only: they belong to no count."""
        everywhere = (*self.placements, *self.curriculum.placements)
        taught = {one.name for one in everywhere if one.kind == "quiz"}
        return frozenset(one.name for one in everywhere if one.kind == "example") - taught


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a repository keeps what; each may be missing.

    Attributes:
        root: Folder that paths in messages are relative to (where mkdocs.yml is).
        docs: Folder of the pages outside the curriculum.
        excluded: Patterns, as in .gitignore, of pages that MkDocs leaves out of a build.
    """

    root: Path
    modules: Path
    quizzes: Path
    data: Path
    docs: Path
    excluded: tuple[str, ...] = ()

    @classmethod
    def of(cls, root: Path) -> Folders:
        """Return the folders of a repository, as its mkdocs.yml names them.

        Raises:
            UnreadableSettings: That file cannot be used.
        """
        return cls.named(root, read_settings(root))

    @classmethod
    def named(cls, root: Path, options: Mapping[str, str]) -> Folders:
        """Return the folders that `options` name, the usual ones where they name none.

        Raises:
            UnreadableSettings: One of them lies outside `root`, where no message could name it.
        """
        found = {}
        for name, usual in USUAL.items():
            path = Path(os.path.normpath(root / options.get(name, usual)))
            if not path.is_relative_to(root):
                message = f"`{name}` di mkdocs.yml menunjuk ke luar folder repositori"
                raise UnreadableSettings(f"{message}; pindahkan foldernya ke dalam.")
            found[name] = path
        patterns = [options.get(name, "") for name in ("exclude_docs", "draft_docs")]
        return cls(
            root,
            found["modules_dir"],
            found["quizzes_dir"],
            found["data_dir"],
            found["docs_dir"],
            (".*", "/templates/", *"\n".join(patterns).splitlines()),
        )

    def pages(self) -> list[Path]:
        """Return the pages outside the curriculum that a build reads, sorted."""
        left_out = GitIgnoreSpec.from_lines(self.excluded)
        return [
            path
            for path in sorted(self.docs.rglob("*") if self.docs.is_dir() else ())
            if path.suffix in PAGES and path.is_file()
            if not left_out.match_file(path.relative_to(self.docs).as_posix())
        ]


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
    foreign, foreign_problems = load_foreign(data / DATA["foreign"], root)
    modules = [one.id for one in curriculum.modules()]
    posters, poster_problems = load_posters(data / DATA["posters"], root, laws, modules)
    placements, page_problems = _read_pages(pages, folders)
    known = {"chart": (charts, chart_problems), "path": (paths, path_problems)}
    named = {kind: names for kind, (names, problems) in known.items() if names or not problems}
    unread = _unread(folders)
    strays = {Path(one.path).name.partition(".")[0]: one.path for one in unread}
    crossed = check_project(bank, curriculum, named, placements, strays)
    found = (
        *(*bank_problems, *law_problems, *term_problems, *chart_problems, *module_problems),
        *(*draw_problems, *path_problems, *foreign_problems, *poster_problems, *page_problems),
        *(*crossed, *unread),
    )
    accepted = (*bank.accepted, *curriculum.accepted)
    left, used = silence(found, accepted)
    wrong = list(refused(accepted))
    places = {(one.path, one.line, one.column) for one in wrong}
    waiting = tuple(one for one in accepted if one not in used and one.place not in places)
    return Project(
        bank,
        laws,
        glossary,
        charts,
        paths,
        foreign,
        curriculum,
        tuple(placements),
        (*left, *wrong),
        waiting,
        posters,
    )


def _unread(folders: Folders) -> list[Diagnostic]:
    quizzes, modules, root = folders.quizzes, folders.modules, folders.root
    in_modules = {".yml": quizzes, ".yaml": quizzes}
    return [
        *unread_files(quizzes, root, "berkas `.yml`", {".md": modules}),
        *unread_files(modules, root, "berkas `.md`", in_modules),
    ]


def _read_pages(
    pages: Iterable[Path], folders: Folders
) -> tuple[list[Placement], list[Diagnostic]]:
    """Return what Markdown files place, and which of them are no text, or modules gone astray."""
    placements: list[Placement] = []
    problems: list[Diagnostic] = []
    for page in pages:
        data = page.read_bytes()
        # another plugin's may lie elsewhere
        path = Path(os.path.relpath(page, folders.root)).as_posix()
        problems += check_encoding(data, path)
        if b"\nobjectives:" in data:
            problems += _stray_module(data, path, folders.modules.name)
        if b":::" in data:
            placements += find_placements(data.decode("utf-8", "replace"), path)
    return placements, problems


def _stray_module(data: bytes, path: str, modules: str) -> Iterator[Diagnostic]:
    """Warn of a page that is written like a module, and lies where modules are not read."""
    front = split_front_matter(guessed_text(data))
    keys = [line.partition(":")[0] for line in front.yaml.split("\n")]
    if "objectives" in keys:
        message = f"halaman ini ditulis seperti modul, tetapi berada di luar `{modules}/`"
        message += ", jadi tidak masuk katalog"
        line = front.first_line + keys.index("objectives")
        advice = f"pindahkan ke `{modules}/<bagian>/`, atau hapus `objectives`"
        yield Diagnostic(path, line, 1, "B126", message, advice, "warning")


def site_id(name: str) -> str:
    """Return a namespace for stored answers made from a site's name ("nilai-dasar-asn")."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or DEFAULT_SITE_ID
