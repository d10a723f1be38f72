"""Moodle XML: each question to an item of ours, or a note why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

import defusedxml.sax
from defusedxml.common import DefusedXmlException

from belajar.exchange.draft import Data, ItemDraft, Notes, QuizDraft, Spot, printable
from belajar.exchange.foreign_text import escape, from_html, is_html, plain_of
from belajar.exchange.questions import Answer, choice, numeric, text_entry
from belajar.exchange.source_text import MAX_BYTES

MAX_DEPTH = 30
MAX_ELEMENTS = 300_000
_QUIET = {
    *("name", "questiontext", "generalfeedback", "defaultgrade", "answer", "subquestion", "hint"),
    *("single", "usecase", "idnumber", "correctfeedback", "incorrectfeedback", "shuffleanswers"),
    *("penalty", "answernumbering", "showstandardinstruction", "shownumcorrect", "hidden"),
    *("file", "units", "unitgradingtype", "unitpenalty", "showunits", "unitsleft", "layouttype"),
    *("selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle"),
}
_KINDS = {
    "essay": "esai",
    "description": "keterangan tanpa pertanyaan",
    "cloze": "rumpang Moodle (tertanam)",
    "calculated": "hitungan",
}


@dataclass(slots=True)
class Element:
    """One XML element with its place."""

    tag: str
    attributes: dict[str, str]
    spot: Spot
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self, tag: str) -> list[Element]:
        """Return the children of one name."""
        return [one for one in self.children if one.tag == tag]

    def said(self, *path: str) -> str:
        """Return the text found at a path, empty where there is none."""
        here = self
        for tag in path:
            found = here.all(tag)
            if not found:
                return ""
            here = found[0]
        return here.text.strip()


def read_moodle(data: bytes, notes: Notes) -> list[QuizDraft]:
    """Return a quiz for each category that has questions.

    Raises:
        Refused: It is no XML, hostile, too large, or not of Moodle.
    """
    root = _parsed(data, notes)
    if root.tag != "quiz":
        message = f"ini bukan Moodle XML: akarnya <{printable(root.tag)}>, bukan <quiz>"
        raise notes.refusal(root.spot, "B706", message, "ekspor dari bank soal sebagai Moodle XML")
    quizzes = [QuizDraft()]
    for one in root.all("question"):
        kind = one.attributes.get("type", "")
        if kind == "category":
            path = one.said("category", "text").replace("//", "\0")
            title = path.rpartition("/")[2].replace("\0", "/").strip()
            quizzes.append(QuizDraft(title=title, spot=one.spot))
        else:
            item = _item(one, kind, notes)
            quizzes[-1].items += [item] if item else []
    return [one for one in quizzes if one.items]


class _Tree(ContentHandler):
    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.root: Element | None = None
        self._open: list[Element] = []
        self._notes = notes
        self._where: Locator | None = None
        self._count = 0

    def setDocumentLocator(self, locator: Locator) -> None:
        self._where = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        self._count += 1
        spot = self.spot()
        if len(self._open) >= MAX_DEPTH or self._count > MAX_ELEMENTS:
            message = "susunan XML terlalu dalam atau terlalu besar"
            raise self._notes.refusal(spot, "B705", message, "bagi menjadi beberapa berkas")
        made = Element(name, dict(attrs.items()), spot)
        if self._open:
            self._open[-1].children.append(made)
        else:
            self.root = made
        self._open.append(made)

    def endElement(self, name: str) -> None:
        self._open.pop()

    def characters(self, content: str) -> None:
        if self._open:
            self._open[-1].text += content

    def spot(self) -> Spot:
        line = self._where.getLineNumber() if self._where else 1
        column = self._where.getColumnNumber() if self._where else 0
        return Spot(line or 1, (column or 0) + 1)


def _parsed(data: bytes, notes: Notes) -> Element:
    if len(data) > MAX_BYTES:
        message = f"berkas lebih besar dari {MAX_BYTES // 1024 // 1024} MiB"
        raise notes.refusal(Spot(1), "B702", message, "bagi menjadi beberapa berkas")
    tree = _Tree(notes)
    try:
        defusedxml.sax.parseString(data, tree, forbid_dtd=True)
    except DefusedXmlException:
        message = "XML ini memuat DTD, entitas, atau rujukan ke berkas luar, jadi ditolak"
        advice = "ekspor ulang dari Moodle; hapus baris `<!DOCTYPE …>`"
        raise notes.refusal(tree.spot(), "B705", message, advice) from None
    except SAXException:
        message = "XML tidak utuh di sekitar tempat ini"
        raise notes.refusal(tree.spot(), "B706", message, "ekspor ulang dari Moodle") from None
    except (ValueError, LookupError):
        message = "pengodean XML tidak dikenali"
        raise notes.refusal(Spot(1), "B706", message, "simpan sebagai UTF-8") from None
    if tree.root is None:
        raise notes.refusal(Spot(1), "B706", "XML kosong", "ekspor ulang dari Moodle")
    return tree.root


def _item(one: Element, kind: str, notes: Notes) -> ItemDraft | None:
    reader = _READERS.get(kind)
    name = one.said("name", "text")
    if reader is None:
        word = _KINDS.get(kind, printable(kind) or "tanpa jenis")
        message = f"soal “{printable(name)}” berjenis {word}, tidak ada padanannya di sini"
        notes.error(one.spot, "B720", message, "tulis ulang dengan jenis lain, atau lewati")
        return None
    stem = _text(one, "questiontext", notes)
    made = reader(one, notes)
    data: Data = {"type": made.pop("type"), "stem": stem, **made}
    _common(one, data, notes)
    _tell_rest(one, notes)
    identity = one.said("idnumber")
    return ItemDraft({key: v for key, v in data.items() if v}, one.spot, identity, name)


def _common(one: Element, data: Data, notes: Notes) -> None:
    feedback = data.setdefault("feedback", {})
    for key, tag in (("correct", "correctfeedback"), ("incorrect", "incorrectfeedback")):
        if text := _text(one, tag, notes):
            feedback.setdefault(key, text)
    hints = [text for hint in one.all("hint") if (text := _own_text(hint, notes))]
    if len(hints) > 1:
        message = f"{len(hints) - 1} petunjuk berikutnya tidak dibawa"
        notes.warn(one.all("hint")[1].spot, "B721", message, "butir hanya punya satu petunjuk")
    data["hint"] = hints[0] if hints else ""
    data["explanation"] = _text(one, "generalfeedback", notes)
    grade = one.said("defaultgrade")
    if grade and _float(grade) not in (1.0, 0.0):
        data["points"] = f"{_float(grade):.4f}".rstrip("0").rstrip(".").replace(".", ",")
    if grade and _float(grade) == 0:
        notes.warn(one.spot, "B724", "bobot 0 di sumber menjadi 1")


def _tell_rest(one: Element, notes: Notes) -> None:
    for child in one.children:
        words = " ".join(_all_text(child).split())
        if child.tag not in _QUIET and words:
            message = f"<{printable(child.tag)}> tidak dibawa: “{printable(words)}”"
            notes.warn(child.spot, "B721", message)
    for unit in one.all("units"):
        if len(unit.children) > 1:
            notes.warn(unit.spot, "B721", "hanya satuan pertama yang dibawa")
    if one.said("hidden") == "1":
        notes.warn(one.spot, "B721", "soal ini disembunyikan di Moodle; di sini ia tampil")


def _all_text(one: Element) -> str:
    return " ".join([one.text, *(_all_text(child) for child in one.children)])


def _text(one: Element, tag: str, notes: Notes) -> str:
    found = one.all(tag)
    return _own_text(found[0], notes) if found else ""


def _own_text(one: Element, notes: Notes) -> str:
    text = one.said("text")
    for file in one.all("file"):
        name = printable(file.attributes.get("name", ""))
        notes.warn(file.spot, "B722", f"berkas tertanam “{name}” tidak dibawa")
    style = one.attributes.get("format", "")
    if style == "markdown":
        return text
    if style == "plain_text" or not is_html(text):
        return escape(text)
    return from_html(text, one.spot, notes)


def _answers(one: Element, notes: Notes, *, plain: bool = False) -> list[Answer]:
    return [
        Answer(
            plain_of(each.said("text"), each.spot, notes) if plain else _own_text(each, notes),
            _float(each.attributes.get("fraction", "0")),
            _text(each, "feedback", notes),
            each.spot,
            each.said("tolerance").replace(".", ","),
        )
        for each in one.all("answer")
    ]


def _choice(one: Element, notes: Notes) -> Data:
    single = one.said("single").lower() in {"", "true", "1"}
    return choice(_answers(one, notes), single=single, spot=one.spot, notes=notes)


def _true_false(one: Element, notes: Notes) -> Data:
    answers = _answers(one, notes, plain=True)
    key = next((a.text.lower() for a in answers if a.worth >= 100), "")
    feedback = {
        name: a.feedback
        for a in answers
        for name in ("correct" if a.worth >= 100 else "incorrect",)
        if a.feedback
    }
    return {"type": "true_false", "key": key, "feedback": feedback}


def _short(one: Element, notes: Notes) -> Data:
    answers = _answers(one, notes, plain=True)
    sensitive = one.said("usecase") == "1"
    return text_entry(answers, case_sensitive=sensitive, spot=one.spot, notes=notes)


def _numerical(one: Element, notes: Notes) -> Data:
    data = numeric(_answers(one, notes, plain=True), notes)
    unit = one.said("units", "unit", "unit_name")
    return data | ({"unit": unit} if unit else {})


def _matching(one: Element, notes: Notes) -> Data:
    pairs, more = [], []
    for each in one.all("subquestion"):
        left, right = _own_text(each, notes), escape(each.said("answer", "text"))
        if left:
            pairs.append({"left": left, "right": right})
        elif right:
            more.append(right)
    return {"type": "match", "pairs": pairs, "distractors": more}


def _ordering(one: Element, notes: Notes) -> Data:
    return {"type": "order", "steps": [a.text for a in _answers(one, notes)], "partial": "true"}


def _float(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if abs(value) < 1e9 else 0.0


_READERS: dict[str, Callable[[Element, Notes], Data]] = {
    "multichoice": _choice,
    "truefalse": _true_false,
    "shortanswer": _short,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
}
