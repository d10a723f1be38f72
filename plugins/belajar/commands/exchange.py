"""`belajar import` and `belajar export`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from belajar.commands.naming import no_such_quiz, quiz_id_of
from belajar.commands.options import FILE, FOLDER, OneOf, folders_of, root_option
from belajar.commands.usage import FAILED, Command, Misuse
from belajar.commands.words import Refusal, say_written
from belajar.commands.writing import write_new
from belajar.exchange.assemble import MadeQuiz, collisions
from belajar.exchange.draft import Data, Notes
from belajar.exchange.formats import READERS, format_of, read_quizzes, template, write_quizzes
from belajar.exchange.xlsx_file import Unwritable
from belajar.schema.bank import Bank, load_bank
from belajar.schema.diagnostics import Diagnostic, format_report
from belajar.schema.files import reason_of
from belajar.schema.source import read_yaml
from belajar.schema.validate import plain
from belajar.site.project import Folders

_LARGEST = 21 * 1024 * 1024
_SHEET_ENDINGS = {".xlsx": "xlsx", ".csv": "csv"}


@click.command("import", cls=Command)
@click.argument("source", type=FILE, required=False, metavar="[BERKAS]")
@click.option("--template", "template_file", type=FILE, help="Tulis templat .xlsx atau .csv.")
@click.option("--into", type=FOLDER, help="Folder kuis tujuan; tanpa ini: folder kuis.")
@click.option("--format", "kind", type=OneOf(list(READERS)), help="Bila akhiran keliru.")
@click.option("--id", "quiz_id", default="", help="Pengenal kuis, untuk berkas satu kuis.")
@click.option("--title", default="", help="Judul kuis, untuk berkas satu kuis.")
@click.option("--dry-run", is_flag=True, help="Laporkan saja, tidak menulis apa pun.")
@click.option("--skip", is_flag=True, help="Tulis yang dapat dibawa, lewati butir yang galat.")
@root_option
def import_command(
    source: Path | None,
    template_file: Path | None,
    into: Path | None,
    kind: str | None,
    quiz_id: str,
    title: str,
    dry_run: bool,
    skip: bool,
    root: Path,
) -> None:
    """Ubah BERKAS (XLSX, CSV, Moodle XML, GIFT, Aiken, Markdown) menjadi berkas kuis.

    Semua ditulis atau tidak satu pun, dan berkas yang ada tidak pernah ditimpa.
    Kode keluar 0 bila berhasil, 1 bila ada galat.
    """
    if template_file:
        write_new({template_file: template(_sheet_kind(template_file))})
        say_written(template_file.as_posix())
        return
    if source is None:
        raise Misuse("import_what", None)
    folders = folders_of(root)
    folder = _inside(folders, into)
    data = _read(source)
    kind = kind or format_of(source.suffix, data)
    if kind is None:
        raise Misuse("unknown_ending", None, ending=source.suffix)
    only = {key: text for key, text in (("id", quiz_id), ("title", title)) if text}
    made, found = read_quizzes(data, kind, source.as_posix(), source.stem, only)
    bank, _ = load_bank(folders.quizzes, root)
    blocked = _blocked(made, bank, folder, source)
    _report(made, [*found, *blocked])
    left_out = any(one.severity == "error" for one in found)
    if blocked or not made or (left_out and not skip):
        _refuse(left_out and bool(made) and not blocked)
    if dry_run:
        click.echo("Percobaan saja: tidak ada yang ditulis.")
        return
    texts = {folder / f"{one.quiz.id}.yml": one.text.encode() for one in made}
    write_new(texts)
    for path in texts:
        say_written(path.as_posix())
    click.echo("Periksa dengan `belajar check`, lalu taruh kuisnya dengan `::: quiz ID`.")


@click.command("export", cls=Command)
@click.argument("quizzes", nargs=-1, metavar="[KUIS]...")
@click.option("--to", "target", type=FILE, required=True, help="Berkas .xlsx atau .csv.")
@root_option
def export_command(quizzes: tuple[str, ...], target: Path, root: Path) -> None:
    """Tulis kuis (pengenalnya; tanpa nama: semua) ke lembar kerja yang dapat diimpor kembali."""
    bank, problems = load_bank(folders_of(root).quizzes, root)
    errors = [one for one in problems if one.severity == "error"]
    quizzes = tuple(quiz_id_of(name, bank, root) for name in quizzes)
    missing = [name for name in quizzes if name not in bank]
    if errors or missing or not bank:
        if errors:
            click.echo(format_report(errors))
        for name in missing:
            click.echo(f"Galat: {no_such_quiz(name, bank)}")
        _refuse(False)
    data = {name: _data_of(root / bank.path_of(name)) for name in quizzes or bank}
    try:
        content = write_quizzes(data, _sheet_kind(target))
    except Unwritable as error:
        raise Refusal(f"{error}. Tidak ada yang ditulis.") from None
    write_new({target: content})
    count = sum(len(one.get("items", [])) for one in data.values())
    say_written(target.as_posix())
    click.echo(f"Isinya {len(data)} kuis, {count} butir.")
    click.echo("Komentar YAML (`# …`) dan letak folder kuis tidak ikut.")


def _data_of(path: Path) -> Data:
    node, _ = read_yaml(path.read_bytes(), path.name)
    data: Data = plain(node) if node else {}
    return data


def _read(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise Refusal(f"{source} tidak dapat dibaca: {reason_of(error)}.") from None


def _inside(folders: Folders, into: Path | None) -> Path:
    quizzes = folders.quizzes.resolve()
    folder = (folders.root / (into or quizzes)).resolve()
    if not folder.is_relative_to(quizzes):
        name = folders.quizzes.relative_to(folders.root).as_posix()
        raise Misuse("into_outside", None, folder=name)
    return folder


def _blocked(made: list[MadeQuiz], bank: Bank, folder: Path, source: Path) -> list[Diagnostic]:
    notes = Notes(source.as_posix())
    collisions(made, bank, notes)
    for one in made:
        path = folder / f"{one.quiz.id}.yml"
        if path.exists():
            message = f"berkas {path.name} sudah ada di folder tujuan; tidak ditimpa"
            notes.error(one.spot, "B732", message, "pakai `--into` lain, atau ganti pengenalnya")
    return notes.found


def _report(made: list[MadeQuiz], found: list[Diagnostic]) -> None:
    if found:
        click.echo(format_report(found))
    for one in made:
        click.echo(f"Kuis `{one.quiz.id}` “{one.quiz.title}”: {len(one.quiz.items)} butir.")


def _refuse(can_skip: bool) -> None:
    click.echo("Tidak ada yang ditulis.")
    if can_skip:
        click.echo("Perbaiki galatnya, atau tulis sisanya dengan `--skip`.")
    sys.exit(FAILED)


def _sheet_kind(path: Path) -> str:
    kind = _SHEET_ENDINGS.get(path.suffix.lower())
    if kind is None:
        raise Misuse("sheet_ending", None)
    return kind
