"""Reading the folder of modules: the curriculum."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from belajar.schema.accept import Accepted, acceptances
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.drawing import check_drawing
from belajar.schema.files import author_files
from belajar.schema.law import EMPTY, LegalBasis
from belajar.schema.messages import close_names
from belajar.schema.module import (
    Citation,
    Curriculum,
    FrontMatter,
    Module,
    ModuleFront,
    Part,
    PartFront,
    Placement,
    Source,
    find_placements,
    split_front_matter,
)
from belajar.schema.module_text import check_text
from belajar.schema.quiz import Quiz
from belajar.schema.shape import Shape
from belajar.schema.source import Node, read_yaml
from belajar.schema.unfinished import unfinished_text, unfinished_values
from belajar.schema.validate import Place, build, place_of, said_twice

WORDS_A_MINUTE = 180  # unhurried reading of explanatory prose on a screen
MINUTES_AN_ITEM = 0.75  # reading, deciding, and reading the feedback; our own estimate

_MODULE: Shape[ModuleFront] = Shape(ModuleFront)
_PART: Shape[PartFront] = Shape(PartFront)


class ModulePage(NamedTuple):
    """A page below `modules/`, taken apart.

    Attributes:
        path: Relative to `modules/`.
        source: As messages name it.
    """

    path: str
    source: str
    front: FrontMatter
    node: Node

    def placements(self) -> list[Placement]:
        """Return what the text places."""
        return find_placements(self.front.body, self.source, self.front.body_first_line)

    def place_at(self, offset: int) -> Place:
        """Return the place of a character of the body."""
        before = self.front.body[:offset]
        line = before.count("\n") + self.front.body_first_line
        return Place(self.source, line, len(before) - before.rfind("\n"))


def load_curriculum(
    root: Path, base: Path, laws: LegalBasis = EMPTY
) -> tuple[Curriculum, list[Diagnostic]]:
    """Read every part (a folder with an `index.md`) and its modules below `root`.

    Args:
        root: The folder of the modules.
        base: Folder that paths in messages are relative to.
        laws: What sources may refer to by `law`.
    """
    problems: list[Diagnostic] = []
    placements: list[Placement] = []
    accepted: list[Accepted] = []
    parts: list[Part] = []
    ids: dict[str, Place] = {}
    pages = author_files(root, (".md",), base, problems)
    for drawing in author_files(root, (".svg",), base, problems):
        problems += check_drawing(drawing.read_bytes(), drawing.relative_to(base).as_posix())
    for folder in sorted({page.parent for page in pages}):
        modules: list[Module] = []
        part: Part | None = None
        for file in (page for page in pages if page.parent == folder):
            page = read_module_page(file, root, base, problems)
            if page is None:
                continue
            placements += page.placements()
            accepted += acceptances(page.node, page.source)
            if file.name == "index.md":
                part = _part(page, folder.name, problems)
            elif module := _module(page, file.stem, ids, laws, problems):
                modules.append(module)
                if module.quiz is not None:
                    place = place_of(page.node, page.source, ("quiz",))
                    placements.append(Placement("quiz", module.quiz, *place))
        if part:
            ordered = tuple(sorted(modules, key=lambda one: (one.order, one.id)))
            parts.append(part._replace(modules=ordered))
        elif modules and folder / "index.md" not in pages:
            where = f"{folder.relative_to(base).as_posix()}/index.md"
            message = "berkas ini belum ada, sehingga modul di foldernya tidak tampil"
            advice = "buat dengan title, order, dan summary"
            problems.append(Diagnostic(where, 1, 1, "B411", message, advice))
    parts.sort(key=lambda one: (one.order, one.id))
    return Curriculum(tuple(parts), tuple(placements), tuple(accepted)), problems


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


def read_module_page(
    file: Path, root: Path, base: Path, problems: list[Diagnostic]
) -> ModulePage | None:
    """Take a page apart; None, and the reasons in `problems`, when it cannot be read."""
    source = file.relative_to(base).as_posix()
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    front = split_front_matter(text)
    found = _check_body(front, source)
    problems += found
    is_readable = all(one.code != "B102" for one in found)
    if not front.yaml.strip():
        message = "halaman ini belum punya keterangan di antara dua garis `---` di awalnya"
        advice = "tulis sedikitnya title, order, dan summary"
        problems.append(Diagnostic(source, 1, 1, "B410", message, advice))
        return None
    node, found = read_yaml(front.yaml.encode("utf-8", "surrogateescape"), source, front.first_line)
    problems += found
    if node is None or not is_readable:
        return None
    problems += unfinished_values(node, source)
    problems += unfinished_text(front.body, source, front.body_first_line)
    return ModulePage(file.relative_to(root).as_posix(), source, front, node)


def _check_body(front: FrontMatter, source: str) -> list[Diagnostic]:
    body = front.body.encode("utf-8", "surrogateescape")
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + front.body_first_line
        message, advice = (
            "berkas tidak tersimpan sebagai UTF-8",
            "simpan ulang dengan pengodean UTF-8",
        )
        return [Diagnostic(source, line, 1, "B102", message, advice)]
    return check_text(front.body, source, front.body_first_line)


def _part(page: ModulePage, part_id: str, problems: list[Diagnostic]) -> Part | None:
    made, found = build(_PART, page.node, page.source)
    problems += found
    if made is None:
        return None
    return Part(part_id, page.path, made.title, made.order, made.summary, ())


def _module(
    page: ModulePage,
    stem: str,
    ids: dict[str, Place],
    laws: LegalBasis,
    problems: list[Diagnostic],
) -> Module | None:
    made, found = build(_MODULE, page.node, page.source)
    problems += found
    if made is None:
        return None
    module_id = made.id or stem
    place = place_of(page.node, page.source, ("id",))
    if module_id in ids:
        problems.append(said_twice("B412", "modul", module_id, place, ids[module_id]))
        return None
    ids[module_id] = place
    problems += _unknown_laws(page, made, laws)
    problems += _repealed(page, made, laws)
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


def _unknown_laws(page: ModulePage, made: ModuleFront, laws: LegalBasis) -> list[Diagnostic]:
    found = []
    for index, source in enumerate(made.sources if laws.is_readable else ()):
        if source.law is not None and source.law not in laws:
            place = place_of(page.node, page.source, ("sources", index, "law"))
            message = f"peraturan `{source.law}` tidak ada di data dasar hukum"
            advice = close_names(source.law, laws) or "tambahkan di sana, atau pakai `title`"
            found.append(Diagnostic(*place, "B505", message, advice))
    return found


def _repealed(page: ModulePage, made: ModuleFront, laws: LegalBasis) -> list[Diagnostic]:
    """Warn of an instrument no longer in force that the text names but the sources do not list."""
    if not any(law.is_repealed for law in laws.values()):
        return []
    listed = {source.law for source in made.sources}
    told: set[str] = set()
    found = []
    for offset, law in laws.mentioned(page.front.body):
        if not law.is_repealed or law.id in listed or law.id in told:
            continue
        told.add(law.id)
        successor = laws.get(law.replaced_by or "")
        by = f" oleh {successor.name}" if successor else ""
        message = f"{law.name} sudah dicabut{by}, tetapi tidak tercantum di `sources`"
        advice = f"tambahkan `- law: {law.id}`; statusnya lalu tampil di halaman"
        place = page.place_at(offset)
        found.append(Diagnostic(*place, "B506", message, advice, "warning"))
    return found
