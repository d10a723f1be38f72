"""Each rule about one item: what it tells, and what looks like it and is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belajar.advice.items import RULES
from belajar.advice.ranges import order_of, overlap, range_of
from belajar.advice.rules import Around
from belajar.advice.words import count_words
from belajar.schema.law import Instrument, LegalBasis
from item_drafts import choice, made, multiple

LAWS = LegalBasis(
    {
        one.id: one
        for one in (
            Instrument(
                id="pp-53-2010",
                name="PP 53/2010",
                subject="Disiplin PNS",
                year=2010,
                status="dicabut",
                replaced_by="pp-94-2021",
            ),
            Instrument(
                id="pp-94-2021",
                name="PP 94/2021",
                subject="Disiplin PNS",
                year=2021,
                status="berlaku",
            ),
        )
    }
)
PLAIN = ("Menegur pelakunya", "Melapor ke inspektorat", "Mencatat kejadiannya", "Diam dahulu")


def told(item, **around) -> list[str]:
    beside = Around(**{"laws": LAWS, "word_counts": count_words([item]), **around})
    return [said.code for rule in RULES for said in rule(item, beside)]


def message(item) -> str:
    (said,) = [one for rule in RULES for one in rule(item, Around(laws=LAWS))]
    return f"{said.message}; {said.advice}"


def test_a_good_item_is_told_nothing():
    assert told(choice(*PLAIN)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Semua benar",
        "Semua jawaban di atas benar",
        "Seluruh pilihan salah",
        "Tidak ada jawaban yang benar",
        "Tidak ada yang tepat",
        "Tidak satu pun pilihan di atas",
        "Bukan salah satu di atas",
    ],
)
def test_all_or_none_of_the_above(text):
    assert told(choice(*PLAIN[:3], text)) == ["S204"]


@pytest.mark.parametrize(
    "text",
    [
        "Semua pegawai wajib hadir",
        "Tidak ada, sebab hadiahnya sudah ditolak",
        "Tidak ada yang berubah",
        "Salah satu rekan menegur",
    ],
)
def test_options_that_only_begin_like_all_or_none(text):
    assert told(choice(*PLAIN[:3], text)) == []


@pytest.mark.parametrize(
    "stem",
    [
        "Yang termasuk nilai dasar, kecuali …",
        "Manakah yang bukan nilai dasar ASN?",
        "Berikut ini yang tidak termasuk gratifikasi adalah",
        "Mana yang BUKAN kewajiban?",
        "Pilihlah satu sikap yang tidak tepat.",
    ],
)
def test_stems_that_ask_for_the_exception(stem):
    assert told(choice(*PLAIN, stem=stem)) == ["S205"]


@pytest.mark.parametrize(
    "stem",
    [
        "Warga yang tidak dapat hadir menelepon. Langkah mana yang tepat?",
        "Berkas yang bukan milik Anda tertinggal. Apa yang Anda lakukan?",
        "Atasan meminta hal yang tidak sah. Tanggapan mana yang tepat?",
        "Cara mana yang menolong warga yang tidak dapat membaca?",
    ],
)
def test_negation_inside_the_situation_is_no_negative_stem(stem):
    assert told(choice(*PLAIN, stem=stem)) == []


def test_an_exception_inside_a_statement_is_no_negative_stem():
    stem = "Cuti besar dapat ditangguhkan, kecuali cuti untuk kepentingan agama."
    item = made(
        type="true_false", key="benar", stem=stem, feedback={"incorrect": "Lihat pasalnya."}
    )
    assert told(item) == []


@pytest.mark.parametrize(
    ("texts", "part"),
    [
        (("Melapor ke atasan", "melapor ke atasan.", "Diam"), "A dan B berbunyi sama"),
        (("Menegur", "Menegur secara tertulis", "Diam"), "B sudah memuat pilihan A"),
        (("Jujur dan adil", "Adil", "Cepat"), "A sudah memuat pilihan B"),
        (("1–5 hari", "5–10 hari", "11–20 hari"), "rentang pilihan A dan B"),
        (("1 sampai 5 hari", "lebih dari 4 hari", "Belum diatur"), "rentang pilihan A dan B"),
    ],
)
def test_options_that_overlap(texts, part):
    item = choice(*texts, key=2)
    assert "S207" in told(item)
    assert part in " ".join(said.message for rule in RULES for said in rule(item, Around()))


@pytest.mark.parametrize(
    "texts",
    [
        ("Boleh", "Boleh, asalkan dilaporkan", "Ditolak"),
        ("Kompeten", "Tidak kompeten", "Loyal"),
        ("Melapor, bukan menegur", "Melapor", "Menegur"),
        ("> 5 hari", "< 5 hari", "5 hari"),
        ("1–5 hari", "6–10 hari", "lebih dari 10 hari"),
        ("1974–2004", "2004–2014", "2014–2023"),
        ("paling lama 14 hari", "paling lama 30 hari", "paling lama 60 hari"),
        ("Kode itu undang-undang, naskah lain peraturan", "Kode itu peraturan", "Kode itu putusan"),
        ("1–5 hari", "1–5 minggu", "1–5 bulan"),
    ],
)
def test_options_that_stand_apart(texts):
    assert "S207" not in told(choice(*texts, key=2))


def test_equal_options_are_a_mistake_and_no_advice():
    assert told(choice("Melapor", "Melapor", "Diam")) == []


@pytest.mark.parametrize(
    ("texts", "what"),
    [
        (("Menegur.", "Melapor.", "Diam"), "C berbeda sendiri: tanda baca"),
        (("Menegur", "melapor", "Diam"), "B berbeda sendiri: huruf besar atau kecil"),
        (("“Nanti saja.”", "“Silakan.”", "Diam dahulu"), "C berbeda sendiri: tanda petik"),
    ],
)
def test_one_option_that_looks_different(texts, what):
    item = choice(*texts)
    assert told(item) == ["S209"]
    assert what in message(item)


@pytest.mark.parametrize(
    "texts",
    [
        ("“Biaya berapa?”", "“Berkas saya ditolak”", "“Antrean saya tolong dimajukan.”"),
        ("Rapat, surat, dll.", "Rapat saja", "Surat saja"),
        ("Menegur.", "Melapor.", "Diam", "Pergi"),  # two and two: none stands out
        ("3 hari", "Tiga pekan", "Sebulan"),
    ],
)
def test_differences_that_mean_nothing(texts):
    assert "S209" not in told(choice(*texts))


@pytest.mark.parametrize(
    "text", ["A dan C", "Jawaban A dan B benar", "1, 2, dan 3", "A atau B saja", "Pilihan B, C"]
)
def test_options_that_join_letters(text):
    assert "S213" in told(choice(*PLAIN[:3], text))


@pytest.mark.parametrize("text", ["Pasal 3 dan 4", "Nilai A", "3 dan 4 hari", "Anda dan atasan"])
def test_options_that_only_mention_letters_or_numbers(text):
    assert "S213" not in told(choice(*PLAIN[:3], text))


def test_multiple_without_distractor():
    assert told(multiple(*PLAIN[:3], keys=(0, 1, 2))) == ["S214"]
    assert told(multiple(*PLAIN[:3], keys=(0, 1))) == []


def test_numbers_out_of_order():
    jumbled = choice("14 hari", "7 hari", "30 hari")
    assert told(jumbled) == ["S215"]
    assert told(jumbled, shuffled=True) == []
    assert told(choice("7 hari", "14 hari", "30 hari")) == []
    assert told(choice("30 hari", "14 hari", "7 hari")) == []
    assert told(choice("14 hari", "7 pekan", "30 hari")) == []
    assert told(choice("14 hari", "7 hari", "Belum diatur")) == []


def test_a_word_of_the_question_in_the_key_alone():
    stem = "Uangnya diminta atasan. Saluran mana yang tepat?"
    item = choice("Saluran pengaduan", "Media sosial", "Rekan seruangan", stem=stem)
    assert told(item) == ["S208"]
    assert "“saluran”" in message(item)


def test_two_words_of_the_situation_in_the_key_alone():
    stem = "Brosur menyebut antreannya turun. Kalimat mana yang tepat?"
    item = choice("Menurut brosur, antreannya turun", "Datanya kuat", "Angkanya besar", stem=stem)
    assert told(item) == ["S208"]


@pytest.mark.parametrize(
    ("texts", "stem"),
    [
        (("Saluran resmi", "Saluran lain", "Rekan"), "Saluran mana yang tepat?"),
        (("Titipan ditolak", "Titip dahulu", "Diam"), "Titipan mana yang sah?"),  # another form
        (("Akses dipakai sendiri", "Tidak ada", "Belum"), "Rekan memakai akses. Apa kesannya?"),
        (("Nilai dasar", "Asas", "Kode etik"), "Nilai mana yang tepat?"),  # everybody's word
    ],
)
def test_words_that_tell_nothing(texts, stem):
    assert told(choice(*texts, stem=stem)) == []


def test_a_word_that_many_items_hold_tells_nothing():
    item = choice("Saluran resmi", "Media sosial", "Rekan", stem="Saluran mana yang tepat?")
    assert told(item, word_counts={"saluran": 60}) == []


def test_absolute_words_in_distractors_alone():
    texts = ("Meminta izin dahulu", "Atasan selalu benar", "Aturan tidak pernah berubah")
    assert told(choice(*texts)) == ["S210"]
    assert "B “selalu”, C “tidak pernah”" in message(choice(*texts))


@pytest.mark.parametrize(
    ("texts", "stem"),
    [
        (("Petugas selalu hadir", "Atasan selalu benar", "Diam"), "Apa langkah Anda?"),
        (("Menunggu", "Hasilnya selalu tepat", "Diam"), "Hasilnya selalu tepat. Mengapa keliru?"),
        (("“Silakan.”", "“Kamu pasti senang.”", "“Nanti.”"), "Apa jawaban Anda?"),
        (("Mencatat", "Menunggu sampai tahu pasti", "Diam"), "Apa langkah Anda?"),
    ],
)
def test_absolute_words_that_betray_nothing(texts, stem):
    assert told(choice(*texts, stem=stem)) == []


def test_a_key_much_longer_than_its_distractors():
    long = "Melapor kepada atasan secara tertulis beserta waktu, tempat, dan nama saksinya"
    assert told(choice(long, "Menegur pelakunya di tempat", "Diam dahulu")) == ["S211"]
    assert told(choice("Diam dahulu", long, "Menegur pelakunya di tempat")) == []
    assert told(choice("Melapor ke atasan", "Diam", "Tunggu")) == []  # short ones differ by chance


def test_a_key_that_alone_begins_differently():
    texts = ("Menolaknya", "Menerima lalu membagi", "Menerima lalu melapor", "Menerima diam-diam")
    assert told(choice(*texts)) == ["S212"]
    assert told(choice(*texts, key=1)) == []
    assert told(choice(*texts[:3])) == []  # of two distractors a shared word is no pattern


def test_two_options_are_too_few_for_clues():
    assert told(choice("Selalu boleh", "Melapor kepada atasan menurut aturan", key=1)) == []


@pytest.mark.parametrize(
    "stem",
    [
        "Pernyataan mana yang benar?",
        "Manakah yang paling tepat?",
        "Di bawah ini yang benar adalah",
        "Pilih semua pernyataan yang benar.",
    ],
)
def test_stems_that_ask_about_nothing(stem):
    assert told(choice(*PLAIN, stem=stem)) == ["S217"]


def test_stems_that_say_about_what():
    assert told(choice(*PLAIN, stem="Pernyataan mana yang benar tentang cuti?")) == []
    assert told(made(type="true_false", key="benar", feedback={"incorrect": "Bukan."})) == []


def test_long_stems():
    words = "petugas membaca surat "
    assert told(choice(*PLAIN, stem=f"{words * 11}. Apa langkah Anda?")) == ["S218"]
    assert told(choice(*PLAIN, stem=f"{words * 8}. " * 5)) == ["S218"]
    assert told(choice(*PLAIN, stem=f"{words * 8}. " * 3)) == []


def test_a_source_that_is_repealed_must_say_so():
    item = choice(*PLAIN, source="PP 53/2010 Pasal 3")
    assert told(item) == ["S216"]
    assert "pakai PP 94/2021" in message(item)
    assert told(choice(*PLAIN, source="PP 53/2010 Pasal 3 (sudah dicabut)")) == []
    assert told(choice(*PLAIN, source="PP 53/2010", explanation="Kini diganti PP 94/2021.")) == []
    assert told(choice(*PLAIN, source="PP 94/2021")) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1–5 hari", 1, 5),
        ("antara 2 dan 4 pekan", 2, 4),
        ("10.000 - 20.000", 10000, 20000),
        ("2,5 sampai 3,5 persen", 2.5, 3.5),
        ("di atas 14 hari", 14, float("inf")),
        ("kurang dari 14 hari", float("-inf"), 14),
        ("20 orang atau lebih", 20, float("inf")),
    ],
)
def test_ranges_as_people_write_them(text, low, high):
    found = range_of(text)
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", ["14 hari", "Pasal 3–5", "5–1 hari", "paling lama 14 hari", ""])
def test_what_is_no_range(text):
    assert range_of(text) is None


def test_an_open_bound_does_not_meet_a_closed_one():
    ranges = {text: range_of(text) for text in ("1–5 hari", "lebih dari 5 hari", "5 hari ke atas")}
    closed, above, onward = ranges.values()
    assert closed is not None
    assert above is not None
    assert onward is not None
    assert not overlap(closed, above)
    assert overlap(closed, onward)


def test_a_number_with_its_unit():
    assert order_of("Rp300 ribu") == (300, "ribu")
    assert order_of("12:30") is None
    assert order_of("Pasal 3") is None


WORDS = st.text(min_size=1).filter(lambda text: bool(text.strip()))


@given(WORDS, st.lists(WORDS, min_size=2, max_size=6), st.integers(0, 5))
def test_no_text_breaks_a_rule(stem, texts, key):
    told(choice(*texts, stem=stem, key=key % len(texts)))


@given(st.permutations(["Menolak", "Selalu menerima", "Menerima lalu diam", "Menerima lalu diam."]))
def test_the_order_of_options_changes_no_verdict(texts):
    item = choice(*texts, key=texts.index("Menolak"))
    assert sorted(told(item)) == ["S207", "S209", "S210"]
