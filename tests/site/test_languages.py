"""Foreign phrases say their language on a built site, wherever they are read."""

from __future__ import annotations

from pathlib import Path

from portal import QUIZ, small_portal

FOREIGN = """\
languages:
  - id: en
    phrases: [pull request, Stewardship]
"""


def test_foreign_phrases_say_their_language_in_text_exercises_and_items_under_review(
    tmp_path: Path,
):
    portal = small_portal(tmp_path)
    quiz = QUIZ.replace("Menolak dengan sopan", "Memilih Stewardship").replace(
        "Tepat sekali", "Stewardship tepat"
    )
    portal.write(
        {
            "docs/data/bahasa-asing.yml": FOREIGN,
            "docs/index.md": "# Kirim pull request\n\nAwal `pull request`.\n",
            "docs/ulangan.md": "# Ulangan\n\n::: review\n",
            "quizzes/dasar/tujuan.yml": quiz,
        }
    )
    portal.build()
    spoken = '<span lang="en">Stewardship</span>'
    home, module = portal.page("index.html"), portal.page("modul/dasar/tujuan/index.html")
    assert '<h1 id="kirim-pull-request">Kirim <span lang="en">pull request</span>' in home
    assert "<code>pull request</code>" in home
    assert "<span" not in home.split("<title>")[1].split("</title>")[0]
    assert module.count(spoken) == 2  # the option, its feedback
    (script,) = (tmp_path / "site/assets/belajar/soal").glob("tujuan.*.js")
    assert script.read_text("utf-8").count('["span",{"lang":"en"},"Stewardship"]') == 2
