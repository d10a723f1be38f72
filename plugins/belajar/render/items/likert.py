"""Likert: a grid of statements and a scale, as radio buttons; nothing to grade."""

from __future__ import annotations

from belajar.render.items.base import Context, ItemTemplate
from belajar.render.text import attribute
from belajar.schema.items.likert import LikertItem


def _controls(item: LikertItem, context: Context) -> str:
    labels = [attribute(one) for one in item.scale]
    heads = "".join(f"<span>{one}</span>" for one in labels)
    single = item.statements is None
    grid, corner = ("bj-likert bj-single", "") if single else ("bj-likert", "<span></span>")
    rows = "\n".join(_rows(item, labels, context))
    return (
        f'<p class="bj-survey">{context.strings["survey"]}</p>\n'
        f'<div class="{grid}">\n'
        f'<div class="bj-scale" aria-hidden="true">{corner}{heads}</div>\n{rows}\n</div>'
    )


def _rows(item: LikertItem, labels: list[str], context: Context) -> list[str]:
    """Return the statements; a single one is the legend already, which names its group."""
    if item.statements is None:
        inputs = _inputs(f"{item.id}.1", labels)
        return [f'<div class="bj-statement">{inputs}</div>']
    made = []
    for number, text in enumerate(item.statements, 1):
        name = f"soal-{item.id}.{number}"
        made.append(
            f'<div class="bj-statement" role="radiogroup" aria-labelledby="{name}">'
            f'<div id="{name}">{context.text.compact(text)}</div>'
            f"{_inputs(f'{item.id}.{number}', labels)}</div>"
        )
    return made


def _inputs(name: str, labels: list[str]) -> str:
    return "".join(
        f'<label><input type="radio" name="{name}" value="{value}"><span>{label}</span></label>'
        for value, label in enumerate(labels, 1)
    )


TEMPLATE = ItemTemplate(
    controls=_controls,
    key=None,
    notes=lambda item: iter(()),
    client=lambda item: {},
    lettered=False,
    script="likert",
)
