"""The README's five-minute example is what the software accepts."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from portal import small_portal

ROOT = Path(__file__).parents[2]


def blocks(language: str) -> list[str]:
    text = (ROOT / "README.md").read_text("utf-8")
    found = re.findall(rf"^([ ]*)```{language}\n(.*?)^\1```", text, re.DOTALL | re.MULTILINE)
    return [textwrap.dedent(body) for _, body in found]


def test_example_module_and_quiz_build_strictly(tmp_path):
    (module,) = blocks("markdown")
    quiz = next(one for one in blocks("yaml") if one.startswith("id:"))
    portal = small_portal(tmp_path).write(
        {
            "modules/dasar/salam.md": module,
            "quizzes/dasar/salam.yml": quiz,
            "docs/data/dasar-hukum.yml": (ROOT / "docs/data/dasar-hukum.yml").read_text("utf-8"),
        }
    )
    portal.build()
    html = portal.page("modul/dasar/salam/index.html")
    assert "12:30" in html
    assert "UU 25/2009 tentang Pelayanan Publik" in html


@pytest.mark.parametrize(
    ("page", "quiz_id"), [("menulis", "salam"), ("undian-dan-petunjuk", "bank-layanan")]
)
def test_guide_example_of_a_quiz_is_accepted(tmp_path, page, quiz_id):
    guide = (ROOT / f"docs/panduan/{page}.md").read_text("utf-8")
    quiz = next(
        one for one in re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL) if "items:" in one
    )
    portal = small_portal(tmp_path).write(
        {"quizzes/x.yml": quiz, "docs/index.md": f"::: quiz {quiz_id}\n"}
    )
    portal.build(strict=False)
    assert portal.messages == []


def test_first_module_of_the_guide_builds_without_a_warning(tmp_path):
    guide = (ROOT / "docs/panduan/modul-pertama.md").read_text("utf-8")
    files = re.findall(
        r'^\?\?\? example "Isi (\S+)"\n\n    ```\w+\n(.*?)^    ```', guide, re.DOTALL | re.MULTILINE
    )
    assert [Path(name).suffix for name, _ in files] == [".md", ".yml"]
    part = "---\ntitle: Penerapan\norder: 10\nsummary: Di meja kerja.\n---\nPengantar.\n"
    portal = small_portal(tmp_path).write(
        {
            **{name: textwrap.dedent(body) for name, body in files},
            "modules/penerapan/index.md": part,
            "docs/data/dasar-hukum.yml": (ROOT / "docs/data/dasar-hukum.yml").read_text("utf-8"),
        }
    )
    portal.build()
    assert portal.messages == []
    assert "Menyapa, lalu menanyakan" in portal.page("modul/penerapan/salam-di-loket/index.html")
