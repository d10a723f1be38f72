"""The MkDocs plugin: hands each moment of a build to the functions that do the work."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from typing import Any, Literal, TypeVar
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from belajar.config import BelajarConfig
from belajar.extension import BelajarExtension
from belajar.host import SiteFiles, known_files, lightened, look_of, shared_pages, written_pages
from belajar.render.strings import load_strings
from belajar.schema.diagnostics import format_diagnostic, format_report
from belajar.schema.memory import FORGETFUL, Memory
from belajar.site.app import WORKER, AppWriter, Identity, NoApp, remover
from belajar.site.faults import Faults
from belajar.site.finishing import Changes, contents, locking, trimming
from belajar.site.frame import Frame
from belajar.site.links import LinkMap
from belajar.site.nav_tree import nav_tree
from belajar.site.navigation import expand_navigation
from belajar.site.pages import PageWriter, source_paths
from belajar.site.parts import KINDS, Where
from belajar.site.placement import mark
from belajar.site.policy import InlineScripts
from belajar.site.posters import Host
from belajar.site.preview import Preview, Workplace, opener
from belajar.site.project import Folders, Project, load_project, site_id
from belajar.site.rendering import CompiledTemplates, is_pure, render_remembered
from belajar.site.settings import OWN_OPTIONS, UnreadableSettings
from belajar.site.sharing import ROBOTS, SITE_MAP, Sharing, SiteFacts
from belajar.typeset.cards import set_cards
from belajar.typeset.posters import Maker
from belajar.typeset.typesetter import PICTURES, NotSet, NoTypesetter

_OF_A_PICTURE = re.compile("image|SVG")
"""What the typesetter says of a picture that it cannot read."""
_OBJECTS = frozenset({"plugins", "theme", "hooks"})
"""Options that say nothing of what we make; the theme's templates are known by their sum."""

EDITOR = "BELAJAR_EDITOR"
"""Environment variable: how a preview's links open a file (`site/preview.py`, `opener`)."""

OTHER_SEARCH = frozenset({"search", "material/search"})
TWO_SEARCHES = (
    "`search: true` di bawah `belajar` menggantikan plugin `search`; "
    "hapus `search` dari `plugins` di mkdocs.yml."
)

NO_TYPESETTER = (
    "kartu dan poster tidak dibuat karena `typst` tidak terpasang; jalankan "
    "`pip install 'belajar[portal]'`, atau setel `cards: false` di bawah `belajar`."
)

log = logging.getLogger("mkdocs.plugins.belajar")
_Made = TypeVar("_Made")


class BelajarPlugin(BasePlugin[BelajarConfig]):
    """Brings modules and self-graded exercises into a MkDocs site."""

    _writer: PageWriter
    _files: SiteFiles
    _known: Hashable
    _page: Page | None = None
    _is_preview = False
    _memory: Memory = FORGETFUL
    _remembered = ""
    _templates = CompiledTemplates()
    _scripts: InlineScripts
    _app: AppWriter | None
    _told: set[str]
    _sharing: Sharing | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
        """Note whether this is a preview; MkDocs keeps a plugin that asks, build after build."""
        self._is_preview = command == "serve"
        self._memory, self._remembered, self._page = FORGETFUL, "", None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Register the Markdown extension; its blocks only mark their place for now."""
        extension = BelajarExtension(
            place=mark, rewrite_links=self._rewrite_links, link_terms=self._link_terms, kinds=KINDS
        )
        self._remember(config)
        self._scripts, self._told = InlineScripts(), set()
        if self.config.search and not OTHER_SEARCH.isdisjoint(config.plugins):
            log.warning(TWO_SEARCHES)
        if self.config.light:
            for one in lightened(config):
                log.warning(one)
        config.markdown_extensions.append(extension)  # type: ignore[arg-type]  # MkDocs says list[str]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and check everything, add the module pages, put them into the navigation."""
        faults = self._read_project(files, config)
        project = faults.sound()
        self._files, modules = SiteFiles(files, config), self._folders(config).modules
        self._files.add_modules(modules, source_paths(project, faults, modules))
        links = LinkMap({one.abs_src_path: one.src_uri for one in files if one.abs_src_path})
        self._app = self._make_app(config)
        self._files.note_addresses()
        frame = self._files.lighten() if self.config.light else None
        self._writer = self._make_writer(project, faults, links, frame, config)
        self._known = known_files(files)
        self._add_made(config)
        config.nav = expand_navigation(config.nav, project.curriculum)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Compile the theme's templates once while a preview runs; make the search index."""
        if self._is_preview:
            env.bytecode_cache = self._templates
        self._files.files = files
        if self.config.search:
            self._files.add(self._writer.search_files(written_pages(files)))
        if self.config.light:
            env.globals["nav_tree"] = partial(nav_tree, strings=load_strings(self.config.language))
        self._sharing = self._share(config) if self.config.sharing else None
        return env

    def on_post_template(
        self, output: str, *, template_name: str, config: MkDocsConfig
    ) -> str | None:
        """Write the site map; finish the page for addresses that lead nowhere, at any depth."""
        if template_name == SITE_MAP and self._sharing:
            needs_one = "navigation.instant" in (config.theme.get("features") or ())
            return self._sharing.site_map() or (output if needs_one else "")
        if template_name != "404.html":
            return output
        base = urlsplit(config.site_url or "").path or "/"
        where = Where(template_name, lambda target: urljoin(base, self._files.urls[target]))
        output = self._sharing.lost_page(output) if self._sharing else output
        return self._writer.surrounded(output, where)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Let a preview render pages again only where something has changed."""
        ours = [one for one in config.markdown_extensions if not isinstance(one, BelajarExtension)]
        if self._is_preview and is_pure(ours):
            page.render = partial(self._render, page, page.render)  # type: ignore[method-assign]
        return page

    def on_page_read_source(self, *, page: Page, **_: Any) -> str | None:
        """Give MkDocs a module's text without its front matter, which we read ourselves."""
        self._page = page
        return self._writer.body(page.file.src_uri, page.file.abs_src_path)

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Add the closing quiz and the sources to a module."""
        place = page.file.src_uri
        page.meta.update(self._writer.meta(place))
        page.update_date = self._writer.date(place) or page.update_date
        return self._writer.markdown(place, markdown)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Keep of a module's HTML what may stay, and mark the place of the box above its text."""
        return self._writer.content(page.file.src_uri, html)

    @event_priority(-50)  # after other plugins have had the page, so that none of them reads a key
    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Fill in what was marked, and load its script and style on the pages that need them."""
        self._note_scripts(output, page)
        where = self._files.where(page.file.src_uri)
        if self._sharing:
            output = self._sharing.page(output, where.place, where.address)
        return self._writer.finished(output, where)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any
    ) -> LiveReloadServer:
        """Rebuild when a module or a quiz changes; MkDocs watches its own folder itself."""
        folders = self._folders(config)
        for folder in (folders.modules, folders.quizzes, folders.data):
            if folder.is_dir() and not folder.is_relative_to(config.docs_dir):
                server.watch(str(folder))
        return server

    @event_priority(50)  # before plugins that compress or pack what lies there
    def _on_post_build_lock(self, /, *, config: MkDocsConfig, **_: Any) -> None:
        """Trim the style sheets, lock the pages; forget what this build did not need."""
        site, light = Path(config.site_dir), self.config.light
        if light and not self._is_preview:
            base = urlsplit(config.site_url or "").path or "/"
            _write(site, trimming(site, self._writer.is_data, base))
        if self.config.content_security_policy and not self._is_preview:
            _write(site, locking(site, self._scripts, self._told, scripts_are_typed=light))
        self._memory.turn()

    @event_priority(-100)  # after all that changes what lies there
    def _on_post_build_keep(self, /, *, config: MkDocsConfig, **_: Any) -> None:
        """Write the worker that keeps the site offline, or takes away the one that did."""
        site = Path(config.site_dir)
        if self._app is not None:
            _write(site, Changes(self._app.worker(contents(site, self._app.keeps))))
        elif config.use_directory_urls and not (site / WORKER).exists():
            _write(site, Changes({WORKER: remover()}))

    on_post_build = CombinedEvent(_on_post_build_lock, _on_post_build_keep)

    def _note_scripts(self, output: str, page: Page) -> None:
        """Allow the scripts of a page as the theme made it, without those in strangers' text."""
        self._told.add(page.file.dest_uri)
        if self._writer.is_of_strangers(page.file.src_uri):
            self._scripts.note_around(output, page.content or "")
        else:
            self._scripts.note(output)

    def _remember(self, config: MkDocsConfig) -> None:
        """Begin with an empty memory when a preview begins, or its configuration has changed."""
        others = {name: value for name, value in config.items() if name not in _OBJECTS}
        known = repr((others, self.config))
        if self._is_preview and known != self._remembered:
            self._memory, self._remembered = Memory(), known

    def _render(
        self, page: Page, render: Callable[..., None], config: MkDocsConfig, files: Files
    ) -> None:
        key = ("markdown", page.file.src_uri, page.markdown, self._known, self._writer.state)
        slot: dict[str, Any] = self._memory.recall(key, dict)
        render_remembered(page, files, slot, partial(render, config, files))

    def _make_writer(
        self,
        project: Project,
        faults: Faults,
        links: LinkMap,
        frame: Frame | None,
        config: MkDocsConfig,
    ) -> PageWriter:
        strings = load_strings(self.config.language)
        site = self.config.site_id or site_id(config.site_name)
        root, name = self._root(config), config.site_name
        preview = self._preview(project, faults, links, config) if self._is_preview else None
        logo = config.theme.get("logo")
        return PageWriter(
            *(project, strings, site, links, root, name, preview, self._memory),
            searching=self.config.search,
            frame=frame,
            reading_aloud=self.config.read_aloud,
            logo=logo if logo in links.places.values() else None,
            app=self._app,
        )

    def _make_app(self, config: MkDocsConfig) -> AppWriter | None:
        """Return what makes an app of the site; none of an edition for disks or a preview."""
        if not self.config.app or not config.use_directory_urls or self._is_preview:
            return None
        if self._files.files.get_file_from_path(WORKER):
            raise PluginError(f"`app: true` menulis {WORKER}; namai ulang berkas Anda yang itu.")
        own, name = self.config, config.site_name
        about = config.site_description or name
        identity = Identity(name, own.app_short_name or name, about, own.app_color)
        logo = self._files.files.get_file_from_path(str(config.theme.get("logo") or ""))
        try:
            return AppWriter(
                identity,
                (logo.src_uri, logo.content_bytes) if logo else None,
                load_strings(own.language),
                own.app_unasked_kb * 1000,
                own.app_leave_out,
                has_theme_search=not OTHER_SEARCH.isdisjoint(config.plugins),
            )
        except NoApp as reason:
            raise PluginError(str(reason)) from None

    def _preview(
        self, project: Project, faults: Faults, links: LinkMap, config: MkDocsConfig
    ) -> Preview:
        root = self._root(config)
        try:
            opens = opener(os.environ.get(EDITOR, ""), root, config.dev_addr.host)
        except ValueError as reason:
            log.warning(f"{EDITOR}={reason}: tulis `off`, atau alamat yang memuat {{path}}.")
            opens = opener("off", root, "")
        placed = (*project.curriculum.placements, *project.placements)
        workplace = Workplace(root, links.pages_below(root), opens)
        return Preview(faults, project.bank, placed, workplace, load_strings(self.config.language))

    def _read_project(self, files: Files, config: MkDocsConfig) -> Faults:
        """Read everything; a preview goes on with what is sound, a build ends at an error."""
        pages = [Path(one.abs_src_path) for one in files.documentation_pages() if one.abs_src_path]
        goes_on = self._is_preview and not config.strict
        folders = self._folders(config)
        project = load_project(folders, pages, self._memory, stand_ins=goes_on)
        faults = Faults(project, folders)
        if faults and not goes_on:
            raise PluginError(format_report(project.diagnostics))
        if faults:
            log.error(f"Pratinjau berjalan terus tanpa yang galat.\n{format_report(faults.found)}")
        for one in () if faults else project.diagnostics:
            log.warning(format_diagnostic(one))
        return faults

    def _add_made(self, config: MkDocsConfig) -> None:
        """Add the files that are made from what was read."""
        files = self._files
        files.add(self._writer.assets.files)
        files.add(self._app.files() if self._app else {})
        files.add_media(self._writer.media_files())
        files.add(self._writer.review_files(files.where))
        look = look_of(config)
        maker = Maker(config.site_name, look.logo, look.colors, self.config.language)
        contact = str(config.extra.get("contact") or "")
        host = Host(config.site_url or "", contact, files.urls.__getitem__)
        files.add(self._set(lambda: self._writer.poster_files(maker, host), config) or {})

    def _share(self, config: MkDocsConfig) -> Sharing:
        """Return what the heads of all pages say; put cards and `robots.txt` beside the pages."""
        files = self._files
        facts = SiteFacts(
            *(config.site_name, config.site_description or "", config.site_author or ""),
            config.site_url or "",
        )
        sharing = self._writer.sharing(facts, [*shared_pages(files.files)])
        wanted = sharing.wanted_cards() if self.config.cards and not self._is_preview else {}
        look, cards = look_of(config), [*wanted.values()]
        of_site = (config.site_name, look.logo, look.colors, self.config.language)
        made = self._set(lambda: set_cards(cards, *of_site), config) or []
        files.add(sharing.add_cards(dict(zip(wanted, made, strict=False))))
        if files.files.get_file_from_path(ROBOTS) is None:
            files.add(sharing.robots())
        return sharing

    def _set(self, made: Callable[[], _Made], config: MkDocsConfig) -> _Made | None:
        """Return what is set in type; None, and a word about it, where nothing can be set."""
        try:
            return made()
        except NoTypesetter:
            log.warning(NO_TYPESETTER)
            return None
        except NotSet as reason:
            logo = config.theme.get("logo")
            is_of_logo = logo and _OF_A_PICTURE.search(str(reason))
            hint = f"`theme.logo: {logo}` harus {PICTURES} " if is_of_logo else ""
            raise PluginError(f"Kartu dan poster tidak dapat dibuat: {hint}({reason}).") from None

    def _rewrite_links(self, root: Any) -> None:
        file = self._page.file if self._page else None
        if file and file.abs_src_path:
            self._writer.rewrite_links(root, file.src_uri, file.abs_src_path)

    def _link_terms(self, root: Any) -> None:
        if self._page:
            self._writer.link_terms(root, self._files.where(self._page.file.src_uri))

    def _root(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path or "mkdocs.yml").absolute().parent

    def _folders(self, config: MkDocsConfig) -> Folders:
        own = {name: self.config[name] for name in OWN_OPTIONS}
        try:
            return Folders.named(self._root(config), {**own, "docs_dir": config.docs_dir})
        except UnreadableSettings as error:
            raise PluginError(str(error)) from None


def _write(site: Path, changes: Changes) -> None:
    for path, content in changes.written.items():
        (site / path).write_bytes(content)
    for path in changes.removed:
        (site / path).unlink()
