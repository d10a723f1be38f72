"""Learning paths: who should study which modules, in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass as plain_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.fields import Identifier, Text, named
from belajar.schema.messages import close_names
from belajar.schema.module import Curriculum
from belajar.schema.records import load_records
from belajar.schema.shape import Shape

MINUTES_A_JP = 45
"""Minutes of one *jam pelajaran*, the unit in which competence development is counted."""


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Jalur belajar", "Modul dan tes bagi satu kelompok peserta."),
)
class LearningPath:
    """A learning path."""

    id: Identifier = Field(description="Pengenal jalur.")
    title: Text = Field(description="Nama jalur.")
    audience: Text = Field(description="Untuk siapa.")
    summary: Text = Field(description="Satu kalimat: apa yang didapat.")
    modules: Annotated[tuple[Identifier, ...], Field(min_length=1)] = Field(
        description="Pengenal modul, menurut urutan belajar."
    )
    pre_test: Identifier | None = Field(None, description="Pengenal kuis tes awal.")
    post_test: Identifier | None = Field(None, description="Pengenal kuis tes akhir.")


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Capaian", "Tercatat di halaman kemajuan begitu semua modulnya selesai."),
)
class Milestone:
    """Modules that mean something together once all of them are done."""

    id: Identifier = Field(description="Pengenal capaian.")
    title: Text = Field(
        description="Isi kalimat setelah kata `Menyelesaikan`, misalnya `ketujuh modul nilai`."
    )
    modules: Annotated[tuple[Identifier, ...], Field(min_length=1)] = Field(
        description="Pengenal modul yang harus selesai semuanya."
    )


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=named("Data jalur belajar", "Isi `docs/data/jalur.yml`."),
)
class PathFile:
    """The data file."""

    paths: tuple[LearningPath, ...] = Field(description="Semua jalur belajar.")
    milestones: tuple[Milestone, ...] = Field(
        (), description="Capaian di halaman kemajuan, di luar jalur dan tes."
    )


_FILE: Shape[PathFile] = Shape(PathFile)


@plain_dataclass(frozen=True, slots=True)
class LearningPaths(Mapping[str, LearningPath]):
    """The paths by id, in the order of the file, and the milestones beside them."""

    paths: Mapping[str, LearningPath]
    milestones: tuple[Milestone, ...] = ()

    def __getitem__(self, path_id: str) -> LearningPath:
        return self.paths[path_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


def load_paths(
    file: Path, base: Path, curriculum: Curriculum, quizzes: Collection[str]
) -> tuple[LearningPaths, list[Diagnostic]]:
    """Read the paths and milestones, and check what they name.

    Args:
        file: The data file; may be missing.
        base: Folder that paths in messages are relative to.
        curriculum: The modules there are.
        quizzes: Ids of the quizzes there are, broken ones too.
    """
    records = load_records(file, base, _FILE, "paths", "jalur")
    known = {module.id for module in curriculum.modules()}
    paths = records.made.paths if records.made else ()
    milestones = records.made.milestones if records.made else ()
    for group, listed in (("paths", paths), ("milestones", milestones)):
        for index, names in enumerate(one.modules for one in listed):
            for number, module in enumerate(names):
                if module not in known:
                    advice = close_names(module, known) or "periksa nama berkas modul"
                    at = (group, index, "modules", number)
                    records.report(at, "B440", f"modul `{module}` tidak ada", advice)
    for index, one in enumerate(paths):
        for key, quiz in (("pre_test", one.pre_test), ("post_test", one.post_test)):
            if quiz is not None and quiz not in quizzes:
                advice = close_names(quiz, quizzes) or "periksa `id` kuisnya"
                message = f"kuis `{quiz}` tidak ada"
                records.report(("paths", index, key), "B441", message, advice)
    by_id = MappingProxyType({one.id: one for one in paths})
    return LearningPaths(by_id, milestones), records.problems
