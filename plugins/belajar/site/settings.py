"""What mkdocs.yml says of the folders, read without MkDocs and without running anything.

Only nodes are read, never values made from tags, so that `!ENV`, `!!python/name:` and the like,
which other parts of the file may hold, neither break this nor run.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from belajar.schema.files import reason_of

FILES = ("mkdocs.yml", "mkdocs.yaml")
"""Names under which MkDocs finds its settings."""
PLUGIN = "belajar"
OWN_OPTIONS = ("modules_dir", "quizzes_dir", "data_dir")
SITE_OPTIONS = ("docs_dir", "exclude_docs", "draft_docs")
_MOST_PARENTS = 10  # of files that take over others by INHERIT


class UnreadableSettings(Exception):
    """The settings cannot be used; says in Indonesian where and why."""


def settings_file(root: Path) -> Path | None:
    """Return the settings of a repository, or None."""
    return next((root / name for name in FILES if (root / name).is_file()), None)


def read_settings(root: Path) -> Mapping[str, str]:
    """Return the options of `OWN_OPTIONS` and `SITE_OPTIONS` that a repository sets.

    Raises:
        UnreadableSettings: The file is no YAML, or holds no text where a folder is named.
    """
    file = settings_file(root)
    if file is None:
        return {}
    found, plugins = _read(file, root, _MOST_PARENTS)
    return {**found, **plugins}


def _read(file: Path, root: Path, parents: int) -> tuple[dict[str, str], dict[str, str]]:
    """Return the options of the site and of the plugin, those of a parent file filled in."""
    top = _entries(_compose(file, root))
    site = _texts(top, SITE_OPTIONS, file, root)
    own = None if "plugins" not in top else _plugin_options(top["plugins"], file, root)
    parent = _value(top["INHERIT"]) if "INHERIT" in top else None
    if isinstance(parent, str) and parents and (file.parent / parent).is_file():
        inherited, of_plugin = _read(file.parent / parent, root, parents - 1)
        site = {**inherited, **site}
        if own is None:
            own = of_plugin
        elif isinstance(top["plugins"], yaml.MappingNode):  # MkDocs merges mappings, not lists
            own = {**of_plugin, **own}
    return site, own or {}


def _compose(file: Path, root: Path) -> yaml.Node | None:
    name = os.path.relpath(file, root)
    try:
        text = file.read_bytes().decode("utf-8-sig")
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except UnicodeDecodeError:
        raise UnreadableSettings(f"{name} tidak tersimpan sebagai UTF-8.") from None
    except OSError as error:
        raise UnreadableSettings(f"{name} tidak dapat dibaca: {reason_of(error)}.") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        message = "susunan YAML di sini tidak dapat dibaca; periksa jorokan dan tanda kutipnya."
        raise UnreadableSettings(f"{name}{place}: {message}") from None
    except yaml.YAMLError:
        raise UnreadableSettings(f"{name} memuat aksara yang tidak dapat dibaca.") from None
    return node


def _entries(node: yaml.Node | None) -> dict[str, yaml.Node]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {key.value: value for key, value in pairs if isinstance(key, yaml.ScalarNode)}


def _plugin_options(plugins: yaml.Node, file: Path, root: Path) -> dict[str, str]:
    """Return our plugin's options, from a list of plugins or a mapping."""
    listed = plugins.value if isinstance(plugins, yaml.SequenceNode) else (plugins,)
    for one in listed:
        options = _entries(one).get(PLUGIN)
        if options is not None:
            return _texts(_entries(options), OWN_OPTIONS, file, root)
    return {}


def _texts(
    entries: Mapping[str, yaml.Node], names: tuple[str, ...], file: Path, root: Path
) -> dict[str, str]:
    found = {}
    for name in names:
        if name not in entries:
            continue
        value = _value(entries[name])
        if value is None:
            continue
        if not isinstance(value, str):
            mark = entries[name].start_mark
            place = f"{os.path.relpath(file, root)}:{mark.line + 1}:{mark.column + 1}"
            raise UnreadableSettings(f"{place}: `{name}` harus berupa teks.")
        found[name] = value
    return found


def _value(node: yaml.Node) -> Any:
    """Return a text, None where there is none; `!ENV` is read as MkDocs reads it."""
    if node.tag == "!ENV":
        return _from_environment(node)
    if isinstance(node, yaml.ScalarNode):
        return None if node.tag.endswith(":null") else node.value
    return node.value


def _from_environment(node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(node.value)
    names = node.value if isinstance(node, yaml.SequenceNode) else ()
    for one in names[:-1]:
        if one.value in os.environ:
            return os.environ[one.value]
    last = names[-1] if names else None
    if last is None:
        return None
    if len(names) == 1:
        return os.environ.get(last.value)
    return _value(last)
