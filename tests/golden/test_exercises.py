"""Golden exercises: one folder a case, `quiz.yml` in; `expected.html` and `client.json` out.

Adding a case is adding a folder with a `quiz.yml` and running pytest with `--regen`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from belajar.render.exercise import ExerciseRenderer, client_data
from belajar.render.media import MediaRenderer
from belajar.render.strings import load_strings
from belajar.render.text import TextRenderer
from belajar.schema.bank import load_bank
from belajar.schema.diagnostics import format_report

CASES = sorted(path.parent for path in Path(__file__).parent.glob("exercises/*/quiz.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_exercise(case: Path, regen: bool):
    bank, diagnostics = load_bank(case, case)
    assert diagnostics == [], format_report(diagnostics)
    (quiz,) = bank.values()
    strings, text = load_strings("id"), TextRenderer()
    media = MediaRenderer(bank.media, strings, text)
    html = ExerciseRenderer(strings, text, "golden", media).render(quiz) + "\n"
    data = json.dumps(client_data(quiz, "golden"), ensure_ascii=False, indent=1) + "\n"
    expected = {"expected.html": html, "client.json": data}
    if regen:
        for name, content in expected.items():
            (case / name).write_text(content, "utf-8")
    for name, content in expected.items():
        assert (case / name).read_text("utf-8") == content


def test_every_type_has_a_golden_case():
    from belajar.render.items import TEMPLATES
    from belajar.schema.items import ITEM_TYPES

    cases = {case.name for case in CASES}
    assert set(TEMPLATES) == set(ITEM_TYPES)
    assert {kind.replace("_", "-") for kind in TEMPLATES} <= cases
