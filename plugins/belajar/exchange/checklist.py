"""Markdown check-lists: a paragraph or heading, then `- [x]` and `- [ ]`, then perhaps `> …`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from belajar.exchange.draft import Data, ItemDraft, Notes, QuizDraft, Spot, printable
from belajar.exchange.source_text import decode

_OPTION = re.compile(r"\s{0,3}[-*+]\s+\[( ?[xX]? ?)\]\s+(.*\S)\s*")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_NUMBER = re.compile(r"\s{0,3}\d+[.)]\s+")
_QUOTE = re.compile(r"\s{0,3}>\s?(.*)")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")


@dataclass(slots=True)
class _Open:
    """The item being read."""

    stem: list[tuple[int, str]] = field(default_factory=list)
    options: list[tuple[bool, str]] = field(default_factory=list)
    quote: list[str] = field(default_factory=list)


def read_checklist(data: bytes, notes: Notes) -> list[QuizDraft]:
    """Return the one quiz of a Markdown file with check-lists."""
    quiz = QuizDraft()
    now = _Open()
    for number, line in enumerate(decode(data, notes).split("\n"), 1):
        heading = _HEADING.fullmatch(line)
        if heading and heading[1] == "#" and not quiz.title:
            quiz.title = heading[2]
        elif option := _OPTION.fullmatch(line):
            if now.quote:
                now = _closed(now, quiz, notes)
            now.options.append((bool(option[1].strip()), option[2]))
        elif now.options and (quote := _QUOTE.fullmatch(line)):
            now.quote.append(quote[1])
        elif now.options and line.startswith(("  ", "\t")) and line.strip() and not now.quote:
            is_right, text = now.options[-1]
            now.options[-1] = (is_right, f"{text}\n{line.strip()}")
        elif line.strip() or not now.options:
            now = _closed(now, quiz, notes) if now.options else now
            text = heading[2] if heading else line
            now.stem += [(number, text)] if text.strip() or now.stem else []
    _closed(now, quiz, notes)
    return [quiz]


def _closed(now: _Open, quiz: QuizDraft, notes: Notes) -> _Open:
    stem = [(number, text) for number, text in now.stem if text.strip()]
    if not now.options:
        if stem:
            message = f"teks “{printable(stem[0][1])}” tanpa daftar centang tidak dibawa"
            notes.warn(Spot(stem[0][0]), "B742", message, "tambahkan `- [x]` dan `- [ ]`")
        return _Open()
    if not stem:
        message = f"daftar centang “{printable(now.options[0][1])}” tanpa pokok soal"
        notes.error(Spot(1), "B742", message, "tulis pokok soal di atasnya")
        return _Open()
    spot = Spot(stem[0][0])
    lines = [text for _, text in now.stem]
    lines[0] = _NUMBER.sub("", lines[0])
    keys = sum(is_right for is_right, _ in now.options)
    options = [
        {"text": _carried(text, spot, notes)} | ({"correct": "true"} if is_right else {})
        for is_right, text in now.options
    ]
    data: Data = {"type": "choice" if keys < 2 else "multiple"}
    data |= {"stem": _carried("\n".join(lines), spot, notes), "options": options}
    if now.quote:
        data["explanation"] = _carried("\n".join(now.quote), spot, notes)
    quiz.items.append(ItemDraft({key: one for key, one in data.items() if one}, spot))
    return _Open()


def _carried(text: str, spot: Spot, notes: Notes) -> str:
    for image in _IMAGE.finditer(text):
        notes.warn(spot, "B722", f"gambar “{printable(image[0])}” tidak dibawa")
    return _IMAGE.sub(lambda one: one[1], text).strip()
