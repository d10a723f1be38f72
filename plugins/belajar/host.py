"""What MkDocs' own objects say of a site, as the plain values that `site` works with."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from belajar.render.assets import FOLDER
from belajar.site.look import Look, site_look
from belajar.site.search import Written
from belajar.site.sharing import SharedPage


def look_of(config: MkDocsConfig) -> Look:
    """Return colours and logo of the site, from the files that its settings name."""
    docs = Path(config.docs_dir)
    logo = config.theme.get("logo")
    return site_look(docs, [str(one) for one in config.extra_css], str(logo) if logo else None)


def shared_pages(files: Files) -> Iterator[SharedPage]:
    """Give each page that has an address, in the order in which MkDocs lists them."""
    for page in (one.page for one in files.documentation_pages()):
        if page is None or not page.file.inclusion.is_included():
            continue
        yield SharedPage(
            page.file.src_uri,
            page.url,
            str(page.title or ""),
            str(page.meta.get("description") or ""),
            page.content or "",
            tuple(_above(page)),
            page.is_homepage,
            "noindex" not in str(page.meta.get("robots") or ""),
        )


def _above(page: Page) -> Iterator[tuple[str, str]]:
    """Give titles and places of the sections above a page, with the page that opens each."""
    for section in reversed([one for one in page.ancestors if isinstance(one, Section)]):
        first = next(iter(section.children), None)
        if isinstance(first, Page) and first.is_index:
            if first is not page:
                yield str(first.title), first.file.src_uri
        else:
            yield str(section.title), ""


def written_pages(files: Files) -> Iterator[Written]:
    """Give each page that is searched, in the order in which MkDocs lists them."""
    for page in (one.page for one in files.documentation_pages()):
        if page is None or page.content is None or not page.file.inclusion.is_included():
            continue
        search = page.meta.get("search")
        if isinstance(search, dict) and search.get("exclude"):
            continue
        lead = str(page.meta.get("description") or "")
        yield Written(page.file.src_uri, page.url, str(page.title or ""), page.content, lead)


def theme_dirs(config: MkDocsConfig) -> set[Path]:
    """Return the folders of the theme itself, without the owner's."""
    return {Path(one) for one in config.theme.dirs if one != config.theme.custom_dir}


def known_files(files: Files) -> Hashable:
    """Return what links between pages depend on: our own files have another name at each change."""
    return tuple(
        sorted(
            (one.src_uri, one.url, one.inclusion.name)
            for one in files
            if not one.src_uri.startswith(FOLDER)
        )
    )
