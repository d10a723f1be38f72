"""A chart drawn at build time: bars as SVG, and the same figures as a table with their sources."""

from __future__ import annotations

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


def chart_figure(chart: Chart, strings: Strings) -> str:
    """Return the figure: title, drawing, caption, table of the figures with year and source."""
    height = ROW * len(chart.bars)
    rows = "".join(_row(bar, number, chart, strings) for number, bar in enumerate(chart.bars))
    title_id = f"grafik-{chart.id}"
    return (
        f'<figure class="bj-chart" aria-labelledby="{title_id}">\n'
        f'<p class="bj-chart-title" id="{title_id}">{attribute(chart.title)}</p>\n'
        f'<svg viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
        f'aria-label="{attribute(_in_words(chart, strings))}">{rows}</svg>\n'
        f"<figcaption>{attribute(chart.caption)}</figcaption>\n"
        f"<details><summary>{strings['chart_table']}</summary>\n{_table(chart, strings)}\n"
        f"</details>\n</figure>"
    )


def _row(bar: Bar, number: int, chart: Chart, strings: Strings) -> str:
    top = ROW * number
    length = round((WIDTH - VALUE_WIDTH) * bar.value / chart.max, 1)
    kind = "bj-bar bj-bar-main" if bar.highlight else "bj-bar"
    return (
        f'<text x="0" y="{top + LABEL_BASE}">{attribute(bar.label)}</text>'
        f'<rect class="{kind}" x="0" y="{top + BAR_TOP}" width="{length:g}" '
        f'height="{BAR_HEIGHT}" rx="4"/>'
        f'<text class="bj-bar-value" x="{length + VALUE_GAP:g}" '
        f'y="{top + BAR_TOP + BAR_HEIGHT - 3}">'
        f"{_value(bar, chart, strings)}</text>"
    )


def _in_words(chart: Chart, strings: Strings) -> str:
    figures = "; ".join(f"{bar.label} {_value(bar, chart, strings)}" for bar in chart.bars)
    return f"{chart.title}: {figures}."


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
    return (
        f'<div class="bj-scroll" tabindex="0"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
