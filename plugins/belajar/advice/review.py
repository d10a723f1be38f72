"""Advice about the age of a review: law moves on, and a page that nobody looks at does not.

A rule of this house: once a year somebody reads a module and checks what it cites.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from belajar.advice.rules import Said
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.law import LegalBasis

YEAR = 365  # days
_REVIEW = "periksa lagi isi dan dasar hukumnya, lalu perbarui `reviewed`"


def review_is_due(reviewed: str, today: date) -> Iterator[Said]:
    """Yield advice on a date of review: S111 when it is older than a year, S112 when it is to come.

    Args:
        reviewed: ISO date, as the model lets it pass.
        today: The day it is seen from.
    """
    age = (today - date.fromisoformat(reviewed)).days
    if age > YEAR:
        yield Said("S111", f"terakhir ditinjau {reviewed}, lebih dari setahun lalu", _REVIEW)
    elif age < 0:
        message = f"bertanggal tinjau {reviewed}, padahal hari itu belum tiba"
        yield Said("S112", message, "tulis hari ketika isinya benar-benar diperiksa")


def advise_legal_basis(laws: LegalBasis, today: date) -> Iterator[Diagnostic]:
    """Yield advice on the data file of the legal basis, whose statuses age like a module."""
    if laws.place is None or not laws.reviewed:
        return
    for code, message, advice in review_is_due(laws.reviewed, today):
        yield Diagnostic(*laws.place, code, f"data dasar hukum {message}", advice, "advice")
