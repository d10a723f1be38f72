"""What Markdown makes of a page, mended for people who do not see it or have no pointer.

Each mend names the criterion of WCAG 2.2 that it is there for. What a theme's templates, script or
styles get wrong is mended there.
"""

from __future__ import annotations

import re
from html import escape, unescape

from belajar.render.strings import Strings

CONTENT = "__content"
"""Id of a page's text: where the way past the menu leads; authors cannot take it (`kept`)."""

_PERMALINK = '<a class="headerlink" '
_UNREAD = f'{_PERMALINK}aria-hidden="true" tabindex="-1" '
_EMPTY_HEAD = re.compile(r"<th(?P<attributes>(?:\s[^>]*)?)>\s*</th>")
_TABS = '<div class="tabbed-set '
_TASK = re.compile(
    r'(?P<before><li class="task-list-item">.{0,80}?<input)(?P<box>[^>]*>)(?P<text>.*?)'
    r"(?=</li>|<[uo]l\b|</p>)",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")

_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_CONTENT = re.compile(r'<article class="md-content__inner md-typeset"(?! id=)')
_TITLE = '<div class="md-header__topic" data-md-component="header-topic">'
_NAMES = {
    "nav_header": re.compile(r'(<nav class="md-header__inner md-grid" aria-label=")[^"]*'),
    "nav_footer": re.compile(r'(<nav class="md-footer__inner md-grid" aria-label=")[^"]*'),
}


def accessible(html: str, strings: Strings) -> str:
    """Return what Markdown made of a page, mended.

    - 2.4.6, headings and labels: the sign behind a heading is neither read nor reached by keyboard,
      so that a heading says its text and nothing else. The list of contents has the same links.
    - 1.3.1, info and relationships: a corner of a table that holds nothing is no heading; tabs are
      one group.
    - 4.1.2, name, role, value: the box of a task is named by the task.
    """
    if _TABS in html:
        group = f'<div role="group" aria-label="{escape(strings["tabs"])}" class="tabbed-set '
        html = html.replace(_TABS, group)
    if "task-list-item" in html:
        html = _TASK.sub(_named_task, html)
    return _EMPTY_HEAD.sub(_corner, html.replace(_PERMALINK, _UNREAD))


def accessible_frame(html: str, strings: Strings) -> str:
    """Return a page of the theme with the frame around its text mended.

    - 2.4.1, bypass blocks: the theme's way past the menu is missing where a page has no headings,
      and leads past what stands above the first; ours leads to the beginning of the text, always.
    - 2.4.6, headings and labels: the theme's "Header" and "Footer" say nothing to a learner.
    - 1.3.1, info and relationships: the title that slides into the bar repeats the page's heading,
      and is there to be seen only.
    """
    if not _CONTENT.search(html):
        return html
    way = f'<a href="#{CONTENT}" class="md-skip">{escape(strings["skip"])}</a>'
    html = _SKIP.sub(rf"\1{way}\2", html, count=1)
    html = _CONTENT.sub(rf'\g<0> id="{CONTENT}" tabindex="-1"', html, count=1)
    html = html.replace(_TITLE, f'{_TITLE[:-1]} aria-hidden="true">', 1)
    for name, opening in _NAMES.items():
        html = opening.sub(rf"\g<1>{escape(strings[name])}", html, count=1)
    return html


def _named_task(match: re.Match[str]) -> str:
    name = " ".join(unescape(_TAG.sub("", match["text"])).split())
    label = f' aria-label="{escape(name)}"'
    return f"{match['before']}{label}{match['box']}{match['text']}"


def _corner(match: re.Match[str]) -> str:
    return f"<td{match['attributes']}></td>"
