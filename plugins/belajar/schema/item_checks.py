"""What no single field of an item can tell: parts that do not fit each other."""

from __future__ import annotations

from collections.abc import Iterator
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
