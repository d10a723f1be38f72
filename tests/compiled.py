"""The theme's templates, compiled once a process: at each build it is half of the time."""

from __future__ import annotations

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.theme import Theme


class _Compiled(BytecodeCache):
    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if kept := self._kept.get(bucket.key + bucket.checksum):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


def keep_compiled_templates() -> None:
    """Let every build of this process find what an earlier one has compiled.

    A template is known by its name, its file and its text, so an edited one is compiled anew.
    """
    compiled, new_environment = _Compiled(), Theme.get_env

    def environment(theme: Theme) -> Environment:
        made = new_environment(theme)
        made.bytecode_cache = compiled
        return made

    Theme.get_env = environment  # type: ignore[method-assign]
