"""Posters on a page: each with its picture and the files to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from belajar.render.numbers import written_number
from belajar.render.strings import Strings
from belajar.render.text import attribute
from belajar.schema.poster import Poster, Posters


@dataclass(frozen=True, slots=True)
class PrintFile:
    """A file to print.

    Attributes:
        path: Its path inside the site.
        paper: "a4".
        look: "color".
        size: Bytes.
    """

    path: str
    paper: str
    look: str
    size: int


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is of a poster.

    Attributes:
        preview: Path inside the site of its picture.
        width: Of that, in pixels.
        height: Of that, in pixels.
        files: The files to print.
    """

    preview: str
    width: int
    height: int
    files: tuple[PrintFile, ...]


def poster_list(
    posters: Posters,
    offers: Mapping[str, Offer],
    strings: Strings,
    address: Callable[[str], str],
) -> str:
    """Return all posters by series, in the order of the data file.

    Args:
        posters: The posters.
        offers: What there is of each, by id; empty where none were made.
        strings: Words of the site's language.
        address: Address of a file of the site.
    """
    if not offers:
        return f"<p>{strings['poster_none']}</p>"
    parts = []
    for series in posters.series.values():
        listed = [one for one in posters.listed if one.series == series.id]
        rows = "\n".join(_poster(one, offers[one.id], strings, address) for one in listed)
        heading = f'<h2 id="seri-{series.id}">{attribute(series.title)}</h2>'
        label = f"<p>{attribute(series.label)}.</p>"
        parts.append(f'{heading}\n{label}\n<ul class="bj-posters">\n{rows}\n</ul>')
    return "\n".join(parts)


def _poster(poster: Poster, offer: Offer, strings: Strings, address: Callable[[str], str]) -> str:
    alt = strings.fill("poster_alt", value=poster.name, meaning=poster.meaning)
    return (
        f'<li><img src="{attribute(address(offer.preview))}" width="{offer.width}" '
        f'height="{offer.height}" alt="{attribute(alt)}" loading="lazy">\n'
        f'<h3 id="poster-{poster.id}">{attribute(poster.name)}</h3>\n'
        f"{_files(poster, offer.files, strings, address)}</li>"
    )


def _files(
    poster: Poster,
    files: Sequence[PrintFile],
    strings: Strings,
    address: Callable[[str], str],
) -> str:
    rows = "".join(
        f'<li><a href="{attribute(address(one.path))}" '
        f'aria-label="{attribute(f"{poster.name}, {_kind(one, strings)}")}">'
        f"{attribute(_kind(one, strings))}</a></li>"
        for one in files
    )
    title = attribute(f"{strings['poster_download']}: {poster.name}")
    return f'<ul aria-label="{title}">{rows}</ul>'


def _kind(one: PrintFile, strings: Strings) -> str:
    look = strings[f"poster_{one.look}"]
    kind = strings.fill("poster_kind", paper=one.paper.upper(), look=look)
    size = written_number(max(1, round(one.size / 1000)), strings)
    return f"{kind} (PDF, {size} kB)"
