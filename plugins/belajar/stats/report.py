"""The counts as text, as JSON and as one page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib import resources
from itertools import groupby

from belajar.render.chart import Drawn, bars_drawing
from belajar.render.strings import Strings, load_strings
from belajar.render.text import attribute
from belajar.stats.counts import GAPS, Gap, ModuleCount, Stats

VERSION = 1
MOST_TOLD = 20
"""Gaps of one kind on the terminal; JSON and the page have all of them."""
WIDEST = 40
_NONE = "tanpa tingkat"


def stats_text(stats: Stats) -> str:
    """Return everything as tables of plain text."""
    parts = [_summary(stats), "", "MODUL"]
    head = ("modul", "butir", "C1", "C2", "C3", "C4", "tujuan diukur")
    parts += _grid([head, *(_module_row(one) for one in stats.modules)])
    parts.append("(mengingat, memahami, menerapkan, menganalisis: C1 sampai C4)")
    for title, counts in _tables(stats, load_strings()):
        parts += ["", title.upper(), *_grid([(name, str(n)) for name, n in counts.items()])]
    parts += ["", "YANG MASIH KURANG"]
    for kind, title in GAPS.items():
        found = [one for one in stats.gaps if one.kind == kind]
        parts.append(f"{title}: {len(found) or 'tidak ada'}")
        parts += (
            f"  {one.what}{f'  {one.where}' if one.where else ''}" for one in found[:MOST_TOLD]
        )
        if len(found) > MOST_TOLD:
            parts.append(f"  … dan {len(found) - MOST_TOLD} lagi (lihat --format json atau --html)")
    return "\n".join(parts)


def stats_json(stats: Stats) -> str:
    """Return everything as JSON: the fields of `Stats`, with a version."""
    data = stats._asdict()
    data["modules"] = [one._asdict() for one in stats.modules]
    data["gaps"] = [one._asdict() for one in stats.gaps]
    return json.dumps({"version": VERSION, **data}, ensure_ascii=False, indent=2)


def stats_page(stats: Stats, title: str) -> str:
    """Return one page that needs nothing beside it."""
    strings = load_strings()
    css = resources.files("belajar.stats").joinpath("page.css").read_text("utf-8")
    charts = [_chart(f"bagan-{n}", *one) for n, one in enumerate(_tables(stats, strings), 1)]
    modules = {one.title: one.items for one in stats.modules}
    return (
        '<!doctype html>\n<html lang="id"><head><meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{attribute(title)}</title>\n<style>\n{css}</style></head>\n<body><main>\n"
        f"<h1>{attribute(title)}</h1>\n<p>{attribute(_summary(stats))}</p>\n"
        f"<h2>Sebaran</h2>\n{''.join(charts)}"
        f"<h2>Modul</h2>\n{_chart('bagan-modul', 'Butir tiap modul', modules)}{_modules(stats)}"
        f"<h2>Yang masih kurang</h2>\n{_gaps(stats.gaps)}</main></body></html>\n"
    )


def _summary(stats: Stats) -> str:
    return (
        f"{len(stats.modules)} modul, {stats.quizzes} kuis, {stats.items} butir "
        f"({stats.surveys} survei; {stats.elsewhere} di luar modul)."
    )


def _tables(stats: Stats, strings: Strings) -> list[tuple[str, Mapping[str, int]]]:
    levels = {strings[f"level_{name}"] if name else _NONE: n for name, n in stats.levels.items()}
    return [
        ("Tingkat berpikir", levels),
        ("Jenis butir", stats.types),
        ("Letak kunci pada butir dengan empat pilihan", stats.keys),
    ]


def _module_row(one: ModuleCount) -> tuple[str, ...]:
    name = one.id if len(one.id) <= WIDEST else one.id[: WIDEST - 1] + "…"
    levels = [str(n) for level, n in one.levels.items() if level]
    return (name, str(one.items), *levels, _measured(one))


def _measured(one: ModuleCount) -> str:
    return f"{sum(map(bool, one.objectives.values()))} dari {len(one.objectives)}"


def _grid(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return [
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _chart(name: str, title: str, counts: Mapping[str, int]) -> str:
    if not counts:
        return ""
    bars = [Drawn(label, n, str(n), highlight=n == 0) for label, n in counts.items()]
    most = max(1, *counts.values())
    rows = "".join(
        f'<tr><th scope="row">{attribute(label)}</th><td>{n}</td></tr>'
        for label, n in counts.items()
    )
    return (
        f'<figure aria-labelledby="{name}"><p class="title" id="{name}">{attribute(title)}</p>\n'
        f"{bars_drawing(title, bars, most)}\n"
        f"<details><summary>Angkanya sebagai tabel</summary><table><tbody>{rows}</tbody></table>"
        "</details></figure>\n"
    )


def _modules(stats: Stats) -> str:
    names = ("Modul", "Butir", "C1", "C2", "C3", "C4", "Tujuan diukur")
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    body = "".join(
        f'<tr><th scope="row">{attribute(one.title)}</th>'
        + "".join(f"<td>{cell}</td>" for cell in _module_row(one)[1:])
        + "</tr>"
        for one in stats.modules
    )
    return (
        '<div class="wide" role="region" aria-label="Butir tiap modul, tabel" tabindex="0">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>\n"
        "<p>C1 mengingat, C2 memahami, C3 menerapkan, C4 menganalisis.</p>\n"
    )


def _gaps(gaps: Sequence[Gap]) -> str:
    found = {kind: list(some) for kind, some in groupby(sorted(gaps), key=lambda one: one.kind)}
    parts = []
    for kind, title in GAPS.items():
        some = found.get(kind, [])
        parts.append(f"<h3>{title}: {len(some) or 'tidak ada'}</h3>\n")
        if some:
            items = "".join(
                f"<li>{attribute(one.what)} <code>{attribute(one.where)}</code></li>"
                for one in some
            )
            parts.append(f"<ul>{items}</ul>\n")
    return "".join(parts).replace(" <code></code>", "")
