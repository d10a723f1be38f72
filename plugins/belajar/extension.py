"""The Markdown extension: `::: quiz some-id` on a line of its own becomes an exercise.

Works in every program that runs Python-Markdown. Alone, it reads the quizzes itself and writes the
whole exercise into the page:

```python
markdown.markdown(text, extensions=["belajar"],
                  extension_configs={"belajar": {"quizzes": "quizzes", "site": "my-portal"}})
```

Under MkDocs the `belajar` plugin registers it with a `place` of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor

from belajar.render.assets import build_assets, script_tag, style_tag
from belajar.render.exercise import ExerciseRenderer, features_of
from belajar.render.media import MediaRenderer
from belajar.render.strings import DEFAULT_LANGUAGE, load_strings
from belajar.render.text import TextRenderer
from belajar.schema.bank import Bank, load_bank
from belajar.schema.diagnostics import format_report
from belajar.schema.module import QUIZ_BLOCKS

Place = Callable[[str, str], str]
"""Takes a block's kind and name (`quiz`, `akuntabilitas`), returns the HTML to put there."""

TreeTreatment = Callable[[Element], None]
"""Changes a page's tree in place, after inline Markdown is done."""

_BLOCK = re.compile(r"^:::[ ]*([a-z]+)(?:[ ]+(\S+))?[ ]*$", re.MULTILINE)


class QuizError(ValueError):
    """The quizzes cannot be used; the message is the whole report, one line a mistake."""


class BelajarExtension(Extension):
    """Registers the block, and the treatment of the tree that a generator asks for.

    Options:
        quizzes: Folder of the quiz files. Default `quizzes`.
        site: Namespace of learners' stored answers in the browser. Default `belajar`.
        language: Language of the words around the exercise, `id` or `en`. Default `id`.
        assets: Address of the folder that holds the files of `belajar assets`, as seen from the
            page. Default `/`.
    """

    def __init__(
        self,
        place: Place | None = None,
        rewrite_links: TreeTreatment | None = None,
        link_terms: TreeTreatment | None = None,
        kinds: frozenset[str] = frozenset(QUIZ_BLOCKS),
        **options: Any,
    ) -> None:
        self.config = {
            "quizzes": ["quizzes", "Folder of the quiz files"],
            "site": ["belajar", "Namespace of learners' stored answers"],
            "language": [DEFAULT_LANGUAGE, "Language of the words around the exercise"],
            "assets": ["/", "Address of the folder that holds the assets"],
        }
        self._place = place
        self._rewrite_links = rewrite_links
        self._link_terms = link_terms
        self._kinds = kinds
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register with `md`; without a `place` the quizzes are read here."""
        place = self._place or _direct_place(self.getConfigs())
        md.block_level_elements.append("belajar-quiz")
        # After code blocks (80), so that an indented example stays literal; before paragraphs.
        md.parser.blockprocessors.register(
            _PlacementBlock(md.parser, place, self._kinds), "belajar", 78
        )
        # Before MkDocs' own link processor (0), which then finds links it knows; terms after it,
        # since it would look for their anchors, which are filled in at the end.
        for treat, name, priority in (
            (self._rewrite_links, "belajar-links", 5),
            (self._link_terms, "belajar-terms", -5),
        ):
            if treat:
                md.treeprocessors.register(_Treatment(md, treat), name, priority)


class _PlacementBlock(BlockProcessor):
    """Replaces a `::: kind name` line by what belongs there; text around it stays text."""

    def __init__(self, parser: BlockParser, place: Place, kinds: frozenset[str]) -> None:
        super().__init__(parser)
        self._place = place
        self._kinds = kinds

    def test(self, parent: Element, block: str) -> bool:
        return ":::" in block and self._find(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        block = blocks.pop(0)
        match = self._find(block)
        if match is None:
            blocks.insert(0, block)
            return False
        before, after = block[: match.start()], block[match.end() :]
        if before.strip():
            self.parser.parseBlocks(parent, [before.rstrip()])
        holder = SubElement(parent, "p")
        holder.text = self.parser.md.htmlStash.store(self._place(match[1], match[2] or ""))
        if after.strip():
            blocks.insert(0, after.lstrip("\n"))
        return True

    def _find(self, block: str) -> re.Match[str] | None:
        return next((m for m in _BLOCK.finditer(block) if m[1] in self._kinds), None)


class _Treatment(Treeprocessor):
    def __init__(self, md: Markdown, treat: TreeTreatment) -> None:
        super().__init__(md)
        self._treat = treat

    def run(self, root: Element) -> None:
        self._treat(root)


def _direct_place(options: dict[str, Any]) -> Place:
    """Return a `place` that writes whole exercises, the script after the first one."""
    folder = Path(options["quizzes"])
    bank, diagnostics = load_bank(folder, folder.parent)
    if any(one.severity == "error" for one in diagnostics):
        raise QuizError(format_report(diagnostics))
    strings = load_strings(options["language"])
    text = TextRenderer()
    media = MediaRenderer(bank.media, strings, text)
    renderer = ExerciseRenderer(strings, text, options["site"], media)
    assets = build_assets(strings)
    base = str(options["assets"]).rstrip("/")
    media.address = lambda path: f"{base}/{path}"

    def place(kind: str, name: str) -> str:
        quiz = _known(bank, name)
        used = features_of(quiz)
        styles = (style_tag(f"{base}/{assets.styles[one]}") for one in assets.styles if one in used)
        needed = (assets.scripts[one] for one in used if one in assets.scripts)
        scripts = (script_tag(f"{base}/{path}") for path in needed)
        exercise = renderer.render(quiz, is_example=kind == "example")
        return f"{exercise}\n{''.join(styles)}{''.join(scripts)}"

    return place


def _known(bank: Bank, name: str) -> Any:
    quiz = bank.get(name)
    if quiz is None:
        raise QuizError(f"Kuis '{name}' tidak ada; yang ada: {', '.join(sorted(bank))}.")
    return quiz


def makeExtension(**options: Any) -> BelajarExtension:
    """Return the extension, for `extensions=["belajar.extension"]`."""
    return BelajarExtension(**options)
