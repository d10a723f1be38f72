"""The cells of one row to the data of an item: one reader a type."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from belajar.exchange.columns import FIELDS, LETTERS, LEVELS, NO, YES
from belajar.exchange.draft import Data, Notes, Spot, printable
from belajar.exchange.sheet_rows import Record
from belajar.schema.gaps import find_marks
from belajar.schema.nodes import Mapping as MappingNode
from belajar.schema.source import read_yaml
from belajar.schema.validate import plain

_LEVEL_WORDS = {**{one: one for one in LEVELS}, **{word: one for one, word in LEVELS.items()}}
_KEY_LETTERS = re.compile(r"[a-j](?:[\s,;/&]+(?:dan\s+)?[a-j])*[.)]?|[a-j]{2,10}", re.IGNORECASE)
_BARE_LETTERS = re.compile(r"[A-J]{2,10}")


def guessed_type(record: Record) -> str | None:
    """Return the type of a row that names none, where there is only one it can be."""
    key = record.texts.get("kunci", "").lower()
    if not any(f"pilihan_{letter}" in record.texts for letter in LETTERS):
        return "true_false" if key in {"benar", "salah"} else None
    if any(f"pasangan_{letter}" in record.texts for letter in LETTERS):
        return "match"
    options = _options(record, remember=False)
    return "multiple" if len(_key_letters(key, options) or ()) > 1 else "choice"


def item_data(kind: str, record: Record, notes: Notes) -> tuple[Data | None, Data | None]:
    """Return what the columns of an item hold, and what "Lainnya" holds; None where unreadable."""
    rest = other_keys(record, notes)
    if rest is None:
        return None, None
    data: Data = {"type": kind}
    if stem := record.take("soal"):
        data["stem"] = stem
    own = _READERS[kind](record, notes)
    if own is None:
        return None, None
    data |= own
    for column, key in (("sebagian", "partial"), ("besar_kecil", "case_sensitive")):
        if kind in _TAKES[key] and (text := record.take(column)):
            data[key] = _truth(text)
    feedback = {
        key: text
        for key, column in (("correct", "umpan_benar"), ("incorrect", "umpan_salah"))
        if (text := record.take(column))
    }
    data |= {"feedback": feedback} if feedback else {}
    data |= {key: text for column, key in FIELDS.items() if (text := record.take(column))}
    if level := record.take("tingkat"):
        data["level"] = _LEVEL_WORDS.get(level.lower(), level)
    record.take("id")
    return data, rest


_TAKES = {
    "partial": {"multiple", "match", "order", "cloze"},
    "case_sensitive": {"text_entry"},
}


def other_keys(record: Record, notes: Notes) -> Data | None:
    """Return what "Lainnya" holds, None where it cannot be read."""
    text = record.take("lainnya")
    if not text:
        return {}
    node, found = read_yaml(text.encode("utf-8", "surrogatepass"), notes.path)
    if isinstance(node, MappingNode) and not found:
        data: Data = plain(node)
        return data
    reason = found[0].message if found else "isinya bukan pasangan kunci dan nilai"
    advice = "tulis seperti di berkas kuis: `kunci: nilai`, satu kunci sebaris"
    message = f"kolom “Lainnya” tidak dapat dibaca: {reason}"
    notes.error(record.at("lainnya"), "B716", message, advice)
    return None


def _options(record: Record, *, remember: bool = True) -> dict[str, str]:
    take = record.take if remember else lambda column: record.texts.get(column, "")
    return {letter: text for letter in LETTERS if (text := take(f"pilihan_{letter}"))}


def _read_options(record: Record, notes: Notes) -> Data | None:
    texts = _options(record)
    if not texts:
        return {}
    worth = {letter: record.take(f"nilai_{letter}") for letter in texts}
    is_graded = any(worth.values())
    keys: set[str] = set()
    if not is_graded:
        words = record.take("kunci")
        found = _key_letters(words, texts)
        if found is None:
            message = f"kunci “{printable(words)}” bukan huruf pilihan dan bukan teks pilihan"
            if not words:
                message = "kunci belum diisi"
            notes.error(record.at("kunci"), "B712", message, _key_advice(texts))
            return None
        keys = found
    options = []
    for letter, text in texts.items():
        option = {"text": text}
        option |= {"correct": "true"} if letter in keys else {}
        option |= {"points": worth[letter]} if worth[letter] else {}
        feedback = record.take(f"umpan_{letter}")
        options.append(option | ({"feedback": feedback} if feedback else {}))
    return {"options": options}


def _key_advice(texts: Mapping[str, str]) -> str:
    letters = ", ".join(one.upper() for one in texts)
    return f"tulis hurufnya ({letters}); beberapa kunci dipisahkan koma"


def _key_letters(words: str, texts: Mapping[str, str]) -> set[str] | None:
    """Return the letters of the key: given as letters, or as the text of options."""
    by_text = {" ".join(text.lower().split()): letter for letter, text in texts.items()}
    wanted = [" ".join(one.lower().split()) for one in words.split("|")]
    if words and all(one in by_text for one in wanted):
        if _KEY_LETTERS.fullmatch(words) and {by_text[one] for one in wanted} != set(words.lower()):
            return None  # a letter that is also the text of another option
        return {by_text[one] for one in wanted}
    if not _KEY_LETTERS.fullmatch(words):
        return None
    if len(words) > 1 and words.isalpha() and not _BARE_LETTERS.fullmatch(words):
        return None  # a word made of a-j, not letters of options
    letters = re.sub(r"\bdan\b", ",", words.lower())
    found = set(re.findall(r"\b[a-j]\b|[a-j](?=[a-j])|(?<=[a-j])[a-j]", letters))
    return found if found <= set(texts) else None


def _read_true_false(record: Record, notes: Notes) -> Data:
    key = record.take("kunci")
    return {"key": _truth(key)} if key else {}


def _read_text_entry(record: Record, notes: Notes) -> Data:
    keys = _variants(record.take("kunci"))
    data: Data = {"key": keys[0] if len(keys) == 1 else keys} if keys else {}
    return data | _read_distractors(record, "text")


def _read_numeric(record: Record, notes: Notes) -> Data:
    columns = (("key", "kunci"), ("tolerance", "toleransi"), ("unit", "satuan"))
    data: Data = {key: text for key, column in columns if (text := record.take(column))}
    return data | _read_distractors(record, "value")


def _read_distractors(record: Record, name: str) -> Data:
    found = []
    for letter, text in _options(record).items():
        feedback = record.take(f"umpan_{letter}")
        found.append({name: text} | ({"feedback": feedback} if feedback else {}))
    return {"distractors": found} if found else {}


def _read_match(record: Record, notes: Notes) -> Data:
    pairs, alone = [], []
    for letter in LETTERS:
        left, right = record.take(f"pilihan_{letter}"), record.take(f"pasangan_{letter}")
        if left:
            feedback = record.take(f"umpan_{letter}")
            pair = {"left": left} | ({"right": right} if right else {})
            pairs.append(pair | ({"feedback": feedback} if feedback else {}))
        elif right:
            alone.append(right)
    data: Data = {"pairs": pairs} if pairs else {}
    return data | ({"distractors": alone} if alone else {})


def _read_list(key: str) -> Callable[[Record, Notes], Data]:
    def read(record: Record, notes: Notes) -> Data:
        texts = list(_options(record).values())
        return {key: texts} if texts else {}

    return read


def _read_cloze(record: Record, notes: Notes) -> Data:
    text = record.take("teks")
    data: Data = {"text": text} if text else {}
    gaps: Data = {}
    names = dict(zip(LETTERS, (mark.name for mark in find_marks(text)), strict=False))
    for letter, name in names.items():
        keys = _variants(record.take(f"pilihan_{letter}"))
        if keys:
            feedback = record.take(f"umpan_{letter}")
            gap: Data = {"key": keys[0] if len(keys) == 1 else keys}
            gaps[name] = gap | ({"feedback": feedback} if feedback else {})
    return data | ({"gaps": gaps} if gaps else {})


def _read_nothing(record: Record, notes: Notes) -> Data:
    return {}


_READERS: dict[str, Callable[[Record, Notes], Data | None]] = {
    "choice": _read_options,
    "multiple": _read_options,
    "true_false": _read_true_false,
    "text_entry": _read_text_entry,
    "numeric": _read_numeric,
    "match": _read_match,
    "order": _read_list("steps"),
    "likert": _read_list("statements"),
    "cloze": _read_cloze,
    "case": _read_nothing,
}


def _variants(text: str) -> list[str]:
    return [one.strip() for one in text.split("|") if one.strip()]


def _truth(text: str) -> str:
    word = text.strip().lower()
    return "true" if word in YES else "false" if word in NO else text


def key_spots(record: Record, rest: Data) -> dict[str, Spot]:
    """Return where the keys of an item stand, as far as one cell holds them."""
    columns = {key: column for column, key in FIELDS.items()}
    columns |= {"stem": "soal", "key": "kunci", "level": "tingkat", "type": "jenis", "text": "teks"}
    columns |= {"tolerance": "toleransi", "unit": "satuan", "options": "pilihan_a"}
    columns |= {"pairs": "pilihan_a", "steps": "pilihan_a", "statements": "pilihan_a"}
    columns |= {"distractors": "pilihan_a", "partial": "sebagian", "case_sensitive": "besar_kecil"}
    spots = {key: record.at(column) for key, column in columns.items()}
    return {**spots, "id": record.at("id"), **{key: record.at("lainnya") for key in rest}}
