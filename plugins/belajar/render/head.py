"""What a page's head says of it to search engines and to those with whom it is shared."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

CARD_SIZE = (1200, 630)
"""Width and height in pixels of the picture that others show beside a shared link."""

LOCALES: Mapping[str, str] = {"id": "id_ID", "en": "en_GB"}
"""Language of a site -> how Open Graph names it."""

_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL | re.IGNORECASE)
_SAID_BEFORE = re.compile(
    r"[ \t]*<(?:meta\s+name=[\"'](?:description|robots)[\"']"
    r"|meta\s+(?:property=[\"']og:|name=[\"']twitter:)"
    r"|link\s+rel=[\"']canonical[\"'])[^>]*>\n?",
    re.IGNORECASE,
)
_DATA_ESCAPES = {
    ord(one): f"\\u{ord(one):04x}"
    for one in ("<", ">", "&", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}")
}


@dataclass(frozen=True, slots=True)
class Head:
    """What is said of a page. All texts are plain, as a reader sees them.

    Attributes:
        title: Unlike that of any other page.
        description: One or two sentences.
        heading: The title alone, without the site's name.
        site: The site's name.
        language: A key of `LOCALES`.
        is_found: Whether search engines should list it.
        address: Its absolute address; None where the site's is not known.
        card: Absolute address of its picture, where it has one.
        reviewed: ISO date of its last review, of a module.
        data: What it is in the words of schema.org.
    """

    title: str
    description: str
    heading: str
    site: str
    language: str
    is_found: bool = True
    address: str | None = None
    card: str | None = None
    reviewed: str | None = None
    data: Sequence[Mapping[str, Any]] = ()


def with_head(html: str, head: Head) -> str:
    """Return a whole page whose head says `head`, in place of what a theme says of the same."""
    before, end, rest = html.partition("</head>")
    if not end:
        return html
    before = _SAID_BEFORE.sub("", before)
    tags = "\n".join((f"<title>{escape(head.title, quote=False)}</title>", *_tags(head)))
    found = _TITLE.search(before)
    if found is None:
        return f"{before}{tags}\n{end}{rest}"
    return f"{before[: found.start()]}{tags}{before[found.end() :]}{end}{rest}"


def data_script(data: Sequence[Mapping[str, Any]]) -> str:
    """Return the element that holds structured data, which no text can end or leave.

    A browser does not run it, so no policy speaks of it.
    """
    whole = {"@context": "https://schema.org", "@graph": list(data)}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_DATA_ESCAPES)
    return f'<script type="application/ld+json">{text}</script>'


def _tags(head: Head) -> list[str]:
    tags = [_meta("name", "description", head.description)]
    if not head.is_found:
        tags.append(_meta("name", "robots", "noindex"))
    if head.address and head.is_found:
        tags.append(f'<link rel="canonical" href="{escape(head.address)}">')
    graph = {
        "og:type": "article" if head.reviewed else "website",
        "og:site_name": head.site,
        "og:locale": LOCALES[head.language],
        "og:title": head.heading,
        "og:description": head.description,
        "og:url": head.address,
        "article:modified_time": head.reviewed,
        "og:image": head.card,
    }
    if head.card:
        width, height = CARD_SIZE
        graph |= {
            "og:image:type": "image/png",
            "og:image:width": str(width),
            "og:image:height": str(height),
            "og:image:alt": " · ".join(dict.fromkeys((head.heading, head.site))),
        }
    tags += [_meta("property", name, value) for name, value in graph.items() if value]
    tags.append(_meta("name", "twitter:card", "summary_large_image" if head.card else "summary"))
    if head.data:
        tags.append(data_script(head.data))
    return tags


def _meta(kind: str, name: str, value: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(value)}">'
