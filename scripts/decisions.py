"""The index of decisions, `docs/dev/adr/README.md`; `check_generated.py` writes and compares it."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path("docs/dev/adr")
HEAD = """\
# Decisions

Short records of what others may wonder about: what was decided, why, and what was left. A new
dependency always gets one, or a line in [2](0002-dependencies.md). A record is not rewritten when a
later one decides otherwise; it then says which one that is. The next number is the highest one and
one; numbers may be missing where work was done at the same time. `make update-generated` writes
this list.

| | decision |
| --- | --- |
"""


def decision_index(root: Path) -> dict[Path, str]:
    """Return the index file below `root` with its content."""
    rows = []
    for path in sorted((root / FOLDER).glob("[0-9]*.md")):
        with path.open(encoding="utf-8") as record:
            number, _, title = record.readline().lstrip("# ").strip().partition(". ")
        rows.append(f"| [{number}]({path.name}) | {title} |\n")
    return {root / FOLDER / "README.md": HEAD + "".join(rows)}
