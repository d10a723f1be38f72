"""`instansi.yml`: what an agency sets for its own edition, every mistake with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from contrast import complaint

from belajar.schema.diagnostics import format_diagnostic
from belajar.schema.messages import close_names
from belajar.schema.nodes import Mapping, Node, Scalar, Sequence
from belajar.schema.source import read_yaml

FILE = "instansi.yml"
TEXTS = ("name", "short_name", "description", "agency", "contact", "site_id", "logo")
KEYS = (*TEXTS, "colors", "pass_marks", "paths", "app")
SWITCH = {"ya": True, "tidak": False}
COLORS = ("primary", "accent")
EMPTY = "B104"  # no mistake here: every line may be left out


class WrongSettings(Exception):
    """The settings cannot be used; says in Indonesian where and why, a line each."""


@dataclass(frozen=True)
class Settings:
    """What is set; None and nothing where the portal's own stays."""

    texts: dict[str, str] = field(default_factory=dict)
    colors: dict[str, str] = field(default_factory=dict)
    pass_marks: dict[str, int] = field(default_factory=dict)
    paths: list[str] | None = None
    app: bool | None = None


def read_settings(folder: Path, quizzes: Iterable[str], paths: Iterable[str]) -> Settings:
    """Return the settings of an edition.

    Args:
        folder: Where `instansi.yml` is.
        quizzes: Ids of the quizzes that may get another pass mark.
        paths: Ids of the paths that may be chosen.

    Raises:
        WrongSettings: The file is missing, is no YAML, or says what cannot be.
    """
    reader = _Reader(folder, {*quizzes}, {*paths})
    settings = reader.read()
    if reader.wrong:
        raise WrongSettings("\n".join(reader.wrong))
    return settings


class _Reader:
    def __init__(self, folder: Path, quizzes: set[str], paths: set[str]) -> None:
        self.folder, self.file = folder, folder / FILE
        self.quizzes, self.paths = quizzes, paths
        self.wrong: list[str] = []

    def read(self) -> Settings:
        entries = self._mapping(self._root(), FILE, KEYS, "kunci")
        texts = {key: self._text(entries[key], key) for key in TEXTS if key in entries}
        if "logo" in texts and not self._is_inside(self.folder / texts["logo"]):
            self._note(entries["logo"], f"`logo`: {texts['logo']} tidak ada di folder edisi.")
        if "site_id" in texts and not re.fullmatch(r"[a-z0-9-]+", texts["site_id"]):
            self._note(entries["site_id"], "`site_id` hanya memuat a-z, 0-9, dan tanda hubung.")
        return Settings(
            texts,
            self._colors(entries.get("colors")),
            self._marks(entries.get("pass_marks")),
            self._chosen(entries.get("paths")),
            self._switch(entries["app"], "app") if "app" in entries else None,
        )

    def _is_inside(self, file: Path) -> bool:
        return file.is_file() and file.resolve().is_relative_to(self.folder.resolve())

    def _root(self) -> Node | None:
        try:
            data = self.file.read_bytes()
        except OSError:
            raise WrongSettings(f"{self.file} tidak ada; salin dari edisi/contoh/{FILE}.") from None
        node, problems = read_yaml(data, str(self.file))
        self.wrong += [format_diagnostic(one) for one in problems if one.code != EMPTY]
        return node

    def _colors(self, node: Node | None) -> dict[str, str]:
        entries = self._mapping(node, "colors", COLORS, "warna")
        colors = {name: self._text(value, name).lower() for name, value in entries.items()}
        for name, color in colors.items():
            problem = complaint(name, color) if name in COLORS else None
            if problem:
                self._note(entries[name], problem)
        if len(entries) == 1:
            self._note(node, "`colors` memerlukan keduanya: `primary` dan `accent`.")
        return colors

    def _marks(self, node: Node | None) -> dict[str, int]:
        marks = {}
        entries = self._mapping(node, "pass_marks", self.quizzes, "kuis")
        for quiz, value in entries.items():
            text = self._text(value, quiz)
            if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 100):
                self._note(value, f"`{quiz}`: batas kelulusan adalah bilangan 1 sampai 100.")
                continue
            marks[quiz] = int(text)
        return marks

    def _chosen(self, node: Node | None) -> list[str] | None:
        if node is None:
            return None
        if not isinstance(node, Sequence) or not node.items:
            self._note(node, "`paths` adalah daftar id jalur, paling sedikit satu.")
            return None
        named = {self._text(one, "paths"): one for one in node.items}
        self._known(named.items(), self.paths, "jalur")
        return list(named)

    def _switch(self, node: Node, what: str) -> bool | None:
        text = self._text(node, what)
        if text and text not in SWITCH:
            self._note(node, f"`{what}` berisi {' atau '.join(SWITCH)}.")
        return SWITCH.get(text)

    def _mapping(
        self, node: Node | None, what: str, known: Iterable[str], kind: str
    ) -> dict[str, Node]:
        if node is None:
            return {}
        if not isinstance(node, Mapping):
            self._note(node, f"`{what}` berisi pasangan `kunci: nilai`.")
            return {}
        self._known(node.keys.items(), known, kind)
        return node.values

    def _known(self, named: Iterable[tuple[str, Node]], known: Iterable[str], what: str) -> None:
        names = sorted(known)
        for name, node in named:
            if name not in names:
                hint = close_names(name, names) or f"yang ada: {', '.join(names)}"
                self._note(node, f"{what} `{name}` tidak dikenal; {hint}.")

    def _text(self, node: Node, what: str) -> str:
        if isinstance(node, Scalar) and not node.absent and node.text.strip():
            return node.text.strip()
        self._note(node, f"`{what}` harus berisi satu teks.")
        return ""

    def _note(self, node: Node | None, problem: str) -> None:
        place = f":{node.line}:{node.column}" if node else ""
        self.wrong.append(f"{self.file}{place}: {problem}")
