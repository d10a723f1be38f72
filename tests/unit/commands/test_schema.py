"""`belajar schema`: the committed files, printed or written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from belajar.cli import main
from belajar.editor.schemas import NAMES, file_name

COMMITTED = Path(__file__).parents[3] / "schemas"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["schema", *map(str, arguments)], catch_exceptions=False)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_printed_is_the_committed_file_byte_for_byte(name):
    assert run(name).stdout_bytes == (COMMITTED / file_name(name)).read_bytes()


def test_without_a_name_it_lists_what_there_is():
    done = run()
    assert [line.split()[0] for line in done.output.splitlines()] == list(NAMES)
    assert run("--list").output == done.output


def test_all_of_them_are_written_to_a_folder_and_again(tmp_path):
    for _ in range(2):
        done = run("--out", tmp_path / "skema")
        assert (done.exit_code, done.output.count("Ditulis: ")) == (0, len(NAMES))
    written = {one.name: one.read_bytes() for one in (tmp_path / "skema").iterdir()}
    assert written == {one.name: one.read_bytes() for one in COMMITTED.glob("*.json")}


def test_one_of_them_is_written_to_a_file_or_a_folder(tmp_path):
    assert run("quiz", "--out", tmp_path / "kuis.json").exit_code == 0
    assert run("quiz", "--out", tmp_path).exit_code == 0
    expected = (COMMITTED / "quiz.schema.json").read_bytes()
    assert {one.name: one.read_bytes() == expected for one in tmp_path.iterdir()} == {
        "kuis.json": True,
        "quiz.schema.json": True,
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["quis"], "Galat: skema `quis` tidak ada; mungkin maksud Anda `quiz`."),
        (["zzz"], "Galat: skema `zzz` tidak ada; yang ada: quiz, module"),
        (["--out", "BERKAS"], "satu berkas, padahal skemanya beberapa; tulis NAMA juga."),
        (["quiz", "--out", "BERKAS"], "bukan skema dan tidak ditimpa; pilih tempat lain."),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_overwritten(tmp_path, arguments, message):
    mine = tmp_path / "kuis.yml"
    mine.write_text("id: kuis\n", "utf-8")
    done = run(*(str(mine) if one == "BERKAS" else one for one in arguments))
    assert done.exit_code == 1
    assert message in done.output
    assert [one.name for one in tmp_path.iterdir()] == ["kuis.yml"]
    assert mine.read_text("utf-8") == "id: kuis\n"
