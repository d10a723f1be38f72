"""The rooms import only what docs/dev/architecture.md allows."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import belajar

PACKAGE = Path(belajar.__file__).parent
ROOT = Path(__file__).parents[2]
ALLOWED = {
    "schema": {"schema"},
    "render": {"schema", "render"},
    "export": {"schema", "render", "export"},
    "advice": {"schema", "advice"},
    "exchange": {"schema", "exchange"},
    "typeset": {"render", "typeset"},
    "site": {"schema", "render", "typeset", "site"},
    "skeleton": {"schema", "skeleton"},
    "editor": {"schema", "skeleton", "editor"},
    "stats": {"schema", "render", "advice", "stats"},
    "paper": {"schema", "render", "paper"},
    "extension": {"schema", "render"},
}
MKDOCS_ROOMS = {"plugin", "config", "host"}


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            names.add(node.module or "")
    return names


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def python_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def test_every_room_has_a_rule():
    known = {*ALLOWED, *MKDOCS_ROOMS, "__init__", "__main__", "cli", "commands"}
    assert {room_of(path) for path in python_files()} <= known


def test_only_the_rooms_of_mkdocs_import_it():
    importers = {
        room_of(path)
        for path in python_files()
        if any(name.split(".")[0] == "mkdocs" for name in imports_of(path))
    }
    assert importers == MKDOCS_ROOMS


def test_rooms_import_only_what_their_rule_allows():
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in python_files()
        if room_of(path) in ALLOWED
        for name in imports_of(path)
        if name.startswith("belajar.") and name.split(".")[1] not in ALLOWED[room_of(path)]
    ]
    assert wrong == []


def test_the_table_of_rooms_says_what_the_rule_allows():
    table = re.findall(
        r"^\| `plugins/belajar/(\w+)(?:/|\.py)` \| .* \| (.*) \|$",
        (ROOT / "docs/dev/architecture.md").read_text("utf-8"),
        re.MULTILINE,
    )
    said = {room: set(re.findall(r"`(\w+)`", imports)) for room, imports in table}
    rooms = {room_of(path) for path in python_files()} & set(ALLOWED)
    assert {room: said.get(room) for room in rooms} == {
        room: ALLOWED[room] - {room} for room in rooms
    }


def test_hook_methods_are_short():
    tree = ast.parse((PACKAGE / "plugin.py").read_text("utf-8"))
    long = {
        node.name: (node.end_lineno or 0) - node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("on_")
        and (node.end_lineno or 0) - node.lineno > 15
    }
    assert long == {}
