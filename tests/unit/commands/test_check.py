"""`belajar check` as an editor, a program and GitHub read it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.exceptions import Abort

from belajar.cli import main
from belajar.schema.excerpt import excerpt
from portal import MODULE, PART, QUIZ, small_portal

BROKEN = QUIZ.replace("correct: true", "corect: true")


@pytest.fixture
def portal(tmp_path):
    return small_portal(tmp_path)


def run(*arguments: str):
    return CliRunner().invoke(main, ["check", *arguments], catch_exceptions=False)


def test_a_finding_stands_with_its_line_and_a_caret_below_the_place(portal):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    lines = run("--root", str(portal.root)).output.splitlines()
    at = next(n for n, line in enumerate(lines) if "[B201]" in line)
    assert lines[at].startswith("quizzes/dasar/tujuan.yml:9:9: galat: kunci `corect` tidak dikenal")
    assert lines[at + 1 : at + 3] == ["            corect: true", "            ^"]
    assert re.fullmatch(r"\d+ galat dalam 1 berkas\.", lines[-1])
    assert "\x1b" not in "".join(lines)


def under_caret(line: str, column: int, width: int = 100) -> str:
    """Return the shown sign above the caret, cells counted as a terminal counts them."""
    shown, caret = excerpt(line, column, width)
    cell = 0
    for sign in shown:
        if cell >= len(caret) - 1 and sign not in "\u0301\u20dd":
            return sign
        cell += 0 if sign in "\u0301\u20dd" else 2 if sign in "漢字語" else 1
    return ""


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("abcX", 4),
        ("\t\tX: 1", 3),
        ("a\tX", 3),
        ("漢字X語", 3),
        ("e\u0301e\u0301X", 5),
        ("a" * 500 + "X" + "b" * 500, 501),
        ("漢" * 300 + "X" + "b" * 20, 301),
        ("X" + "b" * 900, 1),
        ("b" * 900 + "X", 901),
    ],
)
def test_the_caret_stands_below_the_named_character(line, column):
    assert under_caret(line, column) == "X"
    assert len(excerpt(line, column, 100)[0]) <= 101


def test_a_cut_line_says_so_at_the_ends_that_are_cut():
    assert excerpt("x" * 300, 150, 100)[0].startswith("…x")
    assert excerpt("x" * 300, 150, 100)[0].endswith("x…")
    assert not excerpt("x" * 300, 3, 100)[0].startswith("…")
    assert not excerpt("x" * 300, 299, 100)[0].endswith("…")


def test_nothing_of_an_authors_file_reaches_the_terminal_as_a_command(portal):
    portal.write(
        {
            "quizzes/dasar/tujuan.yml": '"\\e[31mjudul": 1\n' + QUIZ,
            "quizzes/dasar/arah.yml": "id: arah\n# \u202eterbalik\n",
            "docs/\x1b]0;hai\x07\u202e.md": "# A\n\n::: quiz tidak-ada\n",
        }
    )
    output = run("--root", str(portal.root)).output
    assert all(code in output for code in ("[B201]", "[B103]", "\\x1b]0;hai"))
    assert not {"\x1b", "\x07", "\u202e"} & set(output)
    with pytest.raises(Abort):
        portal.build()
    report = "\n".join(portal.messages)
    assert "\\x1b]0;hai" in report
    assert not {"\x1b", "\x07", "\u202e"} & set(report)


def test_a_link_to_a_file_outside_shows_nothing_of_it(portal, tmp_path_factory):
    secret = tmp_path_factory.mktemp("luar") / "rahasia.txt"
    secret.write_text("SANDI\n", "utf-8")
    for place in ("modules/dasar/a.md", "modules/dasar/a.svg", "quizzes/dasar/a.yml"):
        (portal.root / place).symlink_to(secret)
    output = run("--root", str(portal.root)).output
    assert output.count("[B122]") >= 2
    assert "SANDI" not in output


def test_a_github_runner_obeys_no_line_of_an_authors_file(portal, monkeypatch):
    portal.write({"quizzes/dasar/jahat.yml": "::add-mask::a: 1\n"})
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lines = run("--root", str(portal.root)).output.splitlines()
    word = lines[0].removeprefix("::stop-commands::")
    assert len(word) == 32
    assert lines[-1] == f"::{word}::"
    assert any(line.strip().startswith("::add-mask::") for line in lines[1:-1])
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert "stop-commands" not in run("--root", str(portal.root)).output


def test_colour_is_for_terminals_that_want_it(portal, monkeypatch):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    arguments = ["check", "--root", str(portal.root)]
    monkeypatch.setattr("belajar.commands.check._is_terminal", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in CliRunner().invoke(main, arguments, color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(main, arguments, color=True).output


def test_json_is_one_object_with_counts_and_every_finding(portal):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    result = run("--format", "json", "--no-advice", "--root", str(portal.root))
    data = json.loads(result.output)
    assert result.output.isascii()
    assert data["version"] == 1
    found = data["diagnostics"]
    assert data["stats"] == {"error": len(found), "warning": 0, "advice": 0, "files": 1}
    assert found[0] == {
        "path": "quizzes/dasar/tujuan.yml",
        "line": 9,
        "column": 9,
        "severity": "error",
        "code": "B201",
        "title": "Kunci tidak dikenal",
        "message": "kunci `corect` tidak dikenal",
        "advice": "mungkin maksud Anda `correct`",
    }
    assert result.exit_code == 1


def test_json_of_a_sound_portal_is_the_same_object_with_nothing_in_it(portal):
    result = run("--format", "json", "--no-advice", "--root", str(portal.root))
    counts = {"error": 0, "warning": 0, "advice": 0, "files": 0}
    assert json.loads(result.output) == {"version": 1, "stats": counts, "diagnostics": []}
    assert result.exit_code == 0


def test_github_gets_escaped_commands_with_paths_from_the_top_of_the_work_tree(tmp_path):
    portal = small_portal(tmp_path / "bahan" / "portal, a: 100%")
    (tmp_path / ".git").mkdir()
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ.replace("correct: true", '"co%\\nrect": true')})
    lines = run("--format", "github", "--no-advice", "--root", str(portal.root)).output.splitlines()
    start = "::error file=bahan/portal%2C a%3A 100%25/quizzes/dasar/tujuan.yml,line=9,col=9,"
    assert lines[0].startswith(f"{start}title=B201::kunci `co%25\\nrect` tidak dikenal")
    assert all(line.startswith("::error file=") for line in lines)


def test_github_takes_the_workspace_it_is_told(portal, monkeypatch):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    monkeypatch.setenv("GITHUB_WORKSPACE", str(portal.root.parent))
    output = run("--format", "github", "--no-advice", "--root", str(portal.root)).output
    assert f"file={portal.root.name}/quizzes/dasar/tujuan.yml,line=9,col=9" in output


def test_english_has_an_english_frame_and_titles(portal):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    output = run("--lang", "en", "--root", str(portal.root)).output
    assert "quizzes/dasar/tujuan.yml:9:9: error: Unknown key: kunci `corect`" in output
    assert re.fullmatch(r"error: \d+; files: 1\.", output.splitlines()[-1])


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["tidak-ada.yml"], "`tidak-ada.yml` tidak ada"),
        (["mkdocs.yml"], "bukan berkas yang diperiksa"),
        (["catatan"], "bukan berkas yang diperiksa"),
        (["/"], "di luar folder repositori"),
        (["quizzes/\x00.yml"], "tidak ada"),
        (["--format", "xml"], "yang ada: `text`, `json`, `github`"),
    ],
)
def test_paths_and_options_that_mean_nothing_end_with_two(portal, monkeypatch, arguments, says):
    portal.write({"catatan/isi.txt": "…"})
    monkeypatch.chdir(portal.root)
    result = run(*arguments)
    assert result.exit_code == 2
    assert says in result.output
    assert "Traceback" not in result.output


def test_a_folder_that_is_no_repository_is_not_called_sound(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 2
    assert "tidak ada mkdocs.yml" in result.output


def test_the_repository_is_found_from_a_folder_inside_it(portal, monkeypatch):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    monkeypatch.chdir(portal.root / "quizzes")
    result = run("dasar/tujuan.yml")
    assert "quizzes/dasar/tujuan.yml:9:9: galat" in result.output


def test_paths_may_also_be_written_as_messages_write_them(portal, monkeypatch, tmp_path_factory):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN})
    monkeypatch.chdir(tmp_path_factory.mktemp("lain"))
    result = run("--root", str(portal.root), "quizzes/dasar/tujuan.yml")
    assert "quizzes/dasar/tujuan.yml:9:9: galat" in result.output


def test_a_name_that_only_begins_like_a_wanted_one_is_not_reported(portal):
    portal.write({"quizzes/dasar/tujuan.yml": BROKEN, "quizzes/dasar-dua/x.yml": BROKEN})
    output = run("--root", str(portal.root), str(portal.root / "quizzes" / "dasar")).output
    assert "quizzes/dasar/tujuan.yml" in output
    assert "dasar-dua" not in output


def test_folders_are_those_that_the_settings_name(tmp_path):
    portal = small_portal(tmp_path)
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    portal.write(
        {
            "mkdocs.yml": settings.replace("  - belajar\n", "  - belajar: {quizzes_dir: soal}\n"),
            "soal/tujuan.yml": BROKEN,
        }
    )
    output = run("--root", str(tmp_path)).output
    assert "soal/tujuan.yml:9:9: galat" in output
    assert "quizzes/" not in output


def test_a_page_that_a_build_leaves_out_is_not_held_to_anything(portal):
    settings = (portal.root / "mkdocs.yml").read_text("utf-8")
    portal.write(
        {
            "mkdocs.yml": settings + "exclude_docs: |\n  /rancangan/\n",
            "docs/rancangan/a.md": "::: quiz tidak-ada\n",
        }
    )
    assert run("--no-advice", "--root", str(portal.root)).output == "Tidak ada temuan.\n"


def test_a_module_is_not_said_to_lack_what_a_broken_quiz_holds(portal):
    lacking = "S102"
    text = QUIZ + "    objective: jelaskan\n"
    portal.write({"quizzes/dasar/tujuan.yml": text.replace("type: choice", "type: pilihan")})
    output = run("--root", str(portal.root)).output
    assert "[B301]" in output
    assert f"[{lacking}]" not in output
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ})
    assert f"[{lacking}]" in run("--root", str(portal.root)).output


def test_one_code_is_explained_with_an_example():
    output = run("--explain", "b201").output
    assert output.startswith("B201 (galat): Kunci tidak dikenal")
    assert "Sebelum:" in output
    assert "Sesudah:" in output
    assert run("--explain", "[B2O1]", "--lang", "en").output.startswith("B201 (error): Unknown key")
    unknown = run("--explain", "B2999")
    assert unknown.exit_code == 2
    assert "kode `B2999` tidak ada; yang mirip: `B299`" in unknown.output


def test_a_missing_page_of_a_part_has_no_line_to_show(tmp_path: Path):
    portal = small_portal(tmp_path).write({"modules/lain/satu.md": MODULE, "docs/x.md": PART})
    output = run("--no-advice", "--root", str(portal.root)).output
    assert "modules/lain/index.md:1:1: galat" in output
