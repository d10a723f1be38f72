"""Small portals for tests: write a few files, build them with MkDocs, look at the result."""

from __future__ import annotations

import logging
import textwrap
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

MKDOCS_YML = """\
site_name: Portal Uji
site_url: http://127.0.0.1/portal/
repo_url: https://git.example/portal
edit_uri: edit/main/docs/
theme:
  name: material
  language: id
  font: false
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {icon: material/weather-night, name: Gelap}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {icon: material/weather-sunny, name: Terang}
  features: [navigation.instant, navigation.indexes, content.action.edit]
nav:
  - index.md
  - Belajar:
      - modul/*
plugins:
  - search
  - belajar
markdown_extensions:
  - admonition
  - tables
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""

LIGHT_YML = MKDOCS_YML.replace("navigation.instant, ", "").replace(
    "  - search\n  - belajar\n", "  - belajar: {light: true}\n"
)
"""The same portal without the theme's script, as ours is."""

PART = """\
---
title: Dasar
order: 10
summary: Bagian pertama.
---
Pengantar bagian.
"""

MODULE = """\
---
title: Tujuan utama
order: 10
summary: Mengapa nilai dasar ada.
objectives:
  - id: jelaskan
    text: Menjelaskan tujuan nilai dasar.
sources:
  - title: UU 20/2023
    article: Pasal 3
    url: https://peraturan.example/20-2023
    status: berlaku
reviewed: 2026-02-28
quiz: tujuan
---
Pembuka modul.

## Rangkuman

Selesai.
"""

MODULE_OF_TWO = """\
---
title: Tujuan utama
order: 10
summary: Mengapa nilai dasar ada.
objectives:
  - id: jelaskan
    text: Menjelaskan *tujuan* nilai dasar.
  - id: pilih
    text: Memilih tindakan.
sources:
  - title: UU 20/2023
reviewed: 2026-02-28
quiz: tujuan
---
Pembuka modul.
"""
"""A module with two objectives, and without a body that checks them."""

SECOND_MODULE = (
    MODULE.replace("Tujuan utama", "Modul kedua")
    .replace("order: 10", "order: 20")
    .replace("quiz: tujuan\n", "")
)
"""A module without a quiz, after the first."""

QUIZ = """\
id: tujuan
title: Kuis Tujuan
items:
  - id: tujuan-satu
    type: choice
    stem: Apa langkah pertama Anda?
    options:
      - text: Menolak dengan sopan
        correct: true
        feedback: Tepat sekali, kuncirahasia.
      - text: Menerima lalu diam
        feedback: Keliru, umpanrahasia.
    explanation: Pembahasanrahasia di sini.
"""


@dataclass
class Portal:
    """A project folder; `files` are written below `root` as they are given."""

    root: Path
    messages: list[str] = field(default_factory=list)

    def write(self, files: dict[str, str | bytes]) -> Portal:
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(textwrap.dedent(content), "utf-8")
        return self

    def build(
        self, *, strict: bool = True, config_file: str | None = None, **overrides: object
    ) -> Path:
        """Build in this process; return the site folder. Warnings are kept in `messages`."""
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        heard = _Listener(self.messages)
        logger = logging.getLogger("mkdocs")
        logger.addHandler(heard)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of MkDocs and Material, not ours to mend
                settings = config_file or str(self.root / "mkdocs.yml")
                config = load_config(config_file=settings, strict=strict, **overrides)
                config.plugins.on_startup(command="build", dirty=False)
                build(config)
                config.plugins.on_shutdown()
        finally:
            logger.removeHandler(heard)
        return Path(config.site_dir)

    def start_preview(self, **overrides: object) -> None:
        """Begin what `mkdocs serve` begins; `preview` then builds as it does at each saved file."""
        self._configured(**overrides).plugins.on_startup(command="serve", dirty=False)

    def preview(self, **overrides: object) -> Path:
        """Build as `mkdocs serve` does, from what the builds before have kept."""
        from mkdocs.commands.build import build

        config = self._configured(**overrides)
        heard = _Listener(self.messages)
        logger = logging.getLogger("mkdocs")
        logger.addHandler(heard)
        try:
            build(config, serve_url="http://127.0.0.1:1/")
        finally:
            logger.removeHandler(heard)
        return Path(config.site_dir)

    def _configured(self, **overrides: object) -> MkDocsConfig:
        from mkdocs.config import load_config

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of MkDocs and Material, not ours to mend
            return load_config(config_file=str(self.root / "mkdocs.yml"), **overrides)

    def page(self, path: str) -> str:
        return (self.root / "site" / path).read_text("utf-8")


class _Listener(logging.Handler):
    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())


def small_portal(root: Path) -> Portal:
    """Return a portal with one part, one module and its closing quiz."""
    return Portal(root).write(
        {
            "mkdocs.yml": MKDOCS_YML,
            "docs/index.md": "# Beranda\n\nSelamat datang.\n",
            "modules/dasar/index.md": PART,
            "modules/dasar/tujuan.md": MODULE,
            "quizzes/dasar/tujuan.yml": QUIZ,
        }
    )
