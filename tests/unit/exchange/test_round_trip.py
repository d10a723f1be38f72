"""What is exported comes back as the same quizzes."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from belajar.exchange.csv_file import read_csv
from belajar.exchange.draft import Notes
from belajar.exchange.formats import read_quizzes, template, write_quizzes
from belajar.exchange.yaml_text import to_yaml
from belajar.schema.bank import load_bank
from belajar.schema.items import ITEM_TYPES
from belajar.schema.quiz import Quiz
from belajar.schema.shape import Shape
from belajar.schema.source import read_yaml
from belajar.schema.validate import plain

ROOT = Path(__file__).resolve().parents[3]
QUIZ: Shape[Quiz] = Shape(Quiz)
AWKWARD = ("12:30", "No", "3.10", "010", "=1+1", "+62", "-5", "@a", "'=x", "null", "~", "a|b", "A")
ACCEPT = [{"code": "S302", "reason": "Kuis ini menguji istilah: 12:30"}]
WORDS = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
    st.text("ab;,\"'\n=-_x0D[]: #|é", min_size=1, max_size=20),
).filter(lambda text: bool(text.strip()))


def distinct(least: int, most: int):
    return st.lists(WORDS, min_size=least, max_size=most, unique_by=lambda one: one.split()[0])


def tagged(texts: list[str]) -> list[str]:
    return [f"{one} {n}" for n, one in enumerate(texts)]


@st.composite
def items(draw, kind: str):
    texts = tagged(draw(distinct(3, 5)))
    word = draw(WORDS)
    data = {
        "choice": lambda: {"options": options(texts, 1, word)},
        "multiple": lambda: {"options": options(texts, 2, word), "partial": "ya"},
        "true_false": lambda: {"key": draw(st.sampled_from(["true", "salah", "Ya"]))},
        "text_entry": lambda: {"key": texts, "case_sensitive": "true"},
        "numeric": lambda: {"key": draw(st.sampled_from(["2,5", "-3", "1,000"])), "unit": word},
        "match": lambda: {
            "pairs": [{"left": one, "right": f"r {one}", "feedback": word} for one in texts],
            "distractors": [f"d {one}" for one in texts],
        },
        "order": lambda: {"steps": texts, "partial": "benar"},
        "cloze": lambda: {
            "text": "Satu [[satu]] dan [[dua]].",
            "gaps": {"satu": {"key": texts}, "dua": {"key": texts[0], "options": texts}},
        },
        "likert": lambda: {"statements": texts, "scale": ["a", "b", "c"]},
        "case": lambda: {
            "scenes": {
                "awal": {
                    "text": word,
                    "choices": [{"text": one, "to": "akhir", "points": "1"} for one in texts],
                },
                "akhir": {"text": word, "debrief": texts[0]},
            }
        },
    }[kind]()
    more = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "hint": WORDS,
                "explanation": WORDS,
                "source": WORDS,
                "accept": st.just([{"code": "S205", "reason": word}]),
                **(
                    {}
                    if kind == "likert"
                    else {
                        "level": st.just("apply"),
                        "points": st.sampled_from(["2", "2,5"]),
                        "feedback": st.just({"correct": word}),
                    }
                ),
            },
        )
    )
    return {"type": kind, "stem": draw(WORDS), **data, **more}


def options(texts: list[str], keys: int, feedback: str) -> list[dict[str, str]]:
    return [
        {"text": one, "feedback": feedback} | ({"correct": "ya"} if n < keys else {})
        for n, one in enumerate(texts)
    ]


def quiz_of(*made: dict) -> dict:
    entries = [{"id": f"butir-{n}", **one} for n, one in enumerate(made)]
    return {"id": "uji", "title": "Uji", "pass_mark": "60", "accept": ACCEPT, "items": entries}


def back(content: bytes, kind: str):
    made, found = read_quizzes(content, kind, f"u.{kind}", "u")
    assert [one for one in found if one.severity == "error"] == []
    return {one.quiz.id: one for one in made}


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("item_type", list(ITEM_TYPES))
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_type_comes_back_the_same(item_type, kind, data):
    quiz = quiz_of(data.draw(items(item_type)))
    content = write_quizzes({"uji": quiz}, kind)
    made = back(content, kind)["uji"]
    assert made.quiz == QUIZ.validate(quiz)
    node, found = read_yaml(made.text.encode(), "u.yml")
    assert found == []
    assert QUIZ.validate(plain(node)) == made.quiz


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_whole_portal_comes_back_the_same(kind):
    bank, _ = load_bank(ROOT / "quizzes", ROOT)
    data = {
        name: plain(read_yaml((ROOT / bank.path_of(name)).read_bytes(), "-")[0]) for name in bank
    }
    made = back(write_quizzes(data, kind), kind)
    assert len(made) > 100
    assert {name: one.quiz for name, one in made.items()} == dict(bank.quizzes)


def test_same_quizzes_give_the_same_bytes():
    data = {"uji": quiz_of({"type": "true_false", "stem": "=1+1", "key": "true"})}
    assert write_quizzes(data, "xlsx") == write_quizzes(data, "xlsx")


def test_nothing_written_is_a_formula():
    data = {"uji": quiz_of({"type": "true_false", "stem": '=HYPERLINK("x")', "key": "true"})}
    book = openpyxl.load_workbook(io.BytesIO(write_quizzes(data, "xlsx")))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    text = write_quizzes(data, "csv").decode("utf-8-sig")
    assert """"'=HYPERLINK(""x"")""" in text
    rows = read_csv(text.encode(), Notes("u.csv"))
    assert '=HYPERLINK("x")' in rows[2].cells


@given(st.recursive(WORDS, lambda one: st.lists(one) | st.dictionaries(WORDS, one), max_leaves=8))
def test_yaml_keeps_every_text(value):
    data = {"k": value}
    try:
        text = to_yaml(data)
    except ValueError:
        return  # said, not written: a key such as `<<`, or an absent value
    node, found = read_yaml(text.encode("utf-8", "surrogatepass"), "-")
    assert (plain(node), found) == (data, [])


def test_yaml_quotes_what_other_readers_would_change():
    import yaml

    texts = ["12:30", "No", "3.10", "010", "ya: tidak", "null", "2026-01-01", "1_000"]
    assert yaml.safe_load(to_yaml({"pilihan": texts})) == {"pilihan": texts}


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_template_is_a_quiz_of_nearly_every_type(kind):
    (made,) = back(template(kind), kind).values()
    assert {one.type for one in made.quiz.items} == set(ITEM_TYPES) - {"case"}
