"""Compare the committed generated files with what the code makes of them now.

With `--write` they are written anew. They are never edited by hand.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from code_page import code_page

from belajar.schema.json_schema import SCHEMAS, json_schema

ROOT = Path(__file__).resolve().parent.parent


def generated() -> dict[Path, str]:
    """Return every generated file with its content."""
    schemas = {
        ROOT / "schemas" / f"{name}.schema.json": json.dumps(
            json_schema(name), ensure_ascii=False, indent=2
        )
        + "\n"
        for name in SCHEMAS
    }
    return {**schemas, ROOT / "docs" / "panduan" / "kode.md": code_page()}


def main(arguments: list[str]) -> int:
    """Return 0 when nothing has drifted, or after writing."""
    stale = [
        path
        for path, content in generated().items()
        if not path.exists() or path.read_text("utf-8") != content
    ]
    for path in stale:
        if "--write" in arguments:
            path.parent.mkdir(exist_ok=True)
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
