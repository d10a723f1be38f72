"""Posters of one site: what stands on each, its files, and what its page offers."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urljoin

from belajar.render.posters import Offer, PrintFile
from belajar.render.strings import Strings
from belajar.schema.memory import Memory
from belajar.schema.poster import Poster
from belajar.site.navigation import PREFIX
from belajar.site.project import Project
from belajar.typeset.posters import LOOKS, PAPERS, Maker, Sheet, poster_pdf, poster_preview

FOLDER = "assets/poster/"
"""Folder inside the site of the posters."""


@dataclass(frozen=True, slots=True)
class Host:
    """Where a site is found, as its posters say it.

    Attributes:
        url: Its address; empty where that is not known.
        contact: Whom to ask; may be empty.
        address: Gives the address of a page's place below the root of the site.
    """

    url: str
    contact: str
    address: Callable[[str], str]


def poster_files(
    project: Project, strings: Strings, maker: Maker, host: Host, memory: Memory
) -> tuple[dict[str, bytes], dict[str, Offer]]:
    """Return the posters' files by path inside the site, and by id what there is of each.

    Args:
        project: What was read from the repository.
        strings: Words of the site's language.
        maker: Whose posters they are.
        host: Where the site is found.
        memory: What was made before.

    Raises:
        NoTypesetter: Typst or segno is not installed.
    """
    files: dict[str, bytes] = {}
    offers = {}
    for poster in project.posters.listed:
        sheet = _sheet(poster, project, strings, maker.name, host)
        made = memory.recall(("poster", sheet, maker), partial(_made, sheet, maker))
        named = {f"{FOLDER}{poster.id}{end}": content for end, content in made.items()}
        files |= named
        preview, *printed = named
        width, height = struct.unpack(">II", named[preview][16:24])
        kinds = [(paper, look) for look in LOOKS for paper in PAPERS]
        offered = (
            PrintFile(path, paper, look, len(named[path]))
            for path, (paper, look) in zip(printed, kinds, strict=True)
        )
        offers[poster.id] = Offer(preview, width, height, tuple(offered))
    return files, offers


def _made(sheet: Sheet, maker: Maker) -> Mapping[str, bytes]:
    """Return a poster's files by the ending of their name: its picture, then those to print."""
    endings = {"color": "", "plain": "-hitam-putih"}
    return {
        ".png": poster_preview(sheet, maker),
        **{
            f"-{paper}{endings[look]}.pdf": poster_pdf(sheet, maker, paper, look)
            for look in LOOKS
            for paper in PAPERS
        },
    }


def _sheet(poster: Poster, project: Project, strings: Strings, name: str, host: Host) -> Sheet:
    series = project.posters.series[poster.series]
    module = next((one for one in project.curriculum.modules() if one.id == poster.module), None)
    law = project.laws.get(series.law or "")
    source = law.title if law else ""
    if source and series.article:
        source = f"{source}, {series.article}"
    foot = [f"{strings.fill('poster_source', source=source)} {series.note}" if law else series.note]
    address = ""
    if module and host.url:
        address = urljoin(host.url, host.address(PREFIX + module.path))
        shown = address.partition("://")[2]
        foot.append(strings.fill("poster_address", address=shown))
    elif module:
        foot.append(strings.fill("poster_module", module=module.title, site=name))
    if host.contact:
        foot.append(host.contact)
    return Sheet(
        name=poster.name,
        label=series.label,
        meaning=poster.meaning,
        letters=series.letters,
        letter=poster.letter,
        points_title=series.points_title,
        points=poster.points,
        ask_title=strings["poster_ask"],
        ask=poster.ask,
        drawing=poster.drawing,
        foot=tuple(foot),
        address=address,
        code_says=strings.fill("poster_code", module=module.title) if module else "",
    )
