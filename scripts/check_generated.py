"""Compare the committed generated files with what the code makes of them now.

With `--write` they are written anew. They are never edited by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path

from code_page import code_page
from decisions import decision_index
from forge_templates import gitlab_templates
from format_page import PAGE, format_page
from licence_page import PAGE as LICENCES
from licence_page import licence_page
from server_headers import server_headers

from belajar.editor.code_snippets import FILE, snippets_text
from belajar.editor.schemas import NAMES, file_name, schema_text

ROOT = Path(__file__).resolve().parent.parent


def generated() -> dict[Path, str]:
    """Return every generated file with its content."""
    return {
        **{ROOT / "schemas" / file_name(name): schema_text(name) for name in NAMES},
        ROOT / ".vscode" / FILE: snippets_text(),
        PAGE: format_page(),
        LICENCES: licence_page(),
        **gitlab_templates(ROOT),
        **decision_index(ROOT),
        **server_headers(ROOT),
        ROOT / "docs" / "panduan" / "kode.md": code_page(),
    }


def main(arguments: list[str]) -> int:
    """Return 0 when nothing has drifted, or after writing."""
    stale = [
        path
        for path, content in generated().items()
        if not path.exists() or path.read_text("utf-8") != content
    ]
    for path in stale:
        if "--write" in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(generated()[path], "utf-8")
            print(f"Ditulis: {path.relative_to(ROOT)}")
        else:
            print(f"Galat: {path.relative_to(ROOT)} sudah usang.", file=sys.stderr)
    if stale and "--write" not in arguments:
        print("Jalankan `make update-generated`, lalu ikutkan dalam komit.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
