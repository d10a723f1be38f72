"""GIFT, Moodle's text format: each question to an item of ours, or a note why not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from belajar.exchange.draft import Data, ItemDraft, Notes, QuizDraft, Spot, printable
from belajar.exchange.foreign_text import escape, from_html, is_html, plain_of
from belajar.exchange.questions import Answer, choice, numeric, text_entry
from belajar.exchange.source_text import decode

_KEPT = "~=#{}:\\"
_HIDE = {f"\\{one}": chr(0xE100 + n) for n, one in enumerate(_KEPT)}
_SHOW = {ord(hidden): name[1] for name, hidden in _HIDE.items()} | {0xE180: "\n"}
_NAME = re.compile(r"\s*::(.*?)::", re.DOTALL)
_STYLE = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_WORTH = re.compile(r"\s*%(-?[\d.,]+)%")
_ID = re.compile(r"\[id:([^\]]+)\]")
_TRUE, _FALSE = {"T", "TRUE"}, {"F", "FALSE"}


@dataclass(frozen=True, slots=True)
class _Block:
    line: int
    text: str
    name: str


def read_gift(data: bytes, notes: Notes) -> list[QuizDraft]:
    """Return a quiz for each `$CATEGORY` that has questions."""
    quizzes = [QuizDraft()]
    for block in _blocks(decode(data, notes)):
        if block.text.upper().startswith("$CATEGORY:"):
            title = block.text.partition(":")[2].strip().rpartition("/")[2]
            quizzes.append(QuizDraft(title=title, spot=Spot(block.line)))
            continue
        item = _item(block, notes)
        quizzes[-1].items += [item] if item else []
    return [one for one in quizzes if one.items]


def _blocks(text: str) -> list[_Block]:
    found: list[_Block] = []
    lines: list[str] = []
    start, name = 0, ""
    for number, line in enumerate([*text.split("\n"), ""], 1):
        stripped = line.strip()
        if stripped.startswith("//"):
            name = match[1].strip() if (match := _ID.search(stripped)) else name
        elif stripped.upper().startswith("$CATEGORY:"):
            found.append(_Block(number, stripped, ""))
        elif stripped:
            start = start if lines else number
            lines.append(line)
        elif lines:
            found.append(_Block(start, "\n".join(lines), name))
            lines, name = [], ""
    return found


def _item(block: _Block, notes: Notes) -> ItemDraft | None:
    spot = Spot(block.line)
    text = block.text.replace("\\n", "\ue180")
    for written, hidden in _HIDE.items():
        text = text.replace(written, hidden)
    title = ""
    if named := _NAME.match(text):
        title, text = named[1].translate(_SHOW).strip(), text[named.end() :]
    style = "moodle"
    if said := _STYLE.match(text):
        style, text = said[1].lower(), text[said.end() :]
    before, opened, rest = text.partition("{")
    inside, closed, after = rest.partition("}")
    if not opened or not closed or "{" in after or "}" in after:
        _refuse(block, opened, notes)
        return None
    reader = _Reader(style, spot, notes)
    stem = f"{before.rstrip()} ____ {after.lstrip()}" if after.strip() else before
    body, marked, general = inside.partition("####")
    data = reader.answers(body)
    if data is None:
        return None
    whole: Data = {"type": data.pop("type"), "stem": reader.text(stem), **data}
    whole |= {"explanation": reader.text(general)} if marked and general.strip() else {}
    return ItemDraft(whole, spot, block.name, title)


def _refuse(block: _Block, opened: str, notes: Notes) -> None:
    words = printable(block.text)
    message = f"teks “{words}” tanpa {{jawaban}} tidak ada padanannya di sini"
    if opened:
        message = f"kurung kurawal soal “{words}” tidak berpasangan, atau lebih dari satu"
    code = "B740" if opened else "B720"
    advice = "pisahkan soal dengan baris kosong; kurung di dalam teks ditulis \\{ dan \\}"
    notes.error(Spot(block.line), code, message, advice)


class _Reader:
    """Reads what stands between the braces of one question."""

    def __init__(self, style: str, spot: Spot, notes: Notes) -> None:
        self._style, self._spot, self._notes = style, spot, notes

    def text(self, raw: str) -> str:
        """Return a text of the question as Markdown."""
        style = self._style
        if said := _STYLE.match(raw):
            style, raw = said[1].lower(), raw[said.end() :]
        shown = raw.translate(_SHOW).strip()
        if style == "markdown":
            return shown
        if style == "plain" or not is_html(shown):
            return escape(shown).replace(r"\_\_\_\_", "____")
        return from_html(shown, self._spot, self._notes)

    def answers(self, body: str) -> Data | None:
        """Return type and answers, None where there is no equal."""
        inside = body.strip()
        if not inside:
            message = "soal esai tidak ada padanannya di sini"
            self._notes.error(self._spot, "B720", message, "tulis ulang dengan jenis lain")
            return None
        first, *feedback = inside.split("#")
        if first.strip().upper() in _TRUE | _FALSE:
            return self._true_false(first.strip().upper() in _TRUE, feedback)
        if inside.startswith("#"):
            return self._numeric(inside[1:])
        if "->" in inside and "~" not in inside:
            return self._match(inside)
        return self._listed(inside)

    def _true_false(self, key: bool, feedback: list[str]) -> Data:
        said = [self.text(one) for one in feedback]  # first for a wrong response, then for a right
        outcome = dict(zip(("incorrect", "correct"), said, strict=False))
        outcome = {name: one for name, one in outcome.items() if one}
        data: Data = {"type": "true_false", "key": "true" if key else "false"}
        return data | ({"feedback": outcome} if outcome else {})

    def _listed(self, inside: str) -> Data | None:
        parts = self._parts(inside)
        if parts is None:
            return None
        if all(sign == "=" for sign, _, _, _ in parts):
            answers = [
                Answer(self._plain(text), 100.0 if worth is None else worth, said, self._spot)
                for _, text, worth, said in parts
            ]
            return text_entry(answers, case_sensitive=False, spot=self._spot, notes=self._notes)
        single = any(sign == "=" for sign, _, _, _ in parts)
        answers = [
            Answer(self.text(text), self._worth(sign, worth), said, self._spot)
            for sign, text, worth, said in parts
        ]
        return choice(answers, single=single, spot=self._spot, notes=self._notes)

    def _worth(self, sign: str, worth: float | None) -> float:
        return worth if worth is not None else 100.0 if sign == "=" else 0.0

    def _parts(self, inside: str) -> list[tuple[str, str, float | None, str]] | None:
        pieces = re.split(r"([=~])", inside)
        if pieces[0].strip() or len(pieces) < 3:
            message = f"jawaban “{printable(inside.translate(_SHOW))}” tidak diawali = atau ~"
            self._notes.error(self._spot, "B740", message, "tulis {=benar ~keliru}")
            return None
        found = []
        for sign, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            weighed = _WORTH.match(piece)
            worth = _percent(weighed[1]) if weighed else None
            text, _, said = piece[weighed.end() if weighed else 0 :].partition("#")
            found.append((sign, text, worth, self.text(said)))
        return found

    def _plain(self, raw: str) -> str:
        return plain_of(raw.translate(_SHOW), self._spot, self._notes)

    def _numeric(self, inside: str) -> Data | None:
        listed = inside if inside.lstrip().startswith(("=", "~")) else f"={inside}"
        parts = self._parts(listed)
        answers = []
        for sign, text, worth, said in parts or []:
            number, tolerance = _range(text.strip())
            wild = "*" if sign == "~" and not number else number
            full = self._worth(sign, worth)
            answers.append(Answer(wild, full, said, self._spot, tolerance))
        return numeric(answers, self._notes) if parts else None

    def _match(self, inside: str) -> Data | None:
        pairs, more = [], []
        for sign, text, _, said in self._parts(inside) or []:
            left, arrow, right = text.partition("->")
            if sign != "=" or not arrow:
                message = f"pasangan “{printable(text)}” tanpa `->`"
                self._notes.error(self._spot, "B740", message, "tulis =kiri -> kanan")
                return None
            if left.strip():
                pair = {"left": self.text(left), "right": self.text(right)}
                pairs.append(pair | ({"feedback": said} if said else {}))
            else:
                more.append(self.text(right))
        data: Data = {"type": "match", "pairs": pairs}
        return data | ({"distractors": more} if more else {})


def _percent(text: str) -> float:
    try:
        return max(-100.0, min(100.0, float(text.replace(",", "."))))
    except ValueError:
        return 0.0


def _range(text: str) -> tuple[str, str]:
    """Return key and tolerance of `3:0.5` or `2.5..3.5`."""
    low, dots, high = text.partition("..")
    try:
        if dots:
            a, b = float(low), float(high)
            return _short((a + b) / 2), _short(abs(b - a) / 2)
    except ValueError:
        return text, ""
    number, _, tolerance = text.translate({0xE105: ":"}).partition(":")
    return number.strip(), tolerance.strip().replace(".", ",")


def _short(value: float) -> str:
    return f"{value:.10g}"
