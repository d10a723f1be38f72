"""`belajar new`: a module, a quiz or an item to begin from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from belajar.commands.asking import LEVELS, ask, ask_level, ask_objectives, ask_type
from belajar.commands.naming import (
    Stems,
    filled,
    folder_inside,
    id_of,
    item_id_of,
    no_such_quiz,
    objective_id,
    objectives_of,
    part_of,
    part_title,
    quiz_id_of,
    taken_by_quizzes,
)
from belajar.commands.options import OneOf, folders_of, root_option
from belajar.commands.usage import Group
from belajar.commands.words import Refusal, say_written
from belajar.commands.writing import put, write_new
from belajar.schema.diagnostics import format_report
from belajar.schema.fields import Level
from belajar.schema.files import reason_of
from belajar.schema.ids import free_id, id_from, taken
from belajar.schema.module import Module
from belajar.schema.quiz import Quiz
from belajar.schema.unfinished import MARK
from belajar.site.project import Folders, Project, load_project
from belajar.skeleton.append import CannotAppend, append_item
from belajar.skeleton.items import TYPES, Wish, item_text
from belajar.skeleton.pages import (
    EXAMPLE_SUMMARY,
    NewModule,
    module_text,
    part_text,
    quiz_text,
)
from belajar.skeleton.yaml_text import one_line

STEP = 10
"""Between the `order` of two modules, so that one fits in between."""

_TYPES = click.option(
    "--type",
    "types",
    multiple=True,
    type=OneOf(TYPES),
    help="Jenis butir; boleh ditulis berkali-kali untuk beberapa butir.",
)
_ID = click.option("--id", "wished", help="Pengenal; bila tidak ditulis, dibuat dari judulnya.")


@click.group(cls=Group)
def new() -> None:
    """Mulai modul, kuis, atau butir baru; tidak pernah menimpa.

    Tanpa opsi, perintah ini bertanya. Teks contoh diberi tanda (GANTI); `belajar check`
    mengingatkan sampai semuanya diganti.
    """


@new.command("module")
@click.option("--title", help="Judul modul; bila ditulis, tidak ada yang ditanyakan.")
@click.option("--part", help="Folder bagian di folder modul; yang belum ada dibuatkan.")
@click.option("--summary", help="Satu kalimat untuk katalog.")
@click.option("--objective", "objectives", multiple=True, help="Tujuan; boleh berkali-kali.")
@click.option("--no-quiz", is_flag=True, help="Tanpa kuis penutup.")
@_TYPES
@_ID
@root_option
def new_module(
    title: str | None,
    part: str | None,
    summary: str | None,
    objectives: tuple[str, ...],
    no_quiz: bool,
    types: tuple[str, ...],
    wished: str | None,
    root: Path,
) -> None:
    """Tulis modul baru dengan tujuan, sumber, dan kuis penutup."""
    folders, project = _repository(root)
    asking = title is None
    parts = [one.id for one in project.curriculum.parts]
    title = filled(title if title is not None else ask("Judul modul"), "judul")
    if part is None and asking:
        part = ask(f"Bagian ({', '.join(parts) or 'belum ada'})", parts[0] if parts else "dasar")
    wished_part = folder_inside(part or (parts[0] if parts else "dasar"), folders.modules)
    if "/" in wished_part:
        inside = _name(folders.modules, root)
        raise Refusal(f"bagian adalah satu folder langsung di dalam {inside}/, tanpa `/`.")
    part = part_of(wished_part, project)
    if asking and summary is None:
        summary = ask("Satu kalimat untuk katalog", EXAMPLE_SUMMARY)
    if asking and not objectives:
        objectives = ask_objectives()
    modules = [one.id for one in project.curriculum.modules()]
    folder = folders.modules / part
    name = id_of(wished, title, "modul", [modules, Stems(folder, ".md"), ("index",)])
    quiz_id = (
        ""
        if no_quiz
        else id_of(None, name, "kuis", taken_by_quizzes(project, folders.quizzes / part))
    )
    goals = objectives_of(objectives)
    module = NewModule(
        title,
        _next_order([one.order for one in _modules_of(project, part)]),
        filled(summary or EXAMPLE_SUMMARY, "ringkasan"),
        goals,
        quiz_id,
        date.today().isoformat(),
    )
    files = {folder / f"{name}.md": module_text(module)}
    if not (folder / "index.md").exists():
        order = _next_order([one.order for one in project.curriculum.parts])
        files[folder / "index.md"] = part_text(part_title(wished_part), order)
    if quiz_id:
        kinds = types or ("choice", "true_false", "match")
        items = _wishes(kinds, quiz_id, project, [one for one, _ in goals], LEVELS[2])
        quiz = quiz_text(quiz_id, f"Kuis {title}", items)
        files[folders.quizzes / part / f"{quiz_id}.yml"] = quiz
    _write(files, root)
    _say_next(
        files,
        root,
        f"Isi `{_name(folder / f'{name}.md', root)}`: ganti setiap teks bertanda {MARK}, "
        "tambah sumbernya.",
        *([f"Tambah butir: belajar new item --quiz {quiz_id}"] if quiz_id else ()),
        f"Bila modul ini masuk jalur belajar, tambahkan `{name}` di "
        f"{_name(folders.data / 'jalur.yml', root)}.",
    )


@new.command("quiz")
@click.option("--title", help="Judul kuis; bila ditulis, tidak ada yang ditanyakan.")
@click.option("--folder", help="Folder di dalam folder kuis.")
@click.option("--objective", default="", help="Pengenal tujuan modul bagi butir-butirnya.")
@click.option("--level", type=OneOf(LEVELS), help="Tingkat berpikir butirnya.")
@_TYPES
@_ID
@root_option
def new_quiz(
    title: str | None,
    folder: str | None,
    objective: str,
    level: Level | None,
    types: tuple[str, ...],
    wished: str | None,
    root: Path,
) -> None:
    """Tulis kuis baru dengan butir contoh."""
    folders, project = _repository(root)
    asking = title is None
    title = filled(title if title is not None else ask("Judul kuis"), "judul")
    known = sorted({Path(one.path).parent.name for one in project.bank.places.values()})
    first = known[0] if known else "dasar"
    if folder is None and asking:
        folder = ask(
            f"Folder di {_name(folders.quizzes, root)}/ ({', '.join(known) or 'belum ada'})", first
        )
    folder = folder_inside(folder or first, folders.quizzes)
    kinds = types or ((ask_type(),) if asking else ("choice",))
    if asking and level is None:
        level = ask_level()
    quiz_id = id_of(wished, title, "kuis", taken_by_quizzes(project, folders.quizzes / folder))
    items = _wishes(kinds, quiz_id, project, [objective_id(objective)], level or "apply")
    files = {folders.quizzes / folder / f"{quiz_id}.yml": quiz_text(quiz_id, title, items)}
    _write(files, root)
    _say_next(
        files,
        root,
        f"Ganti setiap teks bertanda {MARK}.",
        f"Taruh di halaman: satu baris `::: quiz {quiz_id}`, atau `quiz: {quiz_id}` "
        "di kepala modul bila ini kuis penutupnya.",
        f"Tambah butir: belajar new item --quiz {quiz_id}",
    )


@new.command("item")
@click.option("--quiz", "name", help="Pengenal kuis, atau berkasnya.")
@click.option("--type", "kind", type=OneOf(TYPES), help="Jenis butir.")
@click.option("--stem", default="", help="Pokok soal; bila tidak ditulis, contoh.")
@click.option("--objective", help="Pengenal tujuan modul.")
@click.option("--level", type=OneOf(LEVELS), help="Tingkat berpikir.")
@_ID
@root_option
def new_item(
    name: str | None,
    kind: str | None,
    stem: str,
    objective: str | None,
    level: Level | None,
    wished: str | None,
    root: Path,
) -> None:
    """Tambahkan butir di akhir sebuah kuis; isi lain berkas itu tidak disentuh.

    Bila `--quiz` dan `--type` ditulis, tidak ada yang ditanyakan.
    """
    _, project = _repository(root)
    asking = name is None or kind is None
    quiz = _quiz(name if name is not None else ask("Pengenal kuis"), project, root)
    kind = kind or ask_type()
    if asking and not stem:
        stem = ask("Pokok soal (kosong: contoh)", "")
    stem = one_line(stem)
    objective = objective if objective is not None else _fewest(quiz, project)
    if asking and level is None and kind != "likert":
        level = ask_level()
    taken_ids = [*project.bank.item_places]
    wish = Wish(
        id_of(wished, "", "butir", [taken_ids]) if wished else item_id_of(quiz, stem, taken_ids),
        kind,
        stem,
        objective_id(objective),
        level or "apply",
        len(quiz.items),
    )
    path = project.bank.path_of(quiz.id)
    text = item_text(wish)
    try:
        made = append_item((root / path).read_bytes(), text)
    except CannotAppend as reason:
        message = f"{path} tidak diubah, sebab {reason}. Tempelkan sendiri butir ini:\n\n{text}"
        raise Refusal(message) from None
    try:
        put(root / path, made)
    except OSError as error:
        raise Refusal(f"{path} tidak dapat ditulis: {reason_of(error)}.") from None
    click.echo(f"Ditambahkan: butir `{wish.id}` di akhir {path}")
    _say_steps(f"Ganti setiap teks bertanda {MARK}.", f"Periksa: belajar check {path}")


def _repository(root: Path) -> tuple[Folders, Project]:
    folders = folders_of(root)
    return folders, load_project(folders)


def _wishes(
    kinds: Sequence[str], quiz_id: str, project: Project, objectives: list[str], level: str
) -> tuple[Wish, ...]:
    """Return the items of a new quiz, the objectives taking turns."""
    used = [*project.bank.item_places]
    made = []
    for number, kind in enumerate(kinds):
        name = free_id(id_from(f"{quiz_id} {number + 1}", "butir"), taken(used))
        used.append(name)
        objective = objectives[number % len(objectives)]
        made.append(Wish(name, kind, "", objective, level, number))
    return tuple(made)


def _quiz(name: str, project: Project, root: Path) -> Quiz:
    """Return the quiz of an id or a file; one with mistakes is refused with them."""
    bank, name = project.bank, name.strip()
    quiz_id = quiz_id_of(name, bank, root)
    if quiz_id not in bank:
        if name in bank.broken or (Path.cwd() / name).is_file():
            wrong = [one for one in project.diagnostics if one.severity == "error"]
            raise Refusal(f"kuis itu belum dapat dibaca; perbaiki dahulu.\n{format_report(wrong)}")
        raise Refusal(no_such_quiz(name, bank))
    if quiz_id in bank.drawn:
        raise Refusal(
            f"kuis `{quiz_id}` mengambil butirnya dari bank (`select`), bukan menulisnya."
        )
    return bank[quiz_id]


def _fewest(quiz: Quiz, project: Project) -> str:
    """Return the objective of the quiz's module that the fewest of its items measure."""
    module = next((one for one in project.curriculum.modules() if one.quiz == quiz.id), None)
    if module is None:
        return ""
    counts = [sum(one.objective == goal.id for one in quiz.items) for goal in module.objectives]
    return module.objectives[counts.index(min(counts))].id


def _modules_of(project: Project, part: str) -> tuple[Module, ...]:
    return next((one.modules for one in project.curriculum.parts if one.id == part), ())


def _next_order(orders: Sequence[int]) -> int:
    return (max(orders, default=0) // STEP + 1) * STEP


def _write(files: dict[Path, str], root: Path) -> None:
    write_new({path: text.encode() for path, text in files.items()})
    for path in files:
        say_written(path.relative_to(root).as_posix())


def _say_next(files: Iterable[Path], root: Path, *steps: str) -> None:
    paths = " ".join(f'"{one}"' if " " in one else one for one in _names(files, root))
    _say_steps(*steps, f"Periksa: belajar check {paths}")


def _names(files: Iterable[Path], root: Path) -> list[str]:
    return [_name(path, root) for path in files]


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _say_steps(*steps: str) -> None:
    click.echo("\nBerikutnya:")
    for number, step in enumerate(steps, 1):
        click.echo(f"  {number}. {step}")
