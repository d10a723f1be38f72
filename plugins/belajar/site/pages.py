"""What each page of a site gets from us, decided from its path on the site alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from belajar.render.accessible import accessible, accessible_frame
from belajar.render.assets import (
    ALOUD,
    APP,
    EDITING,
    FOLDER,
    FRAME,
    SEARCH,
    build_assets,
    hashed_name,
    style_tag,
)
from belajar.render.frame import with_frame
from belajar.render.glossary import definitions
from belajar.render.module_page import with_closing_sections
from belajar.render.page_html import PageCleaner
from belajar.render.pictures import with_later_pictures
from belajar.render.review import FOLDER as ITEMS
from belajar.render.search import with_search
from belajar.render.strings import Strings
from belajar.schema.memory import FORGETFUL, Memory
from belajar.schema.module import Module, Part, split_front_matter
from belajar.site.app import AppWriter
from belajar.site.faults import Faults
from belajar.site.frame import Frame
from belajar.site.links import LinkMap, rewrite_tree
from belajar.site.navigation import PREFIX
from belajar.site.outline import quiz_sections
from belajar.site.parts import OWN_KINDS, PageParts, Where
from belajar.site.pictures import picture_states, size_pictures
from belajar.site.placement import fill_in, mark, marked
from belajar.site.posters import Host, poster_files
from belajar.site.preview import Preview
from belajar.site.project import Project
from belajar.site.search import Written, filled_in_later, search_page, search_script
from belajar.site.sharing import SharedPage, Sharing, SiteFacts
from belajar.site.terms import TermLinker, used_terms
from belajar.typeset.posters import Maker


class PageWriter:
    """Adds our parts to pages. Made anew for each build.

    Args:
        project: What was read from the repository.
        strings: Words of the site's language.
        site: Namespace of learners' stored answers.
        links: Where the repository's files are shown.
        root: Folder that the quizzes' paths are relative to.
        name: The site's name.
        preview: What a preview adds to pages.
        memory: What was rendered before.
        searching: Whether the site has our search.
        frame: How pages do without the theme's script; None where they have it.
        reading_aloud: Whether modules can be listened to.
        logo: Place of the site's logo, if it is a file of the site.
        app: Makes an app of the site, if it is one.
    """

    def __init__(
        self,
        project: Project,
        strings: Strings,
        site: str,
        links: LinkMap,
        root: Path,
        name: str,
        preview: Preview | None = None,
        memory: Memory = FORGETFUL,
        *,
        searching: bool = False,
        frame: Frame | None = None,
        reading_aloud: bool = False,
        logo: str | None = None,
        app: AppWriter | None = None,
    ) -> None:
        self._project = project
        self._strings = strings
        self._links = links
        curriculum = project.curriculum
        self._part_pages = {PREFIX + part.path: part for part in curriculum.parts}
        self._modules = {PREFIX + module.path: module for module in curriculum.modules()}
        self._newest = max((module.reviewed for module in self._modules.values()), default=None)
        self._frame = frame
        has = {
            EDITING: preview is not None,
            SEARCH: searching,
            FRAME: frame is not None,
            ALOUD: reading_aloud,
            APP: app is not None,
        }
        self.assets = build_assets(strings, [one for one, is_wanted in has.items() if is_wanted])
        self._app = app
        self._index: str | None = None
        self._preview = preview
        self._memory = memory
        self._parts = PageParts(
            *(project, strings, site, links, root, self.assets, name, preview, memory), logo=logo
        )
        self._terms = TermLinker(project.glossary)
        self._cleaner = PageCleaner(_marks(project))

    def body(self, place: str, source: str | None) -> str | None:
        """Return the text of a module or part page without its front matter.

        Of other pages None, so that MkDocs reads them itself; in a preview it would stop at one
        that is no text.

        It begins with a blank line, so that MkDocs finds no metadata of its own in it: a first
        line such as `template: x` is text.
        """
        if source is None:
            return None
        if not self.is_of_strangers(place):
            is_faulty = self._preview is not None and self._preview.is_faulty(place)
            return _text_of(Path(source)) if is_faulty else None
        return "\n" + split_front_matter(_text_of(Path(source))).body

    def is_of_strangers(self, place: str) -> bool:
        """Tell whether a page's text is data: that of a module or a part."""
        return place in self._modules or place in self._part_pages

    def media_files(self) -> Mapping[str, Path]:
        """Return path inside the site and source of each file that an item shows."""
        return self._parts.media_files()

    def review_files(self, where_of: Callable[[str], Where]) -> Mapping[str, bytes]:
        """Return path and content of the scripts that hold items for review.

        Args:
            where_of: Gives for the place of a page what is known of it.
        """
        return self._parts.review_files(where_of)

    def poster_files(self, maker: Maker, host: Host) -> Mapping[str, bytes]:
        """Return path and content of the posters, where a page shows them; it offers them then.

        Args:
            maker: Whose posters they are.
            host: Where the site is found.

        Raises:
            NoTypesetter: What makes them is not installed.
        """
        if self._parts.page_of("posters") is None:
            return {}
        files, self._parts.posters = poster_files(
            self._project, self._strings, maker, host, self._memory
        )
        return files

    def search_files(self, pages: Iterable[Written]) -> Mapping[str, bytes]:
        """Return path and content of the search index; from here on pages open it.

        Args:
            pages: All pages, in the order in which equally good ones are found.
        """
        later = filled_in_later(self._project, self._parts.page_of)
        content = search_script(
            search_page(page, later.get(page.place, ()), self._memory) for page in pages
        )
        self._index = hashed_name("search-index.js", content)
        return {self._index: content}

    def is_data(self, path: str) -> bool:
        """Tell whether a script of the site holds texts only: items, the search index."""
        return path == self._index or path.startswith(f"{FOLDER}{ITEMS}/")

    def surrounded(self, html: str, where: Where) -> str:
        """Return a whole page with what stands around its text: frame and search of the site."""
        html = accessible_frame(html, self._strings)
        if self._frame is not None:
            features, sheets = self._frame.features, self._frame.sheets
            html = with_frame(html, self.assets, features, sheets, where.address)
            html = with_later_pictures(html)
        if self._index is None:
            return html
        return with_search(html, self._strings, self.assets, self._index, where.address)

    def sharing(self, site: SiteFacts, pages: Sequence[SharedPage]) -> Sharing:
        """Return what the heads of all pages say.

        Args:
            site: What is known of the site.
            pages: All pages, in the order in which MkDocs lists them.
        """
        return Sharing(self._project, self._strings, site, pages, self._parts.page_of)

    def meta(self, place: str) -> dict[str, Any]:
        """Return what the theme may read of a page, safe where it writes it without escaping."""
        entry = self._modules.get(place) or self._part_pages.get(place)
        if entry is None:
            return {}
        return {"title": escape(entry.title), "description": escape(entry.summary, quote=True)}

    def date(self, place: str) -> str | None:
        """Return the ISO date of a page's last review; for other pages the newest of all modules.

        It takes the place of the build date in the site map, so that two builds are equal.
        """
        module = self._modules.get(place)
        return module.reviewed if module else self._newest

    def markdown(self, place: str, markdown: str) -> str:
        """Return a page's Markdown with what belongs below the author's text."""
        if module := self._modules.get(place):
            return with_closing_sections(markdown, module, self._strings)
        if place in self._part_pages:
            return f"{markdown.rstrip()}\n\n::: modules\n"
        return markdown

    @cached_property
    def state(self) -> object:
        """Return what stands for all that a page's HTML depends on beside its Markdown."""
        key = (
            "pages",
            tuple(sorted(self._links.places.items())),
            picture_states(self._links.places),
            tuple(self._project.glossary.values()),
            self._parts.page_of("glossary"),
            tuple(sorted(self._modules)),
        )
        return self._memory.recall(key, object)

    def rewrite_links(self, root: Element, place: str, source: str) -> None:
        """Rewrite the links of a page's tree, written between files, for the site.

        Pictures get their size where the theme's sheet is known to keep them in proportion.
        """
        if self._frame is not None:
            size_pictures(root, self._links, source)
        rewrite_tree(root, self._links, source, place)

    def link_terms(self, root: Element, where: Where) -> None:
        """Link the glossary terms of a module's tree."""
        glossary = self._parts.page_of("glossary")
        if where.place in self._modules and glossary:
            page = where.address(glossary)
            self._terms.link(root, lambda term: f"{page}#{term}")

    def content(self, place: str, html: str) -> str:
        """Return what Markdown made of a page, mended; of a module's or part's, what may stay.

        Above a module's text, the place of its box is marked.
        """
        if self.is_of_strangers(place):
            html = self._cleaner.clean(html)
        html = accessible(html, self._strings)
        if place in self._modules:
            is_sound = self._preview is None or not self._preview.is_faulty(place)
            return f"{mark('module') if is_sound else ''}\n{html}"
        return html

    def finished(self, html: str, where: Where) -> str:
        """Return the whole page with every mark filled in and the scripts it needs loaded."""
        html = self.surrounded(self._parts.languages.mark(self._filled(html, where)), where)
        if self._app is not None:
            panel = self._parts.page_of("offline")
            html = self._app.page(html, self.assets, where.address, panel)
        if self._preview is None:
            return html
        return self._preview.page(
            html, where.place, where.address, self.assets, self._parts.page_of
        )

    def _filled(self, html: str, where: Where) -> str:
        marks = marked(html)
        if not marks:
            return html
        module, part = self._modules.get(where.place), self._part_pages.get(where.place)
        fills = self._parts.fills(where, module, part, quiz_sections(html), marks)
        html = fill_in(html, fills)
        html = self._with_definitions(html)
        features = self._parts.features
        used = {one for kind, name in marks for one in features(kind, name, where.place)}
        styles = "".join(
            style_tag(where.address(path))
            for feature, path in self.assets.styles.items()
            if feature in used
        )
        return html.replace("</head>", f"{styles}</head>", 1)

    def _with_definitions(self, html: str) -> str:
        used = used_terms(html)
        if not used:
            return html
        terms = [self._project.glossary[one] for one in used if one in self._project.glossary]
        before, end, after = html.rpartition("</article>")
        return f"{before}{definitions(terms, self._parts.text)}\n{end}{after}" if end else html


def _text_of(file: Path) -> str:
    """Return a page's text; bytes that are none are told of when the page is checked."""
    return file.read_bytes().decode("utf-8-sig", "replace")


def _marks(project: Project) -> set[str]:
    """Return what may be marked on a page of the curriculum: checked blocks, and what we add."""
    placed = (*project.curriculum.placements, *project.placements)
    return {f"{one.kind}:{one.name}" if one.name else one.kind for one in placed} | OWN_KINDS


def source_paths(project: Project, faults: Faults, modules_dir: Path) -> list[str]:
    """Return the files of `modules_dir` that belong on the site, as paths below it, sorted.

    These are the pages of the curriculum and the media beside them; files that are neither (notes,
    hidden files, data for other tools) stay at home, and so do drawings that a build would refuse.
    """
    pages = [entry.path for part in project.curriculum.parts for entry in _pages(part)]
    media = [
        path.relative_to(modules_dir).as_posix()
        for path in modules_dir.rglob("*")
        if path.suffix.lower() in MEDIA
        and path.is_file()
        and not path.is_symlink()
        and not faults.of_file(path)
    ]
    return sorted(pages + media)


MEDIA = frozenset(
    {
        *(".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"),
        *(".mp3", ".ogg", ".mp4", ".webm", ".vtt", ".pdf"),
    }
)


def _pages(part: Part) -> list[Part | Module]:
    return [part, *part.modules]
