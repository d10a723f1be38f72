"""A page without the theme's script: ours in its place, and in HTML what that made at each load."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from html import escape

from belajar.render.assets import FRAME, Assets, script_tag, style_tag

_THEME_SCRIPTS = re.compile(
    r'\s*<script id="__config"[^>]*>.*?</script>'
    r'|\s*<script src="[^"]*assets/javascripts/bundle\.[^"]*"></script>',
    re.DOTALL,
)
_SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*assets/stylesheets/[^"]*">')
_DATA = re.compile(r"(<(script|style|template|textarea)\b.*?</\2\s*>)", re.DOTALL)
_TABLE = re.compile(r"<table\b[^>]*>|</table\s*>")
_CLASS = re.compile(r"\sclass\s*=")
_BOX = '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
_BOX_END = "</div></div>"


def with_frame(
    html: str,
    assets: Assets,
    features: Iterable[str],
    sheets: Mapping[str, str],
    address: Callable[[str], str],
) -> str:
    """Return a page of the theme that loads our frame; one without a head is returned as it is.

    Args:
        html: The page.
        assets: The scripts and styles.
        features: Those of the theme's features that the script has to know of.
        sheets: Path inside the site of each style sheet of the theme -> path of what takes its
            place, in the same folder.
        address: Turns a path inside the site into an address for the page.
    """
    head, end, body = html.partition("</head>")
    if not end:
        return html
    for path, ours in sheets.items():
        head = head.replace(f'{path}"', f'{ours}"')
    named = escape(" ".join(sorted(features)))
    data = f' data-features="{named}"' if named else ""
    theirs = max((m.end() for m in _SHEET.finditer(head)), default=len(head))
    style = style_tag(address(assets.styles[FRAME]))  # before the owner's, which have the last word
    script = script_tag(address(assets.scripts[FRAME]), data)
    head = f"{head[:theirs]}{style}{head[theirs:]}{script}"
    return f"{head}{end}{_with_wrapped_tables(_THEME_SCRIPTS.sub('', body))}"


def _with_wrapped_tables(body: str) -> str:
    """Let each plain table scroll inside a box of its own, as the theme's sheets expect it."""
    if "<table" not in body:
        return body
    boxed: list[bool] = []

    def wrap(tag: re.Match[str]) -> str:
        if not tag[0].startswith("</"):
            boxed.append(not _CLASS.search(tag[0]))
            return f"{_BOX}{tag[0]}" if boxed[-1] else tag[0]
        return f"{tag[0]}{_BOX_END}" if boxed and boxed.pop() else tag[0]

    pieces = _DATA.split(body)  # text, data, its tag, text, …
    kept = [piece for n, piece in enumerate(pieces) if n % 3 != 2]
    kept[::2] = [_TABLE.sub(wrap, text) for text in kept[::2]]
    return "".join(kept)
