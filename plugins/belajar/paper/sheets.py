"""Whole sheets as self-contained HTML: one file for participants, one for who marks."""

from __future__ import annotations

from importlib import resources

from belajar.paper.deal import Paper, Sheet
from belajar.paper.items import answer, key, notes, questions
from belajar.paper.media import media_on_paper
from belajar.render.items import Context, outcome_notes
from belajar.render.numbers import written_number
from belajar.schema.media_files import MediaShelf


def question_page(paper: Paper, shelf: MediaShelf, context: Context) -> str:
    """Return the questions, and behind them the answer sheet."""
    words, quiz = context.strings, paper.quiz
    intro = f'<div class="intro">{context.text.blocks(quiz.intro)}</div>\n' if quiz.intro else ""
    items = "".join(_question(n, one, shelf, context) for n, one in enumerate(paper.sheets, 1))
    rows = "".join(
        f"<li><b>{n}.</b> <span>{answer(one, context)}</span></li>\n"
        for n, one in enumerate(paper.sheets, 1)
    )
    fields = "".join(
        f"<p>{words[name]}: <span class='line'></span></p>" for name in ("paper_name", "paper_date")
    )
    body = (
        f"{_head(paper, context)}{_meta(paper, context)}{intro}{items}"
        f'<section class="answers"><h2>{words["paper_answers"]}</h2>\n'
        f"<p>{_line(paper, context)}</p>{fields}<ol>{rows}</ol></section>\n"
    )
    return _page(paper, body, context)


def key_page(paper: Paper, context: Context) -> str:
    """Return the key with points, explanations and sources."""
    items = "".join(_key(n, one, context) for n, one in enumerate(paper.sheets, 1))
    heading = f"<h2>{context.strings['paper_key']}</h2>\n"
    return _page(paper, _head(paper, context) + _meta(paper, context) + heading + items, context)


def _page(paper: Paper, body: str, context: Context) -> str:
    css = resources.files("belajar.paper").joinpath("paper.css").read_text("utf-8")
    title = f"{context.text.plain(paper.quiz.title)} · {paper.variant} · {paper.code}"
    return (
        f'<!doctype html>\n<html lang="{context.strings.language}"><head><meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{css}</style></head>\n<body>\n{body}</body></html>\n"
    )


def _head(paper: Paper, context: Context) -> str:
    return f"<h1>{context.text.compact(paper.quiz.title)}</h1>\n<p>{_line(paper, context)}</p>\n"


def _line(paper: Paper, context: Context) -> str:
    words = context.strings
    variant = words.fill("paper_variant", which=paper.variant)
    return f"<strong>{variant}</strong> · {words.fill('paper_code', code=paper.code)}"


def _meta(paper: Paper, context: Context) -> str:
    words, quiz = context.strings, paper.quiz
    total = sum(one.item.points for one in paper.sheets)
    facts = [words.fill("item_count", n=len(paper.sheets))]
    if total:
        facts.append(words.fill("paper_total", n=written_number(total, words)))
        facts.append(words.fill("pass_mark", n=f"{quiz.pass_mark:g}"))
    if quiz.time_limit is not None:
        facts.append(words.fill("time_limit", n=quiz.time_limit))
    note = ""
    if quiz.draw is not None:
        name = "paper_draw" if len(paper.sheets) == quiz.draw else "paper_draw_all"
        note = f"<p>{words.fill(name, n=quiz.draw, total=len(quiz.items))}</p>\n"
    return f"<p>{' · '.join(facts)}</p>\n{note}"


def _question(number: int, sheet: Sheet, shelf: MediaShelf, context: Context) -> str:
    lead, rest = context.text.lead_and_rest(sheet.item.stem)
    points = _points(sheet, context) if sheet.item.points not in (0, 1) else ""
    kind = "item long" if sheet.item.type == "case" else "item"
    return (
        f'<section class="{kind}"><p class="stem"><b>{number}.</b> {lead} {points}</p>{rest}\n'
        f"{media_on_paper(sheet.item, shelf, context)}{questions(sheet, context)}</section>\n"
    )


def _points(sheet: Sheet, context: Context) -> str:
    words = context.strings
    return words.fill("paper_points", n=written_number(sheet.item.points, words))


def _key(number: int, sheet: Sheet, context: Context) -> str:
    item, words, text = sheet.item, context.strings, context.text
    lead, _ = text.lead_and_rest(item.stem)
    said = f"<b>{key(sheet, context)}</b> {_points(sheet, context)}"
    parts = [f"<p><b>{number}.</b> {said if item.is_scored else words['survey']}</p>"]
    parts.append(f'<p class="asked">{lead}</p>')
    parts.append(notes(sheet, context))
    parts += (f"<p>{text.compact(one)}</p>" for _, one in outcome_notes(item))
    if item.explanation:
        parts.append(f"<div>{text.blocks(item.explanation)}</div>")
    if item.source:
        parts.append(f"<p>{words['source']}: {text.compact(item.source)}</p>")
    if item.level:
        parts.append(f'<p class="asked">{words[f"level_{item.level}"]}</p>')
    return f'<section class="item">{"".join(parts)}</section>\n'
