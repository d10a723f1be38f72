"""`belajar stats`: what the bank holds and lacks."""

from __future__ import annotations

from pathlib import Path

import click

from belajar.commands.words import say_written
from belajar.commands.writing import write_new
from belajar.site.project import Folders, load_project
from belajar.stats.counts import count_bank
from belajar.stats.report import stats_json, stats_page, stats_text


@click.command()
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Tulis halaman ke berkas ini."
)
@click.option("--force", is_flag=True, help="Timpa berkas --html yang sudah ada.")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder repositori (letak mkdocs.yml).",
)
def stats(form: str, html: Path | None, force: bool, root: Path) -> None:
    """Hitung butir menurut modul, tujuan, tingkat, dan jenis; tunjukkan yang masih kurang.

    Berkas yang bergalat tidak ikut dihitung.
    """
    root = root.resolve()
    pages = sorted((root / "docs").rglob("*.md"))  # they tell which quizzes are examples
    project = load_project(Folders.of(root), pages)
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
