"""Pages that Markdown has rendered before, and templates that were compiled before.

Both make a preview quick; a build that is done once has no use for them.
"""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache

from belajar.render.assets import FOLDER

Render = Callable[[], None]
_LINKS = "links_to_anchors"
_PURE = frozenset(
    {
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"),
        *("footnotes", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"),
        *("pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details"),
        *("pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.mark"),
        *("pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed"),
        *("pymdownx.tasklist", "pymdownx.tilde"),
    }
)
"""Extensions whose result depends on the text and their options alone. Others may read files."""


def is_pure(extensions: Iterable[object]) -> bool:
    """Tell whether a page's HTML depends on nothing but its text and what we know of ourselves."""
    return all(
        isinstance(one, str) and one.removeprefix("markdown.extensions.") in _PURE
        for one in extensions
    )


def render_remembered(page: Any, files: Any, slot: dict[str, Any], render: Render) -> None:
    """Render a page, or give it what the same text was rendered to before.

    A page on which something is to be said (a link that leads nowhere) is rendered each time, so
    that it is said each time.

    Args:
        page: MkDocs' page, whose `markdown` is there.
        files: The files of this build.
        slot: Where what the page was rendered to is kept, of this very text; empty at first.
        render: Renders the page: sets some of its attributes.
    """
    if slot:
        vars(page).update(copy.deepcopy(slot["made"]))
        links = {files.get_file_from_path(path): anchors for path, anchors in slot["links"]}
        page.links_to_anchors = links if slot["has_links"] else None
        return
    before = dict(vars(page))
    with _listening() as heard:
        render()
    if heard or FOLDER in page.markdown:  # our files have another name at each change
        return
    made = {name: one for name, one in vars(page).items() if before.get(name, before) is not one}
    links = made.pop(_LINKS, None)
    slot |= {
        "made": copy.deepcopy(made),
        "links": [(file.src_uri, anchors) for file, anchors in (links or {}).items()],
        "has_links": links is not None,
    }


class CompiledTemplates(BytecodeCache):
    """The theme's templates, compiled once for several builds; a changed one has another sum."""

    def __init__(self) -> None:
        self._compiled: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template the code that was compiled from the same source."""
        bucket.code = self._compiled.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._compiled[bucket.key, bucket.checksum] = bucket.code


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """Yield what MkDocs says meanwhile."""
    heard: list[logging.LogRecord] = []
    handler = logging.Handler(logging.INFO)
    handler.emit = heard.append  # type: ignore[method-assign,assignment]  # all that a handler is here
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
