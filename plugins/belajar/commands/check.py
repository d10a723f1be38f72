"""`belajar check`: everything that a build would refuse, and what an editor would advise."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from belajar.advice.project import advise
from belajar.commands.check_machine import commands_off, github_report, json_report, path_from_top
from belajar.commands.check_paths import Wanted, require_something
from belajar.commands.check_text import text_report
from belajar.commands.options import OneOf, folders_of, language_option, root_option
from belajar.commands.usage import FAILED, Command, Misuse
from belajar.render.strings import Strings, load_strings
from belajar.schema.accept import Accepted, silence, stale
from belajar.schema.codes import Code, codes
from belajar.schema.diagnostics import WORDS, Diagnostic
from belajar.schema.excerpt import WIDEST
from belajar.schema.messages import close_name_list
from belajar.site.project import Folders, Project, load_project
from belajar.site.settings import settings_file


@click.command(cls=Command)
@click.argument("paths", nargs=-1, metavar="[BERKAS ATAU FOLDER]...")
@click.option(
    "--format",
    "form",
    type=OneOf(("text", "json", "github")),
    default="text",
    help="Untuk dibaca orang, program, atau GitHub Actions.",
)
@click.option("--no-advice", is_flag=True, help="Galat dan peringatan saja, tanpa saran.")
@click.option("--strict", is_flag=True, help="Peringatan dan saran juga dihitung gagal.")
@click.option("--explain", "code", metavar="KODE", help="Jelaskan satu kode, misalnya B201.")
@language_option
@root_option
@click.pass_obj
def check(
    language: str,
    paths: tuple[str, ...],
    form: str,
    no_advice: bool,
    strict: bool,
    code: str | None,
    root: Path,
) -> None:
    """Periksa modul, kuis, dan data; nama berkas atau folder membatasi laporannya.

    Kode keluar: 0 tanpa galat (dengan --strict: tanpa temuan apa pun), 1 ada galat (dengan
    --strict: ada temuan), 2 perintahnya salah pakai.
    """
    strings = load_strings(language)
    if code is not None:
        click.echo(_explanation(code, strings))
        return
    folders = folders_of(root)
    require_something(folders, settings_file(root) is not None)
    wanted = Wanted(paths, folders)
    with _without_collecting():
        found = sorted({one for one in findings(folders, not no_advice) if one in wanted})
    _print(found, form, root, strings)
    if any(strict or one.severity == "error" for one in found):
        sys.exit(FAILED)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Leave the collector of cyclic garbage off: it would walk a large bank again and again.

    Nothing here is cyclic, and the process ends soon. A tenth of the time of 10,000 items.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def findings(folders: Folders, with_advice: bool) -> list[Diagnostic]:
    """Return everything that is to be said of a repository."""
    project = load_project(folders, folders.pages())
    advice: list[Diagnostic] = []
    if with_advice:
        quizzes = folders.quizzes.relative_to(folders.root).as_posix()
        advice = advise(
            project.bank, project.curriculum, project.laws, folders.modules, folders.root, quizzes
        )
        unsure = _with_broken_quizzes(project)
        advice = [one for one in advice if one.path not in unsure]
    left, used = silence(advice, project.waiting)
    return [*project.diagnostics, *left, *_stale(project, used, with_advice)]


def _with_broken_quizzes(project: Project) -> set[str]:
    """Return the pages whose quizzes cannot all be read: what they lack cannot be told yet."""
    broken = project.bank.broken
    placed = project.curriculum.placements
    return {one.path for one in placed if one.kind == "quiz" and one.name in broken}


def _stale(project: Project, used: set[Accepted], with_advice: bool) -> Iterator[Diagnostic]:
    """Yield acceptances of nothing; while there are errors, some findings cannot be known."""
    if any(one.severity == "error" for one in project.diagnostics):
        return
    unused = [one for one in project.waiting if one not in used]
    yield from stale(one for one in unused if with_advice or codes()[one.code].level != "advice")


def _print(found: Sequence[Diagnostic], form: str, root: Path, strings: Strings) -> None:
    if form == "json":
        click.echo(json_report(found, codes(), strings.language))
        return
    if form == "github" and found:
        click.echo(github_report(found, codes(), strings.language, path_from_top(root)))
        return
    titles: Mapping[str, Code] = codes() if strings.language == "en" else {}
    is_terminal = _is_terminal()
    columns = shutil.get_terminal_size().columns if is_terminal else WIDEST
    colour = is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    report = text_report(found, root, strings, titles, columns=columns, colour=colour)
    with commands_off():
        click.echo(report, color=colour)


def _explanation(written: str, strings: Strings) -> str:
    code = written.strip().strip("[]").upper().replace("O", "0")  # as it is copied or misread
    known = codes()
    if code not in known:
        near = ", ".join(f"`{one}`" for one in close_name_list(code, known) or list(known)[:3])
        raise Misuse("no_such_code", None, value=written, known=near)
    entry, words = known[code], strings.cli
    is_english = strings.language == "en"
    level = WORDS[strings.language][entry.level]
    parts = [
        f"{code} ({level}): {entry.title_en if is_english else entry.title}",
        entry.why.strip(),
    ]
    for name, example in (("before", entry.before), ("after", entry.after)):
        if example:
            shown = "\n".join(f"    {line}".rstrip() for line in example.rstrip().split("\n"))
            parts.append(f"{words[f'explained_{name}']}:\n{shown}")
    return "\n\n".join(parts)


def _is_terminal() -> bool:
    return sys.stdout.isatty()
