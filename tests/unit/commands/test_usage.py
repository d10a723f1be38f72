"""Wrong use of any command is told in Indonesian, or in English where that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from belajar.cli import main
from belajar.render.strings import LANGUAGES, load_strings

ENGLISH = re.compile(r"Usage|Error|Try '|No such|Missing|Invalid|Options:|Commands:|Show this")


def commands(group: click.Group, *names: str) -> Iterator[tuple[str, ...]]:
    for name, one in group.commands.items():
        yield (*names, name)
        if isinstance(one, click.Group):
            yield from commands(one, *names, name)


def run(*arguments: str):
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


ALL = list(commands(main))


@pytest.mark.parametrize("command", [(), *ALL], ids=" ".join)
def test_an_option_that_is_none_is_told_in_indonesian(command):
    result = run(*command, "--rahasia")
    assert result.exit_code == 2
    assert "Salah pakai: opsi `--rahasia` tidak ada" in result.output
    assert not ENGLISH.search(result.output)


@pytest.mark.parametrize("command", [(), *ALL], ids=" ".join)
def test_help_is_in_indonesian(command):
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert result.output.startswith("Pemakaian: ")
    assert "Tampilkan bantuan ini." in result.output
    assert not ENGLISH.search(result.output)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("chek", "perintah `chek` tidak ada; yang ada: `check`"),
        ("new modul", "perintah `modul` tidak ada; yang ada: `module`."),
        ("check --stric", "mungkin maksud Anda `--strict`."),
        ("check --format", "opsi `--format` memerlukan nilai"),
        ("check --strict=ya", "opsi `--strict` tidak menerima nilai"),
        ("stats lain", "argumen `lain` tidak dikenal"),
        ("export", "opsi `--to` wajib ditulis"),
        ("assets", "argumen FOLDER wajib ditulis"),
        ("print", "argumen KUIS… wajib ditulis"),
        ("print x --variant Q", "nilai `--variant` tidak dikenal; yang ada: `A`, `B`."),
        ("check --root tidak-ada", "`tidak-ada` tidak ada"),
        ("stats --html .", "`.` adalah folder, bukan berkas"),
        ("import", "sebutkan berkas yang diimpor"),
    ],
)
def test_every_kind_of_wrong_use_has_its_sentence(arguments, says):
    result = run(*arguments.split())
    assert result.exit_code == 2
    assert says in result.output
    assert not ENGLISH.search(result.output)


@pytest.mark.parametrize("place", [("--lang", "en", "check"), ("check", "--lang=en")])
def test_wrong_use_is_english_where_that_is_asked_for(place):
    result = run(*place, "--stric")
    assert result.exit_code == 2
    assert "Wrong use: there is no option `--stric`; did you mean `--strict`?" in result.output


def test_a_broken_settings_file_is_wrong_use_of_every_command(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: a\nplugins: [\n", "utf-8")
    for command in (["check"], ["stats"], ["print", "x"], ["export", "--to", "x.csv"]):
        result = run(*command, "--root", str(tmp_path))
        assert result.exit_code == 2, command
        assert "mkdocs.yml:3:1: susunan YAML" in result.output


def test_all_languages_have_the_same_words():
    names = [set(load_strings(language).cli) for language in LANGUAGES]
    assert all(one == names[0] for one in names)


def test_the_program_alone_shows_its_help(capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["belajar"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "Alat penulis portal belajar." in capsys.readouterr().err
