"""Ids of what is imported: the same file gives the same ids every time."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata

from belajar.exchange.draft import Data, ItemDraft, Notes, QuizDraft
from belajar.schema.fields import ID_PATTERN
from belajar.schema.ids import LONGEST, free_id, slug, taken

_FIT = re.compile(ID_PATTERN)
_MARKUP = re.compile(r"[*_`]")


def is_fit(name: str) -> bool:
    """Tell whether `name` can be an id as it stands."""
    return bool(_FIT.fullmatch(name))


def item_ids(quiz_id: str, items: list[ItemDraft], used: set[str], notes: Notes) -> list[str]:
    """Return an id for each item, none of them in `used`, which they join.

    From the source's id, else from the item's name there, else from its stem.
    """
    ids = []
    for item in items:
        wanted = _wanted(quiz_id, item, notes)
        if wanted in used:
            wanted = _apart(wanted, item, used, notes)
        used.add(wanted)
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
        ids.append(free_id(wanted, taken(ids)))
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


def _apart(wanted: str, item: ItemDraft, used: set[str], notes: Notes) -> str:
    told_apart = f"{wanted[: LONGEST - 9].rstrip('-')}-{_digest(_whole(item.data))[:8]}"
    made = free_id(told_apart, taken(used))
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
