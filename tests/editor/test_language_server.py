"""The YAML language server with the settings of `.vscode/`, as an author meets it in VS Code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from belajar.schema.items import TYPE_NAMES
from editor.language_server import SERVER, LanguageServer

ROOT = Path(__file__).parents[2]
FOLDER = "quizzes/dasar/"
HEAD = "id: coba\ntitle: Kuis coba\n"
ITEM = "items:\n  - id: satu\n    type: choice\n    stem: Apa?\n"
pytestmark = pytest.mark.skipif(
    not SERVER.exists(), reason="yaml-language-server is not installed (npm ci in tests/editor)"
)


class Offer(NamedTuple):
    """One thing that is offered while typing."""

    text: str
    help: str


def vscode_settings() -> dict[str, Any]:
    text = (ROOT / ".vscode" / "settings.json").read_text("utf-8")
    settings: dict[str, Any] = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    return settings


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    started = LanguageServer(ROOT, vscode_settings())
    yield started
    started.close()


def offers(server: LanguageServer, text: str) -> dict[str, Offer]:
    """Return what is offered at the end of `text`, by label."""
    path = f"{FOLDER}{abs(hash(text))}.yml"
    server.open(path, text)
    *before, last = text.split("\n")
    found = {}
    for one in server.complete(path, len(before), len(last)):
        about = one.get("documentation") or ""
        typed = one.get("insertText") or one.get("textEdit", {}).get("newText", "")
        found[one["label"]] = Offer(typed, about["value"] if isinstance(about, dict) else about)
    return found


def help_at(server: LanguageServer, text: str, key: str) -> str:
    """Return the help shown when `key` is pointed at."""
    path = f"{FOLDER}{abs(hash(text))}.yml"
    server.open(path, text)
    lines = text.split("\n")
    line = next(n for n, one in enumerate(lines) if one.lstrip(" -").startswith(f"{key}:"))
    return server.hover(path, line, lines[line].index(key))


def messages(server: LanguageServer, text: str) -> list[tuple[int, str]]:
    """Return (line from 1, message) of each mistake that is marked."""
    found = server.open(f"{FOLDER}{abs(hash(text))}.yml", text)
    return sorted((one["range"]["start"]["line"] + 1, one["message"]) for one in found)


def typed_out(snippet: str) -> str:
    """Return a snippet with its examples left as they are."""
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", snippet)


def test_keys_of_a_quiz_are_offered_with_help(server):
    found = offers(server, f"{HEAD}pass")
    assert {"items", "pass_mark", "shuffle", "time_limit"} <= found.keys()
    assert "title" not in found  # it is there already
    assert found["pass_mark"].text == "pass_mark: ${1:70}"
    assert found["pass_mark"].help.startswith("Batas kelulusan dalam persen")


def test_keys_of_an_item_are_those_of_its_type(server):
    found = offers(server, f"{HEAD}{ITEM}    ")
    assert {"options", "hint", "explanation", "level"} <= found.keys()
    assert not {"pairs", "steps", "gaps", "tolerance", "stem"} & found.keys()


def test_values_are_offered_with_what_they_mean(server):
    found = offers(server, f"{HEAD}{ITEM}    level: ")
    assert list(found) == ["remember", "understand", "apply", "analyse"]
    assert found["apply"].help.startswith("menerapkan: ")
    found = offers(server, f"{HEAD}items:\n  - id: satu\n    type: ")
    assert set(found) == set(TYPE_NAMES)
    assert found["order"].help.startswith("**Mengurutkan.** ")


def test_a_dash_offers_a_whole_item_of_every_type(server):
    found = offers(server, f"{HEAD}{ITEM}  - ")
    assert {f"butir: {words} ({name})" for name, words in TYPE_NAMES.items()} <= found.keys()
    typed = found["butir: mengurutkan (order)"].text
    assert typed.startswith("id: ${1:pengenal-butir}\n  type: order\n  stem: ${2:(GANTI) Urutkan")
    assert "\n  steps:\n    - ${3:(GANTI) Langkah pertama}\n" in typed


def test_every_skeleton_typed_out_has_no_mistake(server):
    found = offers(server, f"{HEAD}items:\n  - ")
    typed = {name: found[f"butir: {words} ({name})"].text for name, words in TYPE_NAMES.items()}
    # as VS Code does: further lines are indented as far as the one with the dash
    texts = {
        f"{FOLDER}{name}.yml": f"{HEAD}items:\n  - " + typed_out(text).replace("\n", "\n  ") + "\n"
        for name, text in typed.items()
    }
    assert {path: one for path, one in server.open_all(texts).items() if one} == {}


def test_an_empty_file_offers_a_whole_quiz(server):
    typed = offers(server, "k")["kuis baru"].text
    assert messages(server, typed_out(typed)) == []


def test_help_is_indonesian_markdown_with_limits_default_and_example(server):
    text = f"{HEAD}pass_mark: 70\nshuffle: none\n{ITEM}"
    assert help_at(server, text, "pass_mark").split("\n\nSource:")[0] == (
        "#### Kuis belajar, format versi 1\n\n"
        "Batas kelulusan dalam persen; 0 bila tidak ada yang harus dilulusi. "
        "*(0 sampai 100; bawaan `70`)*\n\n```yaml\npass_mark: 75\n```"
    )
    assert "* `options`: pilihan di dalam setiap butir" in help_at(server, text, "shuffle")
    assert "**Pilihan tunggal.** Satu jawaban benar" in help_at(server, text, "type")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("    opsi: []", "Property opsi is not allowed."),
        ("    points: banyak", "Tulis angka, misalnya 10 atau 2,5."),
        ("    level: C3", "Pilih salah satu: remember, understand, apply, analyse."),
        ("    objective: Tujuan Satu", "Pengenal diawali huruf kecil"),
    ],
)
def test_mistakes_are_marked_on_their_line(server, line, message):
    options = "    options:\n      - text: Ya\n        correct: ya\n      - text: Tidak\n"
    (found,) = messages(server, f"{HEAD}{ITEM}{options}{line}\n")
    assert found[0] == 11
    assert found[1].startswith(message)


def test_a_missing_key_is_marked_on_what_lacks_it(server):
    assert messages(server, HEAD) == [(1, 'Missing property "items".')]
    assert messages(server, f"{HEAD}{ITEM}") == [(4, 'Missing property "options".')]


def test_nothing_is_marked_in_the_files_of_the_portal(server):
    files = [*(ROOT / "quizzes").rglob("*.yml"), *(ROOT / "docs" / "data").glob("*.yml")]
    assert len(files) > 100
    texts = {one.relative_to(ROOT).as_posix(): one.read_text("utf-8") for one in files}
    assert {path: one for path, one in server.open_all(texts).items() if one} == {}


def test_data_files_have_their_own_schemas(server):
    found = server.open("docs/data/jalur.yml", "paths:\n  - id: satu\n")
    assert {one["message"] for one in found} >= {'Missing property "title".'}
    found = server.open("docs/data/glosarium.yml", "istilah: []\n")
    assert {one["message"] for one in found} >= {'Missing property "terms".'}
