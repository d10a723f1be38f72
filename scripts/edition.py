"""Lay an agency's folder over the portal, so that it has its own edition and no fork.

Usage: edition.py FOLDER TARGET. TARGET (emptied first) becomes a whole project for MkDocs: the
portal's files, those of FOLDER over them, and what `instansi.yml` sets. Nothing else is written.
"""

from __future__ import annotations

import re
import shutil
import sys
from html import escape
from pathlib import Path
from typing import Any

import yaml
from contrast import style_sheet
from edition_settings import Settings, WrongSettings, read_settings
from mkdocs.utils import yaml_load

from belajar.schema.source import read_yaml
from belajar.schema.validate import plain

ROOT = Path(__file__).resolve().parent.parent
TREES = ("docs", "modules", "quizzes", "overrides")
LAYERS = ("docs", "modules", "quizzes")
PATHS = "docs/data/jalur.yml"
ID = re.compile(r"^id:[ \t]*([^\s#]+)", re.MULTILINE)
PASS_MARK = re.compile(r"^pass_mark:.*$", re.MULTILINE)


def main(folder: str, target: str) -> int:
    """Compose the edition; return an exit code."""
    try:
        compose(Path(folder), Path(target))
    except WrongSettings as reason:
        print(f"Galat: edisi tidak dapat disusun.\n{reason}", file=sys.stderr)
        return 1
    print(f"Edisi {folder} disusun di {target}")
    return 0


def compose(folder: Path, target: Path) -> None:
    """Write the project of an edition.

    Raises:
        WrongSettings: `instansi.yml` is missing or wrong; nothing was written.
    """
    own = quiz_files(folder / "quizzes")
    quizzes = {**quiz_files(ROOT / "quizzes"), **own}
    settings = read_settings(folder, quizzes, _path_ids(folder))
    if any(kept.resolve().is_relative_to(target.resolve()) for kept in (ROOT, folder)):
        raise WrongSettings(f"{target} akan dikosongkan, padahal memuat berkas aslinya.")
    if target.exists():
        shutil.rmtree(target)
    for tree in TREES:
        shutil.copytree(ROOT / tree, target / tree)
    _lay_over(folder, target, own)
    _set_pass_marks(target, settings.pass_marks)
    config = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    _configure(config, settings)
    if settings.paths is not None:
        _choose_paths(target, config, settings.paths)
    if settings.colors:
        with (target / "docs/assets/portal.css").open("a", encoding="utf-8") as sheet:
            sheet.write(style_sheet(**settings.colors))
    if logo := settings.texts.get("logo"):
        shutil.copy(folder / logo, target / "docs" / config["theme"]["logo"])
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False)
    (target / "mkdocs.yml").write_text(text, "utf-8")


def quiz_files(folder: Path) -> dict[str, Path]:
    """Return the quiz files below a folder by the id that stands in them."""
    found = {}
    for file in sorted(folder.rglob("*.yml")):
        match = ID.search(file.read_text("utf-8-sig", errors="replace"))
        if match:
            found[match[1].strip("\"'")] = file
    return found


def _path_ids(folder: Path) -> set[str]:
    file = next(one for one in (folder / PATHS, ROOT / PATHS) if one.is_file())
    try:
        return {one["id"] for one in _data(file)["paths"]}
    except (LookupError, TypeError):
        problem = f"{file}: daftar jalur tidak dapat dibaca; samakan bentuknya dengan {PATHS}."
        raise WrongSettings(problem) from None


def _data(file: Path) -> Any:
    """Return what a data file holds, each text as it was typed; None where it cannot be read."""
    node, _ = read_yaml(file.read_bytes(), str(file))
    return plain(node) if node else None


def _lay_over(folder: Path, target: Path, own: dict[str, Path]) -> None:
    """Copy the agency's files; a quiz or module with the id of one of ours takes its place."""
    for quiz, file in quiz_files(target / "quizzes").items():
        if quiz in own:
            file.unlink()
    modules = {file.stem: file for file in (target / "modules").rglob("*.md")}
    for file in (folder / "modules").rglob("*.md"):
        if file.stem != "index" and file.stem in modules:
            modules[file.stem].unlink()
    for tree in LAYERS:
        if (folder / tree).is_dir():
            shutil.copytree(folder / tree, target / tree, dirs_exist_ok=True)


def _set_pass_marks(target: Path, marks: dict[str, int]) -> None:
    files = quiz_files(target / "quizzes")
    for quiz, mark in marks.items():
        text = files[quiz].read_text("utf-8-sig")
        line = f"pass_mark: {mark}"
        changed, times = PASS_MARK.subn(line, text)
        if not times:
            changed = ID.sub(rf"\g<0>\n{line}", text, count=1)
        files[quiz].write_text(changed, "utf-8")


def _configure(config: dict[str, Any], settings: Settings) -> None:
    texts = settings.texts
    config["site_name"] = texts.get("name", config["site_name"])
    config["site_description"] = texts.get("description", config["site_description"])
    if "contact" in texts:
        config["copyright"] = f"{config['copyright']} {escape(texts['contact'])}"
        config["extra"]["contact"] = texts["contact"]
    if "agency" in texts:
        config["site_author"] = texts["agency"]
    if "logo" in texts:
        config["theme"]["logo"] = f"assets/logo-instansi{Path(texts['logo']).suffix}"
    for plugin in config["plugins"]:
        if "belajar" in plugin:
            plugin["belajar"].update(_plugin_options(settings))


def _plugin_options(settings: Settings) -> dict[str, Any]:
    """Return what an edition sets of our plugin; a name of its own is no other's short one."""
    texts = settings.texts
    short = texts.get("short_name", texts.get("name"))
    options = {
        "site_id": texts.get("site_id"),
        "app_short_name": short,
        "app_color": settings.colors.get("primary"),
        "app": settings.app,
    }
    return {name: value for name, value in options.items() if value is not None}


def _choose_paths(target: Path, config: dict[str, Any], chosen: list[str]) -> None:
    """Keep the chosen paths, in that order, with their pages and nothing that leads to others."""
    file = target / PATHS
    data = _data(file)
    known = {one["id"]: one for one in data["paths"]}
    data["paths"] = [known[one] for one in chosen]
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    left_out = {f"jalur/{one}.md" for one in known if one not in chosen}
    for page in left_out:
        (target / "docs" / page).unlink(missing_ok=True)
    config["nav"] = _without(config["nav"], left_out)


def _without(nav: list[Any], left_out: set[str]) -> list[Any]:
    kept = []
    for entry in nav:
        if isinstance(entry, dict):
            ((title, inside),) = entry.items()
            if isinstance(inside, list):
                kept.append({title: _without(inside, left_out)})
                continue
            entry_page = inside
        else:
            entry_page = entry
        if entry_page not in left_out:
            kept.append(entry)
    return kept


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
