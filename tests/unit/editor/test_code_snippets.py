"""Snippets for Markdown: every block of ours, and a module that the reader takes."""

from __future__ import annotations

import json
import re
from pathlib import Path

from click.testing import CliRunner

from belajar.cli import main
from belajar.editor.code_snippets import NAMED_BLOCKS, PLAIN_BLOCKS, markdown_snippets
from belajar.schema.json_schema import SCHEMAS
from belajar.schema.module import BLOCKS, find_placements
from portal import small_portal

SNIPPETS = markdown_snippets()


def typed_out(name: str) -> str:
    text = "\n".join(SNIPPETS[name]["body"])
    for variable, value in {"YEAR": "2026", "MONTH": "02", "DATE": "28"}.items():
        text = text.replace(f"$CURRENT_{variable}", value)
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)


def test_every_block_that_a_page_may_place_has_its_snippet():
    assert {*NAMED_BLOCKS, *PLAIN_BLOCKS} == set(BLOCKS)
    for kind in BLOCKS:
        (placed,) = find_placements(typed_out(f"Blok {kind}"), "x.md")
        assert (placed.kind, bool(placed.name)) == (kind, kind in NAMED_BLOCKS)


def test_a_module_typed_out_lacks_nothing_but_its_author(tmp_path):
    text = typed_out("Modul baru").replace("quiz: (GANTI) pengenal-kuis", "quiz: tujuan")
    portal = small_portal(tmp_path).write({"modules/dasar/tujuan.md": text})
    done = CliRunner().invoke(main, ["check", "--no-advice", "--root", str(portal.root)])
    assert done.exit_code == 0, done.output
    assert set(re.findall(r"\[(B\d+)\]", done.output)) == {"B510"}


def test_the_head_alone_is_the_beginning_of_the_module():
    assert typed_out("Modul baru").startswith(typed_out("Kepala modul"))
    assert typed_out("Kepala modul").endswith("\n---")


def test_vscode_is_told_where_the_schema_of_every_yaml_file_is():
    text = (Path(__file__).parents[3] / ".vscode" / "settings.json").read_text("utf-8")
    settings = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    told = {Path(one).name.removesuffix(".schema.json") for one in settings["yaml.schemas"]}
    assert told == set(SCHEMAS) - {"module"}  # front matter is YAML inside Markdown
    assert settings["yaml.schemaStore.enable"] is False
    assert settings["redhat.telemetry.enabled"] is False
