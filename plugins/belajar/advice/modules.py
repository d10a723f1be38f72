"""Advice about one module: what it must hold for a learner to learn from it.

Most of these are rules of this house (numbers of objectives, words and items, sections that every
module has). S102 is constructive alignment: what is promised is also assessed (Biggs, 1996, Higher
Education 32, 347–364). S108 counts Björnsson's LIX. That a module has sources at all is no advice
but a mistake: the model demands `sources`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from belajar.advice.review import review_is_due
from belajar.advice.text import readability
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.law import LegalBasis
from belajar.schema.module import Module
from belajar.schema.module_page import ModulePage
from belajar.schema.quiz import Quiz
from belajar.schema.validate import place_of

OBJECTIVES = range(2, 6)
WORDS = range(900, 1801)
SECTIONS = ("Rangkuman", "Terapkan besok")
CHECK_ITEMS = 2
HARDEST_LIX = 50

_SCENE = re.compile(r'^!!! example "Ilustrasi', re.MULTILINE)
_FIGURE = re.compile(r"!\[[^\]]*\]\(|^\s*\|.*\|\s*$|^::: (?:chart|timeline)", re.MULTILINE)


def advise_module(
    module: Module,
    page: ModulePage,
    closing: Quiz | None,
    checks: Sequence[Quiz],
    laws: LegalBasis,
    today: date,
) -> Iterator[Diagnostic]:
    """Yield advice on a module.

    Args:
        module: The module.
        page: Its file, taken apart.
        closing: Its closing quiz.
        checks: The quizzes placed inside its text.
        laws: The legal basis.
        today: The day on which the age of its review is counted.
    """

    def said(key: str, code: str, message: str, advice: str) -> Diagnostic:
        place = place_of(page.node, page.source, (key,))
        return Diagnostic(*place, code, message, advice, "advice")

    def said_of_text(offset: int, code: str, message: str, advice: str) -> Diagnostic:
        return Diagnostic(*page.place_at(offset), code, message, advice, "advice")

    if len(module.objectives) not in OBJECTIVES:
        message = f"modul punya {len(module.objectives)} tujuan"
        yield said("objectives", "S101", message, "tulis dua sampai lima tujuan")
    asked = [item for quiz in (closing, *checks) if quiz for item in quiz.items if item.is_scored]
    measured = {item.objective for item in asked}
    for objective in module.objectives:
        if objective.id not in measured:
            message = f"tujuan `{objective.id}` belum diukur oleh satu butir pun"
            yield said("objectives", "S102", message, f"beri butir `objective: {objective.id}`")
    body = page.front.body
    measure = readability(body)
    if measure.words not in WORDS:
        message = f"isi modul {measure.words} kata"
        yield said_of_text(0, "S103", message, f"tulis {WORDS.start} sampai {WORDS.stop - 1} kata")
    for section in SECTIONS:
        if not re.search(rf"^## {section}\s*$", body, re.MULTILINE):
            yield said_of_text(0, "S104", f"belum ada bagian `## {section}`", "tambahkan di akhir")
    if not _SCENE.search(body):
        advice = 'tambahkan `!!! example "Ilustrasi: …"` dengan tokoh rekaan'
        yield said_of_text(0, "S105", "belum ada adegan dari hari kerja", advice)
    if not _FIGURE.search(body):
        yield said_of_text(
            0, "S106", "belum ada gambar atau tabel", "tambahkan yang menjelaskan isi"
        )
    placed = sum(item.is_scored for quiz in checks for item in quiz.items)
    if placed < CHECK_ITEMS:
        message = f"ada {placed} butir cek diri di dalam teks"
        yield said_of_text(0, "S107", message, "taruh dua atau tiga dengan `::: quiz …`")
    if measure.lix > HARDEST_LIX:
        message = (
            f"teks sulit dibaca: LIX {measure.lix:.0f}, "
            f"rata-rata {measure.sentence:.0f} kata sekalimat"
        )
        advice = f"pendekkan kalimat dan kata sampai LIX paling tinggi {HARDEST_LIX}"
        yield said_of_text(0, "S108", message, advice)
    listed = {source.law for source in module.sources}
    for offset, law in laws.mentioned(body):
        if law.id not in listed and not law.is_repealed:  # repealed: a warning of its own
            listed.add(law.id)
            message = f"{law.name} disebut, tetapi tidak tercantum di `sources`"
            yield said_of_text(offset, "S109", message, f"tambahkan `- law: {law.id}`")
    if closing is None:
        yield said("quiz", "S110", "modul belum punya kuis penutup", "tambahkan `quiz: …`")
    for code, message, advice in review_is_due(module.reviewed, today):
        yield said("reviewed", code, f"modul {message}", advice)
