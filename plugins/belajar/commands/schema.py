"""`belajar schema`: the JSON Schemas, for editors in other repositories too."""

from __future__ import annotations

from pathlib import Path

import click

from belajar.commands.usage import Command
from belajar.commands.words import Refusal, say_written
from belajar.commands.writing import write_new
from belajar.editor.schemas import NAMES, file_name, schema_text
from belajar.schema.json_schema import DIALECT, SCHEMAS
from belajar.schema.messages import close_names

_ENDING = ".json"


@click.command(cls=Command)
@click.argument("name", metavar="[NAMA]", required=False)
@click.option("--list", "listed", is_flag=True, help="Daftar skema yang ada.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="BERKAS|FOLDER",
    help="Tulis ke berkas .json ini, atau ke folder ini; tanpa NAMA, semua skema ke folder ini.",
)
def schema(name: str | None, listed: bool, out: Path | None) -> None:
    """Tampilkan atau tulis JSON Schema, untuk penyunting teks yang melengkapi dan memeriksa YAML.

    Tanpa NAMA dan --out, yang tampil daftarnya. Skema yang sudah ada diperbarui; berkas lain tidak
    pernah ditimpa.
    """
    name = _known(name)
    if listed or (name is None and out is None):
        click.echo("\n".join(f"{one:<14}{title}" for one, (_, title) in SCHEMAS.items()))
    elif out is None and name is not None:
        # bytes, so that what is piped into a file equals what --out writes, on every system
        click.echo(schema_text(name).encode(), nl=False)
    elif out is not None:
        _write(name, out)


def _known(name: str | None) -> str | None:
    if name is None or name in NAMES:
        return name
    near = close_names(name, NAMES) or f"yang ada: {', '.join(NAMES)}"
    raise Refusal(f"skema `{name}` tidak ada; {near}.")


def _write(name: str | None, out: Path) -> None:
    is_file = out.is_file() or (out.suffix == _ENDING and not out.is_dir())
    if name is None and is_file:
        raise Refusal(f"{out.as_posix()} satu berkas, padahal skemanya beberapa; tulis NAMA juga.")
    wanted = NAMES if name is None else (name,)
    files = {(out if is_file else out / file_name(one)): schema_text(one) for one in wanted}
    for path in files:
        if path.exists() and not _is_schema(path):
            raise Refusal(f"{path.as_posix()} bukan skema dan tidak ditimpa; pilih tempat lain.")
    write_new({path: text.encode() for path, text in files.items()}, replace=True)
    for path in files:
        say_written(path.as_posix())


def _is_schema(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return DIALECT.encode() in file.read(200)
    except OSError:
        return False
