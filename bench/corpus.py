"""The same portal in the syntax of each tool: prose, and items with options and feedback.

Deterministic: the same numbers give the same text. The sentences are filler, not content.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

WORDS = [
    "pelayanan",
    "warga",
    "loket",
    "berkas",
    "petugas",
    "dokumen",
    "laporan",
    "atasan",
    "anggaran",
    "keputusan",
    "jadwal",
    "rapat",
    "aturan",
    "tanggung",
    "jawab",
    "kepentingan",
    "negara",
    "masyarakat",
    "antrean",
    "tenggat",
    "informasi",
    "jujur",
    "cermat",
    "disiplin",
    "terbuka",
    "adil",
    "cepat",
    "tepat",
    "santun",
    "bersama",
    "belajar",
    "perubahan",
    "kerja",
    "tugas",
    "layanan",
]
SECTION = 50  # pages in one folder


@dataclass(frozen=True, slots=True)
class BenchOption:
    """One option: text, feedback, whether it is the key."""

    text: str
    feedback: str
    correct: bool


@dataclass(frozen=True, slots=True)
class BenchItem:
    """One single-choice item."""

    id: str
    stem: str
    options: tuple[BenchOption, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class BenchPage:
    """One module: its place, title, body and items."""

    number: int
    part: str
    name: str
    title: str
    body: str
    items: tuple[BenchItem, ...]


def pages(modules: int, items: int, marked_share: float = 0.1) -> list[BenchPage]:
    """Return `modules` pages with `items` items each; `marked_share` of the texts hold markup."""
    return [_page(number, items, marked_share) for number in range(modules)]


def write_none(root: Path, corpus: list[BenchPage]) -> None:
    """The pages with no items at all."""
    _docs(root, corpus, lambda page: "")


def write_plain(root: Path, corpus: list[BenchPage]) -> None:
    """The items as Markdown lists: stem, options with their feedback, explanation."""
    _docs(root, corpus, lambda page: "\n\n".join(plain_list(item, True) for item in page.items))


def write_plain_short(root: Path, corpus: list[BenchPage]) -> None:
    """The items as Markdown lists without feedback and explanation: less text than a quiz."""
    _docs(root, corpus, lambda page: "\n\n".join(plain_list(item, False) for item in page.items))


def write_mkdocs_quiz(root: Path, corpus: list[BenchPage]) -> None:
    """The syntax of mkdocs-quiz."""
    _docs(root, corpus, lambda page: "\n\n".join(map(_mkdocs_quiz, page.items)), ("mkdocs_quiz",))


def write_mkdocs_mcq(root: Path, corpus: list[BenchPage]) -> None:
    """The syntax of mkdocs-mcq."""
    _docs(root, corpus, lambda page: "\n\n".join(map(_mkdocs_mcq, page.items)), ("mcq",))


def write_belajar(root: Path, corpus: list[BenchPage]) -> None:
    """Modules and YAML quizzes, ours."""
    _config(root, ["belajar"], "nav:\n  - index.md\n  - modul/*\n")
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "index.md").write_text("# Beranda\n\nTeks.\n", "utf-8")
    for page in corpus:
        folder = root / "modules" / page.part
        if not folder.is_dir():
            folder.mkdir(parents=True)
            (folder / "index.md").write_text(
                f"---\ntitle: Bagian {page.part}\norder: {page.number + 1}\nsummary: Bagian.\n---\n"
                "Isi bagian.\n",
                "utf-8",
            )
            (root / "quizzes" / page.part).mkdir(parents=True)
        (folder / f"{page.name}.md").write_text(module_text(page), "utf-8")
        (root / "quizzes" / page.part / f"{page.name}.yml").write_text(quiz_text(page), "utf-8")


WRITERS = {
    "none": write_none,
    "plain-short": write_plain_short,
    "plain": write_plain,
    "belajar": write_belajar,
    "mkdocs-quiz": write_mkdocs_quiz,
    "mkdocs-mcq": write_mkdocs_mcq,
}


def _page(number: int, items: int, marked_share: float) -> BenchPage:
    rng = random.Random(number)
    part, name = f"bagian-{number // SECTION:03d}", f"modul-{number:05d}"
    body = "\n\n".join(
        f"## Bagian {n}\n\n" + " ".join(_sentence(rng, 14) for _ in range(6)) for n in range(5)
    )
    made = tuple(_item(rng, f"{name}-{n}", marked_share) for n in range(items))
    return BenchPage(number, part, name, f"Modul {number}", body, made)


def _item(rng: random.Random, name: str, marked_share: float) -> BenchItem:
    key = rng.randrange(4)

    def text(length: int) -> str:
        words = _sentence(rng, length)
        return f"{words[:-1]} **penting**." if rng.random() < marked_share else words

    options = tuple(BenchOption(text(8), text(14), n == key) for n in range(4))
    return BenchItem(name, text(16)[:-1] + "?", options, text(20))


def _sentence(rng: random.Random, length: int) -> str:
    return " ".join(rng.choices(WORDS, k=length)).capitalize() + "."


def _docs(
    root: Path, corpus: list[BenchPage], items: object, plugins: tuple[str, ...] = ()
) -> None:
    _config(root, list(plugins))
    docs = root / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Beranda\n\nTeks.\n", "utf-8")
    for page in corpus:
        folder = docs / "modul" / page.part
        folder.mkdir(parents=True, exist_ok=True)
        text = f"---\ntitle: {page.title}\n---\n# {page.title}\n\n{page.body}\n\n"
        closing = items(page)  # type: ignore[operator]
        if closing:
            text += f"## Kuis penutup\n\n{closing}\n"
        (folder / f"{page.name}.md").write_text(text, "utf-8")


def _config(root: Path, plugins: list[str], nav: str = "") -> None:
    listed = "".join(f"  - {name}\n" for name in ("search", *plugins))
    root.mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(
        "site_name: Ukur\ntheme:\n  name: material\n  language: id\n  font: false\n"
        "  features: [navigation.instant, navigation.prune]\n"
        f"{nav}plugins:\n{listed}markdown_extensions: [admonition, tables, pymdownx.superfences]\n",
        "utf-8",
    )


def plain_list(item: BenchItem, whole: bool) -> str:
    """Return an item as a Markdown list; `whole` adds feedback and explanation."""
    lines = [item.stem, ""]
    for option in item.options:
        lines.append(f"- {option.text}")
        if whole:
            lines.append(f"    - {option.feedback}")
    return "\n".join([*lines, "", item.explanation] if whole else lines)


def _mkdocs_quiz(item: BenchItem) -> str:
    lines = ["<quiz>", item.stem]
    for option in item.options:
        lines += [f"- [{'x' if option.correct else ' '}] {option.text}", f"  > {option.feedback}"]
    return "\n".join([*lines, "", item.explanation, "</quiz>"])


def _mkdocs_mcq(item: BenchItem) -> str:
    stem = item.stem.replace('"', "'")
    lines = ["```mcq", "---", "type: single", f'question: "{stem}"', "---", ""]
    for option in item.options:
        lines += [
            f"- [{'x' if option.correct else ' '}] {option.text}",
            f"  > {option.feedback}",
            "",
        ]
    return "\n".join([*lines, "```"])


def module_text(page: BenchPage) -> str:
    """Return the module of a page, as it lies in `modules/`."""
    return (
        f"---\ntitle: {page.title}\norder: {page.number + 1}\nsummary: Ringkasan modul ini.\n"
        f"objectives:\n  - id: satu\n    text: Menjelaskan isi modul ini.\n"
        f"sources:\n  - title: UU 20/2023\n    article: Pasal 3\n    status: berlaku\n"
        f"reviewed: 2026-02-28\n" + (f"quiz: {page.name}\n" if page.items else "") + "---\n"
        f"{page.body}\n"
    )


def quiz_text(page: BenchPage) -> str:
    """Return the quiz of a page, as it lies in `quizzes/`."""
    lines = [f"id: {page.name}", f"title: Kuis {page.title}", "items:"]
    for item in page.items:
        lines += [f"  - id: {item.id}", "    type: choice", f"    stem: {_quoted(item.stem)}"]
        lines.append("    options:")
        for option in item.options:
            lines.append(f"      - text: {_quoted(option.text)}")
            if option.correct:
                lines.append("        correct: true")
            lines.append(f"        feedback: {_quoted(option.feedback)}")
        lines.append(f"    explanation: {_quoted(item.explanation)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return f'"{text}"' if "*" in text or ": " in text else text
