"""What Markdown makes of a page, mended for people who do not see it or have no pointer.

Each mend names the criterion of WCAG 2.2 that it is there for. What a theme's templates, script or
styles get wrong is mended there.
"""

from __future__ import annotations

import re
from html import escape, unescape

from belajar.render.strings import Strings

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


def _named_task(match: re.Match[str]) -> str:
    name = " ".join(unescape(_TAG.sub("", match["text"])).split())
    label = f' aria-label="{escape(name)}"'
    return f"{match['before']}{label}{match['box']}{match['text']}"


def _corner(match: re.Match[str]) -> str:
    return f"<td{match['attributes']}></td>"
