"""`instansi.yml`: what an agency sets for its own edition, every mistake with its line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from contrast import complaint

FILE = "instansi.yml"
KEYS = ("name", "description", "contact", "site_id", "logo", "colors", "pass_marks", "paths")
TEXTS = KEYS[:5]
COLORS = ("primary", "accent")


class WrongSettings(Exception):
    """The settings cannot be used; says in Indonesian where and why, a line each."""


@dataclass(frozen=True)
class Settings:
    """What is set; None and nothing where the portal's own stays."""

    texts: dict[str, str] = field(default_factory=dict)
    colors: dict[str, str] = field(default_factory=dict)
    pass_marks: dict[str, int] = field(default_factory=dict)
    paths: list[str] | None = None


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
        self.folder, self.quizzes, self.paths = folder, quizzes, paths
        self.wrong: list[str] = []

    def read(self) -> Settings:
        entries = self._mapping(self._root(), FILE, KEYS, "kunci")
        texts = {key: self._text(entries[key], key) for key in TEXTS if key in entries}
        if "logo" in texts and not (self.folder / texts["logo"]).is_file():
            self._note(entries["logo"], f"`logo`: {texts['logo']} tidak ada di folder edisi.")
        if "site_id" in texts and not re.fullmatch(r"[a-z0-9-]+", texts["site_id"]):
            self._note(entries["site_id"], "`site_id` hanya memuat a-z, 0-9, dan tanda hubung.")
        return Settings(
            texts,
            self._colors(entries.get("colors")),
            self._marks(entries.get("pass_marks")),
            self._chosen(entries.get("paths")),
        )

    def _root(self) -> yaml.Node | None:
        file = self.folder / FILE
        try:
            return yaml.compose(file.read_text("utf-8-sig"), Loader=yaml.SafeLoader)
        except OSError:
            raise WrongSettings(f"{file} tidak ada; salin dari edisi/contoh/{FILE}.") from None
        except UnicodeDecodeError:
            raise WrongSettings(f"{file} tidak tersimpan sebagai UTF-8.") from None
        except yaml.MarkedYAMLError as error:
            at = error.problem_mark or error.context_mark
            place = f":{at.line + 1}:{at.column + 1}" if at else ""
            raise WrongSettings(
                f"{file}{place}: susunan YAML di sini tidak dapat dibaca; periksa jorokannya."
            ) from None
        except yaml.YAMLError:
            raise WrongSettings(f"{file} memuat aksara yang tidak dapat dibaca.") from None

    def _colors(self, node: yaml.Node | None) -> dict[str, str]:
        entries = self._mapping(node, "colors", COLORS, "warna")
        colors = {name: self._text(value, name).lower() for name, value in entries.items()}
        for name, color in colors.items():
            problem = complaint(name, color) if name in COLORS else None
            if problem:
                self._note(entries[name], problem)
        if len(entries) == 1:
            self._note(node, "`colors` memerlukan keduanya: `primary` dan `accent`.")
        return colors

    def _marks(self, node: yaml.Node | None) -> dict[str, int]:
        marks = {}
        entries = self._mapping(node, "pass_marks", self.quizzes, "kuis")
        for quiz, value in entries.items():
            text = self._text(value, quiz)
            if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 100):
                self._note(value, f"`{quiz}`: batas kelulusan adalah bilangan 1 sampai 100.")
                continue
            marks[quiz] = int(text)
        return marks

    def _chosen(self, node: yaml.Node | None) -> list[str] | None:
        if node is None:
            return None
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            self._note(node, "`paths` adalah daftar id jalur, paling sedikit satu.")
            return None
        named = {self._text(one, "paths"): one for one in node.value}
        self._known(named, self.paths, "jalur")
        return list(named)

    def _mapping(
        self, node: yaml.Node | None, what: str, known: Iterable[str], kind: str
    ) -> dict[str, yaml.Node]:
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            self._note(node, f"`{what}` berisi pasangan `kunci: nilai`.")
            return {}
        entries: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in entries:
                self._note(key, f"`{name}` ditulis dua kali; hapus salah satu.")
            entries[name] = value
        self._known({str(key.value): key for key, _ in node.value}, known, kind)
        return entries

    def _known(self, entries: dict[str, yaml.Node], known: Iterable[str], what: str) -> None:
        names = sorted(known)
        for name, node in entries.items():
            if name not in names:
                near = difflib.get_close_matches(name, names, 1)
                hint = f"maksud Anda `{near[0]}`?" if near else f"yang ada: {', '.join(names)}."
                self._note(node, f"{what} `{name}` tidak dikenal; {hint}")

    def _text(self, node: yaml.Node, what: str) -> str:
        if isinstance(node, yaml.ScalarNode) and node.value.strip():
            return str(node.value).strip()
        self._note(node, f"`{what}` harus berisi satu teks.")
        return ""

    def _note(self, node: yaml.Node | None, problem: str) -> None:
        at = node.start_mark if node else None
        place = f":{at.line + 1}:{at.column + 1}" if at else ""
        self.wrong.append(f"{self.folder / FILE}{place}: {problem}")
