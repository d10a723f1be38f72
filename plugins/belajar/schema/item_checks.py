"""What no single field of an item can tell: parts that do not fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from belajar.schema.case_checks import check_case
from belajar.schema.items.base import repeats
from belajar.schema.items.case import CaseItem
from belajar.schema.scoring import normalise, score_item

Finding = tuple[tuple[Any, ...], str, str, str]
"""Location inside the item, code, message, advice."""

_TYPED = ("text_entry", "numeric")


def check_item(item: Any) -> Iterator[Finding]:
    """Yield what is wrong with one item as a whole."""
    yield from item.problems()
    if isinstance(item, CaseItem):
        yield from check_case(item)
    yield from _check_hint(item)
    yield from _check_fixed(getattr(item, "options", ()))
    for index, first in repeats(option.text for option in getattr(item, "options", ())):
        message = f"pilihan ke-{index + 1} sama dengan pilihan ke-{first + 1}"
        yield ("options", index), "B313", message, "bedakan teksnya, atau hapus salah satunya"
    responses = getattr(item, "distractors", ()) if item.type in _TYPED else ()
    for index, distractor in enumerate(responses):
        response = getattr(distractor, "text", None) or repr(getattr(distractor, "value", ""))
        if item.type == "numeric":
            response = repr(distractor.value).replace(".", ",")
        if score_item(item, response).status == "correct":
            message = f"pengecoh ke-{index + 1} dinilai benar oleh kuncinya"
            yield ("distractors", index), "B314", message, "ubah pengecoh atau kuncinya"
    keys = getattr(item, "key", ())
    if isinstance(keys, tuple):
        for index, key in enumerate(keys):
            if not normalise(key):
                yield ("key", index), "B315", "kunci ini kosong setelah dirapikan", "tulis hurufnya"


def _check_hint(item: Any) -> Iterator[Finding]:
    cost, points = item.hint_cost, item.points
    if cost is None:
        return
    if not item.is_scored:
        message = f"`{item.type}` tidak dinilai, jadi `hint_cost` tidak dipakai"
        yield ("hint_cost",), "B384", message, "hapus `hint_cost`"
    elif item.hint is None:
        message = "`hint_cost` tanpa `hint` tidak berarti apa-apa"
        yield ("hint_cost",), "B382", message, "tambahkan `hint: …`, atau hapus `hint_cost`"
    elif cost >= points:
        message = f"`hint_cost` ({_written(cost)}) harus kurang dari `points` ({_written(points)})"
        advice = f"tulis misalnya `hint_cost: {_written(points / 4)}`"
        yield ("hint_cost",), "B383", message, advice


def _check_fixed(options: Sequence[Any]) -> Iterator[Finding]:
    """Yield the options that would have to stay last without standing there."""
    loose = [index for index, one in enumerate(options) if not getattr(one, "fixed", False)]
    last = max(loose, default=-1)
    for index in sorted(set(range(last)) - set(loose)):
        message = (
            f"pilihan ke-{index + 1} ditandai `fixed`, "
            f"padahal pilihan ke-{last + 1} di bawahnya tidak"
        )
        advice = f"pindahkan ke bawah pilihan ke-{last + 1}, atau hapus `fixed`"
        yield ("options", index, "fixed"), "B380", message, advice


def _written(number: float) -> str:
    return f"{number:g}".replace(".", ",")
