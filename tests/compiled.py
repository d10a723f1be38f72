"""The theme's templates, compiled once a process: at each build it is half of the time."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.theme import Theme

from belajar.site.rendering import CompiledTemplates


def keep_compiled_templates() -> None:
    """Let every build of this process find what an earlier one has compiled."""
    compiled, new_environment = CompiledTemplates(), Theme.get_env

    def environment(theme: Theme) -> Environment:
        made = new_environment(theme)
        made.bytecode_cache = compiled
        return made

    Theme.get_env = environment  # type: ignore[method-assign]
