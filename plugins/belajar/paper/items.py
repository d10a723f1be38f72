"""One item on the question sheet, on the answer sheet and in the key, by type."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Any

from belajar.paper.deal import Sheet
from belajar.render.items import TEMPLATES, Context
from belajar.render.numbers import written_number
from belajar.render.text import attribute, fill_places, place, without_places
from belajar.schema.gaps import replace_marks
from belajar.schema.items.shown import as_read
from belajar.schema.items.text_entry import TextDistractor

LINE = '<span class="line"></span>'
BOX = '<span class="box"></span>'
_SURVEY_NAME = '<span class="row">{n}</span>'


def questions(sheet: Sheet, context: Context) -> str:
    """Return what stands below the stem."""
    item: Any = sheet.item
    words = context.strings
    if item.type in ("choice", "multiple"):
        note = f"<p>{words['paper_all']}</p>" if item.type == "multiple" else ""
        return note + _lettered([item.options[n].text for n in sheet.order], context)
    if item.type == "true_false":
        return f"<p>{words['true']} / {words['false']}</p>"
    if item.type == "order":
        steps = _lettered([item.steps[n] for n in sheet.order], context)
        return f"<p>{words['paper_order']}</p>{steps}"
    if item.type == "match":
        return _pairs(item, sheet, context)
    if item.type == "cloze":
        return _gaps(item, context)
    if item.type == "likert":
        return _survey(item, context)
    return _scenes(item, context) if item.type == "case" else ""


def answer(sheet: Sheet, context: Context) -> str:
    """Return where the item is answered: bubbles, boxes or lines."""
    item: Any = sheet.item
    words = context.strings
    if item.type in ("choice", "multiple"):
        return "".join(map(_bubble, ascii_uppercase[: len(sheet.order)]))
    if item.type == "true_false":
        return "".join(f"{_bubble('&nbsp;')} {words[one]} " for one in ("true", "false"))
    if item.type == "order":
        return " → ".join(BOX for _ in sheet.order)
    if item.type == "match":
        return " ".join(f"{n}. {BOX}" for n in range(1, len(item.pairs) + 1))
    if item.type == "cloze":
        return "<br>".join(f"({n}) {LINE}" for n in range(1, len(item.gaps) + 1))
    if item.type == "likert":
        scale = "".join(_bubble(str(n)) for n in range(1, len(item.scale) + 1))
        return "<br>".join(f"{mark} {scale}" for mark in _statements(item))
    if item.type == "case":
        steps = min(len(item.scenes), 10)
        return f"1 {BOX} → " + " → ".join([BOX + BOX] * (steps - 1))
    unit = f" {attribute(item.unit)}" if item.type == "numeric" and item.unit else ""
    return LINE + unit


def key(sheet: Sheet, context: Context) -> str:
    """Return the key as this variant names it; nothing for a survey."""
    item: Any = sheet.item
    template = TEMPLATES[item.type]
    if item.type in ("choice", "multiple"):
        return _option_key(item, sheet, context)
    if item.type == "order":
        return " → ".join(_letter(sheet.order.index(n)) for n in range(len(item.steps)))
    if item.type == "match":
        read = [as_read(one) for one in item.rights()]
        places = [sheet.order.index(read.index(as_read(one.right))) for one in item.pairs]
        return " · ".join(f"{n}. {_letter(at)}" for n, at in enumerate(places, 1))
    return template.key(item, context) if template.key else ""


def notes(sheet: Sheet, context: Context) -> str:
    """Return the feedback that the author wrote, by what it belongs to in this variant."""
    item: Any = sheet.item
    text = context.text.compact
    if item.type in ("choice", "multiple"):
        said = [
            f"<li>{_letter(at)}. {text(item.options[n].feedback)}</li>"
            for at, n in enumerate(sheet.order)
            if item.options[n].feedback
        ]
    elif item.type == "match":
        said = [
            f"<li>{n}. {text(p.feedback)}</li>" for n, p in enumerate(item.pairs, 1) if p.feedback
        ]
    elif item.type in ("text_entry", "numeric"):
        said = [f"<li>{_expected(one, context)}</li>" for one in item.distractors]
    else:
        return TEMPLATES[item.type].key_details(item, context)
    return f'<ul class="notes">{"".join(said)}</ul>' if said else ""


def _expected(distractor: Any, context: Context) -> str:
    """Return a wrong response that the author expected, with what there is to say about it."""
    if isinstance(distractor, TextDistractor):
        given = attribute(distractor.text)
    else:
        given = written_number(distractor.value, context.strings)
    return f"{given}: {context.text.compact(distractor.feedback)}"


def _letter(place_shown: int) -> str:
    return ascii_uppercase[place_shown]


def _bubble(text: str) -> str:
    return f'<span class="bubble">{text}</span>'


def _lettered(texts: list[str], context: Context) -> str:
    entries = "".join(f"<li><div>{context.text.compact(one)}</div></li>" for one in texts)
    return f'<ol class="options" type="A">{entries}</ol>'


def _option_key(item: Any, sheet: Sheet, context: Context) -> str:
    if item.type == "choice":
        shares = item.shares()
        right = [at for at, n in enumerate(sheet.order) if shares[n] == 1]
    else:
        right = [at for at, n in enumerate(sheet.order) if item.options[n].correct]
    made = ", ".join(map(_letter, right))
    if item.type == "choice" and item.is_graded:
        worth = ", ".join(
            context.strings.fill(
                "paper_worth",
                letter=_letter(at),
                n=written_number(item.points * shares[n], context.strings),
            )
            for at, n in enumerate(sheet.order)
        )
        made += f" ({worth})"
    return made


def _pairs(item: Any, sheet: Sheet, context: Context) -> str:
    rights = item.rights()
    lefts = "".join(f"<li><div>{context.text.compact(one.left)}</div></li>" for one in item.pairs)
    return (
        f"<p>{context.strings['paper_match']}</p>"
        f'<div class="pairs"><ol>{lefts}</ol>'
        f"{_lettered([rights[n] for n in sheet.order], context)}</div>"
    )


def _gaps(item: Any, context: Context) -> str:
    text = replace_marks(without_places(item.text), place)
    gaps = item.order()
    made = [f'<span class="gap">({n}) {LINE}</span>' for n in range(1, len(gaps) + 1)]
    html = fill_places(context.text.with_places(text), made)
    choices = "".join(
        f"<li>({n}) {' / '.join(map(attribute, gap.options))}</li>"
        for n, gap in enumerate(gaps, 1)
        if gap.options
    )
    return html + (f'<ul class="notes">{choices}</ul>' if choices else "")


def _statements(item: Any) -> list[str]:
    return [f"{_SURVEY_NAME.format(n=n)}" for n in range(1, len(item.statements or "-") + 1)]


def _survey(item: Any, context: Context) -> str:
    scale = ", ".join(
        context.strings.fill("paper_worth", letter=n, n=attribute(label))
        for n, label in enumerate(item.scale, 1)
    )
    rows = "".join(
        f"<li><div>{context.text.compact(one)}</div></li>" for one in item.statements or ()
    )
    return f"<p>{context.strings['survey']} {scale}.</p>" + (f"<ol>{rows}</ol>" if rows else "")


def _scenes(item: Any, context: Context) -> str:
    words = context.strings
    scenes = item.ordered()
    numbers = {name: number for number, name in enumerate(scenes, 1)}
    made = [f"<p>{words['paper_case']}</p>"]
    for name, scene in scenes.items():
        title = words.fill("scene_end" if scene.is_ending else "scene", n=numbers[name])
        choices = "".join(
            f"<li><div>{context.text.compact(one.text)} "
            f"<em>→ {words.fill('scene_next', n=numbers[one.to])}</em></div></li>"
            for one in scene.choices
        )
        options = f'<ol class="options" type="A">{choices}</ol>' if choices else ""
        made.append(
            f'<section class="scene"><h3>{title}</h3>{context.text.blocks(scene.text)}{options}'
            "</section>"
        )
    return "".join(made)
