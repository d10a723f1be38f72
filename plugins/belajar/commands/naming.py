"""Names for what is new: ids that nobody has taken, folders that stay where they belong."""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path

from belajar.commands.asking import MOST_OBJECTIVES
from belajar.commands.words import Refusal
from belajar.schema.bank import Bank
from belajar.schema.files import FILE_NAME
from belajar.schema.ids import free_id, id_from, slug, taken
from belajar.schema.messages import close_names
from belajar.schema.quiz import Quiz
from belajar.site.project import Project
from belajar.skeleton.pages import EXAMPLE_OBJECTIVES
from belajar.skeleton.yaml_text import one_line


def objectives_of(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return id and text of each objective; examples where there is no text.

    Raises:
        Refusal: There are too many.
    """
    made: dict[str, str] = {}
    for text in map(one_line, texts):
        if text:
            made[free_id(id_from(" ".join(text.split()[:3]), "tujuan"), taken(made))] = text
    if len(made) > MOST_OBJECTIVES:
        raise Refusal(f"ada {len(made)} tujuan; tulis paling banyak {MOST_OBJECTIVES}.")
    return tuple(made.items()) or EXAMPLE_OBJECTIVES


def filled(text: str, what: str) -> str:
    """Return `text` on one line; `what` it is is named where there is none."""
    line = one_line(text)
    if not line:
        raise Refusal(f"{what} masih kosong.")
    return line


def folder_inside(name: str, inside: Path) -> str:
    """Return a folder's path below `inside`, refused where it leads out of it."""
    parts = name.strip().strip("/").split("/")
    fits = all(FILE_NAME.fullmatch(one) and one.strip(". ") for one in parts)
    target = inside / "/".join(parts)
    if not fits or not target.resolve().is_relative_to(inside.resolve()):
        example = f"{inside.name}/dasar"
        message = f"`{one_line(name)}` bukan nama folder di dalam {inside.name}/"
        raise Refusal(f"{message}; pakai huruf, angka, dan tanda hubung, misalnya {example}.")
    if target.exists() and not target.is_dir():
        raise Refusal(f"{inside.name}/{'/'.join(parts)} adalah berkas, bukan folder.")
    return "/".join(parts)


def quiz_id_of(name: str, bank: Bank, root: Path) -> str:
    """Return the id of the quiz that is meant by its id or its file; `name` where there is none."""
    name = name.strip()
    file = (Path.cwd() / name).resolve()  # an absolute path stays
    by_file = {(root / place.path).resolve(): one for one, place in bank.places.items()}
    return by_file.get(file, name)


def no_such_quiz(name: str, bank: Bank) -> str:
    """Return the sentence that there is none of that name, with the likest names."""
    near = close_names(name, bank) or "`belajar stats` menyebut semua kuis"
    return f"kuis `{one_line(name)}` tidak ada; {near}."


def part_of(wished: str, project: Project) -> str:
    """Return the part that is meant by its folder or title, in any case; else a new folder."""
    meant = slug(wished)
    for one in project.curriculum.parts:
        if wished == one.id or meant in (slug(one.id), slug(one.title)):
            return one.id
    return meant or wished


def part_title(wished: str) -> str:
    """Return the title of a new part: as it was typed, unless that was a folder's name."""
    return wished if slug(wished) != wished else wished.replace("-", " ").capitalize()


class Stems:
    """Names that files of a folder have taken."""

    def __init__(self, folder: Path, *endings: str) -> None:
        self._folder, self._endings = folder, endings

    def __contains__(self, name: object) -> bool:
        return any((self._folder / f"{name}{one}").exists() for one in self._endings)


def taken_by_quizzes(project: Project, folder: Path) -> list[Container[str]]:
    """Return what has taken the id of a quiz: quizzes, broken ones too, and files of the folder."""
    bank = project.bank
    return [bank, bank.broken, Stems(folder, ".yml", ".yaml")]


def id_of(wished: str | None, title: str, otherwise: str, used: list[Container[str]]) -> str:
    """Return the wished id, refused where it is taken, or a free one made from the title."""
    is_taken = taken(*used)
    if wished is None:
        return free_id(id_from(title, otherwise), is_taken)
    if id_from(wished, "") != wished:
        message = f"pengenal `{one_line(wished)}` tidak sah: pakai huruf kecil, angka, dan"
        raise Refusal(f"{message} tanda hubung, diawali huruf, paling banyak 64.")
    if is_taken(wished):
        free = free_id(wished, is_taken)
        raise Refusal(f"pengenal `{wished}` sudah dipakai; pilih yang lain, misalnya `{free}`.")
    return wished


def item_id_of(quiz: Quiz, stem: str, used: list[str]) -> str:
    """Return a free id for an item, made from its quiz's id and the first words of its stem."""
    words = " ".join(stem.split()[:5]) if stem else str(len(quiz.items) + 1)
    wished = id_from(f"{quiz.id} {words}", "butir")
    return free_id(wished, taken(used))


def objective_id(name: str) -> str:
    """Return the id of an objective, refused where it can be none; nothing stands for none."""
    if name and id_from(name, "") != name:
        raise Refusal(f"pengenal tujuan `{one_line(name)}` tidak sah; lihat `objectives` modulnya.")
    return name
