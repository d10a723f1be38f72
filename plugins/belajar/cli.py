"""The command line: its commands are in `commands/`, `assets` here."""

from __future__ import annotations

from pathlib import Path

import click

from belajar.commands.check import check
from belajar.commands.exchange import export_command, import_command
from belajar.commands.headers import headers
from belajar.commands.new import new
from belajar.commands.options import FOLDER, OneOf, language_option
from belajar.commands.print import print_quizzes
from belajar.commands.schema import schema
from belajar.commands.stats import stats
from belajar.commands.usage import Group
from belajar.render.assets import build_assets
from belajar.render.media import media_files
from belajar.render.strings import DEFAULT_LANGUAGE, LANGUAGES, load_strings
from belajar.schema.bank import load_bank


@click.group(cls=Group)
@language_option
def main() -> None:
    """Alat penulis portal belajar."""


main.add_command(check)
main.add_command(new)
main.add_command(stats)
main.add_command(print_quizzes)
main.add_command(import_command)
main.add_command(export_command)
main.add_command(schema)
main.add_command(headers)


@main.command()
@click.argument("folder", type=FOLDER)
@click.option("--language", type=OneOf(LANGUAGES), default=DEFAULT_LANGUAGE)
@click.option("--quizzes", type=FOLDER, default="quizzes", help="Folder kuis.")
def assets(folder: Path, language: str, quizzes: Path) -> None:
    """Tulis skrip, gaya, dan media kuis ke FOLDER, untuk situs tanpa MkDocs."""
    bank, _ = load_bank(quizzes, quizzes.parent)
    media = {name: file.read_bytes() for name, file in media_files(bank.media).items()}
    for name, content in {**build_assets(load_strings(language)).files, **media}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        click.echo(path.as_posix())
