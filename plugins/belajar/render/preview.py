"""What only a preview shows: mistakes at their place, and bars that lead an editor to the files.

Messages, file names and source lines come from strangers' files; all of them are text here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from belajar.render.exercise import MARKUP_SAFE
from belajar.render.strings import Strings
from belajar.render.text import attribute
from belajar.schema.diagnostics import Diagnostic

Opener = Callable[[str, int, int], str | None]
"""Takes file, line and column, returns the address that opens an editor there, if any does."""

Excerpt = Callable[[Diagnostic], tuple[str, str]]
"""Returns the source line of a diagnostic, and the line with its caret."""

MOST = 50
"""So many mistakes are listed in one place; the terminal lists all."""

_CODE = re.compile(r"`([^`]+)`")


class Spot(NamedTuple):
    """A place in a file."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class PreviewRenderer:
    """Renders the parts of one preview.

    Args:
        strings: Words of the site's language.
        opener: Where an editor can be opened.
        excerpt: Gives the source line of a mistake.
    """

    def __init__(self, strings: Strings, opener: Opener, excerpt: Excerpt) -> None:
        self._strings = strings
        self._opener = opener
        self._excerpt = excerpt

    def panel(self, title: str, found: Sequence[Diagnostic], anchor: str) -> str:
        """Return the panel that stands where something cannot be shown.

        Args:
            title: What cannot be shown.
            found: Why not.
            anchor: Id of its heading, once on a page.
        """
        return (
            f'<section class="bj-faults" aria-labelledby="{attribute(anchor)}" data-search-exclude>'
            f'<h2 class="bj-faults-title" id="{attribute(anchor)}">{_words(title)}</h2>'
            f"{self._list(found)}"
            f'<p class="bj-faults-next">{self._strings["fault_next"]}</p></section>'
        )

    def bar(self, found: Sequence[Diagnostic], page_of: Callable[[Diagnostic], str | None]) -> str:
        """Return the bar above a page that counts all mistakes of the project and lists them.

        Args:
            found: All of them.
            page_of: Address of the page that shows a mistake at its place.
        """
        if not found:
            return ""
        is_broken = any(one.severity == "error" for one in found)
        said = self._strings.fill("fault_bar", counts=self._counts(found), files=_files(found))
        note = f"<p>{self._strings['fault_publish']}</p>" if is_broken else ""
        return (
            f'<details class="bj-faults bj-faults-bar" data-search-exclude'
            f"{'' if is_broken else ' data-calm'}><summary>{said}</summary>{note}"
            f"{self._list(found, page_of)}</details>"
        )

    def place(self, label: str, spot: Spot, more: str = "") -> str:
        """Return the bar that names a place in a file, with what goes there.

        Args:
            label: What stands there.
            spot: The place.
            more: What else the bar holds.
        """
        return (
            f'<belajar-edit class="bj-edit" data-at="{attribute(str(spot))}" data-search-exclude>'
            f"<span>{self._strings[label]}</span> <code>{escape(str(spot))}</code>"
            f"{self._link(spot.path, spot.line, 1)}{more}</belajar-edit>"
        )

    def quiz_bar(self, spot: Spot, items: Mapping[str, Spot], keys: Mapping[str, str]) -> str:
        """Return the bar above an exercise, with what its script puts below each item.

        Args:
            spot: Where the quiz stands.
            items: Where each item stands, by id.
            keys: HTML of each item's key and explanations.
        """
        data = {
            name: {"at": str(one), "open": self._opener(one.path, one.line, 1)}
            for name, one in items.items()
        }
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(MARKUP_SAFE)
        held = "".join(f'<div data-item="{name}">{key}</div>' for name, key in keys.items())
        more = f'<template class="bj-edit-items">{text}</template>'
        more += f'<template class="bj-edit-keys">{held}</template>'
        return self.place("edit_quiz", spot, more)

    def _list(
        self,
        found: Sequence[Diagnostic],
        page_of: Callable[[Diagnostic], str | None] = lambda one: None,
    ) -> str:
        rows = "".join(self._entry(one, page_of(one)) for one in found[:MOST])
        left = len(found) - MOST
        more = f"<p>{self._strings.fill('fault_more', n=left)}</p>" if left > 0 else ""
        return f"<ol>{rows}</ol>{more}"

    def _entry(self, one: Diagnostic, page: str | None) -> str:
        strings = self._strings
        source, caret = self._excerpt(one)
        at = f"{one.path}:{one.line}:{one.column}"
        there = f' <a href="{attribute(page)}">{strings["fault_shown"]}</a>' if page else ""
        advice = strings.fill("fault_fix", advice=_words(one.advice)) if one.advice else ""
        line = (
            f'<pre tabindex="0" role="group" aria-label="{strings["fault_source"]}">'
            f'{escape(source)}\n<span aria-hidden="true">{caret}</span></pre>'
        )
        return (
            f'<li data-severity="{one.severity}">'
            f'<belajar-edit class="bj-edit-at" data-at="{attribute(at)}"><code>{escape(at)}</code>'
            f"{self._link(one.path, one.line, one.column)}{there}</belajar-edit>"
            f"{line if source.strip() else ''}"
            f"<p><strong>{strings[f'fault_{one.severity}']}: {_words(one.message)}.</strong> "
            f"{advice} <small>[{escape(one.code)}]</small></p></li>"
        )

    def _link(self, path: str, line: int, column: int) -> str:
        address = self._opener(path, line, column)
        if address is None:
            return ""
        return (
            f' <a class="bj-edit-open" href="{attribute(address)}">{self._strings["edit_open"]}</a>'
        )

    def _counts(self, found: Iterable[Diagnostic]) -> str:
        severities = [one.severity for one in found]
        return ", ".join(
            self._strings.fill(f"fault_{name}s", n=severities.count(name))
            for name in ("error", "warning")
            if name in severities
        )


def _files(found: Iterable[Diagnostic]) -> int:
    return len({one.path for one in found})


def _words(text: str) -> str:
    """Return a message as HTML, what stands between backticks as code."""
    return _CODE.sub(r"<code>\1</code>", escape(text))
