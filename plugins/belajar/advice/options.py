"""Advice on the options of one item, seen beside each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from belajar.advice.ranges import order_of, overlap, range_of
from belajar.advice.rules import Around, Rule, Said, letter
from belajar.advice.words import words_of
from belajar.schema.items.base import repeats

_ALL_OR_NONE = re.compile(
    r"^(?:semua|seluruh)(?:nya)?\b.*\b(?:benar|salah|di atas|tepat)\b"
    r"|^(?:tidak ada|tak ada|tidak satu pun|bukan salah satu)\b(?: satu pun)?"
    r"(?: (?:pilihan|jawaban|pernyataan|yang|di|dari|antara))* (?:atas|benar|tepat)\W*$",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"^(?:jawaban |pilihan |pernyataan )*(?:[A-J]|[1-9])"
    r"(?:(?:,|,? (?:dan|serta|atau)) (?:[A-J]|[1-9]))+(?: (?:saja|benar|semua benar|tepat))*\W*$",
    re.IGNORECASE,
)
_QUALIFYING = (
    "tidak bukan belum tanpa kurang tak asalkan asal kecuali bila apabila jika kalau selama sebab "
    "karena tetapi hanya supaya agar"
)
_QUALIFIERS = frozenset(_QUALIFYING.split())
"""What follows them makes another answer of the same beginning: “Boleh”, “Boleh, asalkan …”."""
_JOINERS = frozenset(("dan", "atau", "serta", "juga"))
_END = re.compile(r"(?<!\bdll)(?<!\bdsb)(?<!\bdst)[.;]$")
_QUOTED = re.compile(r"[“\"'‘].*[”\"'’]")
FEWEST = 3
"""Options; of two neither stands out."""


def all_or_none(item: Any, around: Around) -> Iterator[Said]:
    """S204: no “all of the above”, nor “none of the above”.

    Haladyna, Downing & Rodriguez (2002), options: avoid all of the above; none of the above only
    with care. Who knows two options to be right has the key without knowing the third.
    """
    if any(_ALL_OR_NONE.search(option.text) for option in _options(item)):
        advice = "ganti dengan pengecoh lain"
        yield Said("S204", "ada pilihan “semua benar” atau serupa", advice)


def letters_joined(item: Any, around: Around) -> Iterator[Said]:
    """S213: no option that only joins others (“A dan C”).

    NBME, technical item flaws: options that are complicated without need; and shuffled options have
    no fixed letter. The format has `multiple` for several keys.
    """
    for index, option in enumerate(_options(item)):
        if _LETTERS.search(option.text):
            message = f"pilihan {letter(index)} hanya menggabungkan pilihan lain"
            yield Said("S213", message, "pakai `type: multiple`, atau tulis pengecoh tersendiri")
            return


def apart(item: Any, around: Around) -> Iterator[Said]:
    """S207: options do not overlap: none says the same as, or is part of, another.

    Haladyna, Downing & Rodriguez (2002), options: keep them independent, not overlapping. Told are
    equal words, words that begin or join another option whole, and ranges of numbers that meet.
    Options of equal characters are a mistake (B313).
    """
    options = _options(item)
    if any(True for _ in repeats(option.text for option in options)):
        return
    words = [words_of(option.text) for option in options]
    ranges = [range_of(option.text) for option in options]
    for first, second in combinations(range(len(options)), 2):
        pair = f"pilihan {letter(first)} dan {letter(second)}"
        one, other = words[first], words[second]
        here, there = ranges[first], ranges[second]
        if here and there:
            if overlap(here, there):
                advice = "geser batasnya sehingga satu angka hanya milik satu pilihan"
                yield Said("S207", f"rentang {pair} bertumpang tindih", advice)
        elif _read_aloud(options[first].text) == _read_aloud(options[second].text):
            yield Said("S207", f"{pair} berbunyi sama", "bedakan isinya, atau hapus salah satu")
        elif _contains(one, other) or _contains(other, one):
            outer, inner = (first, second) if len(one) > len(other) else (second, first)
            message = f"pilihan {letter(outer)} sudah memuat pilihan {letter(inner)}"
            advice = "bedakan isinya sehingga yang satu tidak ikut benar bersama yang lain"
            yield Said("S207", message, advice)


def alike(item: Any, around: Around) -> Iterator[Said]:
    """S209: options look alike: capital letter, closing mark, quotation marks.

    One that looks different draws the eye, right or wrong.

    Haladyna, Downing & Rodriguez (2002), options: homogeneous in content and grammatical structure.
    Only what can be told of Indonesian without guessing: its grammar has no agreement of gender or
    number that would betray a key.
    """
    texts = [option.text.strip("*_` ") for option in _options(item)]
    if len(texts) < FEWEST or any(not text for text in texts):
        return
    bare = [text.strip("“”\"'‘’") for text in texts]
    for what, marks in (
        ("tanda baca di akhir", [bool(_END.search(text)) for text in texts]),
        ("huruf besar atau kecil di awal", [not text[:1].islower() for text in bare]),
        ("tanda petik", [bool(_QUOTED.fullmatch(text)) for text in texts]),
    ):
        common = Counter(marks).most_common(1)[0]
        if common[1] == len(texts) - 1:
            lone = letter(marks.index(not common[0]))
            yield Said(
                "S209", f"pilihan {lone} berbeda sendiri: {what}", "samakan dengan yang lain"
            )


def not_all_keys(item: Any, around: Around) -> Iterator[Said]:
    """S214: a `multiple` has at least one distractor.

    Haladyna, Downing & Rodriguez (2002), options: “all of the above” in another dress; whoever
    ticks everything is right without reading.
    """
    if item.type == "multiple" and all(option.correct for option in item.options):
        advice = "tambah pilihan yang keliru tetapi masuk akal"
        yield Said("S214", "semua pilihan adalah kunci", advice)


def numbers_in_order(item: Any, around: Around) -> Iterator[Said]:
    """S215: options that are numbers stand in their order.

    Haladyna, Downing & Rodriguez (2002), options: in logical or numerical order. Not told where the
    quiz shuffles options.
    """
    numbers = [order_of(option.text) for option in _options(item)]
    if around.shuffled or len(numbers) < FEWEST or None in numbers:
        return
    values = [one.value for one in numbers if one]
    if len({one.unit for one in numbers if one}) == 1 and values not in (
        sorted(values),
        sorted(values, reverse=True),
    ):
        advice = "urutkan dari yang terkecil"
        yield Said("S215", "pilihan berupa angka tidak urut", advice)


RULES: tuple[Rule, ...] = (
    all_or_none,
    letters_joined,
    apart,
    alike,
    not_all_keys,
    numbers_in_order,
)


def _options(item: Any) -> Sequence[Any]:
    return item.options if item.type in ("choice", "multiple") else ()


def _read_aloud(text: str) -> str:
    """Return a text without what the ear does not tell: capitals, white space, marks around it."""
    return " ".join(text.split()).strip("*_`“”\"'‘’.,;! ").casefold()


def _contains(outer: tuple[str, ...], inner: tuple[str, ...]) -> bool:
    """Tell whether `inner` begins `outer`, or is joined to it by “dan” or “atau”."""
    size = len(inner)
    if not inner or len(outer) <= size:
        return False
    for start in range(len(outer) - size + 1):
        if outer[start : start + size] != inner:
            continue
        before = outer[start - 1] if start else None
        after = outer[start + size] if start + size < len(outer) else None
        if after in _QUALIFIERS:
            continue
        if before is None or before in _JOINERS:
            return True
    return False
