"""The command line: `check` and `assets`; further commands in `commands/`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from belajar.advice.project import advise
from belajar.commands.exchange import export_command, import_command
from belajar.commands.new import new
from belajar.commands.print import print_quizzes
from belajar.commands.schema import schema
from belajar.commands.stats import stats
from belajar.render.assets import build_assets
from belajar.render.media import media_files
from belajar.render.strings import DEFAULT_LANGUAGE, LANGUAGES, load_strings
from belajar.schema.bank import load_bank
from belajar.schema.diagnostics import Diagnostic, format_report
from belajar.site.project import Folders, load_project

MISTAKES = 1
"""Exit code when there are mistakes; warnings and advice alone end with 0."""

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group()
def main() -> None:
    """Alat penulis portal belajar."""


main.add_command(new)
main.add_command(stats)
main.add_command(print_quizzes)
main.add_command(import_command)
main.add_command(export_command)
main.add_command(schema)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--root", type=_FOLDER, default=Path(), help="Folder repositori (letak mkdocs.yml).")
@click.option("--no-advice", is_flag=True, help="Galat dan peringatan saja, tanpa saran.")
@click.option("--strict", is_flag=True, help="Peringatan dan saran juga dihitung gagal.")
def check(paths: tuple[Path, ...], root: Path, no_advice: bool, strict: bool) -> None:
    """Periksa modul, kuis, dan data; PATHS membatasi berkas yang dilaporkan.

    Kode keluar 0 bila tidak ada galat, 1 bila ada.
    """
    found = [
        one for one in _findings(root.resolve(), not no_advice) if _is_wanted(one, paths, root)
    ]
    if not found:
        click.echo("Tidak ada temuan.")
        return
    click.echo(format_report(found))
    if strict or any(one.severity == "error" for one in found):
        sys.exit(MISTAKES)


@main.command()
@click.argument("folder", type=_FOLDER)
@click.option("--language", type=click.Choice(LANGUAGES), default=DEFAULT_LANGUAGE)
@click.option("--quizzes", type=_FOLDER, default=Path("quizzes"), help="Folder kuis.")
def assets(folder: Path, language: str, quizzes: Path) -> None:
    """Tulis skrip, gaya, dan media kuis ke FOLDER, untuk situs tanpa MkDocs."""
    bank, _ = load_bank(quizzes, quizzes.parent)
    media = {name: file.read_bytes() for name, file in media_files(bank.media).items()}
    for name, content in {**build_assets(load_strings(language)).files, **media}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        click.echo(path.as_posix())


def _findings(root: Path, with_advice: bool) -> list[Diagnostic]:
    folders = Folders.of(root)
    pages = sorted((root / "docs").rglob("*.md"))
    project = load_project(folders, pages)
    found = list(project.diagnostics)
    if with_advice:
        found += advise(
            project.bank, project.curriculum, project.laws, folders.modules, root, "quizzes"
        )
    return found


def _is_wanted(one: Diagnostic, paths: tuple[Path, ...], root: Path) -> bool:
    file = (root / one.path).resolve()
    return not paths or any(file.is_relative_to(path.resolve()) for path in paths)
