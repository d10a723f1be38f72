"""The scoring rule in Python: docs/dev/contracts.md, section 2, held by tests/scoring-vectors.json.

Used while building, to see that no distractor is graded as correct.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any, Literal

from belajar.schema.numbers import read_number
from belajar.schema.story import earned

Status = Literal["correct", "partial", "incorrect", "none", "invalid", "answered"]
SLACK = 1e-9

_DROPPED = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_SINGLE = re.compile("[‘’‚‛′ʼ`´]")
_DOUBLE = re.compile("[“”„‟″«»]")
_DASHES = re.compile("[‐‑‒–—―−]")
_ENDING = re.compile("[ .,;:!?]+$")


@dataclass(frozen=True, slots=True)
class Result:
    """What an item earned, and the index of the distractor that matched, if any."""

    status: Status
    score: float = 0.0
    feedback: int | None = None


def normalise(text: str, case_sensitive: bool = False) -> str:
    """Bring two ways of writing the same text together."""
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", text))
    plain = _DASHES.sub("-", _DOUBLE.sub('"', _SINGLE.sub("'", plain)))
    plain = re.sub(r"[\s\ufeff]+", " ", plain).strip()
    return _ENDING.sub("", plain if case_sensitive else plain.lower())


def score_item(item: Any, response: str | list[str] | None, *, hint_opened: bool = False) -> Result:
    """Grade `response` to a model item; option values are letters in source order."""
    grade = {
        "choice": _choice,
        "multiple": _options,
        "true_false": _true_false,
        "text_entry": _text,
        "numeric": _numeric,
        "cloze": _cloze,
        "likert": _likert,
        "case": _case,
        "match": _match,
        "order": _order,
    }[item.type]
    share, feedback = grade(item, response)
    if share is None:
        return Result("none" if _is_empty(item, response) else "invalid")
    if _is_empty(item, response):
        return Result("none")
    if not item.points:
        return Result("answered")
    status: Status = "correct" if share == 1 else "partial" if share > 0 else "incorrect"
    score = share * item.points
    cost = min(item.hint_cost or 0.0, score) if hint_opened else 0.0
    return Result(status, score - cost, feedback)


def score_quiz(
    scores: list[float], points: list[float], pass_mark: float = 70.0
) -> tuple[int, bool]:
    """Return the percent shown (rounded down) and whether it is passed.

    Where nothing is scored nothing is missing: 100 and passed, though no page says so.
    """
    exact = 100 * sum(scores) / sum(points) if sum(points) else 100.0
    return math.floor(exact + SLACK), exact + SLACK >= pass_mark


def _is_empty(item: Any, response: str | list[str] | None) -> bool:
    if item.type == "text_entry":
        return not normalise(str(response or ""))
    if item.type in ("cloze", "likert"):
        return not any(map(normalise, response if isinstance(response, list) else ()))
    if item.type == "case":
        return _path_of(item, response) is None
    if item.type == "match":
        return not (isinstance(response, list) and any(response))
    if item.type == "order":  # the order first shown, which is never the right one
        return not isinstance(response, list) or response == sorted(response)
    return not response or not (response if isinstance(response, list) else response.strip())


def _choice(item: Any, response: Any) -> tuple[float | None, int | None]:
    return dict(zip(ascii_lowercase, item.shares(), strict=False)).get(response, 0.0), None


def _options(item: Any, response: Any) -> tuple[float | None, int | None]:
    chosen = set(response if isinstance(response, list) else [response])
    keys = {v for v, one in zip(ascii_lowercase, item.options, strict=False) if one.correct}
    if chosen == keys:
        return 1.0, None
    if not item.partial:
        return 0.0, None
    return max(0.0, (len(chosen & keys) - len(chosen - keys)) / len(keys)), None


def _true_false(item: Any, response: Any) -> tuple[float | None, int | None]:
    return float(response == ("true" if item.key else "false")), None


def _text(item: Any, response: Any) -> tuple[float | None, int | None]:
    given = normalise(str(response or ""), item.case_sensitive)
    if any(normalise(key, item.case_sensitive) == given for key in item.key):
        return 1.0, None
    texts = [normalise(one.text, item.case_sensitive) for one in item.distractors]
    return 0.0, texts.index(given) if given in texts else None


def _numeric(item: Any, response: Any) -> tuple[float | None, int | None]:
    number = read_number(str(response or ""), item.unit)
    if number is None:
        return None, None
    if _near(number, item.key, item.tolerance):
        return 1.0, None
    hits = (n for n, d in enumerate(item.distractors) if _near(number, d.value, d.tolerance))
    return 0.0, next(hits, None)


def _cloze(item: Any, response: Any) -> tuple[float | None, int | None]:
    gaps = item.order()
    given = [*(response if isinstance(response, list) else ()), *[""] * len(gaps)]
    right = sum(_fills(gap, text) for gap, text in zip(gaps, given, strict=False))
    return (right / len(gaps) if item.partial else float(right == len(gaps))), None


def _fills(gap: Any, text: str) -> bool:
    if gap.options is not None:
        return text == ascii_lowercase[gap.options.index(gap.key[0])]
    plain = normalise(text, bool(gap.case_sensitive))
    return any(normalise(key, bool(gap.case_sensitive)) == plain for key in gap.key)


def _likert(item: Any, response: Any) -> tuple[float | None, int | None]:
    return 0.0, None


def _case(item: Any, response: Any) -> tuple[float | None, int | None]:
    path, best = _path_of(item, response), item.best().total
    total = earned(path or ())
    if total >= best - SLACK:
        return 1.0, None
    return total / best, None


def _path_of(item: Any, response: Any) -> list[tuple[str, float]] | None:
    """Return (scene, points) of each step; None unless the path leads from the start to an end."""
    steps = item.steps()
    at, path = item.first, []
    for value in response if isinstance(response, list) else ():
        if value not in steps or value.partition(":")[0] != at:
            return None
        path.append((at, steps[value].points))
        at = steps[value].to
    return None if item.scenes[at].choices else path


def _match(item: Any, response: Any) -> tuple[float | None, int | None]:
    keys, given = item.key_values(), response if isinstance(response, list) else []
    right = sum(key == value for key, value in zip(keys, given, strict=False))
    return right / len(keys) if item.partial else float(right == len(keys)), None


def _order(item: Any, response: Any) -> tuple[float | None, int | None]:
    keys, given = item.key_values(), response if isinstance(response, list) else []
    if sorted(given) != sorted(keys):
        return 0.0, None
    if not item.partial:
        return float(given == keys), None
    places = [keys.index(value) for value in given]
    pairs = [(one, other) for n, one in enumerate(places) for other in places[n + 1 :]]
    balance = sum(1 if one < other else -1 for one, other in pairs)
    return max(0.0, balance / len(pairs)), None


def _near(number: float, key: float, tolerance: float) -> bool:
    return abs(number - key) <= tolerance + SLACK * max(1.0, abs(key))
