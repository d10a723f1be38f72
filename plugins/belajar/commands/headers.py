"""`belajar headers`: what a server should send with a built site, in the server's own words."""

from __future__ import annotations

import re
from pathlib import Path

import click

from belajar.commands.options import FOLDER, OneOf
from belajar.commands.usage import Command
from belajar.commands.words import Refusal
from belajar.site.policy import FILE, SERVERS, header_lines

_POLICY = re.compile(r"default-src [\w '+/=:;-]+\n?")


@click.command(cls=Command)
@click.argument("site", type=FOLDER, default="site", metavar="[FOLDER]")
@click.option(
    "--for",
    "server",
    type=OneOf(list(SERVERS)),
    default="plain",
    help="Ditulis seperti di setelan server ini; bawaannya `plain`, satu header sebaris.",
)
def headers(site: Path, server: str) -> None:
    """Tampilkan header keamanan yang sebaiknya dikirim server bersama portal jadi di FOLDER.

    Kebijakannya dihitung saat membangun, jadi simpan hasil perintah ini setiap kali menerbitkan.
    """
    click.echo(header_lines(server, _policy(site / FILE)), nl=False)


def _policy(file: Path) -> str:
    try:
        text = file.read_text("utf-8")
    except (OSError, ValueError):
        advice = "bangun dulu dengan `content_security_policy: true` di mkdocs.yml."
        raise Refusal(f"{file.as_posix()} tidak dapat dibaca; {advice}") from None
    if not _POLICY.fullmatch(text):
        raise Refusal(f"{file.as_posix()} bukan buatan `belajar`; bangun portalnya sekali lagi.")
    return text
