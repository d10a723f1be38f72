"""The item types: one module a type, listed here once."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from belajar.schema.items.case import CaseItem
from belajar.schema.items.choice import ChoiceItem
from belajar.schema.items.cloze import ClozeItem
from belajar.schema.items.likert import LikertItem
from belajar.schema.items.match import MatchItem
from belajar.schema.items.multiple import MultipleItem
from belajar.schema.items.numeric import NumericItem
from belajar.schema.items.order import OrderItem
from belajar.schema.items.text_entry import TextEntryItem
from belajar.schema.items.true_false import TrueFalseItem

ITEM_TYPES = {
    "choice": ChoiceItem,
    "multiple": MultipleItem,
    "true_false": TrueFalseItem,
    "text_entry": TextEntryItem,
    "numeric": NumericItem,
    "cloze": ClozeItem,
    "match": MatchItem,
    "order": OrderItem,
    "likert": LikertItem,
    "case": CaseItem,
}
TYPE_NAMES: dict[str, str] = {
    name: str(model.__pydantic_config__["title"]).lower()  # type: ignore[attr-defined]
    for name, model in ITEM_TYPES.items()
}
"""What each type is called in Indonesian."""

Item = Annotated[
    ChoiceItem
    | MultipleItem
    | TrueFalseItem
    | TextEntryItem
    | NumericItem
    | ClozeItem
    | MatchItem
    | OrderItem
    | LikertItem
    | CaseItem,
    Field(discriminator="type"),
]
