"""A chart drawn at build time: bars as SVG, and the same figures as a table with their sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from belajar.render.numbers import written_number
from belajar.render.strings import Strings
from belajar.render.text import attribute
from belajar.schema.chart import Bar, Chart

# In user units: pixels where there is room for 440 of them; a phone shows three quarters of that.
WIDTH = 440
ROW = 46
BAR_HEIGHT = 18
BAR_TOP = 23
LABEL_BASE = 17
VALUE_WIDTH = 76
VALUE_GAP = 8


class Drawn(NamedTuple):
    """A bar as it is drawn.

    Attributes:
        said: Its value in words, escaped.
        highlight: Whether it stands out.
    """

    label: str
    value: float
    said: str
    highlight: bool = False


def chart_figure(chart: Chart, strings: Strings) -> str:
    """Return the figure: title, drawing, caption, table of the figures with year and source."""
    bars = [
        Drawn(one.label, one.value, _value(one, chart, strings), one.highlight)
        for one in chart.bars
    ]
    title_id = f"grafik-{chart.id}"
    return (
        f'<figure class="bj-chart" aria-labelledby="{title_id}">\n'
        f'<p class="bj-chart-title" id="{title_id}">{attribute(chart.title)}</p>\n'
        f"{bars_drawing(chart.title, bars, chart.max)}\n"
        f"<figcaption>{attribute(chart.caption)}</figcaption>\n"
        f"<details><summary>{strings['chart_table']}</summary>\n{_table(chart, strings)}\n"
        f"</details>\n</figure>"
    )


def bars_drawing(title: str, bars: Sequence[Drawn], most: float) -> str:
    """Return horizontal bars as SVG, with all that they say in words.

    Args:
        title: What is drawn.
        bars: The bars.
        most: The value of a bar as long as the axis, more than 0.
    """
    height = ROW * len(bars)
    rows = "".join(_row(bar, number, most) for number, bar in enumerate(bars))
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
        f'aria-label="{_in_words(title, bars)}">{rows}</svg>'
    )


def _row(bar: Drawn, number: int, most: float) -> str:
    top = ROW * number
    length = round((WIDTH - VALUE_WIDTH) * bar.value / most, 1)
    kind = "bj-bar bj-bar-main" if bar.highlight else "bj-bar"
    return (
        f'<text x="0" y="{top + LABEL_BASE}">{attribute(bar.label)}</text>'
        f'<rect class="{kind}" x="0" y="{top + BAR_TOP}" width="{length:g}" '
        f'height="{BAR_HEIGHT}" rx="4"/>'
        f'<text class="bj-bar-value" x="{length + VALUE_GAP:g}" '
        f'y="{top + BAR_TOP + BAR_HEIGHT - 3}">'
        f"{bar.said}</text>"
    )


def _in_words(title: str, bars: Sequence[Drawn]) -> str:
    figures = "; ".join(f"{attribute(bar.label)} {bar.said}" for bar in bars)
    return f"{attribute(title)}: {figures}."


def _value(bar: Bar, chart: Chart, strings: Strings) -> str:
    number = written_number(bar.value, strings)
    return attribute(f"{number} {chart.unit}" if chart.unit else number)


def _table(chart: Chart, strings: Strings) -> str:
    head = "".join(
        f'<th scope="col">{strings[name]}</th>'
        for name in ("chart_label", "chart_value", "chart_year", "source")
    )
    body = "".join(
        f'<tr><th scope="row">{attribute(bar.label)}</th><td>{_value(bar, chart, strings)}</td>'
        f"<td>{bar.year}</td><td>{attribute(chart.sources[bar.source])}</td></tr>"
        for bar in chart.bars
    )
    name = attribute(strings.fill("table_of", of=chart.title))
    return (
        f'<div class="bj-scroll" tabindex="0" role="group" aria-label="{name}">'
        f"<table><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )
