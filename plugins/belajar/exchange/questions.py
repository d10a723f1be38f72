"""Answers as Moodle's formats hold them, to items of ours; shared by Moodle XML and GIFT."""

from __future__ import annotations

from dataclasses import dataclass

from belajar.exchange.draft import START, Data, Notes, Spot, printable

FULL = 100.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its text, its worth in percent, and what is said to whoever gives it."""

    text: str
    worth: float
    feedback: str = ""
    spot: Spot = START
    tolerance: str = ""


def choice(answers: list[Answer], *, single: bool, spot: Spot, notes: Notes) -> Data:
    """Return a `choice` or `multiple`; worth that has no equal is told."""
    if not single:
        return _multiple(answers, spot, notes)
    best = max((one.worth for one in answers), default=0.0)
    graded = any(0 < one.worth < best for one in answers)
    if any(one.worth < 0 for one in answers):
        message = "nilai negatif pada pilihan dibawa sebagai nol"
        notes.warn(spot, "B724", message, "di sini jawaban keliru tidak mengurangi nilai")
    if 0 < best < FULL:
        message = f"nilai tertinggi di sumber {best:g}%; di sini kunci selalu bernilai penuh"
        notes.warn(spot, "B724", message)
    options = []
    for one in answers:
        option = {"text": one.text}
        if graded:
            option["points"] = _worth(max(one.worth, 0.0))
        elif one.worth == best and best > 0:
            option["correct"] = "true"
        options.append(_with_feedback(option, one))
    return {"type": "choice", "options": options}


def _multiple(answers: list[Answer], spot: Spot, notes: Notes) -> Data:
    right = [one for one in answers if one.worth > 0]
    wrong = [one for one in answers if one.worth <= 0]
    share = FULL / len(right) if right else FULL
    equal = all(abs(one.worth - share) < 0.02 for one in right)
    if not equal or any(abs(one.worth + share) > 0.02 for one in wrong):
        message = "bobot tiap pilihan di sumber berbeda dari aturan di sini"
        advice = "nilai sebagian: (pilihan benar − pilihan keliru) ÷ banyaknya kunci"
        notes.warn(spot, "B724", message, advice)
    options = [
        _with_feedback({"text": one.text} | ({"correct": "true"} if one.worth > 0 else {}), one)
        for one in answers
    ]
    return {"type": "multiple", "options": options, "partial": "true"}


def text_entry(answers: list[Answer], *, case_sensitive: bool, spot: Spot, notes: Notes) -> Data:
    """Return a `text_entry`: full answers are keys, empty ones with feedback distractors."""
    keys: list[str] = []
    distractors = []
    feedback: Data = {}
    for one in answers:
        if one.text == "*" and one.worth <= 0:
            feedback |= {"incorrect": one.feedback} if one.feedback else {}
        elif "*" in one.text.replace("\\*", ""):
            message = (
                f"jawaban “{printable(one.text)}” dengan tanda * (sembarang teks) tidak dibawa"
            )
            notes.warn(one.spot, "B721", message, "tulis setiap jawaban yang diterima")
        elif one.worth >= FULL:
            keys.append(one.text.replace("\\*", "*"))
            _key_feedback(one, feedback, notes)
        else:
            distractors += _distractor(one, {"text": one.text.replace("\\*", "*")}, notes)
    data: Data = {"type": "text_entry"}
    data |= {"key": keys[0] if len(keys) == 1 else keys} if keys else {}
    data |= {"case_sensitive": "true"} if case_sensitive else {}
    data |= {"distractors": distractors} if distractors else {}
    return data | ({"feedback": feedback} if feedback else {})


def numeric(answers: list[Answer], notes: Notes) -> Data:
    """Return a `numeric` item of the first full answer; others with feedback are distractors."""
    data: Data = {"type": "numeric"}
    distractors = []
    feedback: Data = {}
    for one in answers:
        number = one.text.strip().replace(".", ",")
        if one.text.strip() == "*":
            feedback |= {"incorrect": one.feedback} if one.feedback else {}
        elif one.worth >= FULL and "key" not in data:
            data["key"] = number
            data |= {"tolerance": one.tolerance} if one.tolerance not in ("", "0") else {}
            _key_feedback(one, feedback, notes)
        elif one.worth >= FULL:
            message = f"jawaban benar kedua “{printable(one.text)}” tidak dibawa"
            notes.warn(one.spot, "B721", message, "butir angka hanya punya satu kunci")
        else:
            value = {"value": number}
            value |= {"tolerance": one.tolerance} if one.tolerance not in ("", "0") else {}
            distractors += _distractor(one, value, notes)
    data |= {"distractors": distractors} if distractors else {}
    return data | ({"feedback": feedback} if feedback else {})


def _distractor(one: Answer, data: Data, notes: Notes) -> list[Data]:
    if one.worth > 0:
        message = f"jawaban “{printable(one.text)}” bernilai {one.worth:g}%; di sini bernilai nol"
        notes.warn(one.spot, "B724", message)
    if not one.feedback:
        message = f"jawaban keliru “{printable(one.text)}” tanpa umpan balik tidak dibawa"
        notes.tell(one.spot, "B721", message, "jawaban selain kunci memang dinilai keliru")
        return []
    return [{**data, "feedback": one.feedback}]


def _key_feedback(one: Answer, feedback: Data, notes: Notes) -> None:
    if one.feedback and feedback.setdefault("correct", one.feedback) != one.feedback:
        message = f"umpan balik varian “{printable(one.text)}” tidak dibawa"
        notes.warn(one.spot, "B721", message, "semua kunci berbagi satu umpan balik")


def _with_feedback(option: Data, one: Answer) -> Data:
    return {**option, "feedback": one.feedback} if one.feedback else option


def _worth(percent: float) -> str:
    return f"{percent:.5f}".rstrip("0").rstrip(".").replace(".", ",")
