"""`belajar new` as an editor calls it, from an empty folder and on a portal."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from belajar.cli import main
from belajar.schema.ids import free_id, id_from
from belajar.schema.items import ITEM_TYPES
from belajar.schema.source import read_yaml
from belajar.schema.unfinished import MARK
from belajar.schema.validate import plain
from belajar.skeleton.append import CannotAppend, append_item
from belajar.skeleton.items import Wish, item_text
from belajar.skeleton.yaml_text import one_line, scalar
from portal import QUIZ, small_portal


@pytest.fixture
def portal(tmp_path):
    return small_portal(tmp_path)


def run(root, *arguments: str, typed: str | None = None):
    command = [*arguments, "--root", str(root)]
    return CliRunner().invoke(main, command, input=typed, catch_exceptions=False)


def test_a_module_from_an_empty_folder_has_no_mistake_and_many_reminders(tmp_path):
    made = run(tmp_path, "new", "module", "--title", "Salam: di loket", "--part", "layanan")
    assert made.exit_code == 0, made.output
    written = sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*") if p.is_file())
    assert written == [
        "modules/layanan/index.md",
        "modules/layanan/salam-di-loket.md",
        "quizzes/layanan/salam-di-loket.yml",
    ]
    checked = run(tmp_path, "check", "--no-advice")
    assert checked.exit_code == 0
    assert "galat" not in checked.output
    assert set(re.findall(r"\[[BS]\d+\]$", checked.output, re.MULTILINE)) == {"[B510]"}
    for file in written:
        assert file in checked.output


@pytest.mark.parametrize("kind", ITEM_TYPES)
def test_every_type_has_an_example_that_fits(portal, kind):
    made = run(portal.root, "new", "item", "--quiz", "tujuan", "--type", kind)
    assert made.exit_code == 0, made.output
    new = run(portal.root, "new", "quiz", "--title", "Kuis lain", "--type", kind)
    assert new.exit_code == 0, new.output
    checked = run(portal.root, "check", "--no-advice")
    assert "galat" not in checked.output
    for file in ("tujuan", "kuis-lain"):
        assert f"quizzes/dasar/{file}.yml" in checked.output
        assert "[B510]" in checked.output


def test_a_reminder_goes_once_the_text_is_replaced_and_code_may_speak_of_it(portal):
    page = portal.root / "modules/dasar/tujuan.md"
    text = page.read_text("utf-8")
    page.write_text(text + f"\n{MARK} tulis di sini\n\nTanda `{MARK}` dalam kode.\n", "utf-8")
    found = run(portal.root, "check", "--no-advice").output.splitlines()
    assert [line for line in found if "B510" in line] == [
        "modules/dasar/tujuan.md:22:1: peringatan: teks contoh ini belum diganti (masih bertanda "
        f"`{MARK}`); tulis teks Anda sendiri, lalu hapus tandanya [B510]"
    ]
    page.write_text(text, "utf-8")
    assert "B510" not in run(portal.root, "check").output


def test_nothing_is_overwritten_and_ids_stay_unique(portal):
    before = {p: p.read_bytes() for p in portal.root.rglob("*") if p.is_file()}
    again = run(portal.root, "new", "module", "--title", "Tujuan", "--part", "dasar")
    assert again.exit_code == 0
    assert (portal.root / "modules/dasar/tujuan-2.md").exists()
    assert all(path.read_bytes() == content for path, content in before.items())
    refused = run(portal.root, "new", "quiz", "--title", "X", "--id", "tujuan")
    assert refused.exit_code == 1
    assert "`tujuan` sudah dipakai" in refused.output
    assert "galat" not in run(portal.root, "check", "--no-advice").output


@pytest.mark.parametrize("folder", ["../luar", "..", "/etc", "a/../../b", "a\x1b[2J", ""])
def test_no_folder_leads_out(tmp_path, folder):
    portal = small_portal(tmp_path / "luar" / "portal")  # with room around it that is all its own
    before = sorted(portal.root.parent.rglob("*"))
    made = run(portal.root, "new", "quiz", "--title", "X", "--folder", f"{folder}/")
    inside = [p for p in sorted(portal.root.parent.rglob("*")) if p not in before]
    assert all(p.is_relative_to(portal.root / "quizzes") for p in inside)
    if folder not in ("", "/etc"):
        assert made.exit_code == 1
        assert "bukan nama folder" in made.output
    assert "\x1b" not in made.output


def test_it_asks_for_what_is_not_said(portal):
    typed = "Judul baru\n\nSatu kalimat.\nMenyapa warga\n\n"
    made = run(portal.root, "new", "module", typed=typed)
    assert made.exit_code == 0, made.output
    text = (portal.root / "modules/dasar/judul-baru.md").read_text("utf-8")
    assert "summary: Satu kalimat.\n" in text
    assert "  - id: menyapa-warga\n    text: Menyapa warga\n" in text
    cut = run(portal.root, "new", "item", typed="tujuan\nchoice\n")
    assert cut.exit_code == 1
    assert "dibatalkan; tidak ada yang ditulis" in cut.output
    assert (portal.root / "quizzes/dasar/tujuan.yml").read_text("utf-8") == QUIZ


def test_a_broken_or_unknown_quiz_is_refused_with_the_reason(portal):
    unknown = run(portal.root, "new", "item", "--quiz", "tujuann", "--type", "choice")
    assert unknown.exit_code == 1
    assert "mungkin maksud Anda `tujuan`" in unknown.output
    portal.write({"quizzes/dasar/tujuan.yml": QUIZ.replace("correct: true", "corect: true")})
    broken = run(portal.root, "new", "item", "--quiz", "tujuan", "--type", "choice")
    assert broken.exit_code == 1
    assert "quizzes/dasar/tujuan.yml:9:9: galat: kunci `corect`" in broken.output


ITEM = item_text(Wish("baru", "choice"))
FILES = {
    "comments": "# atas\nid: a # satu\nitems:\n  - id: x\n    type: true_false\n    stem: S  # ya\n"
    "    key: true\n    # bagian butir x\n\n# bawah\ntitle:   T\n",
    "no line end": "id: a\ntitle: T\nitems:\n- id: x\n  type: true_false\n  stem: S\n  key: true",
    "windows": "id: a\r\ntitle: T\r\nitems:\r\n  - id: x\r\n    type: true_false\r\n    stem: S\r\n"
    "    key: true\r\n",
    "block": "id: a\ntitle: T\nitems:\n  - id: x\n    type: true_false\n    key: true\n"
    "    stem: |\n      Satu\n\n      # bukan komentar\n\nintro: I\n",
    "kept": "id: a\ntitle: T\nitems:\n  - {id: x, type: true_false, key: true, stem: S}\n...\n",
    "byte order mark": "\ufeffid: a\ntitle: T\nitems:\n  - id: x\n    type: true_false\n"
    "    stem: 'S\n      T'\n    key: true\n",
}


@pytest.mark.parametrize("name", FILES)
def test_an_item_is_appended_and_every_other_byte_stays(name):
    old = FILES[name].encode()
    new = append_item(old, ITEM)
    kept = next(n for n in range(len(old), -1, -1) if new.startswith(old[:n]))
    added = new[kept : len(new) - (len(old) - kept)]
    assert new == old[:kept] + added + old[kept:]
    assert len(added) > len(ITEM)
    if name == "windows":
        assert new.count(b"\n") == new.count(b"\r\n")
    if name == "comments":
        assert b"# bagian butir x\n  - id: baru" in new


def test_a_list_in_brackets_is_left_alone_with_the_item_to_paste():
    with pytest.raises(CannotAppend):
        append_item(b"id: a\ntitle: T\nitems: [{id: x, type: true_false, stem: S}]", ITEM)


@given(st.text(max_size=80))
def test_any_title_reads_back_as_it_was_typed(text):
    line = one_line(text)
    if line:
        node, found = read_yaml(f"title: {scalar(line)}\n".encode(), "x")
        assert found == []
        assert plain(node) == {"title": line}


@given(st.text(max_size=200), st.sets(st.sampled_from(["a", "a-2", "kuis", "kuis-2"])))
def test_ids_fit_and_are_free(title, used):
    made = free_id(id_from(title, "kuis"), used.__contains__)
    assert made not in used
    assert id_from(made, "x") == made
    assert 0 < len(made) <= 64


LINES = st.lists(
    st.sampled_from(
        ["", "# c", "    # c", "      # c", "  - id: y", "    stem: |", "      t", "    a: 'b'"]
    ),
    max_size=8,
)


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(LINES, LINES, st.sampled_from(["\n", "\r\n"]))
def test_whatever_stands_in_a_file_is_either_kept_or_left_alone(inside, behind, ends):
    lines = ["id: a", "items:", "  - id: x", "    k: v", *inside, "title: T", *behind, ""]
    old = ends.join(lines).encode()
    node, found = read_yaml(old, "x")
    if node is None or found or not isinstance(plain(node).get("items"), list):
        return
    try:
        new = append_item(old, ITEM)
    except CannotAppend:
        return
    kept = next(n for n in range(len(old), -1, -1) if new.startswith(old[:n]))
    assert new.endswith(old[kept:])
    assert len(plain(read_yaml(new, "x")[0])["items"]) == len(plain(node)["items"]) + 1


def test_files_go_where_the_settings_say(portal):
    settings = (portal.root / "mkdocs.yml").read_text("utf-8")
    own = "  - belajar: {quizzes_dir: isi/soal, modules_dir: isi/modul}\n"
    portal.write({"mkdocs.yml": settings.replace("  - belajar\n", own)})
    made = run(portal.root, "new", "module", "--title", "Salam", "--part", "layanan")
    assert made.exit_code == 0, made.output
    assert (portal.root / "isi/modul/layanan/salam.md").is_file()
    assert (portal.root / "isi/soal/layanan/salam.yml").is_file()
    assert "isi/modul/layanan/salam.md" in made.output
    assert not (portal.root / "quizzes/layanan").exists()
    sheet = str(portal.root / "butir.csv")
    exported = run(portal.root, "export", "--to", sheet)
    assert "Isinya 1 kuis, 3 butir." in exported.output
    into = run(portal.root, "import", sheet, "--into", "quizzes")
    assert "harus di dalam isi/soal/" in into.output


@pytest.mark.parametrize("typed", ["Dasar", "DASAR ", "Dasar-dasar"])
def test_a_part_is_found_by_its_folder_or_title_in_any_case(portal, typed):
    page = portal.root / "modules/dasar/index.md"
    page.write_text(
        re.sub("(?m)^title:.*$", "title: Dasar-dasar", page.read_text("utf-8")), "utf-8"
    )
    made = run(portal.root, "new", "module", "--title", "Salam", "--part", typed)
    assert made.exit_code == 0, made.output
    assert "Ditulis: modules/dasar/salam.md" in made.output
    assert [one.name for one in (portal.root / "modules").iterdir()] == ["dasar"]


def test_a_new_part_gets_a_folder_fit_for_addresses_and_keeps_its_title(portal):
    made = run(portal.root, "new", "module", "--title", "Salam", "--part", "Layanan Publik")
    assert made.exit_code == 0, made.output
    page = (portal.root / "modules/layanan-publik/index.md").read_text("utf-8")
    assert "title: Layanan Publik\n" in page
    assert (portal.root / "quizzes/layanan-publik/salam.yml").is_file()
