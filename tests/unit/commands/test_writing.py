"""Whole files or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from belajar.commands.words import Refusal
from belajar.commands.writing import write_new


def left(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_nothing_is_left_where_one_file_has_no_place(tmp_path: Path):
    (tmp_path / "berkas").write_text("x", "utf-8")
    files = {tmp_path / "satu.yml": b"1", tmp_path / "berkas" / "dua.yml": b"2"}
    with pytest.raises(Refusal, match=r"dua\.yml tidak dapat ditulis: .*tidak ada yang ditulis"):
        write_new(files)
    assert left(tmp_path) == ["berkas"]


def test_what_was_moved_already_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    move = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "dua.yml":
            raise OSError(28, "No space left on device", str(target))
        return move(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(Refusal, match="cakramnya penuh"):
        write_new({tmp_path / "satu.yml": b"1", tmp_path / "dua.yml": b"2"})
    assert left(tmp_path) == []


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path):
    path = tmp_path / "satu.yml"
    path.write_bytes(b"1")
    path.chmod(0o640)
    with pytest.raises(Refusal, match=r"satu\.yml sudah ada"):
        write_new({path: b"2", tmp_path / "dua.yml": b"2"})
    assert (path.read_bytes(), left(tmp_path)) == (b"1", ["satu.yml"])
    write_new({path: b"2"}, replace=True)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"2", 0o640)
