"""Advice about one item: every rule asked in turn.

Sources, as the rules name them:

- Haladyna, Downing & Rodriguez (2002), A Review of Multiple-Choice Item-Writing Guidelines for
  Classroom Assessment, Applied Measurement in Education 15(3), 309–334;
- NBME (National Board of Medical Examiners, 2020), Item-Writing Guide: Constructing Written Test
  Questions for the Health Sciences, chapter 3, Technical Item Flaws;
- Butler & Roediger (2008), Memory & Cognition 36(3), 604–616; Shute (2008), Review of Educational
  Research 78(1), 153–189.
"""

from __future__ import annotations

from collections.abc import Iterator

from belajar.advice import keys, options, stems, whole
from belajar.advice.rules import Around
from belajar.schema.bank import Bank
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.quiz import Item

RULES = (*whole.RULES, *stems.RULES, *options.RULES, *keys.RULES)


def advise_item(item: Item, bank: Bank, around: Around) -> Iterator[Diagnostic]:
    """Yield advice on one item of `bank`."""
    if not item.is_scored:  # a survey asks what people think: it measures and teaches nothing
        return
    place = bank.item_places[item.id]
    for rule in RULES:
        for code, message, advice in rule(item, around):
            told = f"butir `{item.id}`: {message}"
            yield Diagnostic(*place, code, told, advice, "advice")
