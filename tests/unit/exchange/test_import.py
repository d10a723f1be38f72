"""Foreign files: what is carried, what is told, and that nothing breaks."""

from __future__ import annotations

import io
import time
import zipfile
from html import escape

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from belajar.cli import main
from belajar.exchange.draft import Notes, QuizDraft
from belajar.exchange.formats import READERS, read_quizzes, template
from belajar.exchange.identity import quiz_ids
from belajar.schema.bank import load_bank

MOODLE = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/Etika</text></category></question>
<question type="multichoice"><name><text>Soal 1</text></name>
<questiontext format="html"><text><![CDATA[<p>Apa <b>langkah</b>?<script>x()</script>
<img src="a.png" alt="meja"></p>]]></text></questiontext>
<answer fraction="100"><text>Menolak</text><feedback><text>Tepat</text></feedback></answer>
<answer fraction="0"><text>Menerima</text></answer><single>true</single></question>
<question type="essay"><name><text>Esai</text></name></question>
</quiz>
"""
GIFT = """// [id:presiden]
::P::Siapa?{=Soekarno#Tepat ~Hatta}

Dua tambah dua{#4:0.5}

Bulat{T#salah#benar}

Pasang{=a -> 1 =b -> 2 = -> 3}
"""
AIKEN = "Apa?\nA. satu\nB. dua*dua\nANSWER: B\n"
CHECKLIST = "# Judul\n\n1. Pilih?\n- [x] 12:30\n- [ ] No\n> sebab\n\nLepas\n"


def read(text: str | bytes, kind: str):
    data = text.encode() if isinstance(text, str) else text
    return read_quizzes(data, kind, "s", "sumber")


def codes(found) -> set[str]:
    return {one.code for one in found}


def test_moodle_is_carried_and_what_is_lost_is_told_with_its_line():
    (made,), found = read(MOODLE, "moodle")
    (item,) = made.quiz.items
    assert (made.quiz.id, item.id) == ("etika", "etika-soal-1")
    assert item.options[0].correct
    assert item.options[0].feedback == "Tepat"
    assert "**langkah**" in item.stem
    assert "script" not in made.text
    assert {"B722", "B723"} <= codes(found)
    assert [one.line for one in found if one.code == "B720"] == [9]


def test_gift_types_are_mapped():
    (made,), found = read(GIFT, "gift")
    assert [one.type for one in made.quiz.items] == ["choice", "numeric", "true_false", "match"]
    assert made.quiz.items[0].id == "presiden"
    assert made.quiz.items[1].tolerance == 0.5
    assert made.quiz.items[2].feedback.incorrect == "salah"
    assert made.quiz.items[3].distractors == ("3",)
    assert found == []


def test_aiken_marks_are_text():
    (made,), found = read(AIKEN, "aiken")
    assert made.quiz.items[0].options[1].text == r"dua\*dua"
    assert made.quiz.items[0].options[1].correct
    assert found == []


def test_checklist_keeps_texts_and_tells_loose_text():
    (made,), found = read(CHECKLIST, "markdown")
    assert [one.text for one in made.quiz.items[0].options] == ["12:30", "No"]
    assert made.quiz.items[0].explanation == "sebab"
    assert [(one.code, one.line) for one in found] == [("B742", 8)]


def test_same_file_gives_the_same_ids_twice():
    assert read(GIFT, "gift")[0][0].text == read(GIFT, "gift")[0][0].text


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_in_windows_1252_is_read_and_told(separator):
    rows = ["Soal|Jenis|Kunci", "Caf\u00e9 \u201ckita\u201d?|benar/salah|benar"]
    data = "\r\n".join(rows).replace("|", separator).encode("windows-1252")
    (made,), found = read(data, "csv")
    assert made.quiz.items[0].stem == "Caf\u00e9 \u201ckita\u201d?"
    assert codes(found) == {"B703"}


@pytest.mark.parametrize("key", ["A, C", "a;c", "AC", "A dan C", "satu | tiga", "c, a."])
def test_several_keys_may_be_written_in_many_ways(key):
    text = f'Soal,Jenis,Kunci,A,B,C\nApa?,PGK,"{key}",satu,dua,tiga\n'
    (made,), found = read(text, "csv")
    assert [one.correct for one in made.quiz.items[0].options] == [True, False, True]
    assert found == []


def test_wrong_key_names_its_cell():
    made, found = read("Soal;Jenis;Kunci;Pilihan A;Pilihan B\nApa?;pilihan tunggal;D;x;y\n", "csv")
    assert made == []
    assert [(one.code, one.line, one.column) for one in found] == [("B712", 2, 3)]
    assert found[0].message.startswith("kolom C: ")


def test_formula_and_date_cells_are_told():
    book = openpyxl.Workbook()
    book.active.append(["Soal", "Jenis", "Kunci"])
    book.active.append(["Apa?", "benar/salah", '=IF(1,"benar","salah")'])
    out = io.BytesIO()
    book.save(out)
    made, found = read(out.getvalue(), "xlsx")
    assert "B714" in codes(found)
    assert made == []
    assert "sel C2" in next(one.message for one in found if one.code == "B714")


def test_billion_laughs_and_external_references_are_refused():
    for inside in ('<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/passwd">'):
        hostile = f'<?xml version="1.0"?><!DOCTYPE q [{inside}]><quiz>&a;</quiz>'
        made, found = read(hostile, "moodle")
        assert (made, codes(found)) == ([], {"B705"})


@pytest.mark.parametrize("piece", ["<!--", "<a ", "</a", "<p><b>"])
def test_html_made_to_be_slow_is_refused_at_once(piece):
    text = escape(piece * (300_000 // len(piece)))
    xml = (
        '<quiz><question type="truefalse"><questiontext format="html"><text>'
        f"{text}</text></questiontext></question></quiz>"
    )
    began = time.process_time()
    made, found = read(xml, "moodle")
    assert (made, codes(found)) == ([], {"B705"})
    assert time.process_time() - began < 2


def test_zip_bomb_is_refused_before_it_is_unpacked():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", b"0" * (101 * 1024 * 1024))
    made, found = read(out.getvalue(), "xlsx")
    assert (made, codes(found)) == ([], {"B704"})


GRAMMAR = st.lists(
    st.sampled_from(
        [
            *("{", "}", "=", "~", "#", "->", "\\", "::", "%50%", "####", "\n", "\n\n", "T", "4:x"),
            *(
                "A. ",
                "ANSWER: A",
                "- [x] ",
                "- [ ] ",
                "# ",
                "> ",
                ";",
                '"',
                "Soal",
                "Kunci",
                "Jenis",
            ),
            *("<b>", "</b>", "<script>", "&amp;", "..", "$CATEGORY: a/b", "kata", "12:30", "é"),
        ]
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize("kind", list(READERS))
@settings(max_examples=150)
@given(data=st.one_of(st.binary(max_size=400), GRAMMAR.map(str.encode)))
def test_no_input_breaks_a_reader(kind, data):
    made, found = read_quizzes(data, kind, "s", "sumber")
    assert made or found


@settings(max_examples=80)
@given(GRAMMAR, GRAMMAR, st.sampled_from(["multichoice", "shortanswer", "numerical", "matching"]))
def test_no_moodle_question_breaks_the_reader(stem, answer, kind):
    escaped = [one.replace("&", "&amp;").replace("<", "&lt;") for one in (stem, answer)]
    body = (
        f'<quiz><question type="{kind}"><questiontext format="html"><text>{escaped[0]}</text>'
        f'</questiontext><answer fraction="{kind}"><text>{escaped[1]}</text></answer>'
        f"<subquestion><text>{escaped[1]}</text></subquestion></question></quiz>"
    )
    made, found = read(body, "moodle")
    assert made or found


@settings(max_examples=60)
@given(st.integers(0, 6000), st.binary(min_size=1, max_size=8))
def test_no_damaged_workbook_breaks_the_reader(at, junk):
    whole = template("xlsx")
    made, found = read(whole[:at] + junk + whole[at + len(junk) :], "xlsx")
    assert made or found


def run(*arguments: str):
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def test_import_writes_all_or_nothing_and_never_over_what_is_there(tmp_path):
    source = tmp_path / "soal.xml"
    source.write_text(MOODLE, "utf-8")
    base = ("import", str(source), "--root", str(tmp_path))
    assert run(*base).exit_code == 1  # an essay is left out
    assert not (tmp_path / "quizzes").exists()
    assert run(*base, "--skip", "--dry-run").exit_code == 0
    assert not (tmp_path / "quizzes").exists()
    assert run(*base, "--skip").exit_code == 0
    bank, problems = load_bank(tmp_path / "quizzes", tmp_path)
    assert (list(bank), problems) == (["etika"], [])
    before = (tmp_path / "quizzes/etika.yml").read_bytes()
    again = run(*base, "--skip")
    assert again.exit_code == 1
    assert "[B731]" in again.output
    assert (tmp_path / "quizzes/etika.yml").read_bytes() == before


def test_import_stays_in_the_folder_of_quizzes(tmp_path):
    source = tmp_path / "a.txt"
    source.write_text(AIKEN, "utf-8")
    result = run("import", str(source), "--root", str(tmp_path), "--into", "../luar")
    assert result.exit_code == 2
    assert not (tmp_path.parent / "luar").exists()


def test_template_and_export_do_not_overwrite(tmp_path):
    target = tmp_path / "t.xlsx"
    assert run("import", "--template", str(target)).exit_code == 0
    before = target.read_bytes()
    assert run("import", "--template", str(target)).exit_code == 1
    assert run("import", str(target), "--root", str(tmp_path)).exit_code == 0
    assert run("export", "--root", str(tmp_path), "--to", str(target)).exit_code == 1
    assert target.read_bytes() == before
    assert run("export", "--root", str(tmp_path), "--to", str(tmp_path / "k.csv")).exit_code == 0


def test_a_file_that_is_not_there_and_a_misspelt_quiz_are_told_in_words(tmp_path):
    told = run("import", "soal.xlsx", "--root", str(tmp_path)).output
    assert "soal.xlsx tidak dapat dibaca: berkas atau foldernya tidak ada." in told
    source = tmp_path / "a.txt"
    source.write_text(AIKEN, "utf-8")
    assert run("import", str(source), "--root", str(tmp_path), "--id", "salam").exit_code == 0
    to = ("--root", str(tmp_path), "--to", str(tmp_path / "k.csv"))
    assert "mungkin maksud Anda `salam`" in run("export", "salm", *to).output
    assert run("export", str(tmp_path / "quizzes/salam.yml"), *to).exit_code == 0


def test_quizzes_of_one_title_get_numbers_one_behind_the_other():
    quizzes = [QuizDraft(title="Etika") for _ in range(3)]
    assert quiz_ids(quizzes, "soal", Notes("x")) == ["etika", "etika-2", "etika-3"]


def test_a_box_without_a_space_is_an_option_too():
    (made,), found = read("Pilih?\n- [x] Jam\n- [] Nada\n- [ x ] Nama\n", "markdown")
    assert [one.text for one in made.quiz.items[0].options] == ["Jam", "Nada", "Nama"]
    assert [one.correct for one in made.quiz.items[0].options] == [True, False, True]
    assert not found


def test_hard_spaces_at_the_beginning_of_a_line_are_carried():
    (made,), found = read("Pilih?\n\u00a0\u00a0lalu\u00a0ini\n- [x] Jam\n- [ ] Nada\n", "markdown")
    assert made.quiz.items[0].stem == "Pilih?\n\u00a0\u00a0lalu\u00a0ini"
    assert not found
