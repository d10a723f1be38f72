"""Rules about many items together: repeated items, patterns of keys, the age of reviews."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belajar.advice.duplicates import ALIKE, advise_duplicates, resembling
from belajar.advice.patterns import advise_bank
from belajar.advice.review import advise_legal_basis, review_is_due
from belajar.advice.words import stem_words
from belajar.schema.bank import Bank
from belajar.schema.law import load_legal_basis
from belajar.schema.quiz import Item, Quiz
from belajar.schema.validate import Place
from item_drafts import choice, made

PARCEL = "Rekanan mengirim parsel ke rumah Anda menjelang hari raya. Apa langkah pertama Anda?"
OTHERS = ("Membuka parsel itu", "Membaginya kepada rekan", "Menolak dengan sopan")


def bank_of(*items: Item) -> Bank:
    quiz = Quiz(id="kuis", title="Kuis", items=items)
    places = {one.id: Place("quizzes/kuis.yml", n + 4, 9) for n, one in enumerate(items)}
    return Bank({"kuis": quiz}, {"kuis": Place("quizzes/kuis.yml", 1, 5)}, places)


def repeated(*items: Item) -> list[tuple[str, str]]:
    return [(later.id, earlier.id) for later, earlier, _ in resembling(items)]


def test_the_later_of_two_alike_is_told_with_the_place_of_the_earlier():
    first = choice(*OTHERS, stem=PARCEL, id="satu")
    second = choice(*OTHERS, stem=PARCEL.replace("hari raya", "tahun baru"), id="dua")
    (found,) = advise_duplicates(bank_of(first, second))
    assert (found.code, found.line) == ("S403", 5)
    assert "`satu` (quizzes/kuis.yml:4:9)" in found.message
    assert "%" in found.message


def test_the_same_stem_with_other_options_is_told_too():
    first = choice("Menegur", "Melapor", stem=PARCEL, id="satu")
    second = choice("Menerima", "Menolak", stem=f"*Ilustrasi.* {PARCEL}", id="dua")
    assert repeated(first, second) == [("dua", "satu")]


def test_items_on_one_situation_that_ask_differently_are_no_repetition():
    scene = (
        "Rekanan mengirim parsel ke rumah Anda menjelang hari raya, beserta kartu nama dan salam. "
    )
    first = choice("Menegur", "Melapor", stem=f"{scene}Apa langkah Anda?", id="satu")
    second = choice("PP 94/2021", "UU 5/2014", stem=f"{scene}Mana dasarnya?", id="dua")
    assert repeated(first, second) == []


def test_a_bare_instruction_over_other_texts_is_no_repetition():
    gaps = {"a": {"key": "x"}}
    one, two = (
        made(id=name, type="cloze", stem="Lengkapi kalimat ini.", text=text, gaps=gaps)
        for name, text in (("satu", "[[a]] dan amanah"), ("dua", "Tenggat [[a]] hari"))
    )
    assert repeated(one, two) == []
    assert repeated(one, made(id="tiga", type="cloze", stem=one.stem, text=one.text, gaps=gaps))


def test_one_question_about_several_deeds_is_no_repetition():
    names = ("Akuntabel", "Kompeten", "Harmonis", "Loyal")
    question = "Nilai mana yang paling tampak pada perbuatan pegawai ini:"
    items = [
        choice(*names, id=f"b{n}", key=n, stem=f"{question} {deed}?")
        for n, deed in enumerate(("mengaku salah hitung", "belajar tata naskah"))
    ]
    assert repeated(*items) == []
    assert repeated(items[0], choice(*names, id="lagi", stem=f"{question} mengaku salah catat?"))


def test_numbers_with_different_keys_are_no_repetition():
    stem = "Berapa hari batas {} pengaduan menurut UU 25/2009 sejak berkasnya lengkap diterima?"
    first, second = (
        made(id=name, type="numeric", key=key, stem=stem.format(what))
        for name, key, what in (("satu", 14, "tanggapan"), ("dua", 60, "putusan"))
    )
    assert repeated(first, second) == []
    again = first.stem.replace("diterima", "masuk")
    assert repeated(first, made(id="tiga", type="numeric", key=14, stem=again))


def test_statements_that_differ_in_much_are_no_repetition():
    one = made(id="satu", type="true_false", key="benar", stem="Cuti tahunan dua belas hari kerja.")
    two = made(id="dua", type="true_false", key="benar", stem="Cuti besar paling lama tiga bulan.")
    assert repeated(one, two) == []


def shingles(item: Item) -> set[tuple[str, ...]]:
    words = stem_words(item.stem)
    return {words[n : n + 3] for n in range(max(1, len(words) - 2))}


@given(
    st.lists(
        st.lists(st.sampled_from("abcd"), min_size=1, max_size=12).map(" ".join),
        min_size=2,
        max_size=12,
    )
)
@settings(max_examples=200, deadline=None)
def test_looking_up_finds_what_comparing_everything_finds(stems):
    items = [
        made(id=f"b{n}", type="true_false", key="benar", stem=text) for n, text in enumerate(stems)
    ]
    expected, kept = [], []
    for item in items:
        mine = shingles(item)
        for earlier in kept:
            theirs = shingles(earlier)
            if len(mine & theirs) / len(mine | theirs) >= ALIKE:
                expected.append((item.id, earlier.id))
                break
        else:
            kept.append(item)
    assert repeated(*items) == expected


def spread(count: int) -> list[Item]:
    """Items that share a phrase of the house, the worst of ordinary cases."""
    return [
        choice(
            f"Pilihan {n} satu",
            f"Pilihan {n} dua",
            id=f"b{n}",
            stem=f"Pada hari ke-{n} warga {n * 7} membawa berkas {n * 13}. Apa langkah Anda?",
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("kind", ["spread", "copies"])
def test_ten_times_the_items_cost_about_ten_times_the_time(kind):
    def seconds(count: int) -> float:
        copies = [choice(*OTHERS, stem=PARCEL, id=f"b{n}") for n in range(count)]
        items = spread(count) if kind == "spread" else copies
        begun = time.process_time()
        found = list(resembling(items))
        spent = time.process_time() - begun
        assert len(found) == (0 if kind == "spread" else count - 1)
        return spent

    small = min(seconds(400) for _ in range(3))
    assert seconds(4000) < 40 * small + 0.2  # comparing all pairs would be a hundred times


def test_keys_of_true_false_lean_to_one_side():
    def statements(true: int, false: int) -> Bank:
        keys = ["benar"] * true + ["salah"] * false
        return bank_of(
            *(
                made(id=f"b{n}", type="true_false", key=key, stem=f"Kalimat {n}.")
                for n, key in enumerate(keys)
            )
        )

    assert [one.code for one in advise_bank(statements(18, 2), "quizzes")] == ["S404"]
    assert list(advise_bank(statements(12, 8), "quizzes")) == []
    assert list(advise_bank(statements(15, 0), "quizzes")) == []  # too few to mean anything


def test_a_limiting_word_that_marks_distractors_over_the_bank():
    def bank(keys: int) -> Bank:
        items = []
        for n in range(40):
            key = f"Melapor {'hanya ' * (n < keys)}bila ada bukti {n}"
            wrong = [f"Menegur hanya rekan {n}", f"Menunggu sampai pekan {n}", f"Diam {n}"]
            texts = [*wrong[: n % 4], key, *wrong[n % 4 :]]
            items.append(choice(*texts, id=f"b{n}", key=n % 4))
        return bank_of(*items)

    told = [one for one in advise_bank(bank(1), "quizzes") if one.code == "S405"]
    assert "“hanya” ada pada 40 pengecoh, tetapi 1 kunci" in told[0].message
    assert [one for one in advise_bank(bank(10), "quizzes") if one.code == "S405"] == []


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-800, 800))
def test_a_review_is_due_after_a_year_and_never_in_the_future(today, age):
    reviewed = today - timedelta(days=age)
    codes = [one.code for one in review_is_due(reviewed.isoformat(), today)]
    assert codes == (["S111"] if age > 365 else ["S112"] if age < 0 else [])


def test_the_legal_basis_ages_like_a_module(tmp_path):
    file = tmp_path / "dasar-hukum.yml"
    file.write_text("instruments: []\nreviewed: 2026-02-28\n", "utf-8")
    laws, problems = load_legal_basis(file, tmp_path)
    assert problems == []
    assert list(advise_legal_basis(laws, date(2027, 2, 28))) == []
    (found,) = advise_legal_basis(laws, date(2027, 3, 1))
    assert (found.path, found.line, found.column) == ("dasar-hukum.yml", 2, 11)
    assert found.code == "S111"
    missing, _ = load_legal_basis(tmp_path / "tiada.yml", tmp_path)
    assert list(advise_legal_basis(missing, date(2027, 3, 1))) == []
