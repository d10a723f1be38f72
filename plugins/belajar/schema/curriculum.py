"""Reading the folder of modules: the curriculum."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from belajar.schema.accept import Accepted, acceptances
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.drawing import check_drawing
from belajar.schema.files import author_files, guessed_text
from belajar.schema.law import EMPTY, LegalBasis
from belajar.schema.memory import FORGETFUL, Memory
from belajar.schema.module import (
    Citation,
    Curriculum,
    HalfRead,
    Module,
    ModuleFront,
    Part,
    PartFront,
    Placement,
    Source,
    split_front_matter,
)
from belajar.schema.module_front import half_read, repealed_laws, unknown_laws
from belajar.schema.module_links import check_links
from belajar.schema.module_page import ModulePage, read_page
from belajar.schema.nodes import Mapping as MappingNode
from belajar.schema.quiz import Quiz
from belajar.schema.shape import Shape
from belajar.schema.stand_in import MODULE, PART, stand_in
from belajar.schema.validate import Place, build, place_of, said_twice

WORDS_A_MINUTE = 180  # unhurried reading of explanatory prose on a screen
MINUTES_AN_ITEM = 0.75  # reading, deciding, and reading the feedback; our own estimate

_MODULE: Shape[ModuleFront] = Shape(ModuleFront)
_PART: Shape[PartFront] = Shape(PartFront)


def load_curriculum(
    root: Path,
    base: Path,
    laws: LegalBasis = EMPTY,
    memory: Memory = FORGETFUL,
    *,
    stand_ins: bool = False,
) -> tuple[Curriculum, list[Diagnostic]]:
    """Read every part (a folder with an `index.md`) and its modules below `root`.

    Args:
        root: The folder of the modules.
        base: Folder that paths in messages are relative to.
        laws: What sources may refer to by `law`.
        memory: What was read before.
        stand_ins: Whether pages that cannot be used keep their place, as a preview needs them,
            with what is sound of their front matter.
    """
    reader = _Reader(root, base, laws, memory, stand_ins)
    problems = reader.problems
    parts: list[Part] = []
    pages = author_files(root, (".md",), base, problems)
    for drawing in author_files(root, (".svg",), base, problems):
        problems += check_drawing(drawing.read_bytes(), drawing.relative_to(base).as_posix())
    by_folder: dict[Path, list[Path]] = {}
    for page in pages:
        by_folder.setdefault(page.parent, []).append(page)
    for folder, files in sorted(by_folder.items()):
        found = [reader.entry(file) for file in files]
        modules = [one for one in found if isinstance(one, Module)]
        part = next((one for one in found if isinstance(one, Part)), None)
        if part:
            ordered = tuple(sorted(modules, key=lambda one: (one.order, one.id)))
            parts.append(part._replace(modules=ordered))
        elif folder == root:
            problems += [_outside_parts(one) for one in modules]
        elif modules and folder / "index.md" not in files:
            where = f"{folder.relative_to(base).as_posix()}/index.md"
            message = "berkas ini belum ada, sehingga modul di foldernya tidak tampil"
            advice = "buat dengan title, order, dan summary"
            problems.append(Diagnostic(where, 1, 1, "B411", message, advice))
    parts.sort(key=lambda one: (one.order, one.id))
    curriculum = Curriculum(
        tuple(parts), tuple(reader.placements), tuple(reader.accepted), tuple(reader.half_read)
    )
    return curriculum, problems


def _outside_parts(module: Module) -> Diagnostic:
    message = "modul ini tidak berada di folder bagian mana pun, sehingga tidak tampil"
    folder = module.source.removesuffix(module.path) + "<bagian>/"
    return Diagnostic(module.source, 1, 1, "B411", message, f"pindahkan ke `{folder}`")


class _Reader:
    """Reads the pages below one folder of modules, one after the other.

    Attributes:
        problems: Every mistake found so far.
        placements: What the pages place.
        accepted: What they accept of what is said about them.
        half_read: What can be told of modules that cannot be used.
    """

    def __init__(
        self, root: Path, base: Path, laws: LegalBasis, memory: Memory, stand_ins: bool
    ) -> None:
        self.problems: list[Diagnostic] = []
        self.placements: list[Placement] = []
        self.accepted: list[Accepted] = []
        self.half_read: list[HalfRead] = []
        self._root = root
        self._base = base
        self._laws = laws
        self._memory = memory
        self._stand_ins = stand_ins
        self._ids: dict[str, Place] = {}

    def entry(self, file: Path) -> Part | Module | None:
        """Return the part or module whose page this is."""
        data = file.read_bytes()
        source = file.relative_to(self._base).as_posix()
        path = file.relative_to(self._root).as_posix()
        page, problems = self._memory.recall(
            ("page", source, data), partial(read_page, data, path, source)
        )
        self.problems += problems
        if page is None:
            front = split_front_matter(guessed_text(data))
            page = ModulePage(path, source, front, MappingNode(1, 1), is_read=False)
        self.placements += page.placements()  # a broken page places its quizzes all the same
        self.accepted += acceptances(page.node, page.source)
        self.problems += (
            Diagnostic(*page.place_at(offset), code, message, advice, "warning")
            for offset, code, message, advice in check_links(page.leads, file)
        )
        if file.name == "index.md":
            return self._part(page, file.parent.name)
        self.placements += page.closing()
        return self._module(page, file.stem)

    def _part(self, page: ModulePage, part_id: str) -> Part | None:
        made, found = build(_PART, page.node, page.source) if page.is_read else (None, [])
        self.problems += found
        if made is None and self._stand_ins:
            made = stand_in(_PART, page.node, PART, part_id)
        if made is None:
            return None
        return Part(part_id, page.path, made.title, made.order, made.summary, ())

    def _module(self, page: ModulePage, stem: str) -> Module | None:
        made, found = build(_MODULE, page.node, page.source) if page.is_read else (None, [])
        self.problems += found
        self.problems += unknown_laws(page, self._laws)
        self.problems += repealed_laws(page, self._laws)
        if made is None and self._stand_ins:
            made = stand_in(_MODULE, page.node, MODULE, stem)
        if made is None:
            self.half_read += half_read(page, stem)
            return None
        module_id = made.id or stem
        place = place_of(page.node, page.source, ("id",))
        if module_id in self._ids:
            first = self._ids[module_id]
            self.problems.append(said_twice("B412", "modul", module_id, place, first))
            if not self._stand_ins:
                return None
            module_id = page.path.removesuffix(".md").replace("/", "-")
        self._ids[module_id] = place
        return _module(page, made, module_id, self._laws)


def with_item_minutes(curriculum: Curriculum, bank: Mapping[str, Quiz]) -> Curriculum:
    """Add the time for the items that a module places to the minutes of reading.

    A module whose author wrote a `duration` keeps it.
    """
    items: dict[str, int] = {}
    for one in curriculum.placements:
        if one.kind == "quiz" and one.name in bank:
            items[one.path] = items.get(one.path, 0) + bank[one.name].asked
    parts = tuple(
        part._replace(
            modules=tuple(
                module
                if module.is_timed
                else module._replace(
                    duration=module.duration + round(MINUTES_AN_ITEM * items.get(module.source, 0))
                )
                for module in part.modules
            )
        )
        for part in curriculum.parts
    )
    return curriculum._replace(parts=parts)


def _module(page: ModulePage, made: ModuleFront, module_id: str, laws: LegalBasis) -> Module:
    minutes = max(1, round(len(page.front.body.split()) / WORDS_A_MINUTE))
    return Module(
        module_id,
        page.path,
        made.title,
        made.order,
        made.summary,
        made.objectives,
        tuple(_citation(source, laws) for source in made.sources),
        made.reviewed,
        made.duration if made.duration is not None else minutes,
        made.audience,
        made.quiz,
        page.source,
        is_timed=made.duration is not None,
    )


def _citation(source: Source, laws: LegalBasis) -> Citation:
    law = laws.get(source.law or "")
    return Citation(
        title=law.title if law else source.title or source.law or "",
        article=source.article,
        url=source.url or (law.url if law else None),
        status=source.status or (law.status if law else None),
        note=" ".join(filter(None, (law.note if law else None, source.note))) or None,
        law=source.law,
    )
