"""Field types shared by the models: how an author's characters become values."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from belajar.schema.numbers import AmbiguousNumber, read_author_number

MODEL = ConfigDict(extra="forbid")
"""Of a model that others extend and that stands in no file itself; see `named`."""


def named(title: str, about: str, **rules: Any) -> ConfigDict:
    """Return the configuration of a model: unknown keys are errors, and what editors show of it.

    Args:
        title: Its name, in Indonesian.
        about: What it is, a sentence in Indonesian, with code in backticks.
        rules: What the JSON Schema says beyond the fields.
    """
    return ConfigDict(
        extra="forbid", title=title, json_schema_extra={"description": about, **rules}
    )


def either(usual: str, other: str) -> dict[str, Any]:
    """Return the rule that a mapping has one of two keys, so told that the key itself is named."""
    return {
        "if": {"required": [other]},
        "then": {"properties": {usual: False}},
        "else": {"required": [usual]},
    }


def meanings(*words: str) -> Any:
    """Return what the values of a `Literal` mean, in their order, in Indonesian."""
    return Field(json_schema_extra={"enumDescriptions": list(words)})


_YES = {"true", "ya", "benar", "yes"}
_NO = {"false", "tidak", "salah", "no"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
_ID = re.compile(r"[a-z][a-z0-9-]{0,63}")


def _bool(value: Any) -> Any:
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _YES:
            return True
        if word in _NO:
            return False
        raise PydanticCustomError("bj_bool", "bool")
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str):
        try:
            number = read_author_number(value)
        except AmbiguousNumber as error:
            raise PydanticCustomError("bj_ambiguous", "{hint}", {"hint": str(error)}) from None
        if number is None:
            raise PydanticCustomError("bj_number", "number")
        return number
    return value


def _id(value: Any) -> Any:
    if isinstance(value, str) and not _ID.fullmatch(value):
        raise PydanticCustomError("bj_id", "id")
    return value


def _date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            if not _DATE.fullmatch(value):
                raise ValueError
            date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("bj_date", "date") from None
    return value


def _address(value: Any) -> Any:
    if isinstance(value, str) and not _ADDRESS.fullmatch(value):
        raise PydanticCustomError("bj_address", "address")
    return value


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ID_PATTERN = rf"^{_ID.pattern}$"
DATE_PATTERN = rf"^{_DATE.pattern}$"
ADDRESS_PATTERN = rf"^{_ADDRESS.pattern}$"
ONE_OR_MANY = "x-one-or-many"
"""Marks a list in the JSON Schema that an author may also write as its only entry."""

Identifier = Annotated[str, BeforeValidator(_id), Field(json_schema_extra={"pattern": ID_PATTERN})]
Bool = Annotated[bool, BeforeValidator(_bool)]
Number = Annotated[float, BeforeValidator(_number), Field(allow_inf_nan=False)]
Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(_one_or_many),
    Field(min_length=1, json_schema_extra={ONE_OR_MANY: True}),
]
LEVEL_NAMES = MappingProxyType(
    {
        "remember": ("mengingat", "ingatan", "c1"),
        "understand": ("memahami", "pemahaman", "c2"),
        "apply": ("menerapkan", "penerapan", "c3"),
        "analyse": ("menganalisis", "menganalisa", "analisis", "analyze", "c4"),
    }
)
"""What authors call the levels: verb, noun, the number in Bloom's taxonomy."""

Level = Annotated[
    Literal["remember", "understand", "apply", "analyse"],
    meanings(
        "mengingat: menyebut kembali apa yang tertulis di modul",
        "memahami: menjelaskan, membedakan, atau mengenali contohnya",
        "menerapkan: memilih tindakan dalam keadaan tertentu",
        "menganalisis: menimbang beberapa hal yang saling terkait, mencari sebab dan akibat",
    ),
]
Status = Annotated[
    Literal["berlaku", "dicabut", "diubah", "lain"],
    meanings(
        "masih berlaku seperti ditetapkan",
        "tidak berlaku lagi",
        "berlaku, dengan perubahan",
        "bukan peraturan, atau keadaannya lain; jelaskan di `note`",
    ),
]

IsoDate = Annotated[str, BeforeValidator(_date), Field(json_schema_extra={"pattern": DATE_PATTERN})]
WebAddress = Annotated[
    str, BeforeValidator(_address), Field(json_schema_extra={"pattern": ADDRESS_PATTERN})
]
Whole = Annotated[int, Field(ge=0)]
