"""The curriculum's own order in the navigation."""

from __future__ import annotations

from html import escape
from typing import Any

from belajar.schema.module import Curriculum

MARKER = "modul/*"
"""The entry of `nav` in mkdocs.yml that stands for all parts and modules."""

PREFIX = "modul/"
"""Where modules live on the site, in front of their path below `modules/`."""


def expand_navigation(nav: list[Any] | None, curriculum: Curriculum) -> list[Any] | None:
    """Return `nav` with each `modul/*` entry replaced by the curriculum.

    A navigation without the entry comes back unchanged; None (MkDocs lists all pages itself) too.
    """
    if nav is None:
        return None
    expanded: list[Any] = []
    for entry in nav:
        if entry == MARKER:
            expanded += module_entries(curriculum)
        elif isinstance(entry, dict):
            expanded.append(
                {title: _expanded_value(value, curriculum) for title, value in entry.items()}
            )
        else:
            expanded.append(entry)
    return expanded


def module_entries(curriculum: Curriculum) -> list[dict[str, Any]]:
    """Return one section a part, the part's page first, titles safe for HTML templates."""
    return [
        {
            escape(part.title): [
                PREFIX + part.path,
                *({escape(module.title): PREFIX + module.path} for module in part.modules),
            ]
        }
        for part in curriculum.parts
    ]


def _expanded_value(value: Any, curriculum: Curriculum) -> Any:
    if value == MARKER:
        return module_entries(curriculum)
    return expand_navigation(value, curriculum) if isinstance(value, list) else value
