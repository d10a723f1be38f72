"""GitLab's templates, made of GitHub's issue forms and pull request template.

Both ask the same, and only one of them is written by hand; `check_generated.py` writes the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

FORMS = Path(".github/ISSUE_TEMPLATE")
PULL_REQUEST = Path(".github/PULL_REQUEST_TEMPLATE.md")
ISSUES = Path(".gitlab/issue_templates")
MERGE_REQUEST = Path(".gitlab/merge_request_templates/Default.md")
"""The name that GitLab takes without being asked."""


def gitlab_templates(root: Path) -> dict[Path, str]:
    """Return GitLab's template files below `root` with their content."""
    made = {root / MERGE_REQUEST: (root / PULL_REQUEST).read_text("utf-8")}
    for path in sorted((root / FORMS).glob("*.yml")):
        if path.name != "config.yml":
            form = yaml.safe_load(path.read_text("utf-8"))
            made[root / ISSUES / f"{form['name']}.md"] = template_of(form)
    return made


def template_of(form: Mapping[str, Any]) -> str:
    """Return the Markdown that asks what `form`, an issue form of GitHub, asks."""
    blocks = [f"<!-- {form['description']} -->"]
    for field in form["body"]:
        blocks.append(_BLOCKS[field["type"]](field))
    labels = " ".join(f"~{label}" for label in form.get("labels", ()))
    return "\n\n".join([*blocks, f"/label {labels}"]) + "\n"


def _note(field: Mapping[str, Any]) -> str:
    return f"<!-- {field['attributes']['value'].strip()} -->"


def _asked(field: Mapping[str, Any]) -> str:
    said = field["attributes"]
    optional = "" if field.get("validations", {}).get("required") else " (boleh dikosongkan)"
    example = said.get("placeholder", "").strip().replace("\n", "\n     ")
    hint = "\n     ".join(
        part for part in (said.get("description"), example and f"Contoh: {example}") if part
    )
    return f"## {said['label']}{optional}\n\n" + (f"<!-- {hint} -->\n" if hint else "")


def _chosen(field: Mapping[str, Any]) -> str:
    options = (
        option["label"] if isinstance(option, dict) else option
        for option in field["attributes"]["options"]
    )
    note = "<!-- Pilih satu. -->\n\n" if field["type"] == "dropdown" else ""
    boxes = "\n".join(f"- [ ] {one}" for one in options)
    return f"## {field['attributes']['label']}\n\n{note}{boxes}"


_BLOCKS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "markdown": _note,
    "input": _asked,
    "textarea": _asked,
    "dropdown": _chosen,
    "checkboxes": _chosen,
}
