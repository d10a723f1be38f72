"""Tests drawn by blueprint: as many items as asked, parallel forms, the same paper every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from belajar.site.project import Folders, Project, load_project
from portal import MODULE, PART, Portal

BLUEPRINT = """\
    - {part: dasar, level: [remember, understand], count: 3}
    - {part: dasar, level: [apply, analyse], count: 4}
"""


def module(name: str, order: int) -> str:
    return MODULE.replace("order: 10", f"order: {order}").replace("quiz: tujuan", f"quiz: {name}")


def quiz(name: str) -> str:
    items = "".join(
        f"  - id: {name}-{n}\n    type: true_false\n    stem: Benarkah {n}?\n    key: benar\n"
        f"    level: {'apply' if n % 2 else 'remember'}\n"
        for n in range(8)
    )
    return f"id: {name}\ntitle: Kuis\nitems:\n{items}"


def test_file(name: str, form: int) -> str:
    return f"id: {name}\ntitle: Tes\nselect:\n  form: {form}\n  blueprint:\n{BLUEPRINT}"


test_file.__test__ = False  # type: ignore[attr-defined]


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    names = ("satu", "dua", "tiga")
    return Portal(tmp_path).write(
        {
            "modules/dasar/index.md": PART,
            **{f"modules/dasar/{name}.md": module(name, n) for n, name in enumerate(names)},
            **{f"quizzes/{name}.yml": quiz(name) for name in names},
            "quizzes/awal.yml": test_file("awal", 1),
            "quizzes/akhir.yml": test_file("akhir", 2),
            "docs/index.md": "::: quiz awal\n\n::: quiz akhir\n",
        }
    )


def load(portal: Portal) -> Project:
    root = portal.root
    folders = Folders(root, root / "modules", root / "quizzes", root / "docs/data", root / "docs")
    return load_project(folders, [root / "docs/index.md"])


def ids(project: Project, name: str) -> list[str]:
    return [item.id for item in project.bank[name].items]


def test_each_cell_gets_its_count(portal):
    project = load(portal)
    assert project.diagnostics == ()
    levels = [item.level for item in project.bank["awal"].items]
    assert levels == ["remember"] * 3 + ["apply"] * 4


def test_parallel_forms_share_no_item(portal):
    project = load(portal)
    assert len(ids(project, "akhir")) == len(ids(project, "awal")) == 7
    assert not set(ids(project, "awal")) & set(ids(project, "akhir"))


def test_modules_take_turns(portal):
    first, second = load(portal), load(portal)
    drawn = ids(first, "awal") + ids(first, "akhir")
    by_module = [sum(one.startswith(name) for one in drawn) for name in ("satu", "dua", "tiga")]
    assert max(by_module) - min(by_module) <= 2
    assert ids(first, "awal") == ids(second, "awal")


def test_a_new_item_leaves_most_of_the_paper_as_it_was(portal):
    before = ids(load(portal), "awal")
    more = quiz("satu") + (
        "  - id: satu-baru\n    type: true_false\n    stem: Baru?\n    key: benar\n"
        "    level: apply\n"
    )
    portal.write({"quizzes/satu.yml": more})
    after = ids(load(portal), "awal")
    assert len(set(before) & set(after)) >= 4


def test_two_cells_of_one_test_never_take_the_same_item(portal):
    twice = "    - {part: dasar, level: [apply], count: 5}\n" * 2
    portal.write({"quizzes/awal.yml": f"id: awal\ntitle: T\nselect:\n  blueprint:\n{twice}"})
    project = load(portal)
    assert len(set(ids(project, "awal"))) == len(ids(project, "awal")) == 5
    assert [one.code for one in project.diagnostics] == ["B451"]
