"""Numbers as people in Indonesia write them (contracts.md, section 2)."""

from __future__ import annotations

import re
import unicodedata

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", re.ASCII)
_COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)
_POINT = re.compile(r"[+-]?\d+\.\d+", re.ASCII)


class AmbiguousNumber(ValueError):
    """A number whose point could mark decimals or thousands; the message says how to write it."""


def read_number(text: str, unit: str | None = None) -> float | None:
    """Return the number that a learner typed, or None where it is not one."""
    cleaned = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).replace("\u2212", "-")
    cleaned = re.sub(r"^rp\.?", "", cleaned, flags=re.IGNORECASE)
    if unit:
        tail = re.sub(r"\s", "", unicodedata.normalize("NFKC", unit)).lower()
        if tail and cleaned.lower().endswith(tail):
            cleaned = cleaned[: -len(tail)]
    elif cleaned.endswith("%"):
        cleaned = cleaned[:-1]
    if _WHOLE.fullmatch(cleaned):
        return float(cleaned)
    if _THOUSANDS.fullmatch(cleaned):
        return float(cleaned.replace(".", "").replace(",", "."))
    if _COMMA.fullmatch(cleaned):
        return float(cleaned.replace(",", "."))
    return float(cleaned) if _POINT.fullmatch(cleaned) else None


def read_author_number(text: str) -> float | None:
    """Return the number in an author's file; one that could mean two things is refused."""
    cleaned = text.strip()
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}\.\d{3}", cleaned, re.ASCII):
        whole, _, rest = cleaned.partition(".")
        raise AmbiguousNumber(f"tulis {whole}{rest} atau {whole},{rest}")
    return read_number(cleaned)
