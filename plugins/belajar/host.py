"""What MkDocs' own objects say of a site, as the plain values that `site` works with."""

from __future__ import annotations

import posixpath
from collections.abc import Hashable, Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from belajar.render.assets import FOLDER
from belajar.site.frame import (
    FOR_SCRIPT,
    TEMPLATES,
    Frame,
    complaints,
    is_sheet,
    is_unloaded,
    light_sheet,
    own_templates,
)
from belajar.site.look import Look, site_look
from belajar.site.navigation import PREFIX
from belajar.site.parts import Where
from belajar.site.search import Written
from belajar.site.sharing import SharedPage


class SiteFiles:
    """The files of a site while it is built, and where each will lie. Made anew for each build.

    Attributes:
        files: MkDocs' own list; another plugin may put another one in its place.
        urls: Place of a file -> its address below the root of the site.
    """

    def __init__(self, files: Files, config: MkDocsConfig) -> None:
        self.files = files
        self.urls: dict[str, str] = {}
        self._config = config

    def note_addresses(self) -> None:
        """Take down where the files that are there will lie."""
        self.urls |= {file.src_uri: file.url for file in self.files}

    def add(self, assets: Mapping[str, bytes]) -> None:
        """Add files by path and content."""
        for path, content in assets.items():
            self._append(File.generated(self._config, path, content=content))

    def add_media(self, media: Mapping[str, Path]) -> None:
        """Add files by path inside the site and place on this computer."""
        for path, source in media.items():
            self._append(File.generated(self._config, path, abs_src_path=str(source)))

    def add_modules(self, folder: Path, paths: Iterable[str]) -> None:
        """Add the pages of the curriculum and what lies beside them, by path below their folder."""
        docs = Path(self._config.docs_dir).as_posix()
        from_docs = posixpath.relpath(folder.as_posix(), docs)
        for path in paths:
            file = File.generated(
                self._config,
                PREFIX + path,
                abs_src_path=str(folder / path),
                inclusion=InclusionLevel.INCLUDED,
            )
            file.edit_uri = f"{from_docs}/{path}"
            self._append(file)

    def lighten(self) -> Frame:
        """Leave out of the site what its pages do not load, and put our style sheets in."""
        sheets: dict[str, str] = {}
        theme = self._config.theme
        favicon = theme.get("favicon") or ""
        for file in [one for one in self.files if self._is_of_theme(one)]:
            if is_unloaded(file.src_uri, favicon):
                self.files.remove(file)
            elif is_sheet(file.src_uri):
                path, content = light_sheet(file.src_uri, file.content_string)
                self.files.remove(file)
                self.add({path: content})
                sheets[file.src_uri] = path
        return Frame(FOR_SCRIPT.intersection(theme.get("features") or ()), sheets)

    def where(self, place: str) -> Where:
        """Return a page's place with the way from there to other files."""

        def address(target: str) -> str:
            return get_relative_url(self.urls[target], self.urls[place])

        return Where(place, address)

    def _append(self, file: File) -> None:
        self.files.append(file)
        self.urls[file.src_uri] = file.url

    def _is_of_theme(self, file: File) -> bool:
        theme = self._config.theme
        dirs = {Path(one) for one in theme.dirs if one != theme.custom_dir}
        return Path(file.src_dir or "") in dirs


def lightened(config: MkDocsConfig) -> Iterator[str]:
    """Put our templates behind the owner's own; say what a light site cannot do.

    Args:
        config: The site's configuration, whose theme is changed.
    """
    theme, root = config.theme, Path(config.docs_dir)
    theme.dirs.insert(1 if theme.custom_dir else 0, str(TEMPLATES))
    own = {str(one): root / str(one) for one in config.extra_javascript}
    texts = {name: file.read_bytes() for name, file in own.items() if file.is_file()}
    scripts = {name: text.decode("utf-8", "replace") for name, text in texts.items()}
    features, templates = theme.get("features") or (), own_templates(theme.custom_dir)
    return complaints(features, config.plugins, config.extra, scripts, templates)


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


def known_files(files: Files) -> Hashable:
    """Return what links between pages depend on: our own files have another name at each change."""
    return tuple(
        sorted(
            (one.src_uri, one.url, one.inclusion.name)
            for one in files
            if not one.src_uri.startswith(FOLDER)
        )
    )
