"""`belajar stats`: what the bank holds and lacks."""

from __future__ import annotations

from pathlib import Path

import click

from belajar.commands.options import FILE, OneOf, folders_of, root_option
from belajar.commands.usage import Command
from belajar.commands.words import say_written
from belajar.commands.writing import write_new
from belajar.site.project import load_project
from belajar.stats.counts import count_bank
from belajar.stats.report import stats_json, stats_page, stats_text


@click.command(cls=Command)
@click.option("--format", "form", type=OneOf(("text", "json")), default="text")
@click.option("--html", type=FILE, help="Tulis halaman ke berkas ini.")
@click.option("--force", is_flag=True, help="Timpa berkas --html yang sudah ada.")
@root_option
def stats(form: str, html: Path | None, force: bool, root: Path) -> None:
    """Hitung butir menurut modul, tujuan, tingkat, dan jenis; tunjukkan yang masih kurang.

    Berkas yang bergalat tidak ikut dihitung.
    """
    folders = folders_of(root)
    project = load_project(folders, folders.pages())  # pages tell which quizzes are examples
    counted = count_bank(project.bank.without(project.examples), project.curriculum)
    mistakes = sum(one.severity == "error" for one in project.diagnostics)
    if mistakes:
        click.echo(
            f"Ada {mistakes} galat; lihat `belajar check`. Angka ini belum lengkap.", err=True
        )
    if html is not None:
        page = stats_page(counted, "Tinjauan bank soal")
        write_new({html: page.encode()}, replace=force)
        say_written(html.as_posix())
        return
    click.echo(stats_json(counted) if form == "json" else stats_text(counted))
