"""The item types: one module a type, listed here once."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from belajar.schema.items.choice import ChoiceItem
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
    "match": MatchItem,
    "order": OrderItem,
}
Item = Annotated[
    ChoiceItem | MultipleItem | TrueFalseItem | TextEntryItem | NumericItem | MatchItem | OrderItem,
    Field(discriminator="type"),
]
