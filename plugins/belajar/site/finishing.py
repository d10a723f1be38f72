"""What is done to a whole site once it is written: style sheets trimmed, pages locked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from belajar.site.names import names_of
from belajar.site.one_sheet import one_sheet
from belajar.site.policy import FILE, InlineScripts, page_policy, sent_policy, with_policy


@dataclass(frozen=True, slots=True)
class Changes:
    """What changes in the folder of a site.

    Attributes:
        written: Path inside the site -> content.
        removed: Paths inside the site of what goes.
    """

    written: Mapping[str, bytes] = field(default_factory=dict)
    removed: tuple[str, ...] = ()


def trimming(site: Path, is_data: Callable[[str], bool], base: str) -> Changes:
    """Return what puts one sheet with what the pages can use in place of those all of them load.

    Args:
        site: Folder of the built site.
        is_data: Tells whether the script at a path inside it holds data and does nothing.
        base: The path at which the site is published.
    """
    pages, scripts = _texts(site, "*.html"), _texts(site, "*.js")
    data = [scripts.pop(path) for path in list(scripts) if is_data(path)]
    names = names_of(pages.values(), data, scripts.values())
    sheet = one_sheet(pages, _texts(site, "*.css"), names, base)
    if sheet is None:
        return Changes()
    written = {sheet.path: sheet.content}
    for place, html in pages.items():
        changed = sheet.on_page(html, place)
        if changed != html:
            written[place] = changed.encode("utf-8", "surrogateescape")
    return Changes(written, sheet.replaced)


def locking(
    site: Path, scripts: InlineScripts, told: Collection[str], *, scripts_are_typed: bool
) -> Changes:
    """Return what writes the policy into each page, and beside them for the server.

    Args:
        site: Folder of the built site.
        scripts: The scripts inside pages that may run.
        told: Paths inside the site of the pages whose scripts are among them; those of other pages
            (404.html, the owner's HTML) are noted now.
        scripts_are_typed: Whether no script makes markup or scripts out of text.
    """
    pages = {path: file.read_bytes() for path, file in _files(site, "*.html")}
    for path, page in pages.items():
        if path not in told:
            scripts.note(page.decode("utf-8", "replace"))
    hashes = scripts.hashes()
    policy = page_policy(hashes, scripts_are_typed=scripts_are_typed)
    sent = f"{sent_policy(hashes, scripts_are_typed=scripts_are_typed)}\n"
    locked = {path: with_policy(page, policy) for path, page in pages.items()}
    return Changes({**locked, FILE: sent.encode()})


def contents(site: Path, keeps: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Give path inside a built site and content of each file that is kept."""
    for path, file in _files(site, "*"):
        if keeps(path):
            yield path, file.read_bytes()


def _texts(site: Path, pattern: str) -> dict[str, str]:
    return {
        path: file.read_bytes().decode("utf-8", "surrogateescape")
        for path, file in _files(site, pattern)
    }


def _files(site: Path, pattern: str) -> Iterator[tuple[str, Path]]:
    for file in sorted(site.rglob(pattern)):
        if file.is_file():
            yield file.relative_to(site).as_posix(), file
