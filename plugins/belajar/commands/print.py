"""`belajar print`: quizzes on paper."""

from __future__ import annotations

from pathlib import Path

import click

from belajar.commands.browser import find_browser, pdf_of
from belajar.commands.naming import no_such_quiz, quiz_id_of
from belajar.commands.options import FOLDER, OneOf, folders_of, root_option
from belajar.commands.usage import Command
from belajar.commands.words import Refusal, say_written
from belajar.commands.writing import write_new
from belajar.paper.deal import VARIANTS, deal
from belajar.paper.sheets import key_page, question_page
from belajar.render.items import Context
from belajar.render.strings import DEFAULT_LANGUAGE, LANGUAGES, load_strings
from belajar.render.text import TextRenderer
from belajar.schema.bank import Bank
from belajar.site.project import load_project


@click.command("print", cls=Command)
@click.argument("quizzes", nargs=-1, required=True, metavar="KUIS…")
@click.option("--variant", "variants", multiple=True, type=OneOf(VARIANTS), default=VARIANTS)
@click.option("--seed", default="", help="Benih acakan; benih lain memberi varian lain.")
@click.option("--all-items", is_flag=True, help="Cetak semua butir kuis yang memakai `draw`.")
@click.option("--pdf", is_flag=True, help="Buat juga PDF (perlu Chromium, Chrome, atau Edge).")
@click.option("--language", type=OneOf(LANGUAGES), default=DEFAULT_LANGUAGE)
@click.option(
    "--out",
    type=FOLDER,
    default="cetak",
    help="Folder keluaran.",
)
@click.option("--force", is_flag=True, help="Timpa berkas yang sudah ada.")
@root_option
def print_quizzes(
    quizzes: tuple[str, ...],
    variants: tuple[str, ...],
    seed: str,
    all_items: bool,
    pdf: bool,
    language: str,
    out: Path,
    force: bool,
    root: Path,
) -> None:
    """Buat edisi kertas: lembar soal dan jawaban, dan kuncinya dalam berkas tersendiri."""
    bank = load_project(folders_of(root)).bank
    browser = find_browser() if pdf else None
    context = Context(TextRenderer(lambda target: None), load_strings(language))
    files: dict[Path, bytes] = {}
    for name in [_known(one, bank, root) for one in quizzes]:
        for variant in variants:
            paper = deal(bank[name], variant, seed, whole=all_items)
            stem = f"{name}-{variant}"
            for ending, page in (
                ("", question_page(paper, bank.media, context)),
                ("-kunci", key_page(paper, context)),
            ):
                files[out / f"{stem}{ending}.html"] = page.encode()
                if browser:
                    files[out / f"{stem}{ending}.pdf"] = pdf_of(page, browser)
    write_new(files, replace=force)
    for path in files:
        say_written(path.as_posix())


def _known(name: str, bank: Bank, root: Path) -> str:
    quiz_id = quiz_id_of(name, bank, root)
    if quiz_id in bank:
        return quiz_id
    if name in bank.broken:
        raise Refusal(f"kuis `{name}` masih bergalat; lihat `belajar check`.")
    raise Refusal(no_such_quiz(name, bank))
