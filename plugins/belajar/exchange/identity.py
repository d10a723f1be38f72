"""Ids of what is imported: the same file gives the same ids every time."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata

from belajar.exchange.draft import Data, ItemDraft, Notes, QuizDraft

LONGEST = 64
_FIT = re.compile(r"[a-z][a-z0-9-]{0,63}")
_MARKUP = re.compile(r"[*_`]")


def slug(text: str) -> str:
    """Return an id made of `text`, or nothing where it holds no letter or digit."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    joined = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not joined:
        return ""
    begun = joined if joined[0].isalpha() else f"n-{joined}"
    return begun[:LONGEST].rstrip("-")


def is_fit(name: str) -> bool:
    """Tell whether `name` can be an id as it stands."""
    return bool(_FIT.fullmatch(name))


def item_ids(quiz_id: str, items: list[ItemDraft], taken: set[str], notes: Notes) -> list[str]:
    """Return an id for each item, none of them in `taken`, which they join.

    From the source's id, else from the item's name there, else from its stem.
    """
    ids = []
    for item in items:
        wanted = _wanted(quiz_id, item, notes)
        if wanted in taken:
            wanted = _apart(wanted, item, taken, notes)
        taken.add(wanted)
        ids.append(wanted)
    return ids


def quiz_ids(quizzes: list[QuizDraft], fallback: str, notes: Notes) -> list[str]:
    """Return an id for each quiz: the source's own, else from its title, else from `fallback`."""
    ids: list[str] = []
    for quiz in quizzes:
        wanted = quiz.name if is_fit(quiz.name) else slug(quiz.name or quiz.title or fallback)
        wanted = wanted or "impor"
        if quiz.name and quiz.name != wanted:
            notes.tell(quiz.spot, "B730", *_adjusted("kuis", quiz.name, wanted))
        number = 2
        while wanted in ids:
            wanted = f"{wanted[: LONGEST - 4]}-{number}"
            number += 1
        ids.append(wanted)
    return ids


def _wanted(quiz_id: str, item: ItemDraft, notes: Notes) -> str:
    if is_fit(item.name):
        return item.name
    if made := slug(item.name):
        notes.tell(item.spot, "B730", *_adjusted("butir", item.name, made))
        return made
    if made := slug(item.title):
        whole = f"{quiz_id}-{made}"
        return whole if len(whole) <= LONGEST else f"{whole[:55].rstrip('-')}-{_digest(made)[:8]}"
    stem = _MARKUP.sub("", str(item.data.get("stem", "")))
    return f"butir-{_digest(' '.join(stem.split()))[:10]}"


def _apart(wanted: str, item: ItemDraft, taken: set[str], notes: Notes) -> str:
    made = f"{wanted[: LONGEST - 9].rstrip('-')}-{_digest(_whole(item.data))[:8]}"
    number = 2
    while made in taken:
        made = f"{wanted[: LONGEST - 9].rstrip('-')}-{number}"
        number += 1
    message = f"pengenal `{wanted}` sudah dipakai di berkas ini; butir ini menjadi `{made}`"
    notes.warn(item.spot, "B735", message, "beri setiap butir pengenal sendiri")
    return made


def _adjusted(what: str, name: str, made: str) -> tuple[str, str]:
    message = f"pengenal {what} {ascii(name[:60])[1:-1]!r} disesuaikan menjadi `{made}`"
    return message, "pengenal hanya memuat huruf kecil a-z, angka, dan tanda hubung"


def _whole(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _digest(text: str) -> str:
    normal = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
    return hashlib.sha256(normal).hexdigest()
