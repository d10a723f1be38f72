from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from belajar.schema.diagnostics import Diagnostic


def check_project(bank: Any, curriculum: Any, placements: Any) -> list[Diagnostic]:
    found, used = [], set()
    for one in (*curriculum.placements, *placements):
        used.add(one.quiz)
        if one.quiz not in bank:
            close = get_close_matches(one.quiz, list(bank), 3, 0.5)
            found.append(Diagnostic(one.path, one.line, one.column, "B501", f"kuis `{one.quiz}` tidak ada", f"mungkin maksud Anda {', '.join(close)}" if close else "periksa `id` di quizzes/"))
    for quiz_id, (path, line, column) in bank.places.items():
        if quiz_id not in used:
            found.append(Diagnostic(path, line, column, "B502", f"kuis `{quiz_id}` tidak ditaruh di halaman mana pun", "taruh dengan `::: quiz " + quiz_id + "`", "warning"))
    return found
