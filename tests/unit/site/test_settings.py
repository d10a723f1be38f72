"""mkdocs.yml read for its folders alone, as MkDocs would read it, without running anything."""

from __future__ import annotations

import pytest

from belajar.site.project import Folders
from belajar.site.settings import UnreadableSettings, read_settings

TAGS = """\
site_url: !ENV [ALAMAT, ""]
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      bahaya: !!python/object/apply:os.system ["exit 1"]
"""


def folders(tmp_path, text: str) -> dict[str, str]:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    found = Folders.of(tmp_path)
    named = (found.modules, found.quizzes, found.data, found.docs)
    return dict(zip("mqdp", (one.relative_to(tmp_path).as_posix() for one in named), strict=True))


USUAL = {"m": "modules", "q": "quizzes", "d": "docs/data", "p": "docs"}


@pytest.mark.parametrize(
    ("plugins", "changed"),
    [
        ("", {}),
        ("plugins: [search, belajar]\n", {}),
        ("plugins:\n  - belajar:\n      modules_dir: modul\n", {"m": "modul"}),
        ("plugins:\n  belajar:\n    quizzes_dir: isi/soal\n", {"q": "isi/soal"}),
        ("plugins:\n  - belajar: {data_dir: data, modules_dir: }\n", {"d": "data"}),
        ("docs_dir: halaman\n", {"p": "halaman"}),
        ("plugins:\n  - belajar: {quizzes_dir: !ENV [TIDAK_ADA, soal]}\n", {"q": "soal"}),
        ("plugins:\n  - belajar: {quizzes_dir: !ENV FOLDER_SOAL}\n", {"q": "dari-luar"}),
        ("plugins:\n  - belajar: {quizzes_dir: !ENV [FOLDER_SOAL, x]}\n", {"q": "dari-luar"}),
    ],
)
def test_folders_come_from_the_settings(tmp_path, monkeypatch, plugins, changed):
    monkeypatch.setenv("FOLDER_SOAL", "dari-luar")
    assert folders(tmp_path, TAGS + plugins) == {**USUAL, **changed}


def test_settings_taken_over_from_another_file_count(tmp_path):
    (tmp_path / "dasar.yml").write_text(
        "docs_dir: halaman\nplugins:\n  belajar: {quizzes_dir: soal, data_dir: data}\n", "utf-8"
    )
    text = "INHERIT: dasar.yml\nplugins:\n  belajar: {data_dir: lain}\n"
    assert folders(tmp_path, text) == {**USUAL, "p": "halaman", "q": "soal", "d": "lain"}
    text = "INHERIT: dasar.yml\nplugins: [belajar]\n"
    assert folders(tmp_path, text) == {**USUAL, "p": "halaman"}


def test_a_file_that_takes_over_itself_ends(tmp_path):
    assert folders(tmp_path, "INHERIT: mkdocs.yml\ndocs_dir: a\n") == {**USUAL, "p": "a"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("plugins: [\n", "mkdocs.yml:2:1"),
        ("docs_dir: [a]\n", "mkdocs.yml:1:11: `docs_dir` harus berupa teks"),
        ("docs_dir: ../luar\n", "`docs_dir` di mkdocs.yml menunjuk ke luar"),
        ("plugins:\n  - belajar: {modules_dir: /etc}\n", "`modules_dir` di mkdocs.yml menunjuk"),
    ],
)
def test_settings_that_cannot_be_used_are_told_with_their_place(tmp_path, text, says):
    with pytest.raises(UnreadableSettings, match=says.replace(".", r"\.")):
        folders(tmp_path, text)


def test_a_repository_without_settings_has_the_usual_folders(tmp_path):
    assert read_settings(tmp_path) == {}


def test_pages_are_those_that_a_build_reads(tmp_path):
    text = "exclude_docs: |\n  /dev/\n  !.tampil.md\ndraft_docs: rancangan.md\n"
    for name in ("a.md", "dev/b.md", ".c/d.md", ".tampil.md", "templates/e.md", "rancangan.md"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    assert [one.name for one in Folders.of(tmp_path).pages()] == [".tampil.md", "a.md"]
